import { fitLogistic, predict, type LogisticModel } from "./logistic";
import { fitWoe, woeOf, type Value, type WoeTable } from "./woe";

export interface WoeModel {
  /** by column */
  readonly tables: readonly WoeTable[];
  readonly model: LogisticModel;
}

/** Columns of numbers with an outcome by row. */
export interface Sample {
  readonly columns: readonly (readonly Value[])[];
  readonly isBad: readonly boolean[];
}

/** Weight of the losses against the penalty, as in the published baselines. */
const C = 1;

/** Weight of evidence of every column, and a logistic regression of the bad outcome on them. */
export function fitWoeModel({ columns, isBad }: Sample): WoeModel {
  const bad = isBad.map(Number);
  const tables = columns.map((column) => fitWoe(column, bad));
  const rows = isBad.map((_, i) => rowOf(tables, columns, i));
  return { tables, model: fitLogistic(rows, bad, { c: C }) };
}

/**
 * The PD of every row by a model that has not seen its fold: bins and coefficients come from the other folds alone.
 * `folds[i]` names the fold of row i.
 */
export function crossValidate(
  sample: Sample,
  folds: readonly string[],
  onFold: (fold: string, done: number, all: number) => void = () => {},
): number[] {
  const names = [...new Set(folds)].sort();
  const pd = new Array<number>(folds.length);
  names.forEach((name, i) => {
    const { tables, model } = fitWoeModel(rowsWhere(sample, (row) => folds[row] !== name));
    folds.forEach((fold, row) => {
      if (fold === name) pd[row] = predict(model, rowOf(tables, sample.columns, row));
    });
    onFold(name, i + 1, names.length);
  });
  return pd;
}

const rowOf = (tables: readonly WoeTable[], columns: Sample["columns"], row: number): Float64Array =>
  Float64Array.from(tables, (table, j) => woeOf(table, columns[j]![row]));

function rowsWhere({ columns, isBad }: Sample, keep: (row: number) => boolean): Sample {
  return {
    columns: columns.map((column) => column.filter((_, row) => keep(row))),
    isBad: isBad.filter((_, row) => keep(row)),
  };
}
