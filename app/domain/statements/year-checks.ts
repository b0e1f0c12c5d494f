import { equityCheck, type IpcTolerances } from "./cross-checks";
import { combine, difference, sum, type Figure } from "./figure";
import { ratios } from "./ratios";
import type { Statement } from "./lines";
import { figures, type Figures } from "./totals";

/** Two statements in a row under the checks that stand in for an audit. Amounts in minor units. */
export interface YearCheck {
  /** this year's gross margin, decimal, and the points it moved from the year before */
  readonly margin: {
    readonly now: Figure;
    readonly before: Figure;
    readonly change: Figure;
    readonly flag: boolean | undefined;
  };
  readonly equity: {
    readonly expected: Figure;
    readonly actual: Figure;
    readonly deviation: Figure;
    readonly flag: boolean | undefined;
  };
}

/**
 * Gross margin from one year to the next, since prices and materials rarely move it by more than the tolerance, and equity
 * as it should stand: equity before + net profit + paid in − dividends and drawings.
 * CREDIT.md §4; tolerances are the bank's. Unknown where a statement leaves a part open, never nil.
 */
export function yearCheck(now: Statement, before: Statement, tolerances: IpcTolerances): YearCheck {
  const [marginNow, marginBefore] = [ratios(now).grossMargin, ratios(before).grossMargin];
  const change = difference(marginNow, marginBefore);
  return {
    margin: {
      now: marginNow,
      before: marginBefore,
      change,
      flag: beyond(change, tolerances.grossMarginPoints),
    },
    equity: equityOf(now, before, tolerances.equity),
  };
}

function equityOf(now: Statement, before: Statement, tolerance: number): YearCheck["equity"] {
  const [its, earlier] = [figures(now), figures(before)];
  const paidIn = (of: Figures) => sum(of.line("shareCapital"), of.line("otherEquity"));
  const actual = its.total("equity");
  const parts = [
    earlier.total("equity"),
    its.total("netProfit"),
    difference(paidIn(its), paidIn(earlier)),
    its.line("dividends"),
    actual,
  ];
  // Net profit is after depreciation already.
  const check = (pick: (result: ReturnType<typeof equityCheck>) => number | Figure) =>
    combine(parts, (initialEquity = 0, periodProfit = 0, injections = 0, withdrawals = 0, actualEquity = 0) => {
      const inputs = { initialEquity, periodProfit, injections, withdrawals, actualEquity };
      return pick(equityCheck({ ...inputs, appreciation: 0, depreciation: 0 }, tolerance));
    });
  const deviation = check((result) => result.deviation);
  return {
    expected: check(({ expectedEquity }) => expectedEquity),
    actual,
    deviation,
    flag: beyond(deviation, tolerance),
  };
}

const beyond = ({ value }: Figure, tolerance: number): boolean | undefined =>
  value === undefined ? undefined : Math.abs(value) > tolerance;
