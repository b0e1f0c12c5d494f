import { describe, expect, test } from "vitest";
import { loadContent } from "~/courseware";
import { bandOf, drawArchetype, practiceKinds } from "~/domain/casefile/library";

const content = loadContent("content");
if (!content.ok) throw new Error("content/ has errors");
const { archetypes } = content.value;
const honest = archetypes.find(({ id }) => id === "metal-parts-sound")!;
const draws = (count: number, choice = {}, from = archetypes) =>
  Array.from({ length: count }, (_, index) => drawArchetype(from, choice, `draw-${index}`)!);

describe("difficulty", () => {
  test("stands where the recipe's promise has its middle", () => {
    const promising = (from: number, to: number) =>
      bandOf({ ...honest, promises: { ...honest.promises!, difficulty: [from, to] } });
    expect([promising(15, 45), promising(35, 45), promising(50, 65)]).toEqual(["easy", "medium", "hard"]);
  });
});

describe("the draw of a practice case", () => {
  test("plants something in two of five files, however many recipes there are of either sort", () => {
    const bent = archetypes.filter(({ distortions }) => distortions.length > 0);
    for (const from of [archetypes, [honest, ...bent]]) {
      const planted = draws(1000, {}, from).filter((one) => one.distortions.length + one.knockOuts.length > 0);
      // 400 ± four standard deviations of a binomial draw
      expect(Math.abs(planted.length - 400)).toBeLessThan(62);
    }
  });

  test("keeps to the choice, and finds nothing where nothing fits", () => {
    for (const one of draws(50, { industry: "garment", difficulty: "hard" })) {
      expect(one.industry).toBe("garment");
      expect(bandOf(one)).toBe("hard");
    }
    expect(drawArchetype(archetypes, { industry: "garment", size: "micro" }, "x")).toBeUndefined();
  });

  test("reaches every recipe by the kinds that are offered", () => {
    const reached = practiceKinds(archetypes).flatMap(({ difficulties: _, ...kind }) => draws(60, kind));
    expect(new Set(reached.map(({ id }) => id)).size).toBe(archetypes.length);
  });
});
