/** Texts by their keys, at any depth. */
export type Words = string | { readonly [key: string]: Words };

const provided: Record<string, Words> = {};

/**
 * Makes catalogues known: all of them on the server, in the browser those of every page and with a route's module those of
 * the route. The browser reads a route's module before it draws the route; test/catalogues.test.ts walks what each imports.
 */
export function provideCatalogues(catalogues: Readonly<Record<string, Words>>): void {
  for (const [namespace, words] of Object.entries(catalogues)) provided[namespace] = changed(words);
}

export const catalogueOf = (namespace: string): Words | undefined => provided[namespace];

/** Set by test/e2e/longer-texts.test.ts alone, on the server and in the browser: another language's marks and length. */
const { changeText } = globalThis as { changeText?: (text: string) => string };

function changed(words: Words): Words {
  if (!changeText) return words;
  if (typeof words === "string") return changeText(words);
  return Object.fromEntries(Object.entries(words).map(([key, below]) => [key, changed(below)]));
}
