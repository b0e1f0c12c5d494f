import type { CaseFile } from "../casefile";
import { answer, number, paper } from "./papers";

/** One value that too many files share, as if something were cut off there. */
export interface Heap {
  readonly figure: string;
  readonly value: number;
  readonly share: number;
}

/** Figures that differ from firm to firm: no round sums that people agree on, nor counts of a few. */
const FIGURES: Readonly<Record<string, (file: CaseFile) => number | undefined>> = {
  homeSize: (file) => {
    const home = paper(file, "collateral")?.items.find(({ type }) => type === "home");
    return home && number(home.description, "squareMetres");
  },
  homeValue: (file) => paper(file, "household")?.assets.find(({ item }) => item.code === "household.asset.home")?.value,
  rentedSpace: (file) => paper(file, "lease")?.squareMetres,
  sales: (file) => paper(file, "application")?.stated.lastYearSales,
  living: (file) => number(answer(file, "household")?.said ?? { code: "" }, "living"),
  savings: (file) =>
    paper(file, "household")?.assets.find(({ item }) => item.code === "household.asset.savings")?.value,
  kwh: (file) => paper(file, "electricity")?.bills.at(-1)?.kwh,
  wages: (file) => paper(file, "payroll")?.months.at(-1)?.wages,
};

/**
 * Values that more than `most` of the files share, where at least a hundred of them have the figure: sizes of flats that
 * stand at one number were cut off there. `most` is a share, house value.
 */
export function heapsIn(files: readonly CaseFile[], most = 0.06): readonly Heap[] {
  return Object.entries(FIGURES).flatMap(([figure, read]) => {
    const values = files.flatMap((file) => read(file) ?? []).filter((value) => value !== 0);
    if (values.length < 100) return [];
    const counts = new Map<number, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].flatMap(([value, count]) =>
      count / values.length > most ? [{ figure, value, share: count / values.length }] : [],
    );
  });
}
