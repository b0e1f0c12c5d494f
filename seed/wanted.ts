import { type Recipe, seedFor } from "~/domain/casefile";
import type { Quality } from "~/domain/firm";
import type { AssignmentTerms } from "~/domain/judgement/assignment";
import type { LendingSituation } from "~/domain/lending";

/** A recipe, and what its seed must bring: the first continuation of the seed is taken that does. */
export interface Wanted {
  readonly archetype: string;
  readonly seed: string;
  /** something is planted */
  readonly bent?: boolean;
  readonly quality?: Quality;
  readonly situation?: LendingSituation;
}

/** In the order in which a trainee meets them. Public seeds: these cases never count toward a certificate. */
export const LIBRARY: readonly (Wanted & { readonly daysBudget?: number })[] = [
  { archetype: "metal-parts-sound", seed: "demonstration-1", quality: "strong" },
  { archetype: "metal-parts-fabricated-sales", seed: "demonstration-2", bent: true },
  { archetype: "metal-parts-hidden-loan", seed: "demonstration-3", bent: true },
  { archetype: "restaurant-sound", seed: "demonstration-4", quality: "strong" },
  { archetype: "metal-parts-weak-honest", seed: "demonstration-15", quality: "weak" },
  { archetype: "metal-parts-average", seed: "demonstration-6", quality: "average" },
  { archetype: "restaurant-corner", seed: "demonstration-7" },
  // Here information has a price: the papers of outside sources are asked for.
  { archetype: "garment-neighbours", seed: "demonstration-8", bent: true, daysBudget: 5 },
  { archetype: "food-wholesale-renewal", seed: "demonstration-9", bent: true },
  { archetype: "construction-group", seed: "demonstration-10", bent: true },
];
/**
 * The practice ladder before them: a worked example, then less and less of it filled. Each has an example in
 * content/examples, which knows its case by its papers.
 */
export const LADDER: readonly (Wanted & { readonly terms: AssignmentTerms })[] = [
  {
    archetype: "garment-exporter",
    seed: "ex-4-1",
    bent: true,
    // A first application: the worked example goes through every step.
    situation: "new",
    terms: { mode: "example", stage: "everything" },
  },
  { archetype: "food-wholesale-summer", seed: "ex-5-3", terms: { mode: "guided", stage: "price" } },
  { archetype: "trucking-two-more", seed: "ex-4", terms: { mode: "guided", stage: "decision" } },
  { archetype: "metal-parts-hidden-loan", seed: "clear-8-2", terms: { mode: "guided", stage: "score" } },
];

/** The seed of a demonstration case. */
export const seedOf = (archetype: Recipe, { seed, bent = false, quality, situation }: Wanted): string =>
  seedFor(
    archetype,
    seed,
    (settled) =>
      settled.distortions.length + settled.knockOuts.length > 0 === bent &&
      (quality === undefined || settled.quality === quality) &&
      (situation === undefined || settled.request.situation === situation),
  );
