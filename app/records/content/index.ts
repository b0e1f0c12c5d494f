import { z } from "zod";
import { fields, inForm, list, parseJson } from "../read";
import { currentArchetype, type EarlierArchetype } from "./earlier-archetype";
import { currentPolicy, type StoredPolicy } from "./earlier-policy";
import type { ReferenceEntry } from "~/domain/calc";
import type { CaseSet, PhraseTemplates, Recipe } from "~/domain/casefile";
import type { WorkedExample } from "~/domain/judgement/assignment";
import type { Course } from "~/domain/learning";
import type { CountryRules, Policy } from "~/domain/pricing";
import type { Scorecard } from "~/domain/scorecard";

/** What a version of each kind of content holds. Its schema is courseware's, which checked it before it was published. */
export interface ContentBodies {
  readonly course: Course;
  readonly scorecard: Scorecard;
  readonly policy: Policy;
  readonly rules: CountryRules;
  readonly archetype: Recipe;
  readonly set: CaseSet;
  readonly phrases: PhraseTemplates;
  readonly reference: ReferenceEntry;
  readonly example: WorkedExample;
}
export type ContentKind = keyof ContentBodies;

const version = { version: z.string() };

/** That a body is of its kind, by what every version of the kind has had. */
const SCHEMAS: Readonly<Record<ContentKind, z.ZodType>> = {
  course: z.object({ slug: z.string(), ...version, lessons: list }),
  scorecard: z.object({ id: z.string(), ...version, characteristics: list }),
  policy: z.object({ id: z.string(), ...version, currency: z.string(), ftp: list, lgd: fields, limits: fields }),
  rules: z.object({ id: z.string(), ...version, sizeClasses: fields, classification: fields }),
  archetype: z.object({ id: z.string(), ...version, industry: z.string(), distortions: list, request: fields }),
  set: z.object({ id: z.string(), ...version, cases: list }),
  phrases: z.record(z.string(), z.string()),
  reference: z.object({ id: z.string(), ...version, formulas: list, inputs: list, results: list }),
  example: z.object({ id: z.string(), ...version, case: fields, figures: fields, memo: z.string(), notes: fields }),
};

/** What an earlier form becomes. */
const UPCASTS: Partial<Record<ContentKind, (body: unknown) => unknown>> = {
  policy: (body) => currentPolicy(body as StoredPolicy),
  archetype: (body) => currentArchetype(body as Recipe | EarlierArchetype),
};

/** A body as it is stored, to digest: nothing is added to it, and its form is not asked about. */
export const readStoredBody = (text: string, id: string): unknown => parseJson(text, { table: "ContentVersion", id });

/** A body in today's form: to a policy what came after it, to an archetype its spans. Digests of content are over what is stored. */
export function readContent<K extends ContentKind>(kind: K, text: string, id: string): ContentBodies[K] {
  const row = { table: "ContentVersion", id };
  const body = inForm<unknown>(parseJson(text, row), { schema: SCHEMAS[kind] }, row);
  return (UPCASTS[kind]?.(body) ?? body) as ContentBodies[K];
}
