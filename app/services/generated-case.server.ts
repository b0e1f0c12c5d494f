import type { NewCase } from "./cases.server";
import { canonicalJson, sha256 } from "~/db";
import { type Archetype, generateCase, type GeneratedCase, GENERATOR_VERSION } from "~/domain/casefile";
import { INDUSTRIES } from "~/domain/industries";
import { findTwin } from "~/domain/judgement/assignment";
import type { Bank } from "~/domain/judgement/outcome";

/**
 * One generated case ready to be stored. Its version key is the generator's version, one digest over every input that
 * is data (the trade's table, the archetype), and the seed. `demonstration`: the seed is public, so it never counts.
 */
export function generatedCase(archetype: Archetype, seed: string, demonstration: boolean): NewCase {
  return { ...asNewCase(archetype, generateCase({ archetype, seed })), title: archetype.title, demonstration };
}

/** A case that a worker generated. Its title is the firm's name, which says nothing of the recipe. */
export function asNewCase(archetype: Archetype, { file, truth, seed, generatorVersion }: GeneratedCase): NewCase {
  return {
    file,
    truth,
    seed,
    generatorVersion,
    inputsDigest: inputsDigest(archetype),
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
  archetype: Archetype,
  seeds: TwinSeeds,
  anchor: { readonly id: string; readonly demonstration: boolean },
  bank: Bank,
): NewCase {
  const base = generateCase({ archetype, seed: seeds.base });
  const { variant, attempt } = findTwin({ archetype, base, variantSeed: seeds.variant }, bank);
  const { file, truth, generatorVersion } = variant;
  return {
    file,
    truth,
    seed: twinSeed(seeds, attempt),
    generatorVersion,
    inputsDigest: inputsDigest(archetype),
    origin: "synthetic",
    title: archetype.title,
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

/** One digest over every input of a case that is data; the generator's version among them. */
export const inputsDigest = (archetype: Archetype): string =>
  sha256(canonicalJson({ generator: GENERATOR_VERSION, archetype, industry: INDUSTRIES[archetype.industry] }));
