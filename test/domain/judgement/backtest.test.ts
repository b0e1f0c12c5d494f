import fc from "../../support/fc";
import { describe, expect, it } from "vitest";
import { backtest, type BacktestRow, backtestRow, type Cell, SMALLEST_CELL } from "~/domain/judgement/backtest";
import { lessonOf } from "~/domain/judgement/backtest/lesson";
import { rangesOf } from "~/domain/judgement/backtest/ranges";
import type { ModelOpinion } from "~/domain/judgement/opinion";

const row = (grade: number | undefined, bent: boolean, came = 0.02): BacktestRow => ({
  card: "card@1",
  grade,
  said: grade && 0.01,
  bent,
  came,
  failedOnce: false,
});
const rows = (count: number, grade: number | undefined, bent: boolean, came?: number) =>
  Array.from({ length: count }, () => row(grade, bent, came));
const cell = (of: Partial<Cell> & { mean: number; half: number }): Cell => ({
  cases: 40,
  said: 0.02,
  came: { mean: of.mean, low: of.mean - of.half, high: of.mean + of.half },
  once: { failed: 0, low: 0, high: 0.1 },
  model: undefined,
  ...("cases" in of ? { cases: of.cases! } : {}),
});

describe("one case", () => {
  const opinion = { rated: true, scorecard: "card@2", score: { grade: 6, pd: 0.034 } } as unknown as ModelOpinion;
  const truth = (month: number, lies = 0) =>
    ({ distortions: Array(lies), ratingPd: { value: 0.05 }, defaultMonths: [month] }) as unknown as Parameters<
      typeof backtestRow
    >[1];

  it("sets the model's PD beside the firm's rating PD: both are of one year", () => {
    expect(backtestRow(opinion, truth(0), "case")).toEqual({
      card: "card@2",
      grade: 6,
      said: 0.034,
      bent: false,
      came: 0.05,
      failedOnce: false,
    });
  });

  it("has failed once where the drawn future defaults within a year or the 90 days after it", () => {
    const failed = (month: number) => backtestRow(opinion, truth(month), "case").failedOnce;
    expect([0, 1, 15, 16].map(failed)).toEqual([false, true, true, false]);
  });

  it("is bent where something in the file is a lie, and has no grade where the model could not rate", () => {
    const unrated = { rated: false, scorecard: "card@2", reasons: [] } as unknown as ModelOpinion;
    expect(backtestRow(unrated, truth(0, 1), "case")).toMatchObject({ bent: true, grade: undefined, said: undefined });
  });
});

describe("said and came", () => {
  it("are means over the cases of a kind, worked by hand", () => {
    const came = [0.01, 0.02, 0.03, 0.04, 0.1]; // sum 0.20
    const { bands } = backtest(
      came.map((one, i) => ({ ...row(6, false, one), said: 0.01 * (i + 1), failedOnce: i === 4 })),
      "seed",
    );
    const { honest, bent } = bands[0]!;
    expect(honest!.cases).toBe(5);
    expect(honest!.said).toBeCloseTo(0.03, 12);
    expect(honest!.came.mean).toBeCloseTo(0.04, 12);
    expect(honest!.came.low).toBeLessThan(0.04);
    expect(honest!.came.high).toBeGreaterThan(0.04);
    // Wilson, 1 of 5: z² = 3.8415; (0.2 + 0.38415 ∓ √(3.8415·0.16/5 + 0.38415²)) / 1.7683.
    expect(honest!.once.failed).toBe(1);
    expect(honest!.once.low).toBeCloseTo(0.0362, 4);
    expect(honest!.once.high).toBeCloseTo(0.6245, 4);
    expect(bent).toBeUndefined();
  });

  it("of all that was rated are over the bands that are shown: what is hidden is in no sum", () => {
    const few = rows(4, 9, false, 0.5); // hidden, and in the mean they would be seen
    const { rated, hidden } = backtest(
      [...rows(10, 2, false, 0.01), ...rows(30, 6, false, 0.05), ...few, ...rows(6, undefined, true, 0.2)],
      "seed",
    );
    expect(hidden).toBe(4);
    expect(rated.honest!.cases).toBe(40);
    expect(rated.honest!.came.mean).toBeCloseTo((10 * 0.01 + 30 * 0.05) / 40, 12);
    expect(rated.bent).toBeUndefined();
  });

  it("the model is called too low only outside the interval, and of twenty cases or more", () => {
    const said = (count: number, came: number) => backtest(rows(count, 6, false, came), "seed").bands[0]!.honest!.model;
    expect([said(19, 0.05), said(20, 0.05), said(20, 0.01), said(20, 0.002)]).toEqual([
      undefined,
      "tooLow",
      "inLine",
      "tooHigh",
    ]);
  });

  it("the same rows and seed give the same table, whatever else is asked before", () => {
    const some = [...rows(9, 5, false, 0.01), ...rows(9, 5, false, 0.09), ...rows(8, 7, true, 0.2)];
    expect(backtest(some, "seed")).toEqual(backtest(some, "seed"));
  });

  it("names the cards that rated, the busiest first, and none that rated fewer cases than are shown", () => {
    const by = (card: string, count: number) => rows(count, 6, false).map((one) => ({ ...one, card }));
    expect(backtest([...by("old@1", 5), ...by("new@2", 8), ...by("rare@3", 4)], "seed").cards).toEqual([
      "new@2",
      "old@1",
    ]);
  });
});

