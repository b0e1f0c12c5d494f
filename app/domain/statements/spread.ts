import type { Adjustment } from "./adjustment";
import { type StandardLine, type Statement, TOTAL_LINES, type TotalLine } from "./lines";
import { partsOf } from "./totals";

/** One period as the source reports it and as the analyst sees it. */
export interface SpreadPeriod {
  readonly reported: Statement;
  readonly adjusted: Statement;
  readonly adjustments: readonly Adjustment[];
}

/**
 * Puts the analyst's adjustments beside the reported figures, period by period (oldest first, as given).
 * An adjustment moves its line and every stated total that contains the line; it moves nothing else, so a one-sided
 * adjustment leaves the adjusted sheet unbalanced by its amount, as the checks say. A line the source does not state starts
 * at nothing. Adjustments of a period that is not in the file are not placed.
 */
export function spread(reported: readonly Statement[], adjustments: readonly Adjustment[]): readonly SpreadPeriod[] {
  return reported.map((statement) => {
    const own = adjustments.filter((adjustment) => adjustment.periodEnd === statement.periodEnd);
    const adjusted = own.reduce(applyAdjustment, statement);
    return { reported: statement, adjusted, adjustments: own };
  });
}

function applyAdjustment(statement: Statement, { line, amount }: Adjustment): Statement {
  const lines = { ...statement.lines, [line]: (statement.lines[line] ?? 0) + amount };
  if (!statement.stated) return { ...statement, lines };
  const stated: Partial<Record<TotalLine, number>> = { ...statement.stated };
  for (const total of TOTAL_LINES) {
    const before = stated[total];
    const sign = signIn(total, line);
    if (before !== undefined && sign !== undefined) stated[total] = before + sign * amount;
  }
  return { ...statement, lines, stated };
}

const signIn = (total: TotalLine, line: StandardLine): 1 | -1 | undefined =>
  partsOf(total).find(([part]) => part === line)?.[1];
