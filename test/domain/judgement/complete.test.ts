import { describe, expect, it } from "vitest";
import { countWords, missingForSubmission } from "~/domain/judgement/worksheet/complete";
import { noteUnread, withoutUnreadCovenants } from "~/domain/judgement/worksheet/unread";
import { EMPTY_WORKSHEET, type Worksheet } from "~/domain/judgement/worksheet/worksheet";
import type { Scorecard } from "~/domain/scorecard/types";

const scorecard: Scorecard = {
  id: "test",
  version: "1",
  title: "Test card",
  status: "provisional",
  baseScore: 600,
  baseOdds: 50,
  pointsToDoubleOdds: 20,
  source: "test",
  characteristics: [
    {
      id: "dscr",
      kind: "financial",
      ratio: "dscr",
      label: "Debt service cover",
      unit: "times",
      better: "higher",
      bins: [{ id: "all", points: 50 }],
      missingPoints: 40,
    },
    {
      id: "premises",
      kind: "qualitative",
      label: "Premises",
      guidance: "Owned?",
      fact: "premises",
      bins: [
        { id: "rented", label: "Rented", points: 52 },
        { id: "owned", label: "Owned", points: 56 },
      ],
      missingPoints: 52,
    },
  ],
};

const declined: Worksheet = {
  ...EMPTY_WORKSHEET,
  qualitative: { premises: { bin: "owned", evidence: "Application, premises" } },
  pd: 0.08,
  confidence: "medium",
  verdict: "decline",
  memo: "word ".repeat(40),
  preMortem: "Sales were invented and the owner owed friends.",
  letter: "word ".repeat(25),
};
const approved: Worksheet = {
  ...declined,
  letter: undefined,
  verdict: "approve",
  amount: 200_000_000,
  tenorMonths: 12,
  repayment: "levelInstalment",
  rate: 0.062,
};

/** The loan that the application asks for: what `approved` grants. */
const asked = { amount: 200_000_000, tenorMonths: 12, repayment: "levelInstalment" } as const;

const missingIn = (worksheet: Worksheet) => missingForSubmission(worksheet, scorecard, asked);
const fieldsMissing = (worksheet: Worksheet) => missingIn(worksheet).map(({ field }) => field);

