import { bestOf, type Finding, youLent } from "../advice/best-decision";
import type { AlarmCost } from "../debrief";

/** House value: without a band of practised analysts, two grades harsher than the file is too harsh. */
const TOO_HARSH_NOTCHES = 2;

/**
 * What open flags cost a decision that was harsher than the file: a loan refused where one was best, a price above the
 * fair band where one was best, a PD beyond what practised analysts land on, or an override against the firm that nothing
 * real bears out. Undefined: nothing. The one definition of what makes an innocent flag a false alarm.
 * @param isBorneOut whether another flag of the same worksheet stands on something real
 */
export function costOfAlarms(finding: Finding, isBorneOut: boolean): AlarmCost | undefined {
  const best = bestOf(finding);
  const lent = youLent(finding);
  // Where lending was worth no more than declining, the verdict cost nothing.
  if (best?.lends && best.earns > 0 && !lent) return "verdict";
  if (best?.lends && finding.fair?.place === "above") return "price";
  if (isTooHarsh(finding)) return "pd";
  return finding.you.override.notches > 0 && !isBorneOut ? "grade" : undefined;
}

function isTooHarsh({ you, readings, gaps }: Finding): boolean {
  const notches = (gaps.attainable ?? gaps.truth)?.notches ?? 0;
  if (notches <= 0) return false;
  return readings ? you.pd > readings.tolerance.high : notches >= TOO_HARSH_NOTCHES;
}
