/** A day of the bank's calendar, "YYYY-MM-DD": days are compared as texts. */
export type Day = string;

/** From a day, up to and without another; null: with no end in sight. */
export interface Period {
  readonly from: Day;
  readonly to: Day | null;
}

const LATEST = "9999-12-31";
const endOf = ({ to }: Period): Day => to ?? LATEST;
const orOpen = (day: Day): Day | null => (day === LATEST ? null : day);

/** The day so many days after one. */
export function dayAfter(day: Day, days = 1): Day {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

export const isEmpty = (period: Period): boolean => period.from >= endOf(period);

export const includes = (period: Period, day: Day): boolean => period.from <= day && day < endOf(period);

export const covers = (whole: Period, part: Period): boolean => whole.from <= part.from && endOf(part) <= endOf(whole);

export const overlap = (a: Period, b: Period): boolean => a.from < endOf(b) && b.from < endOf(a);

/** Overlapping, or one beginning on the day on which the other ends. */
export const touch = (a: Period, b: Period): boolean => a.from <= endOf(b) && b.from <= endOf(a);

/** The one period of two that touch. */
export const union = (a: Period, b: Period): Period => ({
  from: a.from < b.from ? a.from : b.from,
  to: orOpen(endOf(a) > endOf(b) ? endOf(a) : endOf(b)),
});

/** What is left of a period without another: nothing, one period or two. */
export function without(whole: Period, part: Period): Period[] {
  if (!overlap(whole, part)) return [whole];
  const before = { from: whole.from, to: part.from };
  const after = { from: endOf(part), to: whole.to };
  return [before, after].filter((rest) => !isEmpty(rest));
}

/** The days of a period that none of the others has, in order. */
export const gapsIn = (whole: Period, held: readonly Period[]): Period[] =>
  held.reduce<Period[]>((left, period) => left.flatMap((gap) => without(gap, period)), [whole]);
