import { expect, test } from "vitest";
import { reasonsOf, type Scorecard, scoreFirm } from "~/domain/scorecard";
import { pdOfScore } from "~/domain/scorecard/score";
import { provisionalCard } from "./card";

const [cover, debt] = provisionalCard.characteristics as [
  Scorecard["characteristics"][0],
  Scorecard["characteristics"][0],
];
const card: Scorecard = {
  ...provisionalCard,
  characteristics: [
    { ...cover, reasonCode: "F01", medianBin: "1.30-1.60" },
    { ...debt, reasonCode: "F02", medianBin: "from-85" },
  ],
};
// Cover 1.1: 48 of 69 points, the median firm has 60. Liabilities 60 %: 50 of 66, the median firm has 33.
const { contributions } = scoreFirm(card, { dscr: { value: 1.1 }, debtToAssets: { value: 0.6 } }, {});

test("reasons against the best bin: the most points lost first", () => {
  expect(reasonsOf(contributions, "best").map(({ reasonCode, pointsLost }) => [reasonCode, pointsLost])).toEqual([
    ["F01", 21],
    ["F02", 16],
  ]);
});

test("who is better than the median firm loses nothing against it", () => {
  expect(reasonsOf(contributions, "median")).toEqual([{ characteristic: "dscr", reasonCode: "F01", pointsLost: 12 }]);
});

test("a calibration moves the log odds: ln 50 + ln 2 at 600 points is 100 to 1", () => {
  const calibrated = { ...provisionalCard, calibration: { intercept: Math.LN2, slope: 1 } };
  expect(pdOfScore(calibrated, 600)).toBeCloseTo(1 / 101, 12);
});
