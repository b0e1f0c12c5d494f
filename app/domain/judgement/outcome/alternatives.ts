import { type CaseFile, type CaseTruth, REQUESTED_RATE } from "../../casefile";
import { futures } from "../../firm";
import type { LoanPurpose, LoanRequest, Repayment } from "../../lending";
import type { Policy } from "../../pricing";
import { earnsAtPolicyPrice } from "./as-asked";
import { bestTerms } from "./benchmark";
import { pledgesOf } from "./lives";
import { PARTS } from "./parts";
import { type Ground, groundOf } from "./standing";

/** What a lender offers in place of a request, against the same security. */
export type Alternative = Pick<LoanRequest, "amount" | "tenorMonths" | "repayment">;

/** Months in which what the money buys pays it back. House values, within the tenors that recipes draw. */
const CASH_CYCLE: Readonly<Record<LoanPurpose, number>> = {
  workingCapital: 18,
  equipment: 36,
  premises: 60,
  refinance: 36,
};
const AT_ONCE: readonly Repayment[] = ["bullet", "revolving"];

/**
 * The few offers that a banker thinks of first: the whole, two thirds, half or a third of what was asked for, each repaid as asked
 * or in instalments over the months in which its purpose pays it back. Less than the policy's smallest step is none.
 */
export function alternativesTo(request: LoanRequest, { limits }: Pick<Policy, "limits">): readonly Alternative[] {
  const { amount, tenorMonths, repayment, purpose } = request;
  const cycle = Math.min(CASH_CYCLE[purpose], limits.maxTenorMonths);
  const amortised =
    AT_ONCE.includes(repayment) || cycle !== tenorMonths
      ? [{ tenorMonths: cycle, repayment: AT_ONCE.includes(repayment) ? ("levelInstalment" as const) : repayment }]
      : [];
  return PARTS.flatMap((part) => {
    const lent = part === 1 ? amount : Math.floor((part * amount) / limits.amountStep) * limits.amountStep;
    const shapes = part === 1 ? amortised : [{ tenorMonths, repayment }, ...amortised];
    return lent > 0 ? shapes.map((shape) => ({ amount: lent, ...shape })) : [];
  });
}

/** Is a request good as it stands, and is one of the alternatives to it? Two ways to ask. */
export interface Soundness {
  /** earns at the policy's price by its true curve */
  readonly earns: { readonly asked: boolean; readonly other: boolean };
  /** best decision of who knows the truth: lending within the policy at a fair rate that the customer may take */
  readonly lent: { readonly asked: boolean; readonly other: boolean };
}

/** Enough to tell what earns from what does not; as many of the same futures as the true PD starts from. */
const FUTURES = 500;

/**
 * Lives the alternatives to a request that is not good as asked, one after the other until one is, by the same luck.
 * For a request that is good as asked `other` is false: nobody looked.
 * @throws RangeError where the truth keeps no start to live from
 */
export function soundness(file: CaseFile, truth: CaseTruth, policy: Policy): Soundness {
  const { start, luck } = truth;
  if (start === "notKept") throw new RangeError("alternatives are lived from a start, and none is kept");
  const ground = groundOf(file, policy, truth);
  const pledges = pledgesOf(file, truth, ground.request);
  const asked = { earns: earnsAtPolicyPrice(ground), lent: isLent(ground) };
  const other = { earns: false, lent: false };
  for (const shape of alternativesTo(ground.request, policy)) {
    if ((asked.earns || other.earns) && (asked.lent || other.lent)) break;
    const { purpose } = ground.request;
    const loan = { ...shape, purpose, annualRate: REQUESTED_RATE, collateral: pledges };
    const lived = futures(start, loan, luck, { count: FUTURES });
    const instead: Ground = {
      ...ground,
      request: { ...ground.request, ...shape },
      truth: { ...truth, ...lived },
    };
    other.earns ||= !asked.earns && earnsAtPolicyPrice(instead);
    other.lent ||= !asked.lent && isLent(instead);
  }
  return {
    earns: { asked: asked.earns, other: other.earns },
    lent: { asked: asked.lent, other: other.lent },
  };
}

const isLent = (ground: Ground): boolean => bestTerms(ground).verdict !== "decline";
