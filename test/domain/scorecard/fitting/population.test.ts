import { expect, test } from "vitest";
import { settle } from "~/domain/casefile";
import { BENT_SHARE, firmSeed, recipe } from "~/domain/scorecard/fitting";
import { drawer, practice } from "./drawer";

const FIRMS = 6_000;
const firms = Array.from({ length: FIRMS }, (_, i) => settle(recipe(drawer, "mix", i), firmSeed("mix", i)));
const bent = firms.filter(({ distortions }) => distortions.length > 0);
/** Three standard errors of a share of `count` draws. */
const reach = (share: number, count: number) => 3 * Math.sqrt((share * (1 - share)) / count);

test("nine files in a hundred are bent, as in a branch", () => {
  expect(BENT_SHARE).toBe(0.09);
  expect(Math.abs(bent.length / FIRMS - 0.09)).toBeLessThan(reach(0.09, FIRMS));
});

test("honest and bent files come from the recipes as the practice set draws them", () => {
  for (const [files, weightOf] of [
    [bent, ({ bent: share, distortions }: (typeof drawer)[number]) => (distortions.length > 0 ? share : 0)],
    [firms.filter((one) => !bent.includes(one)), ({ bent: share }: (typeof drawer)[number]) => 1 - share],
  ] as const) {
    const all = drawer.reduce((sum, one) => sum + weightOf(one), 0);
    for (const id of new Set(drawer.map((one) => one.id))) {
      const share = drawer.filter((one) => one.id === id).reduce((sum, one) => sum + weightOf(one), 0) / all;
      const drawn = files.filter((one) => one.id === id).length / files.length;
      expect(Math.abs(drawn - share), id).toBeLessThanOrEqual(1.4 * reach(share, files.length));
    }
  }
});

test("a firm without statements is left out of the fit, because it has no ratios", () => {
  expect(practice.some(({ books }) => books === "none")).toBe(true);
  expect(firms.every(({ books }) => books === "statements")).toBe(true);
});

test("more firms leave the first ones as they are", () => {
  const first = (count: number) => Array.from({ length: count }, (_, i) => recipe(drawer, "mix", i)).slice(0, 20);
  expect(first(400)).toEqual(first(20));
});
