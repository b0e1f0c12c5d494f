import type { NumberFact } from "./facts.server";
import type { FilingTags } from "~/courseware";

/** A period that the filing reports on: its last day, and the first day of its profit and loss account. */
export interface Period {
  readonly end: string;
  readonly start: string | undefined;
}

const DAYS_PER_MONTH = 30.4375; // 365.25 / 12

/**
 * The two latest dates that the filing reports on. An opening balance of the year before or a date in a note is none.
 * Where figures of several lengths end on one day, the length that most of them have is the account's.
 */
export function periodsOf(facts: readonly NumberFact[], tags: FilingTags): Period[] {
  const ends = facts
    .filter(({ name, context }) => tags.periodsBy.includes(name.local) && context?.dimensions.length === 0)
    .map(({ context }) => context?.end ?? "");
  return [...new Set(ends)]
    .sort()
    .slice(-2)
    .map((end) => ({ end, start: commonest(startsBefore(end, facts)) }));
}

const startsBefore = (end: string, facts: readonly NumberFact[]): string[] =>
  facts.flatMap(({ context }) => (context?.end === end && context.start !== undefined ? [context.start] : []));

function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Length of a period in months to a tenth, both days included: 11 September 2015 to 30 September 2016 is 12.7. */
export function monthsBetween(start: string, end: string): string {
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
  return String(Math.round((days / DAYS_PER_MONTH) * 10) / 10);
}
