import type { Advised } from "./advice";
import { bestOf, drawnOf, type Finding, isAtFault, SAME_AMOUNT, youLent } from "./best-decision";

/** House value, where nobody else read the file. */
const PD_TOLERANCE_NOTCHES = 2;
/** House value: half as much again, or the same the other way, is about a grade; nearer to the file's PD nobody is off. */
const AS_NEAR = 1.5;

/** The PD that people are judged against, and how far off it you are. */
export const judgedBy = ({ attainable, truth, gaps }: Finding) =>
  attainable
    ? ({ against: "attainable", pd: attainable.pd, gap: gaps.attainable } as const)
    : truth && ({ against: "truth", pd: truth.pd, gap: gaps.truth } as const);

/**
 * On which side the stated PD lies outside the band in which practised analysts land (or, where nobody else read the file,
 * two grades off); undefined: it is tolerable. The band counts, not the grade: the worst grade alone holds PDs that are far
 * apart.
 */
export function pdOff(finding: Finding): "mild" | "harsh" | undefined {
  const { you, readings } = finding;
  const judged = judgedBy(finding);
  if (!judged) return undefined;
  if (readings) {
    const { low, high } = readings.tolerance;
    if (you.pd < Math.min(low, judged.pd / AS_NEAR)) return "mild";
    return you.pd > Math.max(high, judged.pd * AS_NEAR) ? "harsh" : undefined;
  }
  const notches = judged.gap?.notches ?? 0;
  if (Math.abs(notches) < PD_TOLERANCE_NOTCHES) return undefined;
  return notches < 0 ? "mild" : "harsh";
}

/**
 * A decision that was too kind to the firm, in risk, in law, in size, in what it earns, or in lending at all: a lie unseen
 * explains each.
 */
export function erredMildly(finding: Finding): boolean {
  if (!youLent(finding)) return false;
  const { money } = finding;
  const best = bestOf(finding);
  const loses = money !== undefined && money.you.expected + (money.fileCost ?? 0) < 0;
  const isMore = best !== undefined && drawnOf(finding) > (1 + SAME_AMOUNT) * best.amount;
  const isRefused = best?.lends === false;
  return pdOff(finding) === "mild" || isRefused || (money !== undefined && (money.unlawful || loses || isMore));
}

/** The PD, where its error is what the decision cost. */
export const pdFarFromTruth = (finding: Finding): Advised | undefined =>
  isAtFault(finding) ? pdError(finding) : undefined;

/** The PD that explains the decision: too mild for who lent, too harsh for who refused or asked too much. */
export function pdError(finding: Finding): Advised | undefined {
  const [off, judged, best] = [pdOff(finding), judgedBy(finding), bestOf(finding)];
  if (!off || !judged) return undefined;
  const lent = youLent(finding);
  const { against, pd: truePd } = judged;
  const params = { against, notches: Math.abs(judged.gap?.notches ?? 0), pd: finding.you.pd, truePd };
  if (off === "mild") return lent ? { code: "pdTooLow", params } : undefined;
  // Who lent what was best declined is not told to see more in the firm.
  if (finding.money && !best?.lends) return undefined;
  if (lent) return { code: "pdTooHigh", params };
  if (!best || best.earns <= 0) return undefined;
  const { earns: forgone, rate, amount } = best;
  return { code: "pdTooHigh", params: { ...params, forgone, rate, amount } };
}
