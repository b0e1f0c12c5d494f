import { join } from "node:path";
import { z } from "zod";
import {
  calculate,
  CALCULATION_NAMES,
  type CalcValue,
  exampleInputs,
  INPUT_KINDS,
  InputError,
  partOf,
  REFERENCE_GROUPS,
  type ReferenceEntry,
  RESULT_KINDS,
  VERIFICATION_MARKS,
} from "~/domain/calc";
import type { CountryRules } from "~/domain/pricing";
import { isoDate, text } from "./fields";
import { formulaComplaint } from "./lesson-lint";
import type { ContentError, Parsed } from "./result";
import { parseYaml } from "./yaml";

const functionName = z.string().regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, "use the name of a function, in snake_case");
const words = z.record(z.string(), text);
const calcValue: z.ZodType<CalcValue> = z.lazy(() =>
  z.union([z.number(), z.string(), z.boolean(), z.record(z.string(), calcValue)]),
);

const input = z
  .strictObject({
    name: functionName,
    label: text,
    kind: z.enum(INPUT_KINDS),
    unit: text.optional(),
    hint: text.optional(),
    optional: z.boolean().optional(),
    options: words.optional(),
    example: z
      .union([z.number(), z.boolean(), z.string(), z.array(z.number()), z.array(z.array(z.number().nullable()))])
      .optional(),
  })
  .refine(
    ({ kind, options }) => (kind === "choice") === (options !== undefined),
    "a choice, and nothing else, has options",
  )
  .refine(({ optional, example }) => optional || example !== undefined, "an input that must be given needs an example");

const result = z
  .strictObject({
    name: functionName.optional(),
    label: text,
    kind: z.enum(RESULT_KINDS),
    digits: z.int().min(0).max(8).optional(),
    unit: text.optional(),
    words: words.optional(),
  })
  .refine(({ kind, words }) => (kind === "word") === (words !== undefined), "a word, and nothing else, has words");

const entry = z
  .strictObject({
    id: functionName,
    version: text,
    title: text,
    group: z.enum(REFERENCE_GROUPS),
    mark: z.enum(VERIFICATION_MARKS),
    jurisdiction: text.optional(),
    reviewBy: isoDate.optional(),
    formulas: z.array(text).min(1),
    definition: text,
    inputs: z.array(input).min(1),
    results: z.array(result).min(1),
    example: z.strictObject({ expected: calcValue, tolerance: z.number().min(0), source: text }),
    source: text,
    doubts: z.array(text).min(1).optional(),
    seeAlso: z.array(text),
  })
  .refine(
    ({ jurisdiction, reviewBy }) => (jurisdiction === undefined) === (reviewBy === undefined),
    "a rule names its jurisdiction and when to review it",
  ) satisfies z.ZodType<ReferenceEntry>;

/** One formula of the reference, from YAML or JSON. */
export function parseReference(source: string, file: string): Parsed<ReferenceEntry> {
  return parseYaml(source, entry, file);
}

const PAGES = ["policy", "scorecard"];

interface Around {
  readonly reference: readonly ReferenceEntry[];
  readonly countryRules: readonly CountryRules[];
}

/** What a reader would trip over: no such function, a formula that does not parse, a dead link, an example that is off. */
export function lintReference({ reference, countryRules: [rules] }: Around, folder: string): ContentError[] {
  const pages = new Set([...PAGES, ...reference.map(({ id }) => id)]);
  return reference.flatMap((entry) => {
    const messages = [
      CALCULATION_NAMES.includes(entry.id) ? undefined : `there is no function ${entry.id}`,
      ...entry.formulas.map(formulaComplaint),
      ...entry.seeAlso.map((page) => (pages.has(page) ? undefined : `see also: there is no page ${page}`)),
      rules ? exampleComplaint(entry, rules) : "no rules of a country to calculate the example with",
    ];
    const file = join(folder, `${entry.id}.yaml`);
    return messages.flatMap((message) => (message === undefined ? [] : [{ file, line: 1, message }]));
  });
}

function exampleComplaint(entry: ReferenceEntry, rules: CountryRules): string | undefined {
  const { expected, tolerance } = entry.example;
  try {
    const value = calculate(entry.id, exampleInputs(entry), rules);
    const off = entry.results.find((result) => !isNear(partOf(result, value), partOf(result, expected), tolerance));
    return off && `example: ${off.label} is not what is expected: the function gives ${JSON.stringify(value)}`;
  } catch (error) {
    if (error instanceof InputError) return `example: ${error.message}`;
    throw error;
  }
}

function isNear(value: CalcValue | undefined, expected: CalcValue | undefined, tolerance: number): boolean {
  if (value === undefined || expected === undefined) return false;
  if (typeof value === "number" && typeof expected === "number") return Math.abs(value - expected) <= tolerance;
  return JSON.stringify(value) === JSON.stringify(expected);
}
