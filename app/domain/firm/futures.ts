import type { LoanPurpose, PdEstimate } from "../casefile/types";
import { roundHalfUp, type Minor } from "../money/index";
import { log, randomStream } from "../random/index";
import { newLoan, hasDefaulted, type LoanTerms } from "./loans";
import { drawShocks } from "./shocks";
import { stepMonth } from "./step-month";
import type { Actions, FirmState } from "./state";

/** A loan that falls due at the end is in default at the latest when it is 90 days past due. */
const MONTHS_AFTER_TENOR = 3;
/** A relative standard error of 20 % needs 25 defaults: (1 − p) / (n·p) ≤ 0.04. */
const ENOUGH_DEFAULTS = 25;
const FUTURES = { atLeast: 400, atMost: 4_000 } as const;
/** Regulatory floor of the product for any probability of default. */
export const PD_FLOOR = 0.0003;
/** Of what a failed firm owes without security this much comes back. House estimate. */
const UNSECURED_RECOVERY = { low: 0.05, high: 0.25 } as const;

export interface FutureLoan extends LoanTerms {
  readonly purpose: LoanPurpose;
  /** what the collateral would bring today, after haircut, cost and time */
  readonly collateral: Minor;
}

export interface Futures {
  /** month of default after drawing (1-based), 0: none; by future */
  readonly defaultMonths: readonly number[];
  readonly pd12: PdEstimate;
  readonly pdTenor: PdEstimate;
  /** mean over the futures that default; undefined when none does */
  readonly lgd: number | undefined;
}

export const LOAN_ID = "this-loan";

/**
 * The same firm with the requested loan, many times over, by the same `stepMonth` that lived its past. Default is 90
 * days past due to this bank or unlikely to pay. As many futures as a relative standard error of 20 % of the one-year
 * PD needs, within bounds; `count` fixes the number instead.
 */
export function futures(state: FirmState, loan: FutureLoan, seed: string, count?: number): Futures {
  const defaultMonths: number[] = [];
  const losses: number[] = [];
  let within12 = 0;
  const enough = () =>
    count === undefined
      ? defaultMonths.length >= FUTURES.atMost ||
        (defaultMonths.length >= FUTURES.atLeast && within12 >= ENOUGH_DEFAULTS)
      : defaultMonths.length >= count;
  while (!enough()) {
    const outcome = oneFuture(state, loan, `${seed}/future/${defaultMonths.length}`);
    defaultMonths.push(outcome.month);
    if (outcome.month > 0) losses.push(outcome.lgd);
    if (outcome.month > 0 && outcome.month <= 12) within12 += 1;
  }
  return {
    defaultMonths,
    pd12: estimate(within12, defaultMonths.length),
    pdTenor: estimate(losses.length, defaultMonths.length),
    lgd: losses.length > 0 ? losses.reduce((a, b) => a + b, 0) / losses.length : undefined,
  };
}

function estimate(defaults: number, count: number): PdEstimate {
  const share = defaults / count;
  return {
    value: Math.max(PD_FLOOR, share),
    standardError: Math.sqrt((share * (1 - share)) / count),
    futures: count,
  };
}

function oneFuture(state: FirmState, loan: FutureLoan, seed: string): { month: number; lgd: number } {
  const random = randomStream(seed, "shocks");
  const drawn = newLoan(LOAN_ID, "thisBank", loan, state.month);
  let now = state;
  let actions: Actions | undefined = { draw: [drawn], ...useOf(loan, state) };
  for (let month = 1; month <= loan.tenorMonths + MONTHS_AFTER_TENOR; month++) {
    now = stepMonth(now, drawShocks(random), actions);
    actions = undefined;
    const owed = now.loans.find(({ id }) => id === LOAN_ID);
    if (!owed) return { month: 0, lgd: 0 };
    if (hasDefaulted(now, LOAN_ID)) {
      const exposure = owed.balance + owed.interestDue;
      const secured = Math.min(exposure, loan.collateral * random.lognormal(1, 0.2));
      const rest = (exposure - secured) * random.between(UNSECURED_RECOVERY.low, UNSECURED_RECOVERY.high);
      return { month, lgd: 1 - (secured + rest) / exposure };
    }
  }
  return { month: 0, lgd: 0 };
}

/** What the money is for: a machine brings orders, working capital lets more be bought and sold, a refinancing repays. */
function useOf({ purpose, amount }: FutureLoan, { firm, loans }: FirmState): Actions {
  if (purpose === "refinance") {
    const bank = loans.find(({ lender }) => lender === "otherBank");
    return bank ? { repay: [bank.id] } : {};
  }
  const yearlySales = firm.monthlySales * 12;
  const expansion = log(1 + (0.3 * amount) / yearlySales);
  if (purpose === "workingCapital") return { expansion };
  const invested = roundHalfUp((amount * 0.85) / (1 + firm.industry.vatRate));
  return { capex: invested, expansion };
}
