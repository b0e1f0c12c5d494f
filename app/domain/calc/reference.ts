import type { CalcValue } from "./types";

/** The order in which the reference shows its groups. */
export const REFERENCE_GROUPS = [
  "statements",
  "verification",
  "distress",
  "lossAndCapital",
  "price",
  "workout",
  "rules",
  "metrics",
] as const;
export type ReferenceGroup = (typeof REFERENCE_GROUPS)[number];

/** How far a formula was checked: against its text or by running code, in a secondary source only, not, or ours. */
export const VERIFICATION_MARKS = ["verified", "secondary", "generalKnowledge", "house"] as const;
export type VerificationMark = (typeof VERIFICATION_MARKS)[number];

/** `percent` and `percents` are decimals in the calculation; they are percentages only where a person types them. */
export const INPUT_KINDS = ["number", "percent", "flag", "choice", "numbers", "percents", "table"] as const;
export const RESULT_KINDS = ["number", "percent", "times", "days", "word"] as const;

/** A table may have gaps; a choice is one of the input's options. */
export type InputValue = number | boolean | string | readonly number[] | readonly (readonly (number | null)[])[];

export interface ReferenceInput {
  /** name of the calculation's input */
  readonly name: string;
  readonly label: string;
  readonly kind: (typeof INPUT_KINDS)[number];
  readonly unit?: string;
  /** what may be entered */
  readonly hint?: string;
  readonly optional?: boolean;
  /** of a choice: value → words */
  readonly options?: Readonly<Record<string, string>>;
  /** its value in the worked example */
  readonly example?: InputValue;
}

export interface ReferenceResult {
  /** name within the calculation's result; left out where the result is one value */
  readonly name?: string;
  readonly label: string;
  readonly kind: (typeof RESULT_KINDS)[number];
  readonly digits?: number;
  readonly unit?: string;
  /** of a word: value → words */
  readonly words?: Readonly<Record<string, string>>;
}

/** One formula of the reference. Its id is the name of the function that calculates it. */
export interface ReferenceEntry {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly group: ReferenceGroup;
  readonly mark: VerificationMark;
  readonly jurisdiction?: string;
  readonly reviewBy?: string;
  /** TeX, a displayed line each */
  readonly formulas: readonly string[];
  readonly definition: string;
  readonly inputs: readonly ReferenceInput[];
  readonly results: readonly ReferenceResult[];
  /** what the source gives for the inputs' examples */
  readonly example: { readonly expected: CalcValue; readonly tolerance: number; readonly source: string };
  readonly source: string;
  /** what nobody has checked yet: until then it is not taught as fact */
  readonly doubts?: readonly string[];
  /** other entries, or the pages "policy" and "scorecard" */
  readonly seeAlso: readonly string[];
}

/** Inputs of the worked example, as the calculation takes them. */
export function exampleInputs({ inputs }: Pick<ReferenceEntry, "inputs">): Readonly<Record<string, InputValue>> {
  return Object.fromEntries(inputs.flatMap(({ name, example }) => (example === undefined ? [] : [[name, example]])));
}

/** The part of a calculation's value that a result line shows; undefined where the value has no such part. */
export function partOf({ name }: Pick<ReferenceResult, "name">, value: CalcValue): CalcValue | undefined {
  if (name === undefined || isNoResult(value)) return value;
  return typeof value === "object" && name in value ? (value as Record<string, CalcValue>)[name] : undefined;
}

/** The formula has no answer for these inputs. */
export const isNoResult = (value: CalcValue): value is { readonly undefined: true; readonly reason: string } =>
  typeof value === "object" && value.undefined === true;
