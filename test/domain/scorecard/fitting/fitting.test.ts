import { expect, test } from "vitest";
import { generateCase } from "~/domain/casefile";
import { firmSeed, observe, recipe } from "~/domain/scorecard/fitting";
import { clopperPearson } from "~/domain/scorecard/fitting/intervals";
import { fitLogistic } from "~/domain/scorecard/fitting/logistic";
import { weightsOfEvidence } from "~/domain/scorecard/fitting/woe";

test("weight of evidence compares shares of goods and bads, half a firm added to each", () => {
  const [first] = weightsOfEvidence([
    { good: 90, bad: 2 },
    { good: 10, bad: 8 },
  ]);
  expect(first).toBeCloseTo(Math.log(90.5 / 101 / (2.5 / 11)), 12);
});

test("without a penalty to speak of one yes-or-no characteristic gives the odds of the table", () => {
  // 30 of 100 fail with it, 10 of 100 without: log odds ratio ln((30·90)/(70·10)).
  const rows = Array.from({ length: 200 }, (_, i) => [i < 100 ? 1 : 0]);
  const events = rows.map((_, i) => i < 30 || (i >= 100 && i < 110));
  const { intercept, coefficients } = fitLogistic(rows, events, { c: 1e9 });
  expect(intercept).toBeCloseTo(Math.log(10 / 90), 6);
  expect(coefficients[0]).toBeCloseTo(Math.log((30 * 90) / (70 * 10)), 6);
});

test("no event in ten has an upper bound of 30.85 %, as published for Clopper and Pearson", () => {
  expect(clopperPearson(0, 10)).toMatchObject({ low: 0 });
  expect(clopperPearson(0, 10).high).toBeCloseTo(0.3085, 4);
});

test("the same seed and number give the same observation", () => {
  const firm = () => observe(generateCase({ archetype: recipe("test", 3), seed: firmSeed("test", 3), futureCount: 1 }));
  expect(firm()).toEqual(firm());
});
