import fc from "../../support/fc";
import { describe, expect, test } from "vitest";
import { gradeOf, MASTER_SCALE, midpointPd } from "~/domain/lending/master-scale";
import { scaling, scoreFirm } from "~/domain/scorecard";
import { pdOfScore } from "~/domain/scorecard/score";
import { provisionalCard as card } from "./card";

const known = (value: number) => ({ value });

describe("points and odds", () => {
  test("20 points double the odds, 600 stand at 50 to 1: factor 28.8539, offset 487.1229", () => {
    const { factor, offset } = scaling({ baseScore: 600, baseOdds: 50, pointsToDoubleOdds: 20 });
    expect(factor).toBeCloseTo(28.8539, 4);
    expect(offset).toBeCloseTo(487.1229, 4);
  });
  test("the PD at 600 points is 1 in 51, and at 620 is 1 in 101", () => {
    expect(pdOfScore(card, 600)).toBeCloseTo(1 / 51, 12);
    expect(pdOfScore(card, 620)).toBeCloseTo(1 / 101, 12);
  });
});

describe("the master scale", () => {
  test("bounds are the geometric means of neighbouring midpoints", () => {
    expect(MASTER_SCALE[3]?.fromPd).toBeCloseTo(Math.sqrt(0.005 * 0.01), 15);
    expect(MASTER_SCALE[3]?.toPd).toBeCloseTo(Math.sqrt(0.01 * 0.02), 15);
  });
  test("each grade's midpoint lies in the grade", () => {
    for (const { grade } of MASTER_SCALE) expect(gradeOf(midpointPd(grade))).toBe(grade);
  });
  test("a performing firm is never in default, however high its PD", () => {
    expect(gradeOf(0.9999)).toBe(9);
    expect(gradeOf(1)).toBe(9);
  });
  test("a higher PD never gives a better grade", () => {
    const pd = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(fc.property(pd, pd, (a, b) => gradeOf(Math.max(a, b)) >= gradeOf(Math.min(a, b))));
  });
});

describe("scoring a firm", () => {
  const judged = {
    yearsInBusiness: "5-10",
    ownerExperience: "from-8",
    premises: "rented",
    customerConcentration: "20-40",
    qualityOfBooks: "management",
  };
  /** Medians of small firms by industry: cover, liabilities, EBITDA margin, current ratio, growth, days to collect. */
  test.each([
    ["metal parts", 1.4, 0.56, 0.11, 1.4, 0.05, 80],
    ["restaurant", 1.4, 0.65, 0.11, 0.75, 0.05, 4],
    ["food wholesale", 1.25, 0.62, 0.035, 1.35, 0.05, 35],
    ["trucking", 1.25, 0.63, 0.11, 1.1, 0.03, 60],
    ["construction subcontract", 1.3, 0.68, 0.06, 1.25, 0.05, 110],
  ])("a typical firm in %s is graded 4 to 6", (_, dscr, debtToAssets, ebitdaMargin, current, salesGrowth, dso) => {
    const ratios = { dscr, debtToAssets, ebitdaMargin, current, salesGrowth, dso };
    const { grade } = scoreFirm(
      card,
      Object.fromEntries(Object.entries(ratios).map(([id, value]) => [id, known(value)])),
      judged,
    );
    expect(grade).toBeGreaterThanOrEqual(4);
    expect(grade).toBeLessThanOrEqual(6);
  });

  test("points are the sum of the contributions, none above its best", () => {
    const { points, contributions } = scoreFirm(card, { dscr: known(1.4) }, judged);
    expect(contributions.reduce((total, contribution) => total + contribution.points, 0)).toBe(points);
    for (const contribution of contributions) expect(contribution.points).toBeLessThanOrEqual(contribution.bestPoints);
  });
  test("a value on a bound belongs to the bin above it", () => {
    const bin = (dscr: number) => scoreFirm(card, { dscr: known(dscr) }, {}).contributions[0]?.bin;
    expect([bin(1.1499), bin(1.15)]).toEqual(["1.00-1.15", "1.15-1.30"]);
  });
  test("a factor that nobody judged has no bin and the points of a missing one", () => {
    const { contributions } = scoreFirm(card, {}, {});
    for (const [index, { bin, points }] of contributions.entries()) {
      expect([bin, points]).toEqual([undefined, card.characteristics[index]?.missingPoints]);
    }
  });
  test("a better bin never lowers the grade", () => {
    const qualitative = card.characteristics.filter((characteristic) => characteristic.kind === "qualitative");
    for (const { id, bins } of qualitative) {
      const byPoints = [...bins].sort((a, b) => a.points - b.points);
      const grades = byPoints.map((bin) => scoreFirm(card, {}, { ...judged, [id]: bin.id }).grade);
      expect(grades).toEqual([...grades].sort((a, b) => b - a));
    }
    const cover = fc.double({ min: -2, max: 5, noNaN: true });
    fc.assert(
      fc.property(cover, cover, (a, b) => {
        const grade = (value: number) => scoreFirm(card, { dscr: known(value) }, judged).grade;
        expect(grade(Math.max(a, b))).toBeLessThanOrEqual(grade(Math.min(a, b)));
      }),
    );
  });
});
