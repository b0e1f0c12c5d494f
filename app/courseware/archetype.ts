import { z } from "zod";
import type { Archetype } from "../domain/casefile/archetype";
import { text } from "./fields";
import type { Parsed } from "./result";
import { parseYaml } from "./yaml";

const archetype = z.strictObject({
  id: text,
  version: text,
  title: text,
  objective: text,
  industry: z.enum(["metalParts", "restaurant"]),
  size: z.enum(["micro", "small"]),
  quality: z.enum(["strong", "average", "weak"]),
  distortions: z.array(z.enum(["fabricatedSales", "hiddenBorrowing"])),
  asOf: z.string().regex(/^\d{4}-01-\d{2}$/, "write a day in January, so that the last year is closed"),
  request: z.strictObject({
    purpose: z.enum(["workingCapital", "equipment", "premises", "refinance"]),
    shareOfSales: z.number().positive().max(1),
    tenorMonths: z.int().min(1).max(60),
    repayment: z.enum(["levelInstalment", "equalPrincipal", "bullet", "revolving"]),
    collateralCover: z.number().min(0).max(5),
  }),
}) satisfies z.ZodType<Archetype>;

/** One recipe for cases, from YAML or JSON. */
export function parseArchetype(source: string, file: string): Parsed<Archetype> {
  return parseYaml(source, archetype, file);
}
