import { generateCase, type GeneratedCase, type Recipe } from "~/domain/casefile";

/** Of each recipe so many are kept: a usual run asks for no more, and a deep one for thousands. */
const KEPT = 4;
const files = new Map<string, GeneratedCase>();

/** The i-th file of a recipe, with one future, made once in each worker: for rules that hold of every file. */
export function libraryFile(archetype: Recipe, i: number): GeneratedCase {
  const seed = `plausible-${archetype.id}-${i}`;
  const file = files.get(seed) ?? generateCase({ archetype, seed, futureCount: 1 });
  if (i < KEPT) files.set(seed, file);
  return file;
}
