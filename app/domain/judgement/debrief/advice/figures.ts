import { lessonOn, type Locator } from "../../../casefile/browser";
import { EQUITY_LINES, type StandardLine } from "../../../statements";
import type { SpreadRow } from "../debrief";
import { offBy, toleratedIn } from "../right-figures";
import type { Advised } from "./advice";
import { bestOf, drawnOf, type Finding, isAtFault, SAME_AMOUNT, youLent } from "./best-decision";
import { pdOff } from "./pd";

const EQUITY: readonly StandardLine[] = EQUITY_LINES;

/** A line may be so far off without a word; minor units. */
export const tolerated = ({ spread }: Finding): number => toleratedIn(spread);

/** The place of a line in the last year of the statements, where there are any. */
export function lastYearsLine({ documents, lastPeriodEnd }: Finding, line: StandardLine): Locator[] {
  const statements = documents.find(({ kind }) => kind === "statements")?.id;
  return statements && lastPeriodEnd ? [{ doc: statements, at: `${lastPeriodEnd.slice(0, 4)}.${line}` }] : [];
}

/** Equity is what the other lines leave; it is right when they are. */
const causes = ({ spread }: Finding): readonly SpreadRow[] => spread.filter(({ line }) => !EQUITY.includes(line));
const isAdjusted = ({ reasons }: SpreadRow): boolean => reasons.length > 0;
const worst = (rows: readonly SpreadRow[]): SpreadRow | undefined => [...rows].sort((a, b) => offBy(b) - offBy(a))[0];

/** Figures move the PD, the verdict and the amount; where none of these was off, they cost nothing. */
function mattered(finding: Finding): boolean {
  const { money, truth, spread } = finding;
  // Of a firm that keeps no books nobody has true ones.
  if (!truth || !isAtFault(finding) || spread.every((row) => row.true === undefined)) return false;
  const best = bestOf(finding);
  if (!money || !best || pdOff(finding) || money.unlawful || best.lends !== youLent(finding)) return true;
  return Math.abs(drawnOf(finding) - best.amount) > SAME_AMOUNT * best.amount;
}

/** The line, of those that stood nearer to what is right before they were adjusted, that is now farthest from it. */
export function misreadRow(finding: Finding): SpreadRow | undefined {
  if (!mattered(finding)) return undefined;
  const worse = (row: SpreadRow) => offBy(row) - offBy({ ...row, adjusted: row.reported });
  return worst(causes(finding).filter((one) => isAdjusted(one) && worse(one) > tolerated(finding)));
}

/** Its figures, as reported, adjusted and true. */
export function misreadFigure(finding: Finding): Advised | undefined {
  const row = misreadRow(finding);
  if (!row) return undefined;
  const { line, reported = 0, adjusted = 0, true: trueAmount = 0 } = row;
  return {
    code: "misreadFigure",
    params: { line, reported, adjusted, trueAmount },
    docs: lastYearsLine(finding, line),
  };
}

/** A lie that was seen and taken out of one line alone: the line that now stands farthest from the true books. */
export function halfAdjusted(finding: Finding): Advised | undefined {
  const [first] = finding.planted;
  if (!first || !mattered(finding) || !finding.spread.some(isAdjusted)) return undefined;
  const row = worst(causes(finding));
  if (!row || offBy(row) <= tolerated(finding)) return undefined;
  return {
    code: "halfAdjusted",
    params: { line: row.line, adjusted: row.adjusted ?? 0, trueAmount: row.true ?? 0 },
    docs: lastYearsLine(finding, row.line),
    lesson: lessonOn(first.kind),
  };
}
