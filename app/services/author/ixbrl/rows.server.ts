import type { Context, NumberFact } from "./facts.server";
import { plainNumber, type NumberProblem } from "./number.server";
import { monthsBetween, periodsOf, type Period } from "./periods.server";
import type { FilingTags } from "~/courseware";
import { type AccountsRow, IMPORT_CURRENCIES } from "~/domain/accounts";

export type UnusedReason = "nil" | "fraction" | "target" | "otherTaxonomy" | "unit" | "dimension" | "otherPeriod";

/** A figure of the filing that goes to no row. */
export interface UnusedFact {
  readonly line: number;
  readonly tag: string;
  readonly value: string;
  readonly reason: UnusedReason;
}

/** A figure that cannot be read; its tag stands in `column`, where a table has its column. */
export interface FactError {
  readonly line: number;
  readonly column: string;
  readonly problem: NumberProblem | "noContext" | "noUnit" | "conflict";
  readonly found: string;
}

/** 1 by function, 2 by nature, or only figures of either; undefined: the filing has no profit and loss account. */
export type ProfitFormat = 1 | 2 | "unclear" | undefined;

export interface FilingRows {
  readonly rows: readonly AccountsRow[];
  readonly unused: readonly UnusedFact[];
  readonly errors: readonly FactError[];
  readonly profitFormat: ProfitFormat;
}

type Labels = Pick<AccountsRow["cells"], "company_anon_id" | "industry" | "sic" | "basis">;

/** The filing's figures as rows of the template, each with its line; every figure that is none of them has its reason. */
export function rowsOf(numbers: readonly NumberFact[], tags: FilingTags, labels: Labels): FilingRows {
  const ofTaxonomy = numbers.filter(({ name }) => isKnown(name.namespace, tags.namespaces));
  const profitFormat = formatOf(ofTaxonomy, tags);
  const periods = periodsOf(ofTaxonomy, tags);
  const rows: AccountsRow[] = [];
  const unused: UnusedFact[] = [];
  const errors: FactError[] = [];
  const told = new Map<string, string>();
  for (const fact of numbers) {
    const { line, name, written } = fact;
    const reason = unusedBecause(fact, tags, periods);
    if (reason !== undefined) {
      // A tag of the firm's own taxonomy may carry the firm's name.
      const tag = reason === "otherTaxonomy" ? "" : name.local;
      unused.push({ line, tag, value: written.text, reason });
      continue;
    }
    const wrong = (problem: FactError["problem"], found: string) =>
      errors.push({ line, column: name.local, problem, found });
    if (fact.context === undefined) wrong("noContext", written.text);
    else if (fact.unit === undefined) wrong("noUnit", written.text);
    else {
      const value = plainNumber(written);
      if (isProblem(value)) {
        wrong(value, value === "unknownFormat" ? (written.format ?? "") : written.text);
        continue;
      }
      const row = rowOf(fact as Complete, value, tags, profitFormat, periods, labels);
      const { statement, uk_gaap_tag, dimension, period_end, unit } = row.cells;
      const key = JSON.stringify([statement, uk_gaap_tag, dimension, period_end, unit]);
      const before = told.get(key) ?? value;
      told.set(key, before);
      if (Number(before) !== Number(value)) wrong("conflict", `${before}, ${value}`);
      rows.push(row);
    }
  }
  return { rows, unused, errors, profitFormat };
}

/** A namespace of the list, whatever the year of its taxonomy. */
export function isKnown(namespace: string | undefined, list: readonly string[]): boolean {
  const timeless = namespace?.replace(/\/\d{4}-\d{2}-\d{2}(?=\/|$)/, "/{date}");
  return timeless !== undefined && list.includes(timeless);
}

function formatOf(numbers: readonly NumberFact[], tags: FilingTags): ProfitFormat {
  const formats = new Set(numbers.map(({ name }) => tags.concepts[name.local]?.format));
  if (formats.has(1)) return 1;
  if (formats.has(2)) return 2;
  const isTotal = (name: string) => tags.periodsBy.includes(name) && tags.concepts[name]?.statement === "PL";
  return numbers.some(({ name }) => isTotal(name.local)) ? "unclear" : undefined;
}

function unusedBecause(fact: NumberFact, tags: FilingTags, periods: readonly Period[]): UnusedReason | undefined {
  const { name, context, unit, left } = fact;
  if (left !== undefined) return left;
  if (!isKnown(name.namespace, tags.namespaces)) return "otherTaxonomy";
  if (unit !== undefined && ![...IMPORT_CURRENCIES, "pure", "shares"].includes(unit)) return "unit";
  if (context === undefined) return undefined;
  const segments = segmentsOf(context, tags);
  if (segments.length > 1) return "dimension";
  for (const { axis, member } of segments)
    if (member === "typed" || !isKnown(member.namespace, tags.namespaces) || !tags.dimensions.includes(axis.local))
      return "dimension";
  const period = periods.find(({ end }) => end === context.end);
  return period && (context.start === undefined || context.start === period.start) ? undefined : "otherPeriod";
}

/** What a figure is restricted to, without what only repeats it. */
const segmentsOf = ({ dimensions }: Context, { repeats }: FilingTags) =>
  dimensions.filter(({ axis }) => !dimensions.some((other) => other.axis.local === repeats[axis.local]));

const isProblem = (value: string): value is NumberProblem => /^[a-z]/i.test(value);

type Complete = NumberFact & { context: Context; unit: string };

function rowOf(
  { line, name, context, unit }: Complete,
  value: string,
  tags: FilingTags,
  format: ProfitFormat,
  periods: readonly Period[],
  labels: Labels,
): AccountsRow {
  const known = Object.hasOwn(tags.concepts, name.local) ? tags.concepts[name.local] : undefined;
  const statement = statementOf(known, context, format);
  const start = context.start ?? periods.find(({ end }) => end === context.end)?.start;
  const [dimension] = segmentsOf(context, tags);
  return {
    line,
    cells: {
      ...labels,
      period_end: context.end,
      period_months: statement === "BS" || start === undefined ? "" : monthsBetween(start, context.end),
      statement,
      item: known?.label ?? name.local,
      uk_gaap_tag: known?.tag ?? name.local,
      dimension:
        dimension === undefined || dimension.member === "typed"
          ? ""
          : `${dimension.axis.local}=${dimension.member.local}`,
      value,
      unit,
    },
  };
}

/**
 * Where a figure stands. A line of the account that is told of a day, or of the balance sheet that is told of a period, is
 * another figure under the same tag: a note.
 */
function statementOf(known: FilingTags["concepts"][string] | undefined, { start }: Context, format: ProfitFormat) {
  const natural = start === undefined ? "BS" : "PL";
  if (known === undefined) return natural === "BS" ? "BS" : "NOTE";
  if (known.byNature && format !== 2) return "NOTE";
  return known.statement === natural ? natural : "NOTE";
}
