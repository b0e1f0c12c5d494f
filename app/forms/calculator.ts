import type { InputProblem, InputValue, ReferenceInput } from "~/domain/calc";
import { parseTypedNumber } from "~/domain/learning";

export type FieldProblem = InputProblem | { readonly code: "unreadable" };

export interface Calculation {
  /** what stands in each field */
  readonly typed: Readonly<Record<string, string>>;
  /** what could be read; empty fields are left out */
  readonly inputs: Readonly<Record<string, InputValue>>;
  readonly problems: Readonly<Record<string, FieldProblem>>;
  /** nothing was asked: the fields hold the worked example */
  readonly isExample: boolean;
}

/** A calculation from its URL. Percentages are typed as such and become decimals here. */
export function readCalculation(fields: readonly ReferenceInput[], search: URLSearchParams): Calculation {
  const isExample = !fields.some(({ name }) => search.has(name));
  const typed: Record<string, string> = {};
  const inputs: Record<string, InputValue> = {};
  const problems: Record<string, FieldProblem> = {};
  for (const field of fields) {
    const text = isExample ? typedExample(field) : (search.get(field.name) ?? "");
    typed[field.name] = text;
    if (text.trim() === "") {
      if (!field.optional) problems[field.name] = { code: "missing" };
      continue;
    }
    const value = readValue(field, text);
    if (value === undefined) problems[field.name] = { code: "unreadable" };
    else inputs[field.name] = value;
  }
  return { typed, inputs, problems, isExample };
}

function readValue({ kind, options }: ReferenceInput, text: string): InputValue | undefined {
  switch (kind) {
    case "number":
      return parseTypedNumber(text);
    case "percent":
      return fromPercent(parseTypedNumber(text));
    case "flag":
      return text === "true" ? true : text === "false" ? false : undefined;
    case "choice":
      return Object.hasOwn(options ?? {}, text) ? text : undefined;
    case "numbers":
      return allRead(words(text).map(parseTypedNumber));
    case "percents":
      return allRead(words(text).map((word) => fromPercent(parseTypedNumber(word))));
    case "table":
      return allRead(lines(text).map((line) => allRead(words(line).map(cell))));
  }
}

/** The worked example as one would type it. */
function typedExample({ kind, example }: ReferenceInput): string {
  if (example === undefined) return "";
  if (!Array.isArray(example)) return kind === "percent" ? toPercent(example as number) : String(example);
  const list = example as readonly (number | readonly (number | null)[])[];
  if (kind === "percents") return list.map((one) => toPercent(one as number)).join(" ");
  if (kind === "table")
    return list.map((row) => (row as (number | null)[]).map((one) => one ?? GAP).join(" ")).join("\n");
  return list.join(" ");
}

const GAP = "-";
const cell = (word: string): number | null | undefined => (word === GAP ? null : parseTypedNumber(word));

/** A comma within a word stands between thousands, so only one before a space parts words. */
const words = (text: string): string[] => text.split(/[,;]?\s+|;/).filter((word) => word !== "");
const lines = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== "");

const allRead = <T>(values: readonly (T | undefined)[]): T[] | undefined =>
  values.some((value) => value === undefined) ? undefined : (values as T[]);

/** Fifteen figures: 8.45 / 100 is not 0.0845 in binary, but rounds to it. */
const fifteenFigures = (value: number): number => Number(value.toPrecision(15));
const fromPercent = (percent: number | undefined) =>
  percent === undefined ? undefined : fifteenFigures(percent / 100);
const toPercent = (decimal: number) => String(fifteenFigures(decimal * 100));
