import type { LoanRequest } from "../lending";
import {
  cashForDebtService,
  combine,
  debtService,
  difference,
  drawings,
  type Figure,
  type Figures,
  figures,
  known,
  quotient,
  type Statement,
  sum,
  unknown,
} from "../statements";
import { type Collateral, policyLgd } from "./lgd";
import { schedule } from "./schedule";
import type { Policy, StressScenario } from "./types";

/** A loan as the firm's cash bears it. */
export interface BorneLoan extends Pick<LoanRequest, "amount" | "tenorMonths" | "repayment"> {
  /** annual decimal */
  readonly rate: number;
}

/** Why a bullet or a line has no cover by instalments. */
export const REPAID_AT_ONCE = "repaidAtOnce";

/** A bullet or a line is repaid by its cash cycle or renewed: no year's cash flow repays it. */
export const isRepaidAtOnce = ({ repayment }: Pick<LoanRequest, "repayment">): boolean =>
  repayment === "bullet" || repayment === "revolving";

const MONTHS_OF_A_YEAR = 12;

const yearly = (flow: Figure, { months }: Statement): Figure =>
  combine([flow], (value) => (value * MONTHS_OF_A_YEAR) / months);

/** Payments of the first twelve months, and what of them is interest and principal; minor units. */
export function firstYearOf({ amount, tenorMonths, repayment, rate }: BorneLoan) {
  return schedule({ principal: amount, annualRate: rate, months: tenorMonths, repayment })
    .slice(0, MONTHS_OF_A_YEAR)
    .reduce(
      (all, { payment, interest, principal }) => ({
        payment: all.payment + payment,
        interest: all.interest + interest,
        principal: all.principal + principal,
      }),
      { payment: 0, interest: 0, principal: 0 },
    );
}

export type Shock = Omit<StressScenario, "id">;
export const NO_SHOCK: Shock = { salesChange: 0, marginChange: 0, rateChange: 0 };

/**
 * Cover of all debt service with the new loan, in times, flows of twelve months:
 * (cash for debt service + gross profit·Δsales + Δmargin·sales·(1 + Δsales)) /
 * (present debt service + Δrate·debt + the loan's first year at rate + Δrate).
 * Under a shock cost of sales moves with sales, other expenses and tax stay, every debt is at a variable rate. Of a bullet
 * or a line only the interest is served from the year's cash. Unknown where the figures leave a part open.
 */
export function serviceCover(
  loan: BorneLoan,
  current: Statement,
  previous: Statement | undefined,
  { salesChange, marginChange, rateChange }: Shock = NO_SHOCK,
): Figure {
  const now = figures(current);
  const first = firstYearOf({ ...loan, rate: loan.rate + rateChange });
  const cash = sum(
    cashForDebtService(now, previous),
    salesChange === 0 ? known(0) : combine([now.total("grossProfit")], (profit) => profit * salesChange),
    marginChange === 0 ? known(0) : combine([now.line("sales")], (sales) => marginChange * sales * (1 + salesChange)),
  );
  const dearer = rateChange === 0 ? known(0) : combine([now.total("totalDebt")], (debt) => debt * rateChange);
  const added = isRepaidAtOnce(loan) ? first.interest : first.payment;
  return quotient(yearly(cash, current), sum(yearly(debtService(now), current), dearer, known(added)), "debtService");
}

/** Cover of debt service with the loan's first twelve instalments; of a bullet or a line unknown, `REPAID_AT_ONCE`. */
export const instalmentCover = (loan: BorneLoan, current: Statement, previous: Statement | undefined): Figure =>
  isRepaidAtOnce(loan) ? unknown(REPAID_AT_ONCE) : serviceCover(loan, current, previous);

/**
 * EBIT / (present interest + a year's interest on the loan), times; the loan's counts only where it comes on top of what
 * is owed: a loan that replaces another has its interest in the accounts already.
 */
export const interestCover = (
  { amount, rate }: Pick<BorneLoan, "amount" | "rate">,
  replaces: boolean,
  current: Statement,
): Figure => {
  const now = figures(current);
  return quotient(
    yearly(now.total("ebit"), current),
    sum(yearly(now.line("interest"), current), known(replaces ? 0 : amount * rate)),
    "interest",
  );
};

