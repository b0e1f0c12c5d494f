import { describe, expect, test } from "vitest";
import { loadContent } from "~/courseware";
import { difficultyOf, drawArchetype, practiceKinds } from "~/domain/casefile/library";

const content = loadContent("content");
if (!content.ok) throw new Error("content/ has errors");
const { archetypes } = content.value;
const honest = archetypes.find(({ id }) => id === "metal-parts-sound")!;
const draws = (count: number, choice = {}, from = archetypes) =>
  Array.from({ length: count }, (_, index) => drawArchetype(from, choice, `draw-${index}`)!);

describe("difficulty", () => {
  test("grows with what there is to find, and with what hides the decision", () => {
    expect(difficultyOf({ ...honest, quality: "strong", anomalies: 0 })).toBe("easy");
    expect(difficultyOf({ ...honest, quality: "strong", anomalies: 0, distortions: ["hiddenBorrowing"] })).toBe(
      "medium",
    );
    expect(difficultyOf({ ...honest, quality: "average", anomalies: 0, distortions: ["hiddenBorrowing"] })).toBe(
      "hard",
    );
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
      expect(difficultyOf(one)).toBe("hard");
    }
    expect(drawArchetype(archetypes, { industry: "trucking", size: "medium" }, "x")).toBeUndefined();
  });

  test("reaches every recipe by the kinds that are offered", () => {
    const reached = practiceKinds(archetypes).flatMap(({ difficulties: _, ...kind }) => draws(60, kind));
    expect(new Set(reached.map(({ id }) => id)).size).toBe(archetypes.length);
  });
});
