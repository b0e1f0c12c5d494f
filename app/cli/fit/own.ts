import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { UsageError } from "../command";
import { progress } from "./progress";
import { numbersOf, readTable, type Table } from "./table";
import {
  crossValidate,
  drawFolds,
  fitWoeModel,
  measures,
  type Measures,
  type Sample,
} from "~/domain/scorecard/fitting";

export interface OwnOptions {
  readonly target?: string;
  readonly columns?: string;
  readonly folds?: string;
  readonly seed?: string;
  readonly out?: string;
}

/** Cross-validated measures of a model on a bank's own table, and the model itself on all rows. */
export function fitOwn(file: string, options: OwnOptions): void {
  const table = readTable(readText(file, "FILE"), "FILE");
  const target = columnOf(table, options.target, "--target");
  const isBad = outcomes(table, target);
  const { names, columns } = chosen(table, target, options.columns);
  const sample: Sample = { columns, isBad };
  const folds =
    options.folds === undefined ? drawFolds(isBad, options.seed ?? "folds") : readFolds(options.folds, isBad);

  const show = progress("fold");
  const pd = refuseOneSided(() => crossValidate(sample, folds, (_, done, all) => show(done, all)));
  console.log(`${isBad.length} rows, ${isBad.filter(Boolean).length} failed, ${names.length} columns`);
  for (const fold of [...new Set(folds)].sort()) {
    const places = folds.flatMap((own, i) => (own === fold ? [i] : []));
    const own = measures(
      places.map((i) => pd[i]!),
      places.map((i) => isBad[i]!),
    );
    console.log(line(`fold ${fold}`, own));
  }
  console.log(line("pooled", measures(pd, isBad)));
  if (options.out !== undefined) writeModel(options.out, { names, sample, folds, pd });
}

const line = (name: string, { auc, ks, brier }: Measures): string =>
  `${name.padEnd(8)}  AUC ${auc.toFixed(4)}  KS ${ks.toFixed(4)}  Brier ${brier.toFixed(4)}`;

function writeModel(
  folder: string,
  { names, sample, folds, pd }: { names: readonly string[]; sample: Sample; folds: readonly string[]; pd: number[] },
): void {
  const { tables, model } = fitWoeModel(sample);
  mkdirSync(folder, { recursive: true });
  const columns = names.map((name, i) => ({ name, ...tables[i]!, coefficient: model.coefficients[i] }));
  writeFileSync(join(folder, "model.json"), `${JSON.stringify({ intercept: model.intercept, columns }, null, 2)}\n`);
  const rows = pd.map((value, i) => [i, sample.isBad[i] ? 1 : 0, folds[i], value]);
  writeFileSync(join(folder, "predictions.csv"), stringify([["row", "failed", "fold", "pd"], ...rows]));
}

function readText(file: string, argument: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`${argument}: cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** By name, or by number from 1. */
function columnOf({ names }: Table, wanted: string | undefined, argument: string): number {
  if (wanted === undefined) throw new UsageError(`${argument}: missing; the columns are ${names.join(", ")}`);
  const byName = names.indexOf(wanted);
  const place = byName >= 0 ? byName : /^\d+$/.test(wanted) ? Number(wanted) - 1 : -1;
  if (place < 0 || place >= names.length) {
    throw new UsageError(`${argument}: no column ${JSON.stringify(wanted)}; there are ${names.join(", ")}`);
  }
  return place;
}

function outcomes({ rows, names }: Table, target: number): boolean[] {
  return rows.map((row, i) => {
    const value = row[target];
    if (value === "1" || value === "0") return value === "1";
    throw new UsageError(`--target: row ${i + 1} of ${names[target]} is ${JSON.stringify(value ?? "?")}, not 0 or 1`);
  });
}

/** Columns that are not numbers are named and left out, unless somebody has asked for them. */
function chosen(table: Table, target: number, list: string | undefined) {
  const asked = list?.split(",").map((one) => columnOf(table, one.trim(), "--columns"));
  const places = asked ?? table.names.map((_, i) => i).filter((i) => i !== target);
  if (places.includes(target)) throw new UsageError("--columns: the target cannot explain itself");
  const all = places.map((place) => ({ name: table.names[place]!, values: numbersOf(table, place) }));
  const words = all.filter(({ values }) => values === undefined).map(({ name }) => name);
  if (words.length > 0 && asked) throw new UsageError(`--columns: not numbers: ${words.join(", ")}`);
  if (words.length > 0) console.error(`Left out, because they are not numbers: ${words.join(", ")}`);
  const numbers = all.filter(
    (one): one is { name: string; values: (number | undefined)[] } => one.values !== undefined,
  );
  if (numbers.length === 0) throw new UsageError("FILE: has no column of numbers beside the target");
  return { names: numbers.map(({ name }) => name), columns: numbers.map(({ values }) => values) };
}

function readFolds(file: string, isBad: readonly boolean[]): string[] {
  const table = readTable(readText(file, "--folds"), "--folds");
  const column = columnOf(table, "fold", "--folds");
  if (table.rows.length !== isBad.length) {
    throw new UsageError(`--folds: has ${table.rows.length} rows, the table ${isBad.length}`);
  }
  return table.rows.map((row, i) => row[column] ?? missingFold(i));
}

function missingFold(row: number): never {
  throw new UsageError(`--folds: row ${row + 1} names no fold`);
}

/** A fold or its rest without a failure, or without a survivor, cannot be fitted. */
function refuseOneSided<T>(fit: () => T): T {
  try {
    return fit();
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`FILE: ${error.message}`);
    throw error;
  }
}
