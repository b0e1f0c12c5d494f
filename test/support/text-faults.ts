/** What a reader must never meet: codes, keys, names of fields and what a program says of a hole. */
const FAULTS: Readonly<Record<string, RegExp>> = {
  "a code of a scorecard": /\b[A-Z]\d{2}\b/g,
  "the name of a field": /\b[a-z]+[A-Z]\w*/g,
  "a key of the catalogue": /\b[a-z]\w*(?:\.[a-z]\w*)+/gi,
  "a hole": /\bundefined\b|\bNaN\b|\bnull\b|\[object|\{\{|\}\}|\bInfinity\b/g,
};
/** Written so by everybody: units, a standard's name and what its filings call things, file endings, addresses, short forms. */
const WORDS =
  /^(kWh|kB|iXBRL|contextRef|unitRef|e\.g|i\.e|a\.m|p\.m|[\w-]+\.(csv|xlsx|html|xml|json|yaml|pmml|md)|\S*\.example)$/i;

/** Every fault in a text, with what it is; names of firms and people are the generator's own words and never look so. */
export function faultsIn(text: string): readonly string[] {
  return Object.entries(FAULTS).flatMap(([what, pattern]) =>
    [...text.matchAll(pattern)].flatMap(([found]) =>
      WORDS.test(found) ? [] : [`${what}: ${found} in “${text.slice(0, 120)}”`],
    ),
  );
}

/** Of many texts, each fault once. */
export const faultsOf = (texts: readonly string[]): readonly string[] => [...new Set(texts.flatMap(faultsIn))];
