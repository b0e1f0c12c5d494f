import { join } from "node:path";
import { z } from "zod";
import {
  DISTORTION_KINDS,
  DISTORTIONS,
  fitsPurpose,
  fitsRepayment,
  fitsTenor,
  KNOCK_OUT_KINDS,
  type Recipe,
  type Weights,
} from "~/domain/casefile";
import { INDUSTRY_IDS } from "~/domain/industries";
import { LENDING_SITUATIONS, type LendingSituation, type LoanPurpose, type Repayment } from "~/domain/lending";
import { share, text } from "./fields";
import type { ContentError, Parsed } from "./result";
import { parseYaml } from "./yaml";

const facts = z
  .strictObject({
    privateLoan: z.boolean(),
    guarantee: z.boolean(),
    ownerBorrowing: z.boolean(),
    concentrated: z.boolean(),
    taxGap: z.boolean(),
    exporter: z.boolean(),
  })
  .partial();

/** Two numbers, the lower one first. */
const span = (number: z.ZodNumber) =>
  z.tuple([number, number]).refine(([from, to]) => from <= to, "must be [lower, higher]");

/** Shares by name that add up to 1, or one name where it is always the same. */
const mix = <const Names extends readonly [string, ...string[]]>(names: Names) =>
  z
    .union([
      z.enum(names).transform((always) => ({ [always]: 1 })),
      z
        .partialRecord(z.enum(names), z.number().positive().max(1))
        .refine((shares) => Math.abs(sum(Object.values(shares) as number[]) - 1) < 1e-9, "shares must add up to 1"),
    ])
    .transform((shares) => shares as Weights<Names[number]>);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const SITUATIONS = LENDING_SITUATIONS;
const PURPOSES = ["workingCapital", "equipment", "premises", "refinance"] as const;
const REPAYMENTS = ["levelInstalment", "equalPrincipal", "bullet", "revolving"] as const;

/**
 * What a recipe leaves unsaid is as in the bank's whole drawer, the same for all of them: what every file may be tells
 * nothing of this one. House values, version 1.
 */
const USUAL = {
  quality: { strong: 0.35, average: 0.4, weak: 0.25 },
  bent: 0.27,
  // In more than half of these a smaller or shorter loan is good, so that it is about a fifth of all.
  oversized: 0.34,
  asOf: ["2026-03-02", "2026-11-27"],
  situation: { new: 0.45, increase: 0.2, renewal: 0.12, annualReview: 0.08, overdraft: 0.15 },
  purpose: { workingCapital: 0.7, equipment: 0.25, refinance: 0.05 },
  tenorMonths: [6, 9, 12, 18, 24, 36],
  repayment: { bullet: 0.5, levelInstalment: 0.35, equalPrincipal: 0.15 },
  collateralCover: [0.4, 1.6],
  unsecured: 0.3,
} as const;

const request = z
  .strictObject({
    situation: mix(SITUATIONS).default(USUAL.situation),
    purpose: mix(PURPOSES).default(USUAL.purpose),
    shareOfSales: span(z.number().positive().max(1)),
    tenorMonths: z
      .array(z.int().min(1).max(60))
      .min(1)
      .default([...USUAL.tenorMonths]),
    repayment: mix(REPAYMENTS).default(USUAL.repayment),
    collateralCover: span(z.number().positive().max(5)).default([...USUAL.collateralCover]),
    unsecured: share.default(USUAL.unsecured),
  })
  .superRefine(({ situation, purpose, repayment, tenorMonths }, context) => {
    const miss = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    for (const why of named(situation)) {
      const purposes = named(purpose).filter((one) => fitsPurpose(why, one));
      if (purposes.length === 0) miss("purpose", `${why} needs the purpose workingCapital`);
      for (const what of purposes) {
        const ways: readonly Repayment[] =
          why === "overdraft" ? ["revolving"] : named(repayment).filter((one) => fitsRepayment(why, what, one));
        if (ways.length === 0) miss("repayment", `none fits ${why} for ${what}`);
        for (const way of ways)
          if (!tenorMonths.some((months) => fitsTenor(what, way, months)))
            miss("tenorMonths", `none fits ${what} repaid by ${way}`);
      }
    }
  });

const named = <Name extends LendingSituation | LoanPurpose | Repayment>(shares: Weights<Name>): Name[] =>
  Object.keys(shares) as Name[];

const archetype = z
  .strictObject({
    id: text,
    version: text,
    title: text,
    objective: text,
    industry: z.enum(INDUSTRY_IDS),
    size: z.enum(["micro", "small", "medium"]),
    quality: mix(["strong", "average", "weak"]).default(USUAL.quality),
    promises: z.strictObject({ difficulty: span(z.int().min(0).max(100)) }),
    facts: facts.default({}),
    distortions: z.array(z.enum(DISTORTION_KINDS)).max(3).default([]),
    knockOuts: z.array(z.enum(KNOCK_OUT_KINDS)).max(2).default([]),
    bent: share.default(USUAL.bent),
    oversized: share.default(USUAL.oversized),
    anomalies: z.int().min(0).max(3).default(0),
    books: z.enum(["statements", "none"]).default("statements"),
    asOf: z
      .tuple([z.iso.date(), z.iso.date()])
      .refine(([from, to]) => from <= to, "must be [first, last]")
      .default([...USUAL.asOf]),
    request,
  })
  .refine(({ books, size }) => books === "statements" || size === "micro", "only a micro firm has no statements")
  .refine(
    ({ books, distortions }) =>
      books === "statements" || distortions.every((kind) => !DISTORTIONS[kind].needsStatements),
    { message: "this distortion needs statements" },
  )
  .refine(
    ({ bent, distortions, knockOuts }) => bent === 0 || distortions.length + knockOuts.length > 0,
    "bent files need a distortion or a knock-out",
  ) satisfies z.ZodType<Recipe>;

/** One recipe for cases, from YAML or JSON. */
export function parseArchetype(source: string, file: string): Parsed<Recipe> {
  return parseYaml(source, archetype, file);
}

/** A date tells nothing of a recipe: all of them have the same days. */
export function lintWindows(archetypes: readonly Recipe[], folder: string): ContentError[] {
  const [first] = archetypes;
  return archetypes
    .filter(({ asOf }) => asOf.join() !== first?.asOf.join())
    .map(({ id, asOf }) => ({
      file: join(folder, `${id}.yaml`),
      line: 1,
      message: `asOf ${asOf.join(" to ")}: other archetypes have ${first?.asOf.join(" to ")}, so a date would tell them apart`,
    }));
}