/** What repays a loan, by its kind; all that cannot be had says why. */
export type LoanCover = InstalmentCover | CycleCover;

/** A loan in instalments is repaid from the cash of the year. */
interface InstalmentCover {
  readonly kind: "instalments";
  /** drawings are the owner's choice: what the year leaves before he takes any, and after what he took; times */
  readonly beforeDrawings: Figure;
  readonly afterDrawings: Figure;
  readonly interest: Figure;
}

/** A bullet or a line is repaid when goods are sold and paid for, or it is renewed. */
interface CycleCover {
  readonly kind: "cycle";
  /** from buying the goods to being paid for them, less the days that suppliers wait */
  readonly cycleDays: Figure;
  /** what turns into money in the cycle: goods and customers' debts less suppliers', over the amount; decimal */
  readonly cycleAssets: Figure;
  readonly interest: Figure;
  /** if nobody renews: months of free cash that it takes to repay, free cash being what all debt service leaves */
  readonly monthsOfFreeCash: Figure;
  /** if nobody renews and no cash comes in: cash in hand and what the security brings, over the amount; decimal */
  readonly cashAndSecurity: Figure;
}

/** What repays the loan on these figures; `security`: what is taken of it. */
export function loanCover(
  loan: BorneLoan,
  { replaces, security, lgd }: { replaces: boolean; security: readonly Collateral[]; lgd: Policy["lgd"] },
  current: Statement,
  previous: Statement | undefined,
): LoanCover {
  const now = figures(current);
  const interest = interestCover(loan, replaces, current);
  if (!isRepaidAtOnce(loan)) {
    const afterDrawings = serviceCover(loan, current, previous);
    const added = known(firstYearOf(loan).payment);
    const beforeDrawings = quotient(
      yearly(sum(cashForDebtService(now, previous), drawings(now, previous)), current),
      sum(yearly(debtService(now), current), added),
      "debtService",
    );
    return { kind: "instalments", beforeDrawings, afterDrawings, interest };
  }
  const amount = known(loan.amount);
  const cycleMoney = difference(sum(now.line("inventory"), now.line("receivables")), now.line("payables"));
  const secured = policyLgd(loan.amount, security, lgd).pvCollateral;
  return {
    kind: "cycle",
    cycleDays: cycleDaysOf(now, current),
    cycleAssets: quotient(cycleMoney, amount, "amount"),
    interest,
    monthsOfFreeCash: combine([freeCash(loan, replaces, now, current, previous)], (cash) =>
      cash > 0 ? (loan.amount * MONTHS_OF_A_YEAR) / cash : unknown("negative:freeCash"),
    ),
    cashAndSecurity: quotient(sum(now.line("cash"), known(secured)), amount, "amount"),
  };
}

/** What a year leaves when all debt service is paid, the loan's interest with it; minor units. */
const freeCash = (
  { amount, rate }: BorneLoan,
  replaces: boolean,
  now: Figures,
  current: Statement,
  previous: Statement | undefined,
): Figure =>
  difference(
    yearly(difference(cashForDebtService(now, previous), debtService(now)), current),
    known(replaces ? 0 : amount * rate),
  );

function cycleDaysOf(now: Figures, { months }: Statement): Figure {
  const days = (balance: Figure, flow: Figure, name: string) =>
    combine([quotient(balance, flow, name)], (share) => (365 * months * share) / MONTHS_OF_A_YEAR);
  const cost = now.line("costOfSales");
  return difference(
    sum(days(now.line("receivables"), now.line("sales"), "sales"), days(now.line("inventory"), cost, "costOfSales")),
    days(now.line("payables"), cost, "costOfSales"),
  );
}

/**
 * The ratios as they stand when the loan is signed: cover of debt service and of interest with the loan, where the figures
 * tell; the rest as in the accounts.
 */
export function ratiosWithLoan<R extends { readonly dscr: Figure; readonly interestCover: Figure }>(
  ratios: R,
  loan: BorneLoan,
  replaces: boolean,
  current: Statement,
  previous: Statement | undefined,
): R {
  const [dscr, interest] = [instalmentCover(loan, current, previous), interestCover(loan, replaces, current)];
  return {
    ...ratios,
    dscr: dscr.value === undefined ? ratios.dscr : dscr,
    interestCover: interest.value === undefined ? ratios.interestCover : interest,
  };
}
