import { combine, difference, figureOf, isMissing, known, missing, sum, type Figure } from "./figure";
import { TOTAL_LINES, type Statement, type StandardLine, type TotalLine } from "./lines";

type Part = readonly [part: StandardLine | TotalLine, sign: 1 | -1];

/** Each total from the next finer one: what a source that states only subtotals still allows to compute. */
const IDENTITIES: Readonly<Record<TotalLine, readonly Part[]>> = {
  grossProfit: [
    ["sales", 1],
    ["costOfSales", -1],
  ],
  ebit: [
    ["grossProfit", 1],
    ["otherOperatingIncome", 1],
    ["operatingExpenses", -1],
    ["depreciation", -1],
  ],
  profitBeforeTax: [
    ["ebit", 1],
    ["interest", -1],
    ["nonOperatingIncome", 1],
  ],
  netProfit: [
    ["profitBeforeTax", 1],
    ["tax", -1],
  ],
  currentAssets: [
    ["cash", 1],
    ["receivables", 1],
    ["inventory", 1],
    ["prepayments", 1],
    ["otherReceivables", 1],
    ["otherCurrentAssets", 1],
  ],
  totalAssets: [
    ["currentAssets", 1],
    ["fixedAssets", 1],
    ["otherNonCurrentAssets", 1],
  ],
  currentLiabilities: [
    ["shortTermDebt", 1],
    ["currentPortionLongTermDebt", 1],
    ["payables", 1],
    ["taxPayable", 1],
    ["accruals", 1],
    ["otherCurrentLiabilities", 1],
  ],
  totalLiabilities: [
    ["currentLiabilities", 1],
    ["longTermDebt", 1],
    ["otherNonCurrentLiabilities", 1],
  ],
  equity: [
    ["shareCapital", 1],
    ["retainedEarnings", 1],
    ["otherEquity", 1],
  ],
};

/** Lines that many firms have nothing for and leave out: where another line is open too, that one is what a reader misses. */
const INCIDENTAL: ReadonlySet<string> = new Set<StandardLine>([
  "otherOperatingIncome",
  "nonOperatingIncome",
  "prepayments",
  "otherReceivables",
  "otherCurrentAssets",
  "otherNonCurrentAssets",
  "otherCurrentLiabilities",
  "otherNonCurrentLiabilities",
  "otherEquity",
]);

const lacksIncidental = (figure: Figure): boolean =>
  figure.value === undefined && INCIDENTAL.has(figure.reason.replace("missing:", ""));

/** The first open figure of a sum answers for it: those that lack something incidental come last. */
const sumOfAll = (parts: readonly Figure[]): Figure =>
  sum(...parts.filter((part) => !lacksIncidental(part)), ...parts.filter(lacksIncidental));

const isTotal = (part: StandardLine | TotalLine): part is TotalLine => part in IDENTITIES;

const lacksTotal = (figure: Figure): boolean =>
  figure.value === undefined && figure.reason.replace("missing:", "") in IDENTITIES;

/** The lines a total is made of, down to the standard lines, each with its sign. */
export function partsOf(total: TotalLine): readonly (readonly [StandardLine, 1 | -1])[] {
  return IDENTITIES[total].flatMap(([part, sign]) =>
    isTotal(part)
      ? partsOf(part).map(([line, inner]) => [line, sign === inner ? 1 : -1] as const)
      : [[part, sign] as const],
  );
}

/** Filings of small firms state whole pounds or thousands. Minor units, the coarsest first. */
const UNITS_OF_FILINGS = [1_000_00, 1_00];

/**
 * The unit to which a statement is rounded, by its own amounts; 0: it counts pence, and rounds nothing. What its parts and
 * totals differ by no more than this is rounding: each figure was rounded for itself.
 */
export function lastUnit({ lines, stated = {} }: Pick<Statement, "lines" | "stated">): number {
  const { headcount: _people, ...money } = lines;
  const amounts = [...Object.values(money), ...Object.values(stated)];
  return UNITS_OF_FILINGS.find((unit) => amounts.every((amount) => amount % unit === 0)) ?? 0;
}

/**
 * Lines that the source does not state but whose amount its own totals leave no room for: where the stated parts of a
 * total already add up to it, to the last unit, the others are nil. Depreciation is the exception: not stated, it hides in
 * other expenses.
 */
