import { gradeOf } from "../../lending";
import type { CaseTruth } from "../../casefile";
import type { Minor } from "../../money";
import { spread } from "../../statements";
import { barredBy } from "../integrity";
import { type Breach, type Inside, insideOf } from "../opinion";
import type { LentTerms, Shape } from "./result";
import { breachesBy, type Ground } from "./standing";

/** A limit that a loan broke, with what would bring it inside. */
export interface Miss extends Breach {
  readonly inside: Inside;
}

/** What is asked for, at most for as long as the policy lends. */
export const requested = ({ request, policy }: Pick<Ground, "request" | "policy">): Shape => ({
  amount: request.amount,
  tenorMonths: Math.min(request.tenorMonths, policy.limits.maxTenorMonths),
  repayment: request.repayment,
});

/** Do terms keep knock-outs, integrity rules and the policy's limits, on the true books and at the PD of `ground`? */
export const isLawful = (terms: LentTerms, ground: Ground, truth: CaseTruth): boolean =>
  truth.knockOuts.length === 0 && !barredBy(ground.integrity) && beyond(terms, ground, truth).length === 0;

/** The limit of the policy that terms break on the true books at the PD of `ground`: of several the one that allows least. */
export function missOf(terms: LentTerms, ground: Ground, truth: CaseTruth): Miss | undefined {
  const broken = beyond(terms, ground, truth);
  if (broken.length === 0) return undefined;
  const more = mostAllowed(terms, ground, truth) + ground.policy.limits.amountStep;
  const [least] = broken.length > 1 ? beyond({ ...terms, amount: more }, ground, truth) : [];
  const breach = broken.find(({ limit }) => limit === least?.limit) ?? broken[0]!;
  const loan = { ...terms, grade: gradeOf(truth.ratingPd.value) };
  return { ...breach, inside: insideOf(breach, loan, spread(truth.statements, []), ground.policy.limits) };
}

const beyond = (terms: LentTerms, ground: Ground, { ratingPd, statements }: CaseTruth): readonly Breach[] =>
  breachesBy({ ...terms, grade: gradeOf(ratingPd.value) }, spread(statements, []), ground);

/** The whole, or as much of it in the policy's steps as its limits allow: less never breaks a limit that more keeps. */
export function mostAllowed(asked: LentTerms, ground: Ground, truth: CaseTruth): Minor {
  if (isLawful(asked, ground, truth)) return asked.amount;
  const step = ground.policy.limits.amountStep;
  let [low, high] = [0, Math.ceil(asked.amount / step)]; // low is allowed, high is not
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isLawful({ ...asked, amount: middle * step }, ground, truth)) low = middle;
    else high = middle;
  }
  return low * step;
}
