import { judgedBy, judgePd } from "../judged-pd";
import type { Advised } from "./advice";
import { bestOf, drawnOf, type Finding, isAtFault, SAME_AMOUNT, youLent } from "./best-decision";

export { judgedBy };

/** On which side the stated PD is off; undefined: it is tolerable. */
export function pdOff(finding: Finding): "mild" | "harsh" | undefined {
  const place = judgePd(finding)?.place ?? "within";
  return place === "within" ? undefined : place === "below" ? "mild" : "harsh";
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
