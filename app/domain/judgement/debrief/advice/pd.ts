import type { Advised } from "./advice";
import { bestOf, costs, drawnOf, type Finding, SAME_AMOUNT, youLent } from "./best-decision";

/** House value, where nobody else read the file. */
const PD_TOLERANCE_NOTCHES = 2;

/** The PD that people are judged against, and how far off it you are. */
export const judgedBy = ({ attainable, truth, gaps }: Finding) =>
  attainable
    ? ({ against: "attainable", pd: attainable.pd, gap: gaps.attainable } as const)
    : truth && ({ against: "truth", pd: truth.pd, gap: gaps.truth } as const);

/**
 * On which side the stated PD lies outside the band in which practised analysts land (or, where nobody else read the file,
 * two grades off); undefined: it is tolerable.
 */
export function pdOff(finding: Finding): "mild" | "harsh" | undefined {
  const { you, readings } = finding;
  const notches = judgedBy(finding)?.gap?.notches ?? 0;
  if (notches === 0) return undefined;
  const side = notches < 0 ? "mild" : "harsh";
  const { low, high } = readings?.tolerance ?? {};
  if (low === undefined || high === undefined) return Math.abs(notches) < PD_TOLERANCE_NOTCHES ? undefined : side;
  return (side === "mild" ? you.pd < low : you.pd > high) ? side : undefined;
}

/** A decision that was too kind to the firm, in risk, in law, in size or in what it earns: a lie unseen explains each. */
export function erredMildly(finding: Finding): boolean {
  if (!youLent(finding)) return false;
  const { money } = finding;
  const best = bestOf(finding);
  const loses = money !== undefined && money.you.expected + (money.fileCost ?? 0) < 0;
  const isMore = best !== undefined && drawnOf(finding) > (1 + SAME_AMOUNT) * best.amount;
  return pdOff(finding) === "mild" || money?.unlawful === true || loses || (money !== undefined && isMore);
}

/** The PD, where its error is what the decision cost: too mild for who lent, too harsh for who refused or asked too much. */
export function pdFarFromTruth(finding: Finding): Advised | undefined {
  const [off, judged, best] = [pdOff(finding), judgedBy(finding), bestOf(finding)];
  if (!off || !judged || !costs(finding)) return undefined;
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
