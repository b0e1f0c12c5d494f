import type { Blueprint } from "./forms/blueprint";
import type { Recipe } from "./recipe";

/** A standard mix of cases: how many of which archetype. Seeds are secret and drawn where cases are made. */
export interface CaseSet {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly cases: readonly { readonly archetype: string; readonly count: number }[];
  /** share of files in which something is planted, the same for every recipe; left out: each recipe's own */
  readonly bent?: number;
  /** how a form is drawn from these recipes; left out: none is */
  readonly form?: Blueprint;
}

/**
 * The recipes of a set's cases, one by one, each as often as its count, with the set's own share of bent files.
 * @throws RangeError when one of them is not among `archetypes`
 */
export function recipesOf(set: CaseSet, archetypes: readonly Recipe[]): readonly Recipe[] {
  const byId = new Map(archetypes.map((archetype) => [archetype.id, archetype]));
  return set.cases.flatMap(({ archetype, count }) => {
    const recipe = byId.get(archetype);
    if (!recipe) throw new RangeError(`set ${set.id}: no archetype ${archetype}`);
    return Array<Recipe>(count).fill(withBent(recipe, set.bent));
  });
}

/** The recipe with another share of bent files; undefined: its own. */
export const withBent = (recipe: Recipe, bent: number | undefined): Recipe =>
  bent === undefined ? recipe : { ...recipe, bent };
