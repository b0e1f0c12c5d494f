import { describe, expect, test } from "vitest";
import { loadContent } from "~/courseware";
import type { Recipe } from "~/domain/casefile";
import { bandOf, drawArchetype, practiceKinds } from "~/domain/casefile/library";
import { seedFor } from "~/domain/casefile/seed-for";
import { settle } from "~/domain/casefile/settle";

const content = loadContent("content");
if (!content.ok) throw new Error("content/ has errors");
const { archetypes } = content.value;
const draws = (count: number, choice = {}, from: readonly Recipe[] = archetypes) =>
  Array.from({ length: count }, (_, index) => drawArchetype(from, choice, `draw-${index}`)!);

describe("difficulty", () => {
  test("stands where the recipe's promise has its middle", () => {
    const promising = (from: number, to: number) => bandOf({ promises: { difficulty: [from, to] } });
    expect([promising(15, 45), promising(35, 45), promising(50, 65)]).toEqual(["easy", "medium", "hard"]);
  });
});

describe("the draw of a practice case", () => {
  test("keeps to the choice, and finds nothing where nothing fits", () => {
    for (const one of draws(50, { industry: "garment", difficulty: "easy" })) {
      expect(one.industry).toBe("garment");
      expect(bandOf(one)).toBe("easy");
    }
    expect(drawArchetype(archetypes, { industry: "garment", size: "micro" }, "x")).toBeUndefined();
  });

  test("reaches every recipe by the kinds that are offered", () => {
    const reached = practiceKinds(archetypes).flatMap(({ difficulties: _, ...kind }) => draws(60, kind));
    expect(new Set(reached.map(({ id }) => id)).size).toBe(archetypes.length);
  });

  test("gives the situation that was chosen, by a seed that continues the secret one", () => {
    for (const { difficulties: _, ...kind } of practiceKinds(archetypes)) {
      const recipe = drawArchetype(archetypes, kind, "secret")!;
      const seed = seedFor(recipe, "secret", ({ request }) => request.situation === kind.situation);
      expect(seed.startsWith("secret")).toBe(true);
      expect(settle(recipe, seed).request.situation).toBe(kind.situation);
    }
    expect(() => seedFor(archetypes[0]!, "secret", () => false)).toThrow(RangeError);
  });

  test("leaves the seed as it is where nothing is chosen", () => {
    expect(seedFor(archetypes[0]!, "secret", () => true)).toBe("secret");
  });
});
