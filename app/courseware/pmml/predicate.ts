import type { Element } from "@xmldom/xmldom";
import { attribute, children, numberIn, oneOf, onlyAttributes, refuse, required } from "./xml";

export type Input = number | string | undefined;

/** True, false or, where a missing value leaves it open, undefined: the three values of PMML's predicates. */
export type Truth = boolean | undefined;

/** One field's predicate, with the values at which its truth may change. */
export interface Predicate {
  readonly holds: (value: Input) => Truth;
  /** of a number: where a new stretch begins */
  readonly cuts: readonly number[];
  readonly words: readonly string[];
}

const NAMES = ["SimplePredicate", "SimpleSetPredicate", "CompoundPredicate", "True", "False"] as const;
export const PREDICATES: readonly string[] = NAMES;

const COMPARISONS = ["lessThan", "lessOrEqual", "greaterThan", "greaterOrEqual", "equal", "notEqual"] as const;
type Comparison = (typeof COMPARISONS)[number];

/** @throws PmmlError on another field, or a predicate that is not supported */
export function predicateOf(element: Element, field: string, isNumeric: boolean): Predicate {
  switch (element.localName as (typeof NAMES)[number]) {
    case "True":
      return { holds: () => true, cuts: [], words: [] };
    case "False":
      return { holds: () => false, cuts: [], words: [] };
    case "SimplePredicate":
      return simple(element, field, isNumeric);
    case "SimpleSetPredicate":
      return set(element, field, isNumeric);
    case "CompoundPredicate":
      return compound(element, field, isNumeric);
  }
}

/** The field of the first predicate that names one; undefined: none does. */
export function fieldOf(element: Element): string | undefined {
  if (element.localName !== "CompoundPredicate") return attribute(element, "field");
  return children(element, PREDICATES)
    .map(fieldOf)
    .find((field) => field !== undefined);
}

function simple(element: Element, field: string, isNumeric: boolean): Predicate {
  onlyAttributes(element, ["field", "operator", "value"]);
  sameField(element, field);
  required(element, "operator");
  const operator = oneOf(element, "operator", [...COMPARISONS, "isMissing", "isNotMissing"] as const, "equal");
  if (operator === "isMissing") return { holds: (value) => value === undefined, cuts: [], words: [] };
  if (operator === "isNotMissing") return { holds: (value) => value !== undefined, cuts: [], words: [] };
  const text = required(element, "value");
  if (!isNumeric) {
    if (operator !== "equal" && operator !== "notEqual") refuse(element, `${operator} needs a continuous field`);
    const holds = (value: Input): Truth =>
      value === undefined ? undefined : (value === text) === (operator === "equal");
    return { holds, cuts: [], words: [text] };
  }
  const bound = numberIn(element, "value", text);
  return {
    holds: (value) => (typeof value === "number" ? compare(operator, value, bound) : undefined),
    cuts: [bound, nextAbove(bound)],
    words: [],
  };
}

function compare(operator: Comparison, value: number, bound: number): boolean {
  switch (operator) {
    case "lessThan":
      return value < bound;
    case "lessOrEqual":
      return value <= bound;
    case "greaterThan":
      return value > bound;
    case "greaterOrEqual":
      return value >= bound;
    case "equal":
      return value === bound;
    case "notEqual":
      return value !== bound;
  }
}

function set(element: Element, field: string, isNumeric: boolean): Predicate {
  onlyAttributes(element, ["field", "booleanOperator"]);
  sameField(element, field);
  if (isNumeric) refuse(element, "a set of values needs a categorical field");
  required(element, "booleanOperator");
  const isIn = oneOf(element, "booleanOperator", ["isIn", "isNotIn"] as const, "isIn") === "isIn";
  const [array] = children(element, ["Array"]);
  if (!array) return refuse(element, "SimpleSetPredicate needs an Array");
  const words = wordsIn(array);
  return {
    holds: (value) => (value === undefined ? undefined : words.includes(String(value)) === isIn),
    cuts: [],
    words,
  };
}

/** Words apart by space, in quotation marks where they hold one. */
function wordsIn(array: Element): string[] {
  return [...(array.textContent ?? "").matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted?.replace(/\\(.)/g, "$1") ?? plain!,
  );
}

function compound(element: Element, field: string, isNumeric: boolean): Predicate {
  onlyAttributes(element, ["booleanOperator"]);
  required(element, "booleanOperator");
  const decides = oneOf(element, "booleanOperator", ["and", "or"] as const, "and") === "or";
  const parts = children(element, PREDICATES).map((child) => predicateOf(child, field, isNumeric));
  if (parts.length < 2) refuse(element, "CompoundPredicate needs two predicates");
  return {
    holds: (value) => {
      const truths = parts.map(({ holds }) => holds(value));
      if (truths.includes(decides)) return decides;
      return truths.includes(undefined) ? undefined : !decides;
    },
    cuts: parts.flatMap(({ cuts }) => cuts),
    words: parts.flatMap(({ words }) => words),
  };
}

function sameField(element: Element, field: string): void {
  const own = required(element, "field");
  if (own !== field) refuse(element, `a characteristic must look at one field, not at ${field} and ${own}`);
}

/** The next number that a computer knows: "at most 5" ends where it begins. */
export function nextAbove(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + (value > 0 ? 1n : -1n));
  return view.getFloat64(0);
}
