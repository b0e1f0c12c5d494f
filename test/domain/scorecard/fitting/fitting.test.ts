import { expect, test } from "vitest";
import { generateCase } from "~/domain/casefile";
import { firmSeed, observe, recipe } from "~/domain/scorecard/fitting";
import { clopperPearson } from "~/domain/scorecard/fitting/intervals";
import { fitLogistic } from "~/domain/scorecard/fitting/logistic";
import { countByBin, weightsOfEvidence } from "~/domain/scorecard/fitting/woe";
import { discrimination } from "~/domain/statistics";
import { shippedPolicy } from "../../pricing/policy";
import { drawer } from "./drawer";

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
  const events = rows.map((_, i) => (i < 30 || (i >= 100 && i < 110) ? 1 : 0));
  const { intercept, coefficients, standardErrors } = fitLogistic(rows, events, { c: 1e9 });
  expect(intercept).toBeCloseTo(Math.log(10 / 90), 6);
  expect(coefficients[0]).toBeCloseTo(Math.log((30 * 90) / (70 * 10)), 6);
  // Of a table whose two rows are fitted exactly the robust error is Woolf's: the root of the sum of 1/n.
  expect(standardErrors[0]).toBeCloseTo(Math.sqrt(1 / 30 + 1 / 70 + 1 / 10 + 1 / 90), 6);
});

/** Firms with one number each, and the share of their futures that fail. */
const firms = [
  [-2, 0.01],
  [-1, 0.05],
  [-0.5, 0.02],
  [0, 0.08],
  [0.5, 0.2],
  [1, 0.15],
  [2, 0.45],
] as const;

test("shares of futures give the line that counting every future as a firm of its own gives", () => {
  const shares = fitLogistic(
    firms.map(([x]) => [x]),
    firms.map(([, share]) => share),
    { c: 1e9 },
  );
  const each = firms.flatMap(([x, share]) =>
    Array.from({ length: 100 }, (_, i) => ({ row: [x], failed: i < Math.round(share * 100) ? 1 : 0 })),
  );
  const counted = fitLogistic(
    each.map(({ row }) => row),
    each.map(({ failed }) => failed),
    { c: 1e9 },
  );
  expect(shares.intercept).toBeCloseTo(counted.intercept, 6);
  expect(shares.coefficients[0]).toBeCloseTo(counted.coefficients[0]!, 6);
});

test("at the line of shares both sums of errors vanish, and its robust error is that of the sandwich by hand", () => {
  const { intercept, coefficients, standardErrors } = fitLogistic(
    firms.map(([x]) => [x]),
    firms.map(([, share]) => share),
    { c: 1e9 },
  );
  const terms = firms.map(([x, share]) => {
    const p = 1 / (1 + Math.exp(-(intercept + coefficients[0]! * x)));
    return { x, error: share - p, spread: p * (1 - p) };
  });
  const sum = (of: (term: (typeof terms)[number]) => number) => terms.reduce((total, term) => total + of(term), 0);
  expect(sum(({ error }) => error)).toBeCloseTo(0, 6);
  expect(sum(({ x, error }) => x * error)).toBeCloseTo(0, 6);
  // H = [[a, b], [b, d]], meat = [[e, f], [f, g]]; the slope's row of H⁻¹ is [−b, a]/(ad − b²).
  const [a, b, d] = [sum((t) => t.spread), sum((t) => t.spread * t.x), sum((t) => t.spread * t.x ** 2)];
  const [e, f, g] = [sum((t) => t.error ** 2), sum((t) => t.error ** 2 * t.x), sum((t) => (t.error * t.x) ** 2)];
  const variance = (b * b * e - 2 * a * b * f + a * a * g) / (a * d - b * b) ** 2;
  expect(standardErrors[0]).toBeCloseTo(Math.sqrt(variance), 6);
});

test("a firm of which 3 in 100 futures fail is so much good and so much bad", () => {
  expect(countByBin([0, 1, 0], [0.03, 0.5, 0.2], 2)).toEqual([
    { good: expect.closeTo(1.77, 12), bad: expect.closeTo(0.23, 12) },
    { good: 0.5, bad: 0.5 },
  ]);
});

test("the order of firms by shares is that of their futures, one by one", () => {
  const scores = firms.map(([x]) => x);
  const each = firms.flatMap(([x, share]) =>
    Array.from({ length: 100 }, (_, i) => ({ x, failed: (i < Math.round(share * 100) ? 1 : 0) as 0 | 1 })),
  );
  const counted = discrimination(
    each.map(({ x }) => x),
    each.map(({ failed }) => failed),
  );
  const shares = discrimination(
    scores,
    firms.map(([, share]) => share),
  );
  expect(shares.auc.value).toBeCloseTo(counted.auc.value!, 12);
  expect(shares.ks.value).toBeCloseTo(counted.ks.value!, 12);
});

test("no event in ten has an upper bound of 30.85 %, as published for Clopper and Pearson", () => {
  expect(clopperPearson(0, 10)).toMatchObject({ low: 0 });
  expect(clopperPearson(0, 10).high).toBeCloseTo(0.3085, 4);
});

test("the same seed and number give the same observation, with accounts, request and rating PD", () => {
  const archetype = recipe(drawer, "test", 3);
  const firm = () =>
    observe(generateCase({ archetype, seed: firmSeed("test", 3), futureCount: 40 }), shippedPolicy.lgd);
  expect(firm()).toEqual(firm());
  expect(firm().ratios).toMatchObject({ amountToSales: expect.any(Number), debtToAssets: expect.any(Number) });
  // Of 40 futures a whole number fails; a firm in which none does has the floor of the scale.
  const { ratingPd } = firm();
  expect(ratingPd === 0.0003 || Number.isInteger(Math.round(ratingPd * 40 * 1e9) / 1e9)).toBe(true);
});
