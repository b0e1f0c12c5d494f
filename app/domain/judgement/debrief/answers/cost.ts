import { bestOf, type Finding, isRight, youLent } from "../advice/best-decision";
import { pdOff } from "../advice/pd";
import type { AlarmCost } from "../debrief";

/**
 * What open flags cost a decision that was harsher than the file: a loan refused where one was best, a price above the
 * fair band where one was best, a PD beyond what practised analysts land on, or an override against the firm that nothing
 * real bears out. Undefined: nothing, as where a refusal was right: no customer bears what its PD was too harsh by. The one definition of what makes an innocent flag a false alarm.
 * @param isBorneOut whether another flag of the same worksheet stands on something real
 */
export function costOfAlarms(finding: Finding, isBorneOut: boolean): AlarmCost | undefined {
  const best = bestOf(finding);
  const lent = youLent(finding);
  // Where lending was worth no more than declining, the verdict cost nothing.
  if (best?.lends && best.earns > 0 && !lent) return "verdict";
  if (!lent && isRight(finding)) return undefined;
  if (best?.lends && finding.fair?.place === "above") return "price";
  if (pdOff(finding) === "harsh") return "pd";
  return finding.you.override.notches > 0 && !isBorneOut ? "grade" : undefined;
}
