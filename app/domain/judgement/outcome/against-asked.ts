import { gradeOf } from "../../lending";
import { spread } from "../../statements";
import { letterDue } from "../worksheet";
import type { BestReason } from "./benchmark";
import type { Money } from "./compare-money";
import { breachesBy, type Ground } from "./standing";

/** What stood against the loan as it was asked for. shape: no rule, but another loan is worth more. */
export type AgainstAsked = Exclude<BestReason, "lend"> | "shape";

/**
 * The decisive reason against the request as it stands: that of the best decision where it is a decline, else the first
 * limit of the policy that the whole would break on the true books at the file's own PD. Undefined: nothing stood against it.
 */
export function againstAsked({ terms, reason }: Money["best"], ground: Ground): AgainstAsked | undefined {
  if (reason !== "lend") return reason;
  const { request, truth } = ground;
  if (!truth || letterDue(terms, request) !== "otherLoan") return undefined;
  const { amount, tenorMonths, repayment } = request;
  const whole = { amount, tenorMonths, repayment, rate: terms.rate ?? 0, grade: gradeOf(truth.attainable.value) };
  const [breach] = breachesBy(whole, spread(truth.statements, []), ground);
  return breach ? `policy.${breach.limit}` : "shape";
}