describe("what is missing before a decision can be submitted", () => {
  it("a new worksheet lacks every judgement, the decision and both texts, in the order of the steps", () => {
    expect(fieldsMissing(EMPTY_WORKSHEET)).toEqual([
      "qualitative.premises.bin",
      "pd",
      "confidence",
      "verdict",
      "memo",
      "preMortem",
    ]);
  });

  it("a figure that was typed and cannot be read is named with what was typed, once, also where it may stay empty", () => {
    const typed = [...missingIn({ ...approved, rate: undefined, unread: { rate: "6,2", lgd: "a third" } })];
    expect(typed).toEqual([
      { step: "decide", field: "rate", code: "unread", typed: "6,2" },
      { step: "decide", field: "lgd", code: "unread", typed: "a third" },
    ]);
    expect(fieldsMissing({ ...declined, unread: { pd: "eight" } })).toEqual(["pd"]);
  });

  it("a figure read at last leaves the draft as it would be without the detour", () => {
    const detour = noteUnread(noteUnread(approved, "rate", "6,2"), "rate", undefined);
    expect(JSON.stringify(detour)).toBe(JSON.stringify(approved));
    const two = noteUnread(noteUnread(approved, "rate", "6,2"), "amount", "x");
    expect(noteUnread(two, "rate", undefined).unread).toEqual({ amount: "x" });
    expect(noteUnread(approved, "memo", undefined)).toBe(approved);
  });

  it("when time is over, a covenant is not asked for at the threshold before the one that cannot be read", () => {
    const asked = [
      { ratio: "dscr", threshold: 1.2 },
      { ratio: "debtToAssets", threshold: 0.7 },
    ] as const;
    const unread = { "threshold.dscr": "1,3", rate: "6,2" };
    expect(withoutUnreadCovenants({ ...approved, covenants: asked, unread }).covenants).toEqual([asked[1]]);
    const read = { ...approved, covenants: asked, unread: { rate: "6,2" } };
    expect(withoutUnreadCovenants(read)).toBe(read);
  });

  it("a reasoned decline needs no terms, and figures there that cannot be read stop nothing", () => {
    expect(fieldsMissing(declined)).toEqual([]);
    const unread = { amount: "1.234", rate: "6,2", lgd: "a third", "threshold.dscr": "1,3" };
    expect(fieldsMissing({ ...declined, unread })).toEqual([]);
    expect(fieldsMissing({ ...declined, verdict: "approve", unread })).toEqual([
      ...["amount", "rate", "lgd", "threshold.dscr"],
      ...["tenorMonths", "repayment"],
    ]);
  });

  it("a decline asks what was missed if the firm thrives elsewhere, an approval why it failed", () => {
    const codes = (worksheet: Worksheet) => missingIn({ ...worksheet, preMortem: "" }).map(({ code }) => code);
    expect(codes(declined)).toEqual(["preMortemOfDecline"]);
    expect(codes(approved)).toEqual(["preMortem"]);
  });

  it("an approval needs amount, tenor, repayment and rate", () => {
    expect(fieldsMissing({ ...declined, verdict: "approve" })).toEqual(["amount", "tenorMonths", "repayment", "rate"]);
    expect(fieldsMissing(approved)).toEqual([]);
  });

  it("an approval with conditions needs its conditions", () => {
    expect(fieldsMissing({ ...approved, verdict: "approveWithConditions" })).toEqual(["conditions"]);
    expect(
      fieldsMissing({ ...approved, verdict: "approveWithConditions", conditions: "Monthly bank statements" }),
    ).toEqual([]);
  });

  it("an override needs a reason, in either direction", () => {
    for (const notches of [-2, 1]) {
      expect(fieldsMissing({ ...approved, override: { notches, reason: " " } })).toEqual(["override.reason"]);
    }
    expect(fieldsMissing({ ...approved, override: { notches: 1, reason: "Hidden debt" } })).toEqual([]);
  });

  it("a judgement needs evidence, and a bin that the card has", () => {
    const judged = (bin: string, evidence: string) =>
      fieldsMissing({ ...approved, qualitative: { premises: { bin, evidence } } });
    expect(judged("owned", "")).toEqual(["qualitative.premises.evidence"]);
    expect(judged("leased", "Interview")).toEqual(["qualitative.premises.bin"]);
  });

  it("flags and adjustments are never required: an honest file has none", () => {
    expect(approved.flags).toEqual([]);
    expect(approved.adjustments).toEqual([]);
    expect(fieldsMissing(approved)).toEqual([]);
  });

  it("the headings of an untouched memo template do not pass for a memo", () => {
    expect(fieldsMissing({ ...approved, memo: "## Request and its purpose\n\n".repeat(20) })).toEqual(["memo"]);
  });
});

describe("counting words", () => {
  it("counts words, not punctuation or Markdown signs", () => {
    expect(countWords("## Cash flow: it covers 1.4 × debt.")).toBe(6);
  });

  it("counts each Han character, since Chinese is written without spaces", () => {
    expect(countWords("现金流足够 DSCR 1.4")).toBe(7);
  });

  it("is counted in milliseconds however long a run without a letter is", () => {
    const started = performance.now();
    expect(countWords("(".repeat(100_000))).toBe(0);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

it("an approval with conditions needs a condition in words or a covenant", () => {
  const conditional: Worksheet = { ...approved, verdict: "approveWithConditions" };
  expect(fieldsMissing(conditional)).toEqual(["conditions"]);
  expect(fieldsMissing({ ...conditional, covenants: [{ ratio: "dscr", threshold: 1.2 }] })).toEqual([]);
});

it("a memo that cannot be laid out is not submitted, and is named by what is too much", () => {
  const memo = `${"word ".repeat(40)}\n\n${">".repeat(1000)} quoted`;
  expect(missingIn({ ...declined, memo })).toEqual([{ step: "memo", field: "memo", code: "memoNesting" }]);
});
