import type { Burden, CaseDocument } from "../../casefile";
import { linesBentBy, type PlantedKind } from "../../casefile/browser";
import type { Minor } from "../../money";
import { EQUITY_LINES, type StandardLine } from "../../statements";
import type { RightFigures, SpreadRow } from "./debrief";
import { CORRECTED_WITHIN, LINE_TOLERANCE, PUT_DOWN } from "./flags";

type Documents = readonly CaseDocument[];

/** A line may be so far off without a word; minor units. */
export const toleratedIn = (rows: readonly SpreadRow[]): number =>
  LINE_TOLERANCE * (rows.find(({ line }) => line === "sales")?.true ?? 0);

/**
 * How far an adjusted figure stands from what is right; minor units. What the books say is right, and so is everything
 * between them and the figure of a prudent lender.
 */
export const offBy = (row: SpreadRow): number => Math.abs(strayedBy(row));

/** The same, positive where the figure is above what is right. */
export function strayedBy({ adjusted = 0, true: books = 0, right }: SpreadRow): number {
  const { low, high } = right ?? { low: books, high: books };
  return adjusted < low ? adjusted - low : adjusted > high ? adjusted - high : 0;
}

/**
 * The rows with what else than the true books is right, and the verdict on each: the one definition of a right spread.
 * Only of a year whose true books are known.
 */
export function judgeRows(
  rows: readonly SpreadRow[],
  {
    documents,
    planted = [],
    burdens = [],
  }: {
    readonly documents: Documents;
    readonly planted?: readonly { readonly kind: PlantedKind }[];
    readonly burdens?: readonly Burden[];
  },
): readonly SpreadRow[] {
  if (rows.every((row) => row.true === undefined)) return rows;
  const ranges = rangesOf(rows, documents, burdens);
  const bent = planted.map(({ kind }) => linesBentBy(kind));
  return rows.map((row) => {
    const right = ranges.get(row.line);
    const judged = right ? { ...row, right } : row;
    return { ...judged, verdict: verdictOn(judged, toleratedOf(judged, rows, bent)) };
  });
}

/** A line that was bent, and one that hides something owed, is right by the same measure as its flag: see flags.ts. */
function toleratedOf(
  { line, right }: SpreadRow,
  rows: readonly SpreadRow[],
  bent: readonly (readonly StandardLine[])[],
): number {
  if (right?.why === "burden") return 0;
  const books = (lines: readonly StandardLine[]) =>
    sum(
      rows.filter((row) => lines.includes(row.line)),
      (row) => row.true ?? 0,
    );
  const ofLies = bent.filter((lines) => lines.includes(line)).map((lines) => CORRECTED_WITHIN * books(lines));
  return Math.min(toleratedIn(rows), ...ofLies);
}

function verdictOn(row: SpreadRow, tolerated: number): SpreadRow["verdict"] {
  const { adjusted = 0, true: books = 0 } = row;
  if (adjusted === books) return "books";
  const off = offBy(row);
  if (off === 0) return "prudent";
  return off <= tolerated ? "small" : "off";
}

/** Lines of which more than one figure is right. */
function rangesOf(
  rows: readonly SpreadRow[],
  documents: Documents,
  burdens: readonly Burden[],
): ReadonlyMap<StandardLine, RightFigures> {
  const found = rows.flatMap((row) => {
    const right = prudentOf(row, documents) ?? borneOf(row, burdens);
    return right && right.low < right.high ? [{ line: row.line, right }] : [];
  });
  const rights = found.map(({ right }) => right);
  return new Map([...found, ...equityOf(rows, rights)].map(({ line, right }) => [line, right]));
}

/**
 * Equity is what the other lines leave, so it may stray in all as far as they may; on which of its lines it stands is no
 * matter to a lender. Each line that is not as in the books may move by what the whole may still move.
 */
function equityOf(rows: readonly SpreadRow[], rights: readonly RightFigures[]) {
  const equity = rows.filter(({ line }) => EQUITY.includes(line));
  const room = (of: readonly RightFigures[]) => sum(of, ({ low, high }) => high - low);
  const isOwed = ({ why }: RightFigures) => why === "burden";
  const above = sum(equity, ({ adjusted = 0, true: books = 0 }) => adjusted - books);
  const down = above + room(rights.filter((one) => !isOwed(one)));
  const up = room(rights.filter(isOwed)) - above;
  return equity
    .filter((row) => (row.adjusted ?? 0) !== (row.true ?? 0))
    .map(({ line, adjusted = 0 }) => ({
      line,
      right: { low: adjusted - down, high: adjusted + up, why: "equity" as const },
    }));
}

const EQUITY: readonly StandardLine[] = EQUITY_LINES;

/**
 * An asset at what a prudent lender counts of it. The owner's debt is owed to the firm in the true books, and pays nobody
 * back; stock that nobody touched for a year, and what customers or firms of the family have long owed, may stand in the
 * true books until they are given up. What the books have written off already is not taken off twice.
 */
function prudentOf({ line, reported = 0, true: books = 0 }: SpreadRow, documents: Documents): RightFigures | undefined {
  const doubtful = DOUBTFUL[line]?.(documents);
  if (!doubtful) return undefined;
  return { low: Math.max(0, Math.min(books, reported - doubtful.amount(reported))), high: books, why: doubtful.why };
}

interface Doubtful {
  readonly why: RightFigures["why"];
  readonly amount: (reported: Minor) => Minor;
}

const DOUBTFUL: Partial<Readonly<Record<StandardLine, (documents: Documents) => Doubtful>>> = {
  // The line holds what the owner took, and nothing else.
  otherReceivables: () => ({ why: "owner", amount: (reported) => reported }),
  inventory: (documents) => ({ why: "stock", amount: () => oldStock(documents) }),
  receivables: (documents) => ({ why: "receivables", amount: () => oldReceivables(documents) }),
};

const YEAR = 365 * 864e5;

const oldStock = (documents: Documents): Minor =>
  sum(
    documents.flatMap((one) =>
      one.kind === "inventory"
        ? one.rows.filter(({ lastMoved }) => Date.parse(one.asOf) - Date.parse(lastMoved) > YEAR)
        : [],
    ),
    ({ value }) => value,
  );

function oldReceivables(documents: Documents): Minor {
  const family = new Set(
    documents.flatMap((one) => (one.kind === "relatedParties" ? one.parties.map(({ name }) => name) : [])),
  );
  const rows = documents.flatMap((one) => (one.kind === "ageing" && one.side === "receivables" ? one.rows : []));
  return sum(rows, ({ name, total, buckets }) => (family.has(name) ? total : buckets.d360 + buckets.older));
}

const sum = <T>(all: readonly T[], amount: (one: T) => Minor): Minor => all.reduce((at, one) => at + amount(one), 0);

/** What is owed and no statement shows: how much the office will ask is a matter of judgement. */
function borneOf({ line, true: books = 0 }: SpreadRow, burdens: readonly Burden[]): RightFigures | undefined {
  const burden = burdens.find((one) => one.line === line);
  return burden && { low: books - Math.round((1 - PUT_DOWN) * burden.amount), high: books, why: "burden" };
}
