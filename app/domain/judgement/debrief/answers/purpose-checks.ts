import type { Check } from "./check";
import { answerTo, type Papers, placeFor, sum } from "./papers";

/** What a loan is for: the one that is asked for, and the last one that was given for something to be looked at. */

const HALF_A_YEAR = 183 * 864e5;
/** House value: with half of a loan in the register the rest may have gone into works, freight and small tools. */
const SEEN_OF_LOAN = 0.5;

/** What the owner says that the loan asked for is for; "again" and "overdraft" name a use of time, not a thing. */
const TOLD = /^interview\.purpose\.(workingCapital|equipment|premises|refinance)\b/;

/** The purpose in the application against the owner's own words; the money itself has not moved yet. */
export function purposeAsked(papers: Papers): Check | undefined {
  const application = papers.first("application");
  const place = answerTo(papers, "purpose");
  if (!application || !place) return undefined;
  const { purpose } = application.request;
  const said = papers.first("interview")?.answers.find(({ id }) => id === place.at)?.answer.code ?? "";
  const told = TOLD.exec(said)?.[1];
  return {
    code: "purpose",
    agrees: told === undefined || told === purpose,
    params: { purpose, ...(told !== undefined && { told }) },
    papers: papers.there([{ doc: application.id, at: "purpose" }, place]),
  };
}

/** The last loan of the firm's list that was given for a purchase, and what the register of assets shows from that time. */
export function earlierLoan(papers: Papers): Check | undefined {
  const { found, standsOut } = papers.read("divertedLoan");
  const [list, register] = [papers.first("loanList"), papers.first("assetRegister")];
  const loan = list?.rows
    .filter(({ purpose }) => purpose === "equipment" || purpose === "premises")
    .toSorted((a, b) => b.drawn.localeCompare(a.drawn))[0];
  if (!list || !loan) return undefined;
  const around = (register?.rows ?? []).filter(
    ({ bought }) => Math.abs(Date.parse(bought) - Date.parse(loan.drawn)) <= HALF_A_YEAR,
  );
  const bought = sum(around, ({ cost }) => cost);
  return {
    code: bought > 0 ? "earlierLoan" : "earlierLoanUnseen",
    agrees: found !== undefined && !standsOut && bought >= SEEN_OF_LOAN * loan.principal,
    params: { amount: loan.principal, name: loan.lender, day: loan.drawn, purpose: loan.purpose, bought },
    papers: papers.there([
      { doc: list.id, at: loan.id },
      register && around[0] ? { doc: register.id, at: around[0].id } : placeFor(register),
    ]),
  };
}
