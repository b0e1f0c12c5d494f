import { join } from "node:path";
import { z } from "zod";
import type { Recipe, CaseSet } from "~/domain/casefile";
import { text } from "./fields";
import type { ContentError, Parsed } from "./result";
import { parseYaml } from "./yaml";

const caseSet = z.strictObject({
  id: text,
  version: text,
  title: text,
  cases: z
    .array(z.strictObject({ archetype: text, count: z.int().positive().max(50) }))
    .min(1)
    .refine((cases) => new Set(cases.map(({ archetype }) => archetype)).size === cases.length, {
      message: "names an archetype twice",
    }),
}) satisfies z.ZodType<CaseSet>;

/** One standard set of cases, from YAML. */
export function parseCaseSet(source: string, file: string): Parsed<CaseSet> {
  return parseYaml(source, caseSet, file);
}

/** Every archetype that a set names is there. */
export function lintCaseSets(sets: readonly CaseSet[], archetypes: readonly Recipe[], folder: string): ContentError[] {
  const known = new Set(archetypes.map(({ id }) => id));
  return sets.flatMap(({ id, cases }) =>
    cases
      .filter(({ archetype }) => !known.has(archetype))
      .map(({ archetype }) => ({
        file: join(folder, `${id}.yaml`),
        line: 1,
        message: `no archetype "${archetype}"`,
      })),
  );
}
