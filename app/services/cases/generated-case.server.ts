import type { NewCase } from "./cases.server";
import { canonicalJson, sha256 } from "~/db";
import { generateCase, type GeneratedCase, GENERATOR_VERSION, type Recipe } from "~/domain/casefile";
import { ECONOMY_VERSION } from "~/domain/economy";
import { INDUSTRIES } from "~/domain/industries";
import { findTwin } from "~/domain/judgement/assignment";
import type { Bank } from "~/domain/judgement/outcome";

/**
 * One generated case ready to be stored. Its version key is the generator's version, one digest over every input that
 * is data (the economy, the trade's table, the archetype), and the seed. `demonstration`: the seed is public, so it never
 * counts.
 */
export const generatedCase = (archetype: Recipe, seed: string, demonstration: boolean): NewCase => ({
  ...asNewCase(archetype, generateCase({ archetype, seed })),
  demonstration,
});

/** A case that a worker generated. Its title is the firm's name, which says nothing of the recipe. */
export function asNewCase(archetype: Recipe, { file, truth, seed, generatorVersion }: GeneratedCase): NewCase {
  return {
    file,
    truth,
    seed,
    generatorVersion,
    inputsDigest: inputsDigest(archetype),
    recipe: `${archetype.id}@${archetype.version}`,
    origin: "synthetic",
    title: file.firm.name,
    demonstration: false,
  };
}

/**
 * A disguised twin of the case that `base` seeds, to be stored beside it: judged alike by the bank's card and policy. Its
 * seed names the base's, the disguise's and the scale that was taken.
 */
export function generatedTwin(
  archetype: Recipe,
  seeds: TwinSeeds,
  anchor: { readonly id: string; readonly demonstration: boolean },
  bank: Bank,
): NewCase {
  const base = generateCase({ archetype, seed: seeds.base });
  const { variant, attempt } = findTwin({ archetype, base, variantSeed: seeds.variant }, bank);
  return {
    ...asNewCase(archetype, variant),
    seed: twinSeed(seeds, attempt),
    demonstration: anchor.demonstration,
    variantOf: anchor.id,
  };
}

/** Of the anchor's life and of the disguise; both secret where they come from chance. */
export interface TwinSeeds {
  readonly base: string;
  readonly variant: string;
}

/** A variant's seed: its base's, the disguise's, and which of the scales it has. */
export const twinSeed = (seeds: TwinSeeds, attempt: number): string => `${seeds.base}~${seeds.variant}~${attempt}`;

/** Made by an earlier generator than that of today; a real firm by none. */
export const isOlder = (version: string | null): boolean => version !== null && version !== GENERATOR_VERSION;

/** One digest over every input of a case that is data; the generator's version among them. */
export const inputsDigest = (archetype: Recipe): string =>
  sha256(
    canonicalJson({
      generator: GENERATOR_VERSION,
      economy: ECONOMY_VERSION,
      archetype,
      industry: INDUSTRIES[archetype.industry],
    }),
  );
