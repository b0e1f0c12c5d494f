import type { Phrase } from "../../lending";
import type { Evidence } from "../flags";

/**
 * All that a lie's key may say, as codes of phrases: every phrase book has each of them. With a code of evidence stands
 * the parameter whose figure must be found in the very row that it points at; undefined: it names no figure of that row.
 */
export interface Says {
  /** after "distortion.": what was bent */
  readonly what: readonly string[];
  /** after "evidence.": what gives it away */
  readonly evidence: Readonly<Record<string, string | undefined>>;
}

export type CodeOf<S extends Says> = keyof S["evidence"] & string;

/** Evidence with one of these codes. */
export interface Sign<Code extends string> extends Evidence {
  readonly shows: Phrase & { readonly code: `evidence.${Code}` };
}
export type SignOf<S extends Says> = Sign<CodeOf<S>>;

/** What was bent, in one of the words that this lie has for it. */
export type WhatOf<S extends Says> = Phrase & { readonly code: `distortion.${S["what"][number]}` };

/** The codes of all phrases that a key may need. */
export const phrasesOf = ({ what, evidence }: Says): string[] => [
  ...what.map((code) => `distortion.${code}`),
  ...Object.keys(evidence).map((code) => `evidence.${code}`),
];
