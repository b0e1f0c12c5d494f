import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { AnalystTable } from "~/domain/judgement/analysts";
import { FEATURES, type IdealReader } from "~/domain/judgement/readers";
import { share, slug, text } from "./fields";
import { parseFile } from "./files";
import type { ContentError, Parsed } from "./result";
import { parseYaml } from "./yaml";

const features = new Set(FEATURES.map(({ id }) => id));
const feature = text.refine((id) => features.has(id), "names no feature that a reader can weigh");

const idealReader = z.strictObject({
  id: slug,
  version: text,
  title: text,
  source: text,
  population: z.strictObject({ generator: text, seed: text, files: z.int().positive() }),
  base: z.number(),
  weights: z.array(z.strictObject({ feature, perUnit: z.number(), neutral: z.number() })).min(1),
  heldOut: z.strictObject({
    files: z.int().positive(),
    rSquared: z.number(),
    spearman: z.number(),
    deviation: z.number().positive(),
  }),
}) satisfies z.ZodType<IdealReader>;

const rates = z.strictObject({
  finds: z.strictObject({ lie: share, rule: share, burden: share }),
  falseAlarm: share,
  verifies: share,
  noise: z.number().positive(),
});

const analystTable = z.strictObject({
  id: slug,
  version: text,
  title: text,
  source: text,
  practised: rates,
  unverifying: rates,
  falseAlarmLnPd: z.number(),
  pd: z.strictObject({ least: share, most: share }),
  band: share,
}) satisfies z.ZodType<AnalystTable>;

/** The regression by which a repaired file is read, from its YAML. */
export function parseIdealReader(source: string, file: string): Parsed<IdealReader> {
  return parseYaml(source, idealReader, file);
}

/** How simulated analysts are assumed to work, from its YAML. */
export function parseAnalystTable(source: string, file: string): Parsed<AnalystTable> {
  return parseYaml(source, analystTable, file);
}

/** Who reads files beside people: the yardsticks of judgement. */
export interface Readers {
  readonly ideal: IdealReader;
  readonly analysts: AnalystTable;
}

/**
 * Both of a folder; undefined where one of them is missing, as before the first fit, or broken, with every error told.
 */
export function loadReaders(folder: string, errors: ContentError[]): Readers | undefined {
  const [idealFile, analystsFile] = [join(folder, "ideal.yaml"), join(folder, "analysts.yaml")];
  if (!existsSync(idealFile) || !existsSync(analystsFile)) return undefined;
  const ideal = parseFile(idealFile, parseIdealReader);
  const analysts = parseFile(analystsFile, parseAnalystTable);
  for (const parsed of [ideal, analysts]) if (!parsed.ok) errors.push(...parsed.errors);
  return ideal.ok && analysts.ok ? { ideal: ideal.value, analysts: analysts.value } : undefined;
}
