import { loadContent } from "~/courseware";
import { type DistortionKind, type GeneratedCase, generateCase } from "~/domain/casefile";

const loaded = loadContent("content");
if (!loaded.ok) throw new Error("content check tells more");

/** The shipped content: recipes, policy, reader and analysts. */
export const content = loaded.value;
export const lgd = content.policies[0]!.lgd;
export const { ideal, analysts } = content.readers!;

/** A case of a recipe with everything planted that it can plant; one future, for tests that ask for no true PD. */
export function bentCase(recipe: string, seed: string): GeneratedCase {
  const archetype = content.archetypes.find(({ id }) => id === recipe);
  if (!archetype) throw new RangeError(`no recipe ${recipe}`);
  return generateCase({ archetype: { ...archetype, bent: 1 }, seed, futureCount: 1 });
}

/** A recipe that plants this lie and no other. */
export const recipeOf = (lie: DistortionKind): string =>
  content.archetypes.find(({ distortions }) => distortions.length === 1 && distortions[0] === lie)!.id;