describe("a figure never tells of one case", () => {
  it("four cases of a kind are counted and not shown; five are", () => {
    expect(backtest(rows(4, 6, true), "seed")).toMatchObject({ cases: 4, hidden: 4, bands: [] });
    expect(backtest(rows(5, 6, true), "seed")).toMatchObject({ cases: 5, hidden: 0, bands: [{ bent: { cases: 5 } }] });
  });

  it("a grade with too few joins its neighbours, so that no difference of two figures is one of fewer cases", () => {
    const counts: Record<number, number> = { 5: 6, 6: 1, 7: 4, 8: 2 };
    const isEnough = ({ from, to }: { from: number; to: number }) => {
      let sum = 0;
      for (let grade = from; grade <= to; grade++) sum += counts[grade]!;
      return sum >= 5;
    };
    expect(rangesOf({ from: 5, to: 8 }, isEnough)).toEqual([
      { from: 5, to: 5 },
      { from: 6, to: 8 },
    ]);
  });

  it("whatever the cases, every shown figure has five or more, and the parts of a band are all of it", () => {
    const any = fc.record({
      grade: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      bent: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), (drawn) => {
        const { bands, cases, hidden } = backtest(
          drawn.map(({ grade, bent }) => row(grade, bent)),
          "seed",
        );
        let shown = 0;
        for (const band of bands) {
          for (const kind of ["honest", "bent"] as const) {
            const sizes = band.parts.map((part) => part[kind]?.cases ?? 0);
            const whole = band[kind]?.cases ?? 0;
            shown += whole;
            expect(sizes.reduce((a, b) => a + b, 0)).toBe(whole);
            for (const size of sizes) expect(size === 0 || size >= SMALLEST_CELL).toBe(true);
          }
        }
        expect(shown + hidden).toBe(cases);
      }),
      { numRuns: 30 },
    );
  });
});

describe("the lesson", () => {
  it("is said where both kinds have enough cases and their intervals do not overlap", () => {
    expect(lessonOf(cell({ mean: 0.02, half: 0.009 }), cell({ mean: 0.08, half: 0.03 }))).toEqual({
      kind: "differs",
      oftener: "bent",
      times: 4,
    });
    expect(lessonOf(cell({ mean: 0.08, half: 0.03 }), cell({ mean: 0.02, half: 0.009 }))).toMatchObject({
      oftener: "honest",
    });
  });

  it("is not said while the intervals overlap: four times the cases halve them, and then they part", () => {
    // Halves of 0.02 and 0.04 on a difference of 0.03: they part at (0.06 / 0.03)² = 4 times the cases.
    const further = lessonOf(cell({ mean: 0.02, half: 0.02 }), cell({ mean: 0.05, half: 0.04, cases: 25 }));
    expect(further).toEqual({ kind: "tooFew", further: { honest: 120, bent: 75 } });
  });

  it("is not said of fewer than twenty cases of a kind, however far apart they are", () => {
    const few = lessonOf(cell({ mean: 0.02, half: 0.001 }), cell({ mean: 0.3, half: 0.001, cases: 8 }));
    expect(few).toEqual({ kind: "tooFew", further: { honest: 0, bent: 12 } });
    expect(lessonOf(cell({ mean: 0.02, half: 0.01 }), undefined)).toEqual({
      kind: "tooFew",
      further: { honest: 0, bent: 20 },
    });
  });

  it("calls alike what more than ten times the cases would not tell apart", () => {
    expect(lessonOf(cell({ mean: 0.02, half: 0.02 }), cell({ mean: 0.021, half: 0.02 }))).toEqual({ kind: "alike" });
    expect(lessonOf(cell({ mean: 0.02, half: 0.02 }), cell({ mean: 0.02, half: 0.02 }))).toEqual({ kind: "alike" });
  });
});
