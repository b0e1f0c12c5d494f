import { mean } from "../../statistics";

/** Variances behind one score of one person on one item; the residual holds their interaction. */
export interface Components {
  readonly person: number;
  readonly item: number;
  readonly residual: number;
}

/**
 * Persons × items, crossed, every cell with one score: expected mean squares of the two-way random model (Brennan,
 * Generalizability Theory, 2001, chapter 2). A component estimated below 0 is 0. `scores[person][item]`.
 * @throws RangeError below two persons or two items
 */
export function varianceComponents(scores: readonly (readonly number[])[]): Components {
  const persons = scores.length;
  const items = scores[0]?.length ?? 0;
  if (persons < 2 || items < 2) throw new RangeError("variance components need two persons and two items");
  const personMeans = scores.map(mean);
  const itemMeans = Array.from({ length: items }, (_, item) => mean(scores.map((row) => row[item]!)));
  const grand = mean(personMeans);
  const square = (values: readonly number[], around: number): number =>
    values.reduce((total, value) => total + (value - around) ** 2, 0);
  const betweenPersons = items * square(personMeans, grand);
  const betweenItems = persons * square(itemMeans, grand);
  const all = scores.reduce((total, row) => total + square(row, grand), 0);
  const residual = (all - betweenPersons - betweenItems) / ((persons - 1) * (items - 1));
  return {
    person: Math.max(0, (betweenPersons / (persons - 1) - residual) / items),
    item: Math.max(0, (betweenItems / (items - 1) - residual) / persons),
    residual: Math.max(0, residual),
  };
}

/**
 * Reliability of the mean of `items` items that all persons share: the part of its variance that is the persons'. Fewer
 * items than the components were measured on is a fraction: of blocks of twelve, one file is 1/12.
 */
export const generalizability = ({ person, residual }: Components, items: number): number =>
  share(person, residual / items);

/** The same where everybody has items of his own: how hard they are is error too (Brennan's Φ). */
export const dependability = ({ person, item, residual }: Components, items: number): number =>
  share(person, (item + residual) / items);

const share = (person: number, error: number): number => (person === 0 ? 0 : person / (person + error));

/** Items until a reliability, of the reliability of one (Spearman & Brown); undefined where one has none. */
export const itemsFor = (target: number, ofOne: number): number | undefined =>
  ofOne <= 0 ? undefined : Math.ceil((target * (1 - ofOne)) / ((1 - target) * ofOne) - ROUNDING);

/** A whole number of items may come out a hair above itself. */
const ROUNDING = 1e-9;
