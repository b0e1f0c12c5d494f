import { randomStream, type RandomStream } from "../../random";
import type { Posting } from "../journal";
import type { Loan } from "../state";
import type { OpenMovement } from "./draft";
import { cashEffect, type WindowMonth } from "./window";

/** Banks settle interest to the 20th of a month, and debit it and principal on that day or the next, each by its habit. */
const BANK_DAYS = [20, 21, 21] as const;

export interface LoanHabits {
  /** a private lender is paid on the same day every month */
  readonly privateDay: number;
  readonly bankDay: Readonly<Record<"thisBank" | "otherBank", number>>;
}

export const drawLoanHabits = (seed: string): LoanHabits => {
  const banks = randomStream(seed, "days/banks");
  return {
    privateDay: randomStream(seed, "days/privateLender").integer(3, 24),
    bankDay: { thisBank: banks.pick(BANK_DAYS), otherBank: banks.pick(BANK_DAYS) },
  };
};

/** Loans drawn, served and renewed; bridge money comes in, pays the old loan, and leaves some ten days later. */
export function loanMovements(month: WindowMonth, habits: LoanHabits, random: RandomStream): OpenMovement[] {
  const loans = new Map<string, Loan>();
  for (const loan of [...month.before.loans, ...month.state.loans]) loans.set(loan.id, loan);
  const bridge = bridgeDays(month, random);
  const drawDay = random.integer(3, 11);
  const lineDay = random.integer(26, 28);
  const movements: OpenMovement[] = [];
  for (const posting of month.postings) {
    const amount = cashEffect(posting);
    const { code, loan: id } = posting;
    if (amount === 0 || id === undefined) continue;
    const loan = loans.get(id);
    const revolving = loan?.repayment === "revolving";
    const bankDay = habits.bankDay[loan?.lender === "thisBank" ? "thisBank" : "otherBank"];
    const usual = revolving && code === "principalPaid" ? lineDay : bankDay;
    const privately = loan?.lender === "private";
    const day = bridged(posting, bridge) ?? (code === "loanDrawn" ? drawDay : privately ? habits.privateDay : usual);
    movements.push({
      month: month.month,
      day: month.working[Math.min(day, month.days)]!,
      place: "main",
      code,
      amount,
      party: { kind: lenderOf(posting, loan) },
      loan: id,
    });
  }
  return movements;
}

interface BridgeDays {
  /** the loan that is repaid before it is lent anew; undefined: no bridge in this month */
  readonly bridged: boolean;
  readonly drawn: number;
  readonly repaid: number;
  readonly lentAgain: number;
  readonly returned: number;
}

function bridgeDays({ postings, working, days }: WindowMonth, random: RandomStream): BridgeDays {
  const drawn = working[random.integer(4, 9)]!;
  const repaid = working[Math.min(days, drawn + random.integer(1, 2))]!;
  const lentAgain = working[Math.min(days, repaid + random.integer(7, 10))]!;
  const returned = working[Math.min(days, lentAgain + 1)]!;
  return { bridged: postings.some(({ code }) => code === "bridgeDrawn"), drawn, repaid, lentAgain, returned };
}

/** The day of an entry that belongs to a renewal with bridge money. */
function bridged({ code, loan }: Posting, days: BridgeDays): number | undefined {
  if (!days.bridged) return undefined;
  switch (code) {
    case "bridgeDrawn":
      return days.drawn;
    case "bridgeRepaid":
    case "bridgeFee":
      return days.returned;
    case "principalPaid":
      return loan === "bank-1" ? days.repaid : undefined;
    case "loanDrawn":
      return loan === "bank-1" ? days.lentAgain : undefined;
    default:
      return undefined;
  }
}

function lenderOf(
  { code, loan: id }: Posting,
  loan: Loan | undefined,
): "bank" | "privateLender" | "bridgeLender" | "taxOffice" {
  if (code.startsWith("bridge") || id?.startsWith("bridge")) return "bridgeLender";
  if (loan?.lender === "private") return "privateLender";
  return id === "tax-claim" ? "taxOffice" : "bank";
}
