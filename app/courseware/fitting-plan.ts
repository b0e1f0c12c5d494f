import { z } from "zod";
import { QUALITATIVE_FACTS, REQUEST_RATIO_IDS } from "~/domain/scorecard";
import type { FitPlan } from "~/domain/scorecard/fitting";
import { RATIO_IDS } from "~/domain/statements";
import { code, share, slug, text } from "./fields";
import type { Parsed } from "./result";
import { parseYaml } from "./yaml";

const bounded = { better: z.enum(["higher", "lower"]), step: z.number().positive() };
const qualitative = {
  id: code,
  kind: z.literal("qualitative"),
  fact: z.enum(QUALITATIVE_FACTS),
  label: text,
  guidance: text,
  reasonCode: text,
};

const candidate = z.union([
  z.strictObject({
    id: code,
    kind: z.literal("financial"),
    ratio: z.enum([...RATIO_IDS, ...REQUEST_RATIO_IDS]),
    label: text,
    unit: z.enum(["ratio", "percent", "days", "times", "months"]),
    reasonCode: text,
    ...bounded,
  }),
  z.strictObject({
    ...qualitative,
    ...bounded,
    binLabels: z.strictObject({ below: text, between: text, from: text }),
    boundsIn: z.enum(["whole", "percent"]),
  }),
  z.strictObject({
    ...qualitative,
    bins: z.array(z.strictObject({ id: text, label: text })).min(2),
  }),
]);

const plan = z.strictObject({
  id: slug,
  version: text,
  title: text,
  source: text,
  set: slug,
  baseScore: z.number(),
  baseOdds: z.number().positive(),
  pointsToDoubleOdds: z.number().positive(),
  holdOut: share,
  selection: z.strictObject({
    leastInformation: z.number().min(0),
    leastInformationOfFact: z.number().min(0),
    mostCorrelation: share,
    leastZ: z.number().min(0),
    mostFinancial: z.int().min(1),
    mostQualitative: z.int().min(0),
    leastMissing: z.int().min(1),
  }),
  candidates: z.array(candidate).min(1),
}) satisfies z.ZodType<FitPlan>;

/** What a fit may choose from, from its YAML. */
export function parseFitPlan(source: string, file: string): Parsed<FitPlan> {
  return parseYaml(source, plan, file);
}
