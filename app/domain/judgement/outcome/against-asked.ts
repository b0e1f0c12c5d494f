import { gradeOf, replacesLoan } from "../../lending";
import { type LimitKind, loanCover } from "../../pricing";
import { spread } from "../../statements";
import { type Breach, limitOf } from "../opinion";
import { letterDue } from "../worksheet";
import type { BestReason } from "./benchmark";
import type { Money } from "./compare-money";
import { breachesBy, type Ground, priceAsked } from "./standing";

/**
 * What stands against the loan as it was asked for. risk: no price pays for a firm of so weak a grade, or the loan
 * loses at each that the customer takes; price: the firm is
 * sound enough, and what the loan needs is more than the customer would pay; cash: no limit of the policy, but nothing
 * that would repay it; drawings: the year pays for the loan, and not for what the owner took as well; shape: no rule, but
 * another loan is worth more.
 */
export type AgainstAsked = Exclude<BestReason, "lend"> | "risk" | "cash" | "drawings" | "shape";

/** House value: of the grades that the policy lends to, the weakest so many are an unsteady firm's. */
const UNSTEADY_GRADES = 2;

/**
 * Every reason that holds against the request as it stands, the one that decides first. It decides: a rule of the bank,
 * beside which nothing else is told; of a decline, the limit that no amount keeps, or the firm's risk; else, of the limits
 * that the whole breaks on the true books at the file's own PD, the one that leaves the least. Empty: nothing stood
 * against it.
 */
export function reasonsAgainst({ terms, reason, bound }: Money["best"], ground: Ground): readonly AgainstAsked[] {
  const { request, truth, policy } = ground;
  if (reason === "knockOut" || reason === "integrity.refuse" || reason === "integrity.refer") return [reason];
  if (!truth || (reason === "lend" && letterDue(terms, request) !== "otherLoan")) return [];
  const grade = gradeOf(truth.attainable.value);
  const rate = terms.rate ?? priceAsked(truth.attainable.value, ground).waterfall.rate;
  const limits = limitsBroken({ rate, grade }, ground).map((limit) => `policy.${limit}` as const);
  const cash = cashReason(rate, limits.includes("policy.minDscr"), ground);
  if (reason === "lend") return [...(limits.length > 0 ? limits : (["shape"] as const)), ...cash];
  if (reason !== "price") return [...new Set<AgainstAsked>([reason, ...limits, ...cash])];
  // What loses at every price that the customer takes is no question of what others ask.
  const loses = bound?.price?.why === "earnsTooLittle";
  return loses || grade > policy.limits.worstGrade - UNSTEADY_GRADES
    ? ["risk", ...limits, ...cash]
    : [...limits, "price", ...cash];
}

const LEAVES: Partial<Record<Breach["limit"], LimitKind>> = {
  minDscr: "debtCapacity",
  maxAmountToSales: "salesShare",
  workingCapitalNeed: "workingCapitalNeed",
};

/** The limits that the whole breaks on the true books: first those that no smaller amount keeps, then by what they leave. */
function limitsBroken(at: { rate: number; grade: number }, ground: Ground): readonly Breach["limit"][] {
  const { request, truth, facts, size, policy } = ground;
  const { amount, tenorMonths, repayment } = request;
  const periods = spread(truth!.statements, []);
  const [current, previous] = [periods.at(-1)?.adjusted, periods.at(-2)?.adjusted];
  const bounds = current
    ? limitOf({ ...facts, request, size, current, previous, policy, tenorMonths, rate: at.rate }).bounds
    : [];
  const leaves = (limit: Breach["limit"]) => bounds.find(({ kind }) => kind === LEAVES[limit])?.amount ?? -1;
  return breachesBy({ amount, tenorMonths, repayment, ...at }, periods, ground)
    .map(({ limit }) => limit)
    .sort((a, b) => leaves(a) - leaves(b));
}

/**
 * What the cash on the true books says beside the limits. Of instalments that the year does not pay: whether it would have,
 * before the owner took any. Of a loan that is repaid at once: whether its interest is not earned; or no year's cash is
 * left to repay it if nobody renews, and what is in hand and the security bring less than the loan.
 */
function cashReason(
  rate: number,
  tooThin: boolean,
  { request, truth, policy }: Ground,
): readonly ("cash" | "drawings")[] {
  const periods = spread(truth!.statements, []);
  const current = periods.at(-1)?.adjusted;
  if (!current) return [];
  const by = { replaces: replacesLoan(request), security: request.collateral, lgd: policy.lgd };
  const cover = loanCover({ ...request, rate }, by, current, periods.at(-2)?.adjusted);
  if (cover.kind === "instalments")
    return tooThin && (cover.beforeDrawings.value ?? 0) >= policy.limits.minDscr ? ["drawings"] : [];
  const { interest, monthsOfFreeCash, cashAndSecurity } = cover;
  const nothingLeft = monthsOfFreeCash.value === undefined && monthsOfFreeCash.reason === "negative:freeCash";
  const short = (interest.value ?? 1) < 1 || (nothingLeft && (cashAndSecurity.value ?? 1) < 1);
  return short ? ["cash"] : [];
}
