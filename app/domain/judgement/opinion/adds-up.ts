import type { SourceNotesDocument, UnplacedAmount } from "../../casefile";
import type { IsoDate, Minor } from "../../money";
import { closesByLine, earnsByLine, figures, openBalance, type SpreadPeriod, type Statement } from "../../statements";

/**
 * From which share of the total it belongs to (of total assets, or of sales) an amount without a place matters: auditors
 * draw the line at one or two per cent of assets, and two per cent more of liabilities may cost a card's bin. House choice.
 */
export const MATERIAL_SHARE = 0.02;

/** An amount of a period that an import kept as stated, with no line for it. */
export interface UnplacedRow extends UnplacedAmount {
  readonly periodEnd: IsoDate;
  readonly label: string;
}

/** Why accounts do not add up: a phrase whose code follows `opinion.notRated.`; amounts are minor units. */
export type OpenReason =
  | {
      readonly code: "balance";
      readonly params: {
        readonly period: IsoDate;
        readonly assets: Minor;
        readonly claims: Minor;
        readonly difference: Minor;
      };
    }
  | {
      readonly code: "unplaced";
      readonly params: { readonly period: IsoDate; readonly label: string; readonly amount: Minor };
    };

/** What the source notes of an imported firm say has no place; nothing of a firm that was not imported. */
export function unplacedRows(documents: readonly { readonly kind: string }[]): readonly UnplacedRow[] {
  const notes = (documents as readonly SourceNotesDocument[]).find(({ kind }) => kind === "sourceNotes");
  return (notes?.rows ?? []).flatMap(({ periodEnd, label, unplaced }) =>
    unplaced ? [{ periodEnd, label, ...unplaced }] : [],
  );
}

/**
 * How many years, from the last one back, feed a figure that is rated, priced or limited: growth, the cash for debt service
 * and the limit compare the last year with the one before it.
 */
const YEARS_THAT_FEED = 2;

const lastFirst = <T>(years: readonly T[]): readonly T[] => years.slice(-YEARS_THAT_FEED).reverse();

/** Why accounts do not add up, the last year first: nobody is rated on them. Empty: they do. */
export const whyOpen = (years: readonly Statement[], unplaced: readonly UnplacedRow[]): readonly OpenReason[] =>
  lastFirst(years).flatMap((year) => whyOpenIn(year, unplaced));

/**
 * Of these reasons what the analyst's adjustments have not settled. An adjustment that opens a closed sheet is a judgement
 * and stops nobody.
 */
export const stillOpen = (
  periods: readonly Pick<SpreadPeriod, "reported" | "adjusted">[],
  unplaced: readonly UnplacedRow[],
): readonly OpenReason[] =>
  lastFirst(periods).flatMap(({ reported, adjusted }) => {
    const before = new Set(whyOpenIn(reported, unplaced).map(({ code }) => code));
    return before.size === 0 ? [] : whyOpenIn(adjusted, unplaced).filter(({ code }) => before.has(code));
  });

function whyOpenIn(statement: Statement, unplaced: readonly UnplacedRow[]): readonly OpenReason[] {
  const period = statement.periodEnd;
  const open = openBalance(statement);
  const rows = unplaced.filter((row) => row.periodEnd === period && isMaterial(row, statement));
  return [
    ...(open
      ? [{ code: "balance" as const, params: { period, ...open, difference: Math.abs(open.assets - open.claims) } }]
      : []),
    ...rows.map(({ label, amount }) => ({ code: "unplaced" as const, params: { period, label, amount } })),
  ];
}

function isMaterial({ statement, amount }: UnplacedRow, accounts: Statement): boolean {
  // A statement whose lines add up lacks none of them, so the row is a sum or a part of what is placed.
  if (statement === "BS" ? closesByLine(accounts) : earnsByLine(accounts)) return false;
  const of = figures(accounts);
  const whole = statement === "BS" ? of.total("totalAssets") : of.line("sales");
  return amount !== 0 && (whole.value === undefined || Math.abs(amount) >= MATERIAL_SHARE * Math.abs(whole.value));
}