export function nilLines(statement: Statement): ReadonlySet<StandardLine> {
  const nil = new Set<StandardLine>();
  const unit = lastUnit(statement);
  for (const total of TOTAL_LINES) {
    const stated = statement.stated?.[total];
    if (stated === undefined) continue;
    const parts = partsOf(total);
    const present = parts.filter(([line]) => statement.lines[line] !== undefined);
    const amount = present.reduce((at, [line, sign]) => at + sign * (statement.lines[line] ?? 0), 0);
    if (present.length === 0 || Math.abs(amount - stated) > unit) continue;
    for (const [line] of parts) {
      if (statement.lines[line] === undefined && line !== "depreciation") nil.add(line);
    }
  }
  return nil;
}

/**
 * A total as far as the source says it: measured, or the sum of what is there, the rest of it nil. Undefined: nothing of it
 * is there.
 */
export function statedPart(statement: Statement, total: TotalLine): number | undefined {
  const of = figures(statement);
  const part = (id: StandardLine | TotalLine): number | undefined => {
    if (!isTotal(id)) return of.line(id).value;
    const whole = of.measured(id).value;
    if (whole !== undefined) return whole;
    const there = IDENTITIES[id].flatMap(([inner, sign]) => {
      const value = part(inner);
      return value === undefined ? [] : [sign * value];
    });
    return there.length === 0 ? undefined : there.reduce((a, b) => a + b, 0);
  };
  return part(total);
}

export type TotalId = TotalLine | "ebitda" | "totalDebt" | "workingCapital";

/** Every line and total of one statement, each known or with the reason why it is not. Amounts in minor units. */
export interface Figures {
  line(line: StandardLine): Figure;
  /** by every identity, the balance of the sheet included */
  total(total: TotalId): Figure;
  /** without the balance of the sheet and the way back from a stated profit: what a check may compare */
  measured(total: TotalLine): Figure;
}

/**
 * Reads a statement. A total comes from its lines where they are known, otherwise as the source states it, otherwise
 * from the identities around it (the total above or below, liabilities = assets − equity). What stays open says why.
 */
export function figures(statement: Statement): Figures {
  const nil = nilLines(statement);
  const line = (id: StandardLine): Figure => (nil.has(id) ? known(0) : figureOf(statement.lines[id], id));

  const fromLines = (id: TotalLine): Figure =>
    sumOfAll(partsOf(id).map(([part, sign]) => combine([line(part)], (value) => sign * value)));

  const fromIdentity = (id: TotalLine): Figure =>
    sumOfAll(
      IDENTITIES[id].map(([part, sign]) =>
        combine([isTotal(part) ? measured(part) : line(part)], (value) => sign * value),
      ),
    );

  /** From lines, as stated, or from finer totals. */
  const measured = (id: TotalLine): Figure => {
    const counted = fromLines(id);
    if (counted.value !== undefined) return counted;
    const stated = statement.stated?.[id];
    if (stated !== undefined) return known(stated);
    return fromIdentity(id);
  };

  /** Going up the profit statement from a stated result: EBIT = profit before tax + interest − non-operating income. */
  const fromAbove: Partial<Record<TotalLine, () => Figure>> = {
    ebit: () => difference(sum(total("profitBeforeTax"), line("interest")), line("nonOperatingIncome")),
    profitBeforeTax: () => {
      const stated = statement.stated?.netProfit;
      return stated === undefined ? missing("profitBeforeTax") : sum(known(stated), line("tax"));
    },
    totalLiabilities: () => difference(measured("totalAssets"), measured("equity")),
    equity: () => difference(measured("totalAssets"), measured("totalLiabilities")),
    totalAssets: () => sum(measured("totalLiabilities"), measured("equity")),
  };

  const total = (id: TotalId): Figure => {
    if (id === "ebitda") return sum(total("ebit"), line("depreciation"));
    if (id === "workingCapital") return difference(total("currentAssets"), total("currentLiabilities"));
    if (id === "totalDebt") return sum(line("shortTermDebt"), line("currentPortionLongTermDebt"), line("longTermDebt"));
    const direct = measured(id);
    if (direct.value !== undefined) return direct;
    const derived = fromAbove[id]?.() ?? direct;
    // The missing part of the total itself is the better explanation than that of its neighbour, unless most firms have none.
    const isNeighbours = lacksIncidental(direct) && !lacksIncidental(derived) && !lacksTotal(derived);
    return derived.value === undefined && isMissing(direct) && !isNeighbours ? direct : derived;
  };

  return { line, total, measured };
}
