import { describe, expect, test } from "vitest";
import { bandOf, drawArchetype } from "~/domain/casefile/library";
import { seedFor } from "~/domain/casefile/seed-for";
import { settle } from "~/domain/casefile/settle";
import { content } from "../../support/content";

const { archetypes } = content;

describe("difficulty", () => {
  test("stands where the recipe's promise has its middle", () => {
    const promising = (from: number, to: number) => bandOf({ promises: { difficulty: [from, to] } });
    expect([promising(15, 45), promising(35, 45), promising(50, 65)]).toEqual(["easy", "medium", "hard"]);
  });
});

describe("a case of the whole drawer", () => {
  test("may be of any recipe", () => {
    const drawn = Array.from({ length: 1_000 }, (_, i) => drawArchetype(archetypes, `draw-${i}`).id);
    expect(new Set(drawn).size).toBe(archetypes.length);
  });
});

describe("a seed for what is wanted of a case", () => {
  test("continues the secret one until its recipe settles so", () => {
    const recipe = archetypes.find(({ request }) => request.situation.renewal !== undefined)!;
    const seed = seedFor(recipe, "secret", ({ request }) => request.situation === "renewal");
    expect(seed.startsWith("secret")).toBe(true);
    expect(settle(recipe, seed).request.situation).toBe("renewal");
    expect(() => seedFor(recipe, "secret", () => false)).toThrow(RangeError);
  });

  test("stays as it is where nothing is wanted", () => {
    expect(seedFor(archetypes[0]!, "secret", () => true)).toBe("secret");
  });
});
