import { expect, it } from "vitest";
import { lintForm } from "~/domain/archetypes";
import { recipesOf } from "~/domain/casefile";
import { content } from "../../support/content";

const { archetypes, sets } = content;
const exam = sets.find(({ id }) => id === "exam")!;
const recipes = recipesOf(exam, archetypes);
/** One of each trade, which is enough in a usual run: `lendwright archetypes lint` takes all of them. */
const ofEachTrade = recipes.filter(({ industry }, i) => recipes.findIndex((one) => one.industry === industry) === i);

it("recipes of the examination bring two flags that can be found in nine of ten bent files at least", () => {
  expect(ofEachTrade).toHaveLength(8);
  const plan = { id: "exam", blueprint: exam.form!, recipes: ofEachTrade };
  expect(lintForm(plan, { samples: 10, seed: "lint" })).toEqual([]);
}, 60_000);

it("a recipe whose files bring fewer is refused", () => {
  const blueprint = { ...exam.form!, kinds: ["windowDressing"] as const };
  expect(lintForm({ id: "exam", blueprint, recipes: recipes.slice(0, 1) }, { samples: 2, seed: "lint" })).toEqual([
    {
      archetype: recipes[0]!.id,
      seed: undefined,
      reason: "tooFewFlags",
      detail: "form of exam: fewer than 2 flags can be found in 2 of 2 bent files",
    },
  ]);
});
