import type { DistortionKind } from "../casefile/types";
import type { Verdict } from "./types";

/**
 * What a simulated senior writes into the free text of a worksheet. It is content of demonstration data, as a person
 * would have typed it, not a message of the product; that is why it stands here in words and not as codes.
 */
const FLAG_NOTES: Readonly<Record<DistortionKind, string>> = {
  fabricatedSales: "Sales in the accounts are not carried by tax returns, receipts and consumption.",
  hiddenBorrowing: "Regular payments to a person look like interest on a loan that the accounts do not show.",
};
const ADJUSTMENT_REASONS: Readonly<Record<DistortionKind, string>> = {
  fabricatedSales: "Taken back to what tax returns and bank receipts carry.",
  hiddenBorrowing: "Undisclosed private loan and its interest put into the books.",
};
const DECISIONS: Readonly<Record<Verdict, string>> = {
  approve: "I would lend as requested. The cash flow serves the debt and the price pays for the risk.",
  approveWithConditions:
    "I would lend less than requested and on conditions. Cover is thin, so the amount follows the cash and not the wish.",
  decline:
    "I would not lend on these terms. The risk is beyond what the policy allows or no price within it pays for it.",
};

export const noteOn = (kind: DistortionKind): string => FLAG_NOTES[kind];
export const reasonFor = (kind: DistortionKind): string => ADJUSTMENT_REASONS[kind];
export const EVIDENCE_OF_FACTOR = "As the application and the interview state it; nothing in the file contradicts it.";
export const OVERRIDE_REASON = "The card does not see how firms of this kind hold up when a customer pays late.";
export const CONDITIONS = "Main account with us; quarterly accounts and tax returns; no new borrowing without consent.";
export const PRE_MORTEM =
  "A large customer paid late, the supplier wanted cash, and the renewal fell into the same quarter.";

export function memoOf(verdict: Verdict, found: readonly DistortionKind[], pd: number): string {
  const seen =
    found.length > 0
      ? found.map(noteOn).join(" ")
      : "Accounts, tax returns and bank receipts agree within what a small firm's slips explain.";
  const risk = `I put the probability of default within a year at ${(pd * 100).toFixed(1)} percent.`;
  return `${seen} ${risk} ${DECISIONS[verdict]} Repayment comes from operations; collateral is the second way out only.`;
}
