import type { Element } from "@xmldom/xmldom";
import { predicateOf, PREDICATES, type Input, type Predicate } from "./predicate";
import { attribute, children, extensions, numeric, onlyAttributes, refuse } from "./xml";

export interface AttributeOf {
  readonly element: Element;
  readonly predicate: Predicate;
  readonly points: number;
  readonly reasonCode: string | undefined;
}

export interface PmmlBin {
  readonly id: string;
  readonly label: string;
  readonly below?: number;
  readonly points: number;
  readonly reasonCode?: string;
}

export function attributeOf(element: Element, field: string, isNumeric: boolean): AttributeOf {
  onlyAttributes(element, ["partialScore", "reasonCode"]);
  const parts = children(element, [...PREDICATES, "ComplexPartialScore"]);
  const complex = parts.find(({ localName }) => localName === "ComplexPartialScore");
  if (complex) refuse(complex, "ComplexPartialScore is not supported: points must be numbers");
  if (parts.length !== 1) refuse(element, `Attribute must have one predicate, not ${parts.length}`);
  return {
    element,
    predicate: predicateOf(parts[0]!, field, isNumeric),
    points: numeric(element, "partialScore") ?? refuse(element, "Attribute needs the attribute partialScore"),
    reasonCode: attribute(element, "reasonCode"),
  };
}

/**
 * The bins of a characteristic: as in PMML the first attribute whose predicate is true counts. Every value and the
 * missing one must have an attribute, and every attribute a value.
 */
export function binsOf(characteristic: Element, attributes: readonly AttributeOf[], isNumeric: boolean) {
  const first = (value: Input, what: string): AttributeOf =>
    attributes.find(({ predicate }) => predicate.holds(value) === true) ??
    refuse(characteristic, `no attribute holds for ${what}`);
  const missing = first(undefined, "a missing value");
  const bins = isNumeric ? stretches(attributes, first) : words(attributes, first);
  const used = new Set([missing, ...bins.map(({ from }) => from)]);
  const idle = attributes.find((one) => !used.has(one));
  if (idle) refuse(idle.element, "this attribute never counts: those before it take all its values");
  return { bins: bins.map(({ bin }) => bin), missing };
}

type First = (value: Input, what: string) => AttributeOf;

function stretches(attributes: readonly AttributeOf[], first: First) {
  const cuts = [...new Set(attributes.flatMap(({ predicate }) => predicate.cuts))].sort((a, b) => a - b);
  const runs: { from: AttributeOf; start: number | undefined }[] = [];
  for (const start of [undefined, ...cuts]) {
    const from = first(
      start ?? -Number.MAX_VALUE,
      start === undefined ? `values below ${cuts[0]}` : `the value ${start}`,
    );
    if (runs.at(-1)?.from !== from) runs.push({ from, start });
  }
  return runs.map(({ from, start }, i) => {
    const below = runs[i + 1]?.start;
    const id = start === undefined ? `below ${below}` : below === undefined ? `from ${start}` : `${start} to ${below}`;
    return { from, bin: binOf(from, id, below) };
  });
}

/** The words that the predicates name; any other counts as missing. */
function words(attributes: readonly AttributeOf[], first: First) {
  const all = [...new Set(attributes.flatMap(({ predicate }) => predicate.words))];
  return all.map((word) => {
    const from = first(word, `the value "${word}"`);
    return { from, bin: { ...binOf(from, word, undefined), id: word } };
  });
}

function binOf({ element, points, reasonCode }: AttributeOf, id: string, below: number | undefined): PmmlBin {
  const own = extensions(element);
  return {
    id: own.bin ?? id,
    label: own.label ?? id,
    ...(below === undefined ? {} : { below }),
    points,
    ...(reasonCode === undefined ? {} : { reasonCode }),
  };
}
