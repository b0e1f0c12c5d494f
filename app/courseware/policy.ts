import { z } from "zod";
import { COVENANT_RATIOS, type Policy, POLICY_PARTS } from "~/domain/pricing";
import { isoDate, share, slug, text } from "./fields";
import type { Parsed } from "./result";
import { parseYaml } from "./yaml";

const collateral = z.strictObject({
  haircut: share,
  saleCost: share,
  yearsToCash: z.number().min(0),
  maxAdvance: share,
});

const amount = z.int().min(0);

const capital = z.strictObject({
  source: text,
  approach: z.enum(["irb", "standardised"]),
  retailUpTo: amount,
  smeUpToSales: amount,
  standardised: z.strictObject({
    source: text,
    weights: z.strictObject({
      corporate: z.number().positive(),
      corporateSme: z.number().positive(),
      retail: z.number().positive(),
      residentialMortgage: z
        .array(z.strictObject({ upTo: z.number().positive(), weight: z.number().positive() }))
        .refine((steps) => steps.every(({ upTo }, i) => i === 0 || upTo > steps[i - 1]!.upTo), "upTo must rise"),
      mortgageAbove: z.number().positive(),
      defaulted: z.strictObject({
        provisionedFrom: share,
        below: z.number().positive(),
        from: z.number().positive(),
      }),
    }),
  }),
});

const covenant = z.strictObject({ ratio: z.enum(COVENANT_RATIOS), weakFrom: z.number(), threshold: z.number() });

const shape = z.strictObject({
  lifetime: z
    .array(z.strictObject({ months: z.int().positive(), times: z.number().positive(), power: share.positive() }))
    .min(1)
    .refine((points) => points.every(({ months }, i) => i === 0 || months > points[i - 1]!.months), "months must rise"),
  quarters: z.tuple([share, share, share, share]),
  atMaturity: share,
});
/** What was rounded in the table may leave the whole off by this much. */
const ROUNDING = 1e-9;
const spread = shape.refine(
  ({ quarters, atMaturity }) => Math.abs(quarters.reduce((sum, part) => sum + part, atMaturity) - 1) < ROUNDING,
  "quarters and atMaturity must add up to 1",
);

const policy = z.strictObject({
  schema: z.literal(2),
  id: slug,
  version: text,
  title: text,
  jurisdiction: text,
  owner: text,
  source: text,
  doubts: z.array(z.strictObject({ part: z.enum(POLICY_PARTS), what: text })).optional(),
  reviewBy: isoDate,
  currency: z.string().regex(/^[A-Z]{3}$/, "write the currency as its three-letter code"),
  minorPerEur: z.number().positive(),
  ftp: z
    .array(z.strictObject({ months: z.int().positive(), rate: share }))
    .min(1)
    .superRefine((curve, context) => {
      for (const [i, point] of curve.entries()) {
        const previous = curve[i - 1];
        if (previous && point.months <= previous.months) {
          context.addIssue({ code: "custom", message: "months must rise along the curve", path: [i, "months"] });
        }
      }
    }),
  opexRate: share,
  fileCost: z.strictObject({ source: text, amount }),
  termStructure: z.strictObject({ source: text, instalments: spread, bullet: spread, revolving: spread }),
  pdFloor: share,
  capitalRatio: share,
  capital,
  capitalBenefitRate: share,
  hurdleRate: share,
  taxRate: z.number().min(0).lt(1),
  interestTax: z.strictObject({ source: text, rate: share, exemptUpTo: amount }),
  ead: z.strictObject({ source: text, revolvingUtilisation: share, creditConversion: share }),
  staging: z.strictObject({
    source: text,
    significantAfterDays: amount,
    impairedAfterDays: amount,
    pdRatio: z.number().min(1),
    notches: z.int().positive(),
  }),
  covenants: z.array(covenant),
  information: z.strictObject({
    source: text,
    requests: z.array(z.strictObject({ id: text, days: z.int().positive(), documents: z.array(text).min(1) })),
  }),
  referral: z.strictObject({ source: text, declaredShortfall: share }).optional(),
  stress: z.strictObject({
    source: text,
    scenarios: z.array(
      z.strictObject({
        id: slug,
        salesChange: z.number().min(-1).max(1),
        marginChange: z.number().min(-1).max(1),
        rateChange: z.number().min(-1).max(1),
      }),
    ),
  }),
  knockOuts: z.strictObject({
    source: text,
    beneficialOwnerFrom: share,
    prohibitedSectors: z.array(text),
    groupLimit: amount,
    branchAuthority: z.strictObject({ micro: amount, small: amount, medium: amount }),
  }),
  workingCapital: z.strictObject({
    source: text,
    maxGrowth: share,
    ownFundsShare: share,
    turnoverShare: share.optional(),
  }),
  lgd: z.strictObject({
    discountRate: share,
    unsecuredRecovery: share,
    floor: share,
    collateral: z.strictObject({
      deposit: collateral,
      home: collateral,
      shopOrOffice: collateral,
      factoryOrLand: collateral,
      machineryOrVehicle: collateral,
      receivables: collateral,
      stock: collateral,
    }),
  }),
  maturityYears: z
    .strictObject({ min: z.number().positive(), max: z.number().positive() })
    .refine(({ min, max }) => min <= max, "min is above max"),
  limits: z.strictObject({
    minDscr: z.number().positive(),
    maxDebtToAssets: z.number().positive(),
    worstGrade: z.int().min(1).max(9),
    maxAmountToSales: z.number().positive(),
    amountStep: z.int().positive(),
    maxTenorMonths: z.int().positive(),
    maxRate: share,
  }),
}) satisfies z.ZodType<Policy>;

/** A policy pack from its YAML or JSON. */
export function parsePolicy(source: string, file: string): Parsed<Policy> {
  return parseYaml(source, policy, file);
}
