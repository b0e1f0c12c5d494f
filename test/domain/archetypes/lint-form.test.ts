import { expect, it } from "vitest";
import { loadContent } from "~/courseware";
import { lintForm } from "~/domain/archetypes";
import { recipesOf } from "~/domain/casefile";

const content = loadContent("content");
if (!content.ok) throw new Error("content/ has errors");
const { archetypes, sets } = content.value;
const exam = sets.find(({ id }) => id === "exam")!;
const recipes = recipesOf(exam, archetypes);
const options = { samples: 2, seed: "lint" };

it("recipes of the examination bring two flags that can be found", () => {
  expect(lintForm({ id: "exam", blueprint: exam.form!, recipes }, options)).toEqual([]);
});

it("a recipe whose files bring fewer is refused", () => {
  const blueprint = { ...exam.form!, kinds: ["windowDressing"] as const };
  expect(lintForm({ id: "exam", blueprint, recipes: recipes.slice(0, 1) }, options)).toEqual([
    {
      archetype: recipes[0]!.id,
      seed: undefined,
      reason: "tooFewFlags",
      detail: "form of exam: fewer than 2 flags can be found in 2 of 2 bent files",
    },
  ]);
});
