import { z } from "zod";
import { type CountryRules, RULES_PARTS } from "~/domain/pricing";
import { LOAN_CLASSES } from "~/domain/workout";
import { isoDate, share, slug, text } from "./fields";
import type { Parsed } from "./result";
import { parseYaml } from "./yaml";

const amount = z.number().min(0);
const atLeast = z.enum(LOAN_CLASSES);
const above = z.strictObject({ moreThan: amount, atLeast });

const sector = z.strictObject({
  sector: z.string(),
  bounds: z
    .array(
      z.strictObject({
        size: z.enum(["large", "medium", "small"]),
        from: z.strictObject({ employees: amount.optional(), revenue: amount.optional(), assets: amount.optional() }),
      }),
    )
    .min(1),
});

const countryRules = z.strictObject({
  id: slug,
  version: text,
  jurisdiction: text,
  owner: text,
  reviewBy: isoDate,
  doubts: z.array(z.strictObject({ part: z.enum(RULES_PARTS), what: text })).optional(),
  sizeClasses: z.strictObject({ source: text, sectors: z.array(sector).min(1) }),
  classification: z.strictObject({
    source: text,
    daysPastDue: z.array(above).min(1),
    expectedLossShare: z.array(z.strictObject({ from: share, atLeast })),
    nonPerformingShareHere: above,
    overdueShareEverywhere: above,
    events: z.strictObject({
      creditImpaired: atLeast,
      debtEvasion: atLeast,
      bankruptcyLiquidation: atLeast,
      purposeDiverted: atLeast,
      repaidByNewBorrowing: atLeast,
    }),
  }),
  tolerances: z.strictObject({ source: text, sales: share, grossMarginPoints: share, equity: share }),
}) satisfies z.ZodType<CountryRules>;

/** The rules that stand beside a policy, from YAML or JSON. */
export function parseCountryRules(source: string, file: string): Parsed<CountryRules> {
  return parseYaml(source, countryRules, file);
}
