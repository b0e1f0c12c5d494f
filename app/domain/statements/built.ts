import { type IsoDate, type Month, monthEnd, monthNumber } from "../money";
import { ASSET_LINES, LIABILITY_LINES, PROFIT_LINES, type StandardLine, type Statement } from "./lines";

/** The documents a period can be read or built from, as far as this needs them. */
export type SpreadSource =
  | { readonly kind: "statements"; readonly years: readonly Statement[] }
  | { readonly kind: "salesBook"; readonly months: readonly { readonly month: Month }[] };

/**
 * The periods an analyst spreads: those of the statements; for a firm that keeps none, the months of its sales book as
 * one period in which nothing is reported, so that every line is the analyst's own, with its source. Neither: no period.
 */
export function periodsToSpread(documents: readonly { readonly kind: string }[]): readonly Statement[] {
  const sources = documents as readonly SpreadSource[];
  const statements = sources.find((document) => document.kind === "statements");
  if (statements) return statements.years;
  const last = sources.find((document) => document.kind === "salesBook")?.months;
  const end = last
    ?.map(({ month }) => month)
    .sort()
    .at(-1);
  return last && end ? [{ periodEnd: endOf(end), months: last.length, lines: {} }] : [];
}

const endOf = (month: Month): IsoDate => monthEnd(monthNumber(Number(month.slice(0, 4)), Number(month.slice(5, 7))));

/** True where the source reports nothing: the statement is built, not corrected. */
export const isBuilt = ({ lines, stated }: Statement): boolean =>
  Object.keys(lines).length === 0 && Object.keys(stated ?? {}).length === 0;

/**
 * What a built statement must settle, one way or the other. Equity is no part of it: of a firm without books it is what
 * assets leave after debts.
 */
export const LINES_TO_BUILD: readonly StandardLine[] = [...PROFIT_LINES, ...ASSET_LINES, ...LIABILITY_LINES];

/** The lines of a built statement that nobody has settled yet: unknown, not nil. */
export const linesToSettle = (built: Statement): readonly StandardLine[] =>
  LINES_TO_BUILD.filter((line) => built.lines[line] === undefined);
