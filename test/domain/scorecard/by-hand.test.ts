import { describe, expect, test } from "vitest";
import type { CaseFile } from "~/domain/casefile";
import { gradeOf, MASTER_SCALE, midpointPd } from "~/domain/lending";
import { scaling, type Scorecard, scorecardProblems, scoreFirm } from "~/domain/scorecard";
import { binByFact, qualitativeFromDocuments, statedFacts } from "~/domain/scorecard/qualitative";
import { reasonsOf } from "~/domain/scorecard/reasons";
import { pdOfScore } from "~/domain/scorecard/score";
import { file } from "../judgement/fixture";

/** 500 points are even odds, 50 more double them: 600 points are 4 to 1, a PD of a fifth. */
const card: Scorecard = {
  id: "hand",
  version: "1",
  title: "By hand",
  status: "provisional",
  baseScore: 500,
  baseOdds: 1,
  pointsToDoubleOdds: 50,
  source: "worked by hand",
  characteristics: [
    {
      id: "cover",
      kind: "financial",
      ratio: "dscr",
      label: "Cover",
      unit: "times",
      better: "higher",
      reasonCode: "F01",
      bins: [
        { id: "low", below: 1, points: 100 },
        { id: "fair", below: 1.5, points: 250, reasonCode: "F01-fair" },
        { id: "high", points: 400 },
      ],
      missingPoints: 150,
    },
    {
      id: "years",
      kind: "qualitative",
      label: "Years in business",
      guidance: "",
      fact: "yearsInBusiness",
      medianBin: "old",
      baselinePoints: 180,
      bins: [
        { id: "young", label: "Below 5", below: 5, points: 50 },
        { id: "old", label: "From 5", points: 200 },
      ],
      missingPoints: 20,
    },
  ],
};
const cover = (value: number) => ({ dscr: { value } });

describe("a card worked by hand", () => {
  test("adds the points of the bins, and turns every fifty into twice the odds", () => {
    expect(scaling(card).offset).toBe(500);
    expect(scoreFirm(card, cover(2), { years: "old" })).toMatchObject({ points: 600, grade: 9 });
    expect(scoreFirm(card, cover(2), { years: "old" }).pd).toBeCloseTo(0.2, 12);
    expect(scoreFirm(card, cover(1), { years: "old" }).pd).toBeCloseTo(2 / 3, 12); // 450 points: 1 to 2
  });
  test("gives every firm its initial points before any characteristic", () => {
    const generous = { ...card, initialPoints: 150 };
    const scored = scoreFirm(generous, cover(2), { years: "old" });
    expect(scored.points).toBe(750);
    expect(scored.pd).toBeCloseTo(1 / 33, 12); // 2^5 to 1
    expect(scored.contributions.map(({ points }) => points)).toEqual([400, 200]);
    expect(scoreFirm({ ...card, initialPoints: 0 }, cover(2), { years: "old" }).points).toBe(600);
  });
  test("moves the logarithm of the odds by its calibration: a start and a slope", () => {
    // 600 points: ln 4; half of it and ln 3 more: ln 2 + ln 3 = ln 6.
    const calibration = { intercept: Math.log(3), slope: 0.5 };
    expect(pdOfScore({ ...card, calibration }, 600)).toBeCloseTo(1 / 7, 12);
  });
  test("has a base that need not be even odds", () => {
    // 20 to 1 at 600, 20 points to double: 640 points are 80 to 1.
    expect(pdOfScore({ ...card, baseScore: 600, baseOdds: 20, pointsToDoubleOdds: 20 }, 640)).toBeCloseTo(1 / 81, 12);
  });
  test("puts a value on a bound into the bin above, and below it into the one below", () => {
    const points = (value: number) => scoreFirm(card, cover(value), {}).contributions[0];
    expect([0.9999, 1, 1.4999, 1.5, -9, 99].map((value) => points(value)?.points)).toEqual([
      100, 250, 250, 400, 100, 400,
    ]);
  });
  test("says of each characteristic what it gave, could have given, and why it gave less", () => {
    expect(scoreFirm(card, cover(1.2), { years: "young" }).contributions).toEqual([
      {
        characteristic: "cover",
        value: 1.2,
        bin: "fair",
        points: 250,
        bestPoints: 400,
        medianPoints: undefined,
        baselinePoints: 400,
        reasonCode: "F01-fair",
      },
      {
        characteristic: "years",
        value: "young",
        bin: "young",
        points: 50,
        bestPoints: 200,
        medianPoints: 200,
        baselinePoints: 180,
        reasonCode: "years",
      },
    ]);
    const unknown = scoreFirm(card, { dscr: { value: undefined, reason: "zero:debtService" } }, { years: "ancient" });
    expect(unknown.points).toBe(170);
    expect(unknown.contributions.map(({ value, bin, reasonCode }) => [value, bin, reasonCode])).toEqual([
      [undefined, undefined, "F01"],
      [undefined, undefined, "years"],
    ]);
  });
  test("ranks reasons against the best, the median firm or the card's own baseline", () => {
    const { contributions } = scoreFirm(card, cover(1.2), { years: "young" });
    const lost = (against: "best" | "median" | "baseline") =>
      reasonsOf(contributions, against).map(({ characteristic, pointsLost }) => [characteristic, pointsLost]);
    expect(lost("best")).toEqual([
      ["cover", 150],
      ["years", 150],
    ]);
    expect(lost("median")).toEqual([["years", 150]]);
    expect(lost("baseline")).toEqual([
      ["cover", 150],
      ["years", 130],
    ]);
    expect(reasonsOf(scoreFirm(card, cover(2), { years: "old" }).contributions, "best")).toEqual([]);
    const { contributions: weak } = scoreFirm(card, cover(0.5), { years: "young" });
    expect(reasonsOf([...weak].reverse(), "best").map(({ pointsLost }) => pointsLost)).toEqual([300, 150]);
  });
});

