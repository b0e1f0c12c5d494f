import { join } from "node:path";
import { z } from "zod";
import { text } from "./fields";
import { parseFile } from "./files";
import type { Parsed } from "./result";
import { parseYaml } from "./yaml";

/** What a filing may tell of who the firm is; in the order in which the preview shows it. */
export const IDENTITY_KINDS = [
  "firmName",
  "registeredNumber",
  "person",
  "auditor",
  "address",
  "contact",
  "approvalDate",
] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

const names = z.array(text).min(1);
const concept = z.strictObject({
  statement: z.enum(["PL", "BS", "NOTE"]),
  label: text,
  /** the template's tag, where it is not the concept's own name */
  tag: text.optional(),
  /** stands in this profit and loss format only, and so tells the format */
  format: z.union([z.literal(1), z.literal(2)]).optional(),
  /** a line of the account in format 2, a note in any other filing */
  byNature: z.literal(true).optional(),
});

const filingTags = z.strictObject({
  version: text,
  source: text,
  namespaces: names,
  oldNamespaces: names,
  dimensions: names,
  /** dimension → the one that makes it superfluous */
  repeats: z.record(text, text),
  standards: z.strictObject({ dimension: text, members: z.record(text, z.enum(["frs102", "frs105", "other"])) }),
  periodsBy: names,
  concepts: z.record(text, concept),
  activity: text,
  sic: names,
  identity: z.strictObject(
    Object.fromEntries(IDENTITY_KINDS.map((kind) => [kind, names])) as Record<IdentityKind, typeof names>,
  ),
});

export type FilingTags = z.infer<typeof filingTags>;

/** The table of a taxonomy's tags, from YAML. */
export function parseFilingTags(source: string, file: string): Parsed<FilingTags> {
  return parseYaml(source, filingTags, file);
}

/** The table of the UK's taxonomies in a content folder. */
export function loadFilingTags(root: string): Parsed<FilingTags> {
  return parseFile(join(root, "imports", "uk-frs.yaml"), parseFilingTags);
}
