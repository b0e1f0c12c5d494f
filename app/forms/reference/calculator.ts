import type { InputProblem, InputValue, ReferenceInput } from "~/domain/calc";
import { clearDecimal, plainCharacters, readNumber, type NumberKind } from "~/domain/typed-numbers";

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
      return numberIn(text);
    case "percent":
      return fromPercent(numberIn(text, "percent"));
    case "flag":
      return text === "true" ? true : text === "false" ? false : undefined;
    case "choice":
      return Object.hasOwn(options ?? {}, text) ? text : undefined;
    case "numbers":
      return allRead(words(text).map((word) => numberIn(word)));
    case "percents":
      return allRead(words(text).map((word) => fromPercent(numberIn(word, "percent"))));
    case "table":
      return allRead(lines(text).map((line) => allRead(words(line).map(cell))));
  }
}

/** The worked example as one would type it. */
function typedExample({ kind, example }: ReferenceInput): string {
  if (example === undefined) return "";
  if (!Array.isArray(example)) return kind === "percent" ? toPercent(example as number) : typed(example);
  const list = example as readonly (number | readonly (number | null)[])[];
  if (kind === "percents") return list.map((one) => toPercent(one as number)).join(" ");
  if (kind === "table")
    return list
      .map((row) => (row as (number | null)[]).map((one) => (one === null ? GAP : typed(one))).join(" "))
      .join("\n");
  return list.map(typed).join(" ");
}

const typed = (value: unknown): string => clearDecimal(String(value));

const GAP = "-";
const cell = (word: string): number | null | undefined => (word === GAP ? null : numberIn(word));

function numberIn(text: string, kind: NumberKind = "any"): number | undefined {
  const reading = readNumber(text, kind);
  return reading.kind === "read" ? reading.value : undefined;
}

/**
 * A comma within a word stands between thousands, so only one before a space parts words. Nor do the blanks that keep
 * figures in one piece (no-break, thin): they stand between thousands too.
 */
export const words = (text: string): string[] =>
  text
    .replaceAll("\u3000", " ")
    .split(/[,;，；]?[ \t\r\n]+|[;；]/u)
    .map((word) => (plainCharacters(word) === GAP ? GAP : word))
    .filter((word) => word !== "");
const lines = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== "");

const allRead = <T>(values: readonly (T | undefined)[]): T[] | undefined =>
  values.some((value) => value === undefined) ? undefined : (values as T[]);

/** Fifteen figures: 8.45 / 100 is not 0.0845 in binary, but rounds to it. */
const fifteenFigures = (value: number): number => Number(value.toPrecision(15));
const fromPercent = (percent: number | undefined) =>
  percent === undefined ? undefined : fifteenFigures(percent / 100);
const toPercent = (decimal: number) => String(fifteenFigures(decimal * 100));
