import { z } from "zod";
import { type Archetype, DISTORTION_KINDS, DISTORTIONS, KNOCK_OUT_KINDS } from "~/domain/casefile";
import { INDUSTRY_IDS } from "~/domain/industries";
import { LENDING_SITUATIONS } from "~/domain/lending";
import { text } from "./fields";
import type { Parsed } from "./result";
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
const range = (low: number, high: number) =>
  z
    .tuple([z.int().min(low).max(high), z.int().min(low).max(high)])
    .refine(([from, to]) => from <= to, "must be [lower, higher]");

const promises = z.strictObject({
  grades: range(1, 9),
  decision: z.enum(["approve", "decline", "either"]),
  difficulty: range(0, 100),
});

const archetype = z
  .strictObject({
    id: text,
    version: text,
    title: text,
    objective: text,
    industry: z.enum(INDUSTRY_IDS),
    size: z.enum(["micro", "small", "medium"]),
    quality: z.enum(["strong", "average", "weak"]),
    promises,
    facts: facts.default({}),
    distortions: z.array(z.enum(DISTORTION_KINDS)).max(3).default([]),
    knockOuts: z.array(z.enum(KNOCK_OUT_KINDS)).max(2).default([]),
    anomalies: z.int().min(0).max(3).default(0),
    books: z.enum(["statements", "none"]).default("statements"),
    asOf: z.iso.date(),
    request: z.strictObject({
      situation: z.enum(LENDING_SITUATIONS),
      purpose: z.enum(["workingCapital", "equipment", "premises", "refinance"]),
      shareOfSales: z.number().positive().max(1),
      tenorMonths: z.int().min(1).max(60),
      repayment: z.enum(["levelInstalment", "equalPrincipal", "bullet", "revolving"]),
      collateralCover: z.number().min(0).max(5),
    }),
  })
  .refine(({ books, size }) => books === "statements" || size === "micro", "only a micro firm has no statements")
  .refine(
    ({ books, distortions }) =>
      books === "statements" || distortions.every((kind) => !DISTORTIONS[kind].needsStatements),
    { message: "this distortion needs statements" },
  ) satisfies z.ZodType<Archetype>;

/** One recipe for cases, from YAML or JSON. */
export function parseArchetype(source: string, file: string): Parsed<Archetype> {
  return parseYaml(source, archetype, file);
}