describe("the nine grades", () => {
  // Bounds at the geometric means of 0.1, 0.25, 0.5, 1, 2, 3.5, 6, 10 and 20 %.
  const BOUNDS = [0.00158114, 0.00353553, 0.00707107, 0.0141421, 0.0264575, 0.0458258, 0.0774597, 0.141421];
  test("change at the geometric mean of two midpoints", () => {
    BOUNDS.forEach((bound, index) => {
      expect(gradeOf(bound * 0.9999)).toBe(index + 1);
      expect(gradeOf(bound * 1.0001)).toBe(index + 2);
    });
    expect([MASTER_SCALE[0]?.fromPd, MASTER_SCALE[8]?.toPd]).toEqual([0, undefined]);
    MASTER_SCALE.slice(1).forEach(({ fromPd }, index) => expect(MASTER_SCALE[index]?.toPd).toBe(fromPd));
  });
  test("have their midpoints, the nearest grade's beyond the scale, and certainty in default", () => {
    expect([0, 1, 5, 9, 10, 11].map(midpointPd)).toEqual([0.001, 0.001, 0.02, 0.2, 1, 1]);
    MASTER_SCALE.forEach(({ grade, midpointPd: pd }) => expect(gradeOf(pd)).toBe(grade));
  });
});

describe("what is wrong with a card", () => {
  const [financial, judged] = card.characteristics as [never, never];
  const problems = (change: Partial<Scorecard>) =>
    scorecardProblems({ ...card, ...change }).map(({ message }) => message);
  const bins = (...some: readonly object[]) =>
    problems({ characteristics: [{ ...(financial as object), bins: some } as never] });
  test("nothing, of the one above", () => expect(problems({})).toEqual([]));
  test("odds or points of nothing, and a slope of nothing: at the border too", () => {
    expect(problems({ pointsToDoubleOdds: 0 })).toEqual(["pointsToDoubleOdds must be positive"]);
    expect(problems({ baseOdds: 0 })).toEqual(["baseOdds must be positive"]);
    expect(problems({ calibration: { intercept: 0, slope: 0 } })).toEqual(["calibration.slope must be positive"]);
    expect(problems({ calibration: { intercept: -1, slope: 0.01 } })).toEqual([]);
    expect(problems({ characteristics: [] })).toEqual(["a scorecard needs at least one characteristic"]);
  });
  test("one bin alone, a bound that is missing, one that does not rise", () => {
    expect(bins({ id: "all", points: 1 })).toEqual(['characteristic "cover": needs at least two bins']);
    expect(bins({ id: "a", points: 1 }, { id: "b", points: 2 })).toEqual([
      'characteristic "cover": bin "a" needs a bound: only the last is open',
    ]);
    expect(bins({ id: "a", below: 1, points: 1 }, { id: "b", below: 1, points: 2 }, { id: "c", points: 3 })).toEqual([
      'characteristic "cover": bin "a" is not below the next one',
    ]);
  });
  test("a median that is none of the bins; words need no bounds, numbers do", () => {
    expect(problems({ characteristics: [{ ...(judged as object), medianBin: "none" } as never] })).toEqual([
      'characteristic "years": medianBin "none" is not one of its bins',
    ]);
    const words = [
      { id: "owned", label: "", points: 2 },
      { id: "rented", label: "", points: 1 },
    ];
    expect(
      problems({ characteristics: [{ ...(judged as object), medianBin: undefined, bins: words } as never] }),
    ).toEqual([]);
  });
  test("points that turn twice where the middle is best; once is in order", () => {
    const middle = (...points: number[]) =>
      problems({
        characteristics: [
          {
            ...(financial as object),
            better: "middle",
            bins: points.map((own, index) => ({
              id: `${index}`,
              points: own,
              ...(index < points.length - 1 ? { below: index } : {}),
            })),
          } as never,
        ],
      });
    expect(middle(1, 5, 5, 2)).toEqual([]);
    expect(middle(1, 5, 2, 3)).toEqual([
      'characteristic "cover": points turn the wrong way after bin "2" (better is middle)',
    ]);
    expect(middle(3, 1, 5, 2)).toEqual([
      'characteristic "cover": points turn the wrong way after bin "0" (better is middle)',
    ]);
  });
  test("names the place of the characteristic", () => {
    expect(scorecardProblems({ ...card, characteristics: [judged, financial, judged] })).toEqual([
      { characteristic: undefined, message: 'characteristic "years" stands twice' },
    ]);
    const single = { ...(financial as object), bins: [{ id: "all", points: 1 }] } as never;
    expect(scorecardProblems({ ...card, characteristics: [judged, single] })[0]?.characteristic).toBe(1);
  });
});

