import type { NewCase } from "./cases.server";
import { canonicalJson, sha256 } from "~/db";
import { generateCase, GENERATOR_VERSION, type Archetype } from "~/domain/casefile";
import { INDUSTRIES } from "~/domain/firm";

/**
 * One generated case ready to be stored. Its version key is the generator's version, one digest over every input that
 * is data (the trade's table, the archetype), and the seed. `demonstration`: the seed is public, so it never counts.
 */
export function generatedCase(archetype: Archetype, seed: string, demonstration: boolean): NewCase {
  const { file, truth, generatorVersion } = generateCase({ archetype, seed });
  return {
    file,
    truth,
    seed,
    generatorVersion,
    inputsDigest: inputsDigest(archetype),
    origin: "synthetic",
    title: archetype.title,
    demonstration,
  };
}

const inputsDigest = (archetype: Archetype): string =>
  sha256(canonicalJson({ generator: GENERATOR_VERSION, archetype, industry: INDUSTRIES[archetype.industry] }));
