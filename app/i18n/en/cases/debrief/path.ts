import type { Deed } from "~/domain/judgement/debrief/browser";

export const path = {
  steps: "Minute by minute",
  minute: "Minute {{from}}",
  minutes: "Minutes {{from}} to {{to}}",
  firstOpened: "Opened at minute",
  opened: "Opened: {{what, list}}.",
  openedWhole: "Opened the whole file, laid out to print.",
  onPaper: "{{what}} ({{paper}})",
  factor: "a factor of the card",
  clock:
    "Minute 0 is the opening of the case. A pause of more than {{minutes}} minutes, with nothing in sight and nothing saved, does not count. What was done is known from the drafts that were saved.",
  deed: {
    pinned: "Pinned: {{what, list}}.",
    unpinned: "Took a flag back: {{what, list}}.",
    cleared: "Cleared: {{what, list}}.",
    reopened: "Opened a cleared flag again: {{what, list}}.",
    supported: "Pinned in support of: {{what, list}}.",
    adjusted: "Adjusted: {{what, list}}.",
    judged: "Judged: {{what, list}}.",
    overridden: "Override in notches: {{what, list}}.",
    pd: "Stated a PD of {{what, list}}.",
    verdict: "Decision: {{what, list}}.",
    rate: "Rate: {{what, list}}.",
    memo: "Began the memo.",
    letter: "Began the letter to the customer.",
    asked: "Asked for: {{what, list}}.",
  } satisfies Readonly<Record<Deed["kind"], string>>,
  flag: {
    pinned: {
      opened: "You pinned this at minute {{pinned}}. The paper that answers it you first opened at minute {{minute}}:",
      unopened: "You pinned this at minute {{pinned}}. The paper that answers it you never opened:",
      unasked: "You pinned this at minute {{pinned}}. The paper that answers it you did not ask for:",
    },
    undated: {
      opened: "You pinned this. The paper that answers it you first opened at minute {{minute}}:",
      unopened: "You pinned this. The paper that answers it you never opened:",
      unasked: "You pinned this. The paper that answers it you did not ask for:",
    },
  },
  missed: {
    shown: {
      together: "Not pinned. It shows in {{sign}} and in {{answer}}, both first open at minute {{first}}:",
      opened:
        "Not pinned. It shows in {{sign}}, first open at minute {{first}}, and in {{answer}}, first open at minute {{second}}:",
      unopened:
        "Not pinned. It shows in {{sign}}, first open at minute {{first}}, and in {{answer}}, which you never opened:",
      unasked:
        "Not pinned. It shows in {{sign}}, first open at minute {{first}}, and in {{answer}}, which you did not ask for:",
    },
    only: {
      opened: "Not pinned. It shows in a paper that you first opened at minute {{first}}:",
      unopened: "Not pinned. It shows in a paper that you never opened:",
      unasked: "Not pinned. It shows in a paper that you did not ask for:",
    },
  },
  memo: {
    unopened: "Your memo speaks of this paper, which you did not open: {{paper}}.",
    unasked: "Your memo speaks of this paper, which you did not ask for: {{paper}}.",
    compared:
      "Your memo speaks of this paper, which you did not open: {{paper}}. The worksheet compares its sums; its lines you have not seen.",
  },
  private: {
    training: "Only you and your trainers see how you worked. It is not marked.",
    practice: "This was practice: only you see how you worked. It is not marked.",
    review: "Only you see how you worked on this review. It is not marked.",
  },
} as const;
