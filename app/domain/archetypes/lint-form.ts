import { drawFlags, findableIn, type FormPlan, generateCase, plantedWith } from "../casefile";
import { randomStream } from "../random";
import { MAY_BE_MISSED } from "./lint";
import type { Problem } from "./problem";

/**
 * What is wrong with the recipes of a form: in too many of a recipe's files, bent as a form bends them, fewer flags can be
 * found than the blueprint wants at least. The draw of a form holds every single file to it.
 * @param options.samples of each recipe
 */
export function lintForm(
  { id, blueprint, recipes }: FormPlan,
  { samples, seed }: { readonly samples: number; readonly seed: string },
): readonly Problem[] {
  const [least] = blueprint.flags;
  return recipes.flatMap((recipe) => {
    const poor = Array.from({ length: samples }, (_, i) => {
      const own = `${seed}-${id}-${i}`;
      const flags = drawFlags(blueprint, recipe, () => true, randomStream(own, `lint/${recipe.id}`));
      if (!flags) return true;
      // What can be found stands in the papers: no future is asked for.
      const sample = generateCase({ archetype: plantedWith(recipe, flags), seed: own, futureCount: 1 });
      return findableIn(sample).length < least;
    }).filter(Boolean).length;
    if (poor <= MAY_BE_MISSED * samples) return [];
    const detail = `form of ${id}: fewer than ${least} flags can be found in ${poor} of ${samples} bent files`;
    return [{ archetype: recipe.id, seed: undefined, reason: "tooFewFlags", detail }];
  });
}
