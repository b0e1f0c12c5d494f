import { z } from "zod";
import { ACTORS, type IntegrityTable, MISCONDUCTS, STANCES, TREATMENTS, unfairIn } from "~/domain/integrity";
import { isoDate, slug, text } from "./fields";
import type { Parsed } from "./result";
import { parseYaml } from "./yaml";

const treatment = z.enum(TREATMENTS);
const stated = { source: text, mark: z.enum(["house", "generalKnowledge"]) };

const row = z
  .strictObject({
    kind: z.enum(MISCONDUCTS),
    suspected: treatment,
    established: z.record(z.enum(ACTORS), z.record(z.enum(STANCES), treatment)),
    report: z.boolean(),
    says: text,
    ...stated,
  })
  .superRefine((one, context) => {
    for (const message of unfairIn(one)) context.addIssue({ code: "custom", message });
  });

const integrity = z.strictObject({
  id: slug,
  version: text,
  title: text,
  owner: text,
  reviewBy: isoDate,
  source: text,
  independentSources: z.int().positive(),
  reporting: z.strictObject({ says: text, ...stated }),
  rows: z.array(row).superRefine((rows, context) => {
    for (const kind of MISCONDUCTS) {
      const count = rows.filter((one) => one.kind === kind).length;
      if (count !== 1) context.addIssue({ code: "custom", message: `${kind} needs one row, and has ${count}` });
    }
  }),
}) satisfies z.ZodType<IntegrityTable>;

/** The integrity rules of a policy pack from their YAML. */
export function parseIntegrity(source: string, file: string): Parsed<IntegrityTable> {
  return parseYaml(source, integrity, file);
}
