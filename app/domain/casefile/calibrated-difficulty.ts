import { exp, log } from "../random";

/** House value: the score counts as much as so many people's results. */
const PRIOR_WEIGHT = 20;
/** A score so many points higher makes a right decision less likely by a factor e of its odds; at 50 half are right. */
const POINTS_PER_LOGIT = 20;

/**
 * The difficulty of a case after people have decided it, 0 to 100. `prior` is the computed score, read as the share of
 * people it expects to be right: 1 / (1 + e^((prior − 50) / 20)). That expectation counts as 20 results; the pooled share
 * is read back as a score. Few results hardly move it, many speak for themselves (a beta-binomial shrinkage).
 * @throws RangeError where more are right than have decided
 */
export function calibratedDifficulty(
  prior: number,
  { decided, right }: { readonly decided: number; readonly right: number },
): number {
  if (!Number.isInteger(decided) || !Number.isInteger(right) || right < 0 || right > decided)
    throw new RangeError(`${right} right of ${decided} decided`);
  const expected = 1 / (1 + exp((prior - 50) / POINTS_PER_LOGIT));
  const share = (PRIOR_WEIGHT * expected + right) / (PRIOR_WEIGHT + decided);
  return Math.min(100, Math.max(0, 50 - POINTS_PER_LOGIT * log(share / (1 - share))));
}
