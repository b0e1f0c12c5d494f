import { difference, isMissing, sum, type Figure } from "./figure";
import type { Statement } from "./lines";
import { figures, type Figures } from "./totals";

/** interest + current portion of long-term debt */
export const debtService = (now: Figures): Figure => sum(now.line("interest"), now.line("currentPortionLongTermDebt"));

/** EBITDA − cash taxes − owner's drawings: what a year leaves to serve debt. */
export const cashForDebtService = (now: Figures, previous?: Statement): Figure =>
  difference(difference(now.total("ebitda"), now.line("tax")), drawings(now, previous));

/** Dividends and drawings; where the source does not state them, what retained earnings lost. */
export function drawings(now: Figures, previous?: Statement): Figure {
  const stated = now.line("dividends");
  if (stated.value !== undefined || !previous) return stated;
  const opening = figures(previous).line("retainedEarnings");
  const implied = difference(sum(opening, now.total("netProfit")), now.line("retainedEarnings"));
  return isMissing(implied) ? stated : implied;
}
