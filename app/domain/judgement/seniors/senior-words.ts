import { DISTORTIONS, type PlantedKind } from "../../casefile";
import type { Verdict } from "../../lending";
import type { LetterDue } from "../worksheet";

/**
 * What a simulated senior writes into the free text of a worksheet. It is content of demonstration data, as a person
 * would have typed it, not a message of the product; that is why it stands here, and with each lie, in words and not as
 * codes.
 */
const KNOCK_OUT_NOTE = "A rule of the bank ends this application before any score.";
const TAKEN_BACK = "Taken back to what the other documents carry.";
const DECISIONS: Readonly<Record<Verdict, string>> = {
  approve: "I would lend as requested. The cash flow serves the debt and the price pays for the risk.",
  approveWithConditions:
    "I would lend less than requested and on conditions. Cover is thin, so the amount follows the cash and not the wish.",
  decline:
    "I would not lend on these terms. The risk is beyond what the policy allows or no price within it pays for it.",
};

const BARRED: Readonly<Record<"refer" | "refuse", string>> = {
  refuse:
    "The bank's integrity rules refuse this, whatever it would earn. Compliance hears of it, the customer does not.",
  refer: "The bank's integrity rules refer this to others, so I do not lend. The customer is told nothing of it.",
};

export const noteOn = (kind: PlantedKind): string =>
  kind === "knockOut" ? KNOCK_OUT_NOTE : DISTORTIONS[kind].senior.note;
export const reasonFor = (kind: PlantedKind): string =>
  (kind === "knockOut" ? undefined : DISTORTIONS[kind].senior.reason) ?? TAKEN_BACK;
export const EVIDENCE_OF_FACTOR = "As the application and the interview state it; nothing in the file contradicts it.";
export const OVERRIDE_REASON = "The card does not see how firms of this kind hold up when a customer pays late.";
export const CONDITIONS = "Main account with us; quarterly accounts and tax returns; no new borrowing without consent.";
const DEFAULTED = "A large customer paid late, the supplier wanted cash, and the renewal fell into the same quarter.";
const THRIVED =
  "The customer who pays late paid in the end, orders grew, and the owner put in money of his own that I did not ask for.";
export const preMortemOf = (verdict: Verdict): string => (verdict === "decline" ? THRIVED : DEFAULTED);

/** Nothing of a finding, a list or a report: such a letter reads as any other decline by the bank's rules. */
const BY_THE_RULES =
  "Thank you for coming to us. We have looked at your application and cannot lend on it: it does not meet the rules by which we lend. You may apply again at any time, with the full accounts and account statements of the last twelve months.";
const LETTERS: Readonly<Record<LetterDue, string>> = {
  decline:
    "Thank you for coming to us. We cannot lend on this application: on the figures we could confirm the firm's cash does not carry this loan beside what it pays already. Our answer can change if the next half-year's accounts and bank statements show more room. Bring them when they are ready, and we will look at once.",
  otherLoan:
    "Thank you for coming to us. We cannot lend the whole amount, because the cash of the firm covers the payments on it too thinly; we offer the smaller loan set out with this letter. We can talk about the rest if the next half-year's accounts show more room. The offer stands for one month.",
};
export const letterOf = (due: LetterDue, barred: boolean): string => (barred ? BY_THE_RULES : LETTERS[due]);

export function memoOf(
  verdict: Verdict,
  found: readonly PlantedKind[],
  pd: number,
  barred: "refer" | "refuse" | undefined,
): string {
  const seen =
    found.length > 0
      ? found.map(noteOn).join(" ")
      : "Accounts, tax returns and bank receipts agree within what a small firm's slips explain.";
  const risk = `I put the probability of default within a year at ${(pd * 100).toFixed(1)} percent.`;
  if (barred) return `${seen} ${risk} ${BARRED[barred]}`;
  return `${seen} ${risk} ${DECISIONS[verdict]} Repayment comes from operations; collateral is the second way out only.`;
}
