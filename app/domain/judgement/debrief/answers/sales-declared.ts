import { runningYearAboveDeclared } from "../../../casefile";
import type { Check } from "./check";
import { type Papers, placeFor } from "./papers";

/** House value: in fewer months a single invoice that was declared late tells more than anything else. */
const ENOUGH_MONTHS = 3;
/** House value: how much wider than honest papers a season or a year's growth makes the gap; more is no matter of spreading. */
const BY_SPREADING = 2;

/**
 * Claimed sales above the declared ones may only come of a year spread evenly over its months, and claimed sales below them
 * are no sign that any were invented or kept from the tax office. Undefined where neither holds, and the gap stands.
 */
export function declaredAfterAll(found: number, band: number, papers: Papers): Check | undefined {
  const returns = placeFor(papers.first("vatReturns"));
  if (found < 0)
    return {
      code: "declaredAbove",
      agrees: true,
      params: { found: -found },
      papers: papers.there([returns, papers.books?.placeIn("last", "sales")]),
    };
  if (found > BY_SPREADING * band) return undefined;
  const running = runningYearAboveDeclared(papers.documents);
  if (!running || running.months < ENOUGH_MONTHS || Math.abs(running.found) > band) return undefined;
  return {
    code: "sameMonths",
    agrees: true,
    params: { found: Math.abs(running.found), band, months: running.months },
    papers: papers.there([returns, papers.books?.placeIn("newest", "sales")]),
  };
}