describe("facts that documents state", () => {
  const bureau = {
    id: "credit",
    kind: "creditReport",
    asOf: "2026-03-10",
    enquiries: [
      { reason: "application", on: "2026-03-09" },
      { reason: "application", on: "2026-03-10" },
      { reason: "review", on: "2026-01-05" },
      { reason: "application", on: "2025-11-05" },
    ],
    history: [{ month: "2025-11" }, { month: "2025-11" }, { month: "2025-12" }],
  } as unknown as CaseFile["documents"][number];
  test("enquiries of other lenders before the day of the report, months late once each", () => {
    const facts = statedFacts({ ...file, documents: [...file.documents, bureau] });
    expect(facts).toEqual({
      yearsInBusiness: 11,
      ownerExperienceYears: 18,
      premises: "rented",
      largestCustomerShare: 0.3,
      basisOfAccounts: "management",
      lenderEnquiries: 2,
      latePayments: 2,
    });
  });
  test("are unknown where no document states them", () => {
    expect(new Set(Object.values(statedFacts({ ...file, documents: [] })))).toEqual(new Set([undefined]));
  });
  test("pick a bin by bound for a number, by name for a word", () => {
    const [, years] = card.characteristics;
    if (years?.kind !== "qualitative") throw new Error("the second is judged");
    expect([4.9, 5, "old", "ancient", undefined].map((fact) => binByFact(years, fact))).toEqual([
      "young",
      "old",
      "old",
      undefined,
      undefined,
    ]);
    expect(qualitativeFromDocuments(file, card)).toEqual({ years: "old" });
  });
});
