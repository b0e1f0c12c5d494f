import type { CaseTruth } from "../../casefile/browser";
import { MONTHS_PAST_DUE, type Repayment } from "../../lending";
import { type Minor, roundHalfUp } from "../../money";
import { isOfSchema1, lineUse, type LineUse, type Policy, schedule } from "../../pricing";

/** A loan as its cash path needs it. */
export interface LentTerms {
  readonly amount: Minor;
  readonly tenorMonths: number;
  readonly repayment: Repayment;
  /** annual decimal */
  readonly rate: number;
}

/** What is lent, before its price. */
export type Shape = Omit<LentTerms, "rate">;

/** What the lender can expect of the firm, whatever it lends. */
export interface LossProspect {
  /** probability that payments end in default from month 1, 2, … after drawing */
  readonly defaultByMonth: readonly number[];
  readonly lgd: number;
  readonly futures: number | undefined;
  /** the annual rate above which the customer goes elsewhere */
  readonly reservationRate: number;
}

/** What the bank reckons with beside a rate of cost, by the policy's schema. */
export interface Lender {
  /** of every decision, a decline too; minor units */
  readonly fileCost: Minor;
  /** a line is credited with what is drawn of it; undefined: with all that is granted, as under a policy of schema 1 */
  readonly lineUse: LineUse | undefined;
}

export const lenderOf = (policy: Policy): Lender => ({
  fileCost: policy.fileCost.amount,
  lineUse: isOfSchema1(policy) ? undefined : lineUse(policy.ead),
});

/** As results were reckoned under policies of schema 1. */
export const LENDER_OF_SCHEMA_1: Lender = { fileCost: 0, lineUse: undefined };

/**
 * Probability that the loan stops being paid for good in month 1, 2, … of `tenorMonths`. Counted over the simulated
 * futures, which know the month of default and run for `horizonMonths` (the requested tenor) and the 90 days after it:
 * a bullet that was not repaid in month 12 defaults in month 15. Where there are no futures, and beyond their end, the
 * monthly hazard h is constant: 1 − (1 − h)^12 = the one-year PD, or 1 − (1 − h)^horizon = the share that defaulted.
 */
export function defaultByMonth(
  truth: Pick<CaseTruth, "defaultByMonth" | "ratingPd">,
  tenorMonths: number,
  horizonMonths: number,
): readonly number[] {
  const simulated = Array<number>(horizonMonths).fill(0);
  truth.defaultByMonth.slice(0, horizonMonths + MONTHS_PAST_DUE).forEach((share, index) => {
    const stopped = Math.max(1, index + 1 - MONTHS_PAST_DUE);
    simulated[stopped - 1]! += share;
  });
  const known = truth.defaultByMonth.length > 0;
  const [share, months] = known ? [sumOf(simulated), horizonMonths] : [truth.ratingPd.value, 12];
  const hazard = 1 - (1 - share) ** (1 / months);

  let alive = 1;
  return Array.from({ length: tenorMonths }, (_, index) => {
    const defaults = known && index < horizonMonths ? simulated[index]! : alive * hazard;
    alive -= defaults;
    return defaults;
  });
}

/** Weighted shares of all futures may add up to a rounding more than all of them. */
const sumOf = (shares: readonly number[]): number =>
  Math.min(
    1,
    shares.reduce((a, b) => a + b, 0),
  );

/** Owed at the start of each month, and what of it would be owed at a default in the month; minor units. */
export interface Balances {
  readonly drawn: readonly Minor[];
  readonly atDefault: readonly Minor[];
}

/** By the loan's schedule; of a line as the lender expects it to be used. */
export function balancesOf(terms: LentTerms, use: LineUse | undefined): Balances {
  const { amount, rate, tenorMonths, repayment } = terms;
  if (repayment === "revolving" && use) {
    const level = (share: number) => Array<Minor>(tenorMonths).fill(Math.round(share * amount));
    return { drawn: level(use.drawn), atDefault: level(use.atDefault) };
  }
  const plan = schedule({ principal: amount, annualRate: rate, months: tenorMonths, repayment });
  const drawn = [amount, ...plan.slice(0, -1).map(({ balance }) => balance)];
  return { drawn, atDefault: drawn };
}

/**
 * The expected result of a loan in minor units, before tax and cost of capital, is margin − loss − file cost:
 *   margin = Σ over months of P(alive through the month) · drawn · (rate − funding − operating cost) / 12
 *   loss   = Σ over months of P(default in the month) · owed at the default · LGD
 * A month that is not paid earns nothing. Rates are annual decimals. `costRate` = funding + operating cost.
 * A rate above the customer's reservation rate makes no deal: it comes to what declining does.
 */
export function expectedResult(
  terms: LentTerms,
  costRate: number,
  prospect: LossProspect,
  { fileCost, lineUse }: Lender,
): ExpectedResult {
  const marginRate = terms.rate - costRate;
  const refused = terms.rate > prospect.reservationRate;
  let alive = 1;
  let margin = 0;
  let loss = 0;
  const { drawn, atDefault } = balancesOf(terms, lineUse);
  drawn.forEach((balance, index) => {
    const defaults = prospect.defaultByMonth[index] ?? 0;
    alive -= defaults;
    margin += (alive * balance * marginRate) / 12;
    loss += defaults * atDefault[index]! * prospect.lgd;
  });
  const { tenorMonths } = terms;
  const whole = refused ? { margin: 0, loss: 0 } : { margin: roundHalfUp(margin), loss: roundHalfUp(loss) };
  const overTenor = whole.margin - whole.loss - fileCost;
  return {
    ...whole,
    fileCost,
    overTenor,
    perYear: roundHalfUp((overTenor * 12) / tenorMonths),
    noDeal: refused ? "refusedByCustomer" : undefined,
    defaultShare: 1 - alive,
    futures: prospect.futures,
    lgd: prospect.lgd,
    marginRate,
    tenorMonths,
  };
}

/** A declined loan: nothing earned, nothing lost, but the file has cost its work. */
export function declinedResult(tenorMonths: number, prospect: LossProspect, { fileCost }: Lender): ExpectedResult {
  const defaultShare = prospect.defaultByMonth.slice(0, tenorMonths).reduce((total, share) => total + share, 0);
  return {
    perYear: roundHalfUp((-fileCost * 12) / tenorMonths),
    overTenor: 0 - fileCost,
    fileCost,
    noDeal: "declined",
    margin: 0,
    loss: 0,
    defaultShare,
    futures: prospect.futures,
    lgd: prospect.lgd,
    marginRate: 0,
    tenorMonths,
  };
}

/** Why terms bring nothing: the bank declined, or the customer found the rate too high. */
export type NoDeal = "declined" | "refusedByCustomer";

/** Expected result before tax and cost of capital, with every input of its formula. */
export interface ExpectedResult {
  readonly perYear: Minor;
  readonly overTenor: Minor;
  readonly noDeal: NoDeal | undefined;
  /** Interest margin and expected loss over the tenor; `overTenor` = margin − loss − file cost. */
  readonly margin: Minor;
  readonly loss: Minor;
  /** what deciding on the file cost; sealed results of an earlier day state none, and had none */
  readonly fileCost?: Minor;
  /** share of the futures (or probability) in which the loan defaults within its tenor */
  readonly defaultShare: number;
  readonly futures: number | undefined;
  readonly lgd: number;
  readonly marginRate: number;
  readonly tenorMonths: number;
}
