import type { PlantedKind } from "../../casefile";
import type { Verdict } from "../../lending";

/**
 * What a simulated senior writes into the free text of a worksheet. It is content of demonstration data, as a person
 * would have typed it, not a message of the product; that is why it stands here in words and not as codes.
 */
const FLAG_NOTES: Readonly<Record<PlantedKind, string>> = {
  fabricatedSales: "Sales in the accounts are not carried by tax returns, receipts and consumption.",
  roundTripping: "Money goes out to a connected firm and comes back within days; it is no trade.",
  underDeclaredSales: "The tax returns show far less than the firm sells: a claim may follow.",
  hiddenBorrowing: "Regular payments to a person look like interest on a loan that the accounts do not show.",
  windowDressing: "Cash came in before the reporting date and left again after it.",
  capitalisedExpenses: "Repairs and wages stand in the asset register as if they were machines.",
  staleStock: "Part of the stock has not moved for a year and will not fetch its cost.",
  deadReceivables: "Old invoices of customers who no longer pay are still carried in full.",
  ownerLoans: "The owner has borrowed from the firm, and the claim is shown as trade receivables.",
  hiddenGuarantee: "The bureau shows a guarantee for another firm that nobody mentioned.",
  overstatedOutput: "The finished goods on the list were never made: current and materials do not carry them.",
  ghostStaff: "Payroll sheet, bank and visit do not count the same people.",
  overstatedCollateral: "The pledge is valued far above its like, or is charged already.",
  forgedStatement: "The other bank's statement does not add up.",
  divertedLoan: "The last loan did not become what it was given for.",
  hiddenConcentration: "Several customers on the list are one group, and it takes most of the output.",
  strawOwner: "The registered owner does not run the firm; somebody else signs and draws.",
  knockOut: "A rule of the bank ends this application before any score.",
};
const TAKEN_BACK = "Taken back to what the other documents carry.";
const ADJUSTMENT_REASONS: Readonly<Partial<Record<PlantedKind, string>>> = {
  fabricatedSales: "Taken back to what tax returns and bank receipts carry.",
  hiddenBorrowing: "Undisclosed private loan and its interest put into the books.",
  staleStock: "Stock that does not move written down.",
  deadReceivables: "Receivables that nobody pays written off.",
  ownerLoans: "The claim on the owner shown apart from the customers'.",
};
const DECISIONS: Readonly<Record<Verdict, string>> = {
  approve: "I would lend as requested. The cash flow serves the debt and the price pays for the risk.",
  approveWithConditions:
    "I would lend less than requested and on conditions. Cover is thin, so the amount follows the cash and not the wish.",
  decline:
    "I would not lend on these terms. The risk is beyond what the policy allows or no price within it pays for it.",
};

export const noteOn = (kind: PlantedKind): string => FLAG_NOTES[kind];
export const reasonFor = (kind: PlantedKind): string => ADJUSTMENT_REASONS[kind] ?? TAKEN_BACK;
export const EVIDENCE_OF_FACTOR = "As the application and the interview state it; nothing in the file contradicts it.";
export const OVERRIDE_REASON = "The card does not see how firms of this kind hold up when a customer pays late.";
export const CONDITIONS = "Main account with us; quarterly accounts and tax returns; no new borrowing without consent.";
export const PRE_MORTEM =
  "A large customer paid late, the supplier wanted cash, and the renewal fell into the same quarter.";

export function memoOf(verdict: Verdict, found: readonly PlantedKind[], pd: number): string {
  const seen =
    found.length > 0
      ? found.map(noteOn).join(" ")
      : "Accounts, tax returns and bank receipts agree within what a small firm's slips explain.";
  const risk = `I put the probability of default within a year at ${(pd * 100).toFixed(1)} percent.`;
  return `${seen} ${risk} ${DECISIONS[verdict]} Repayment comes from operations; collateral is the second way out only.`;
}
