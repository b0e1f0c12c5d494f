import { expect, it } from "vitest";
import { recipesOf, settle } from "~/domain/casefile";
import { content } from "../../support/content";

const { archetypes, sets } = content;
const setOf = (id: string) => sets.find((set) => set.id === id)!;

it.each([
  ["mix-b", 0.05],
  ["base", 0.09],
  ["mix-a", 0.15],
  ["mix-c", 0.35],
])("of the files of the set %s a share of %d is bent", (id, share) => {
  const recipes = recipesOf(setOf(id), archetypes);
  const draws = 400;
  const bent = Array.from({ length: draws }, (_, i) => settle(recipes[i % recipes.length]!, `share-${i}`)).filter(
    ({ distortions, knockOuts }) => distortions.length + knockOuts.length > 0,
  ).length;
  // Three standard deviations of a binomial draw.
  expect(Math.abs(bent - draws * share)).toBeLessThanOrEqual(3 * Math.sqrt(draws * share * (1 - share)));
});

it.each(["base", "mix-a", "mix-b", "mix-c"])("the set %s has every recipe alike often", (id) => {
  const recipes = recipesOf(setOf(id), archetypes);
  expect(recipes.map((recipe) => recipe.id).sort()).toEqual(archetypes.map((archetype) => archetype.id).sort());
});

it("a set without a share of its own leaves each recipe its own, as often as its count", () => {
  const set = { ...setOf("practice"), cases: [{ archetype: "metal-parts-sound", count: 2 }] };
  const own = archetypes.find(({ id }) => id === "metal-parts-sound")!;
  expect(recipesOf(set, archetypes)).toEqual([own, own]);
});

it("a set of a recipe that is not there is no set", () => {
  const set = { ...setOf("base"), cases: [{ archetype: "nobody", count: 1 }] };
  expect(() => recipesOf(set, archetypes)).toThrow("set base: no archetype nobody");
});

it("no name or title of a set tells how many of its files are bent", () => {
  for (const { id, title } of sets) expect(`${id} ${title}`).not.toMatch(/\d|bent|per cent|%/i);
});
