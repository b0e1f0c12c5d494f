import { quotient, type Figure } from "./figure";
import {
  ASSET_LINES,
  EQUITY_LINES,
  LIABILITY_LINES,
  PROFIT_LINES,
  TOTAL_LINES,
  type StandardLine,
  type Statement,
  type TotalLine,
} from "./lines";
import { figures, partsOf } from "./totals";

export type StatementRow = StandardLine | TotalLine;
const LINES: readonly StandardLine[] = [...PROFIT_LINES, ...ASSET_LINES, ...LIABILITY_LINES, ...EQUITY_LINES];
const PROFIT: ReadonlySet<StatementRow> = new Set(PROFIT_LINES);

/** Every line and total of the two statements, in the order of the standard lines. */
export const STATEMENT_ROWS: readonly StatementRow[] = [...LINES, ...TOTAL_LINES];

export const isTotalLine = (row: StatementRow): row is TotalLine => (TOTAL_LINES as readonly string[]).includes(row);

/** Flows of a period, as opposed to balances at its end. */
export const isFlow = (row: StatementRow): boolean =>
  isTotalLine(row) ? partsOf(row).every(([line]) => PROFIT.has(line)) : PROFIT.has(row);

/** One row of a statement: a line, or a total by every identity. Minor units. */
export function rowFigure(statement: Statement, row: StatementRow): Figure {
  const read = figures(statement);
  return isTotalLine(row) ? read.total(row) : read.line(row);
}

/** Common size: a row of the profit statement as a share of sales, one of the balance sheet of total assets; decimals. */
export function commonSize(statement: Statement, row: StatementRow): Figure {
  const base: StatementRow = isFlow(row) ? "sales" : "totalAssets";
  return quotient(rowFigure(statement, row), rowFigure(statement, base), base);
}
