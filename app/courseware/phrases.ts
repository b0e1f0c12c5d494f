import { z } from "zod";
import { text } from "./fields";
import type { Parsed } from "./result";
import { parseYaml } from "./yaml";

const phrases = z.strictObject({
  language: z.string().regex(/^[a-z]{2}(-[A-Z][A-Za-z]+)?$/, "write the language as in en or zh-Hans"),
  version: text,
  /** code → template with {placeholders} */
  templates: z.record(z.string().regex(/^[a-z][A-Za-z0-9.]*$/, "use a camelCase code with dots"), text),
});

/** The sentences of case documents in one language. */
export type PhraseBook = z.output<typeof phrases>;

/** One file of phrases, from YAML or JSON. */
export function parsePhrases(source: string, file: string): Parsed<PhraseBook> {
  return parseYaml(source, phrases, file);
}
