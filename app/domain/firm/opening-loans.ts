import { primeRate } from "../economy";
import { type Minor, type MonthNumber, roundHalfUp, roundToStep } from "../money";
import type { RandomStream } from "../random";
import { PRIVATE_LOAN } from "./facts";
import type { Founding } from "./founding";
import { marginRoom } from "./kinds";
import { quote } from "./lending-rates";
import { INSTALMENT_MONTHS, newLoan } from "./loans";
import type { Firm, Loan } from "./state";

/** Two thirds of the bank debt as a yearly bullet loan, one third in instalments; some firms have a line beside them. */
export function bankLoans(
  { monthlySales, industry, creditSpread }: Firm,
  bankDebt: number,
  { knownHere, hereMatures, hereTimes = 1, opening }: Founding,
  random: RandomStream,
): Loan[] {
  const loans: Loan[] = [];
  const line = random.chance(industry.lineChance);
  const bullet = roundToStep(((bankDebt * 2) / 3) * hereTimes, 5_000_000);
  /** matures in the first year of the known life, as it does in every later one */
  const yearly = (
    id: string,
    lender: Loan["lender"],
    amount: Minor,
    repayment: "bullet" | "revolving",
    matures: MonthNumber,
  ): Loan => {
    const annualRate = quote(
      matures - 12,
      primeRate(matures - 12),
      creditSpread,
      repayment === "bullet" ? "bullet" : "line",
      id,
    );
    return newLoan(id, lender, { amount, tenorMonths: 12, annualRate, repayment }, matures - 12);
  };
  const matures = opening + random.integer(3, 11);
  if (bullet > 0 || knownHere) {
    const lender = knownHere ? "thisBank" : "otherBank";
    loans.push(
      yearly("bank-1", lender, Math.max(5_000_000, bullet), "bullet", firstAfter(opening, hereMatures ?? matures)),
    );
  }
  const instalment = instalmentLoan(bankDebt / 3, creditSpread, opening, random);
  if (instalment) loans.push(instalment);
  if (line) {
    const amount = Math.max(10_000_000, roundToStep(monthlySales * random.between(0.25, 0.6), 10_000_000));
    loans.push({ ...yearly("line-1", "otherBank", amount, "revolving", opening + random.integer(3, 11)), balance: 0 });
  }
  return loans;
}

/** The same month of the year, within twelve months after `opening`. */
const firstAfter = (opening: MonthNumber, month: MonthNumber): MonthNumber =>
  month - 12 * Math.floor((month - opening - 1) / 12);

/** Somewhere within its term, with about `balance` left. */
function instalmentLoan(
  balance: number,
  creditSpread: number,
  opening: MonthNumber,
  random: RandomStream,
): Loan | undefined {
  const tenorMonths = random.pick(INSTALMENT_MONTHS);
  const elapsed = random.integer(0, tenorMonths - 2);
  const amount = roundToStep((balance * tenorMonths) / (tenorMonths - elapsed), 1_000_000);
  if (amount === 0) return undefined;
  const annualRate = quote(opening - elapsed, primeRate(opening - elapsed), creditSpread, "instalment", "bank-2");
  const terms = { amount, tenorMonths, annualRate, repayment: "levelInstalment" as const };
  const loan = newLoan("bank-2", "otherBank", terms, opening - elapsed);
  let left = amount;
  for (let i = 0; i < elapsed; i++) left -= loan.payment - roundHalfUp((left * annualRate) / 12);
  return { ...loan, balance: left };
}

/**
 * What a private lender asks a month, in half permilles: about 8 to 17 % a year, the middle at 12. Some ask more than courts
 * enforce, four times the one-year LPR (12.4 % in 2025). House estimate.
 */
const PRIVATE_RATE = { middle: 0.01, spread: 0.24, least: 0.0065, most: 0.014, step: 0.0005 } as const;

function privateMonthlyRate(random: RandomStream): number {
  const { middle, spread, least, most, step } = PRIVATE_RATE;
  for (;;) {
    const steps = Math.round(random.lognormal(middle, spread) / step);
    // Drawn anew rather than cut off: no heap at either end.
    if (steps * step >= least && steps * step <= most) return steps * step;
  }
}

/** What a firm of this size borrows of a private person, minor units, and at which yearly rate. */
export function privateTerms(
  { industry, monthlySales }: Firm,
  random: RandomStream,
): { readonly amount: Minor; readonly annualRate: number } {
  // Nobody can carry for years what takes most of the margin.
  const share = random.between(0.7, 1.2) * Math.min(1, marginRoom(industry));
  const amount = Math.max(2_000_000, roundToStep(monthlySales * share, 2_000_000));
  return { amount, annualRate: roundHalfUp(12 * privateMonthlyRate(random) * 1000) / 1000 };
}

/** Round amounts, as private lenders deal: at one percent a month 20,000 yuan cost 200. */
export function privateLoan(firm: Firm, opening: MonthNumber, random: RandomStream): Loan {
  const { amount, annualRate } = privateTerms(firm, random);
  const terms = { amount, tenorMonths: 12, annualRate, repayment: "bullet" as const };
  return newLoan(PRIVATE_LOAN, "private", terms, opening);
}
