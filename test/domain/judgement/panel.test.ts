import { describe, expect, it } from "vitest";
import type { TermsMoney } from "~/domain/judgement/outcome";
import { type SeniorOpinion, withSeniors } from "~/domain/judgement/seniors";
import type { ScoreResult } from "~/domain/scorecard/types";
import { bentTruth, debrief, declined, lent, soundTruth, yuan } from "./fixture";

/** An offer that everybody takes. */
const money = (expected: number) => ({ expected, noDeal: undefined, chance: 1, worth: expected }) as TermsMoney;
/** As it was sealed before engine 6. */
const unweighed = (expected: number) => ({ expected, noDeal: undefined }) as TermsMoney;
const score = (points: number, grade: number, dscr: number) =>
  ({ points, grade, pd: 0, contributions: [{ characteristic: "dscr", points: dscr }] }) as unknown as ScoreResult;
const senior = (change: Partial<SeniorOpinion>): SeniorOpinion => ({
  label: "Senior",
  simulated: false,
  pd: 0.02,
  grade: 5,
  verdict: "approve",
  amount: yuan(1_000_000),
  rate: 0.07,
  flags: [],
  score: undefined,
  money: undefined,
  ...change,
});
const no = { verdict: "decline", amount: undefined, rate: undefined } as const;
const compare = (worksheet: typeof lent, ...panel: SeniorOpinion[]) =>
  withSeniors(debrief(worksheet, bentTruth), panel)!;

describe("a panel of five, by hand", () => {
  const panel = [
    senior({ pd: 0.02, grade: 5, rate: 0.07, amount: yuan(900_000), score: score(610, 4, 60), simulated: true }),
    senior({
      pd: 0.05,
      grade: 7,
      verdict: "approveWithConditions",
      rate: 0.09,
      amount: yuan(700_000),
      score: score(580, 6, 48),
    }),
    senior({ ...no, pd: 0.09, grade: 8, flags: [{ kind: "fabricatedSales", at: { doc: "vat", at: "2025-01" } }] }),
    senior({ pd: 0.03, grade: 6, rate: 0.08, amount: yuan(800_000), score: score(600, 5, 54), simulated: true }),
    senior({ ...no, pd: 0.1, grade: 8, flags: [{ kind: "other", at: { doc: "bank", at: "L12" } }] }),
  ];
  const found = compare({ ...lent, pd: 0.03, rate: 0.075 }, ...panel);
  it("has the middle of what each said, of rate and amount among who lends, of points among who could score", () => {
    expect(found.median).toEqual({
      pd: 0.05,
      grade: 7,
      rate: 0.08,
      amount: yuan(800_000),
      points: 600,
      pointsGrade: 5,
    });
    expect(found.range).toEqual({ pd: [0.02, 0.1], grade: [5, 8] });
    expect(found.factors).toEqual({ dscr: 54 });
  });
  it("counts heads: who they are, what they decided, what they saw", () => {
    expect([found.count, found.simulated]).toEqual([5, 2]);
    expect(found.verdicts).toEqual({ approve: 2, approveWithConditions: 1, decline: 2 });
    expect(found.flags).toEqual([
      { kind: "fabricatedSales", seen: 1 },
      { kind: "hiddenBorrowing", seen: 1 }, // the place, under another name
    ]);
  });
  it("lends where more than half would, conditions or not", () => {
    expect(found.consensus).toBe("lend");
    expect(compare(lent, panel[0]!, panel[2]!, panel[4]!).consensus).toBe("decline");
    expect(compare(lent, panel[0]!, panel[2]!).consensus).toBeUndefined();
  });
  it("stands against you: a grade kinder, a PD two fifths lower, half a point cheaper", () => {
    expect(found.gap.notches).toBe(-1);
    expect(found.gap.pdRelative).toBeCloseTo(-0.4, 12);
    expect(found.gap.offeredBps).toBeCloseTo(-50, 9);
    expect(compare(declined, ...panel).gap.offeredBps).toBeUndefined();
    expect(compare(lent, panel[2]!).gap.offeredBps).toBeUndefined();
  });
});

describe("the money of a panel", () => {
  it("is that of the senior whose result is the middle one, the lower of two", () => {
    const panel = (...results: number[]) => results.map((expected) => senior({ money: money(expected) }));
    expect(compare(lent, ...panel(30, -10, 20)).money?.expected).toBe(20);
    expect(compare(lent, ...panel(40, 30, -10, 20)).money?.expected).toBe(20);
    expect(compare(lent, senior({ money: money(5) }), senior({})).money).toBeUndefined();
  });
  it("is in the middle and in the mean what an offer is worth, not what it earns if it is taken", () => {
    const offer = (expected: number, chance: number, worth: number) =>
      senior({ money: { ...money(expected), chance, worth } });
    const panel = [offer(100, 0.1, 10), offer(30, 1, 30), offer(40, 0.5, 20), senior({ ...no, money: money(0) })];
    const found = compare(lent, ...panel);
    expect(found.money?.expected).toBe(100); // worth 0, 10, 20 and 30: the lower of the two in the middle
    expect(found.result).toBe(15);
  });
  it("is nobody's where one of the panel decided before offers were weighed; in a debrief of that day it is as it was", () => {
    const sealed = debrief(lent, soundTruth);
    const mixed = [senior({ money: money(30) }), senior({ money: unweighed(20) })];
    for (const panel of [mixed, mixed.slice(1), [senior({})]]) {
      expect(withSeniors(sealed, panel)).toMatchObject({ money: undefined, result: undefined });
    }
    const of5 = { ...sealed, engineVersion: "5" };
    const panel = [20, 30, -10].map((expected) => senior({ money: unweighed(expected) }));
    expect(withSeniors(of5, panel)).toMatchObject({ money: { expected: 20 }, result: 13 }); // 40 / 3
    expect(withSeniors(of5, [...panel, senior({ money: money(500) })])!.money).toBeUndefined();
  });
  it("was before that in the mean what each earns, by the money sealed or by amount and rate; who declined earned nothing", () => {
    const sealed = { ...debrief(lent, soundTruth), engineVersion: "5" };
    const result = (...panel: SeniorOpinion[]) => withSeniors(sealed, panel)!.result!;
    expect(result(senior({ money: unweighed(101) }), senior({ money: unweighed(-50) }))).toBe(26); // 25.5
    // The very loan as requested at 7 %: as the debrief's own result of that loan.
    const asked = senior({ amount: yuan(1_500_000), rate: 0.07 });
    expect(result(asked)).toBe(sealed.you.result!.overTenor);
    expect(result(asked, senior(no))).toBe(Math.round(sealed.you.result!.overTenor / 2));
    expect(result(senior({ ...no, amount: yuan(1_500_000), rate: 0.07 }))).toBe(0);
    expect(withSeniors(debrief(lent, undefined), [asked])!.result).toBeUndefined();
  });
});
