import { z } from "zod";
import { QUALITATIVE_FACTS, REQUEST_RATIO_IDS, type Scorecard, scorecardProblems } from "~/domain/scorecard";
import { RATIO_IDS } from "~/domain/statements";
import { code, slug, text } from "./fields";
import type { Parsed } from "./result";
import { parseYaml } from "./yaml";

const bin = { id: text, below: z.number().optional(), points: z.number(), reasonCode: text.optional() };
const common = {
  label: text,
  reasonCode: text.optional(),
  medianBin: text.optional(),
  baselinePoints: z.number().optional(),
  missingPoints: z.number(),
};

const financial = z.strictObject({
  id: code,
  kind: z.literal("financial"),
  ratio: z.enum([...RATIO_IDS, ...REQUEST_RATIO_IDS]),
  ...common,
  unit: z.enum(["ratio", "percent", "days", "times", "months"]),
  better: z.enum(["higher", "lower", "middle"]),
  bins: z.array(z.strictObject(bin)),
});

const qualitative = z.strictObject({
  id: code,
  kind: z.literal("qualitative"),
  ...common,
  guidance: text,
  fact: z.enum(QUALITATIVE_FACTS),
  bins: z.array(z.strictObject({ ...bin, label: text })),
});

const scorecard = z.strictObject({
  id: slug,
  version: text,
  title: text,
  status: z.enum(["provisional", "fitted"]),
  baseScore: z.number(),
  baseOdds: z.number(),
  pointsToDoubleOdds: z.number(),
  initialPoints: z.number().optional(),
  calibration: z.strictObject({ intercept: z.number(), slope: z.number() }).optional(),
  characteristics: z.array(z.discriminatedUnion("kind", [financial, qualitative])),
  source: text,
  modelCard: text.optional(),
}) satisfies z.ZodType<Scorecard>;

/** The schema holds the shape; whether points and bounds make sense is the domain's rule. */
const usable = scorecard.superRefine((card, context) => {
  for (const { characteristic, message } of scorecardProblems(card)) {
    const path = characteristic === undefined ? [] : ["characteristics", characteristic];
    context.addIssue({ code: "custom", message, path });
  }
});

/** A scorecard from its YAML or JSON. */
export function parseScorecard(source: string, file: string): Parsed<Scorecard> {
  return parseYaml(source, usable, file);
}

export type CheckedScorecard =
  | { readonly ok: true; readonly card: Scorecard }
  | {
      readonly ok: false;
      /** `characteristic`: the place of the one that it is about */
      readonly problems: readonly { readonly characteristic: number | undefined; readonly message: string }[];
    };

/** The same check of a card that comes from another format. */
export function checkScorecard(value: unknown): CheckedScorecard {
  const checked = usable.safeParse(value);
  if (checked.success) return { ok: true, card: checked.data };
  const problems = checked.error.issues.map(({ path, message }) => ({
    characteristic: path[0] === "characteristics" && typeof path[1] === "number" ? path[1] : undefined,
    message: path.length > 0 ? `${path.join(".")}: ${message}` : message,
  }));
  return { ok: false, problems };
}
