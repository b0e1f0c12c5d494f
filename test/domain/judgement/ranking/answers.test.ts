import { describe, expect, it } from "vitest";
import { type Answers, answersOn, type Desk } from "~/domain/judgement/ranking/answers";
import type { JudgedFile } from "~/domain/judgement/ranking/judged-file";

/** Priced at 3 % and the PD; declining forgoes 2 per 100, lending 1. */
const judged: JudgedFile = {
  limits: { worstGrade: 7, maxRate: 0.12 },
  priceAt: (pd) => 0.03 + pd,
  regretOf: (rate) => (rate === undefined ? 2 : 1),
};
const desk = (flags: number, idealPd: number, read: Desk["read"]): Desk => ({ flags, idealPd, read });

describe("answers on a file with the attainable PD 2 % (grade 5)", () => {
  // Grade 7 begins at 4.6 %, grade 8 at 7.7 %.
  const full = desk(3, 0.04, (skill) =>
    skill === 1
      ? { pd: 0.02, found: 2, knockedOut: false, falseAlarm: false }
      : { pd: 0.06, found: 0, knockedOut: skill === 0, falseAlarm: true },
  );
  const short = desk(1, 0.01, () => ({ pd: 0.005, found: 1, knockedOut: false, falseAlarm: false }));
  const answers: Answers = answersOn({ judged, attainablePd: 0.02, full, short }, [1, 0.5, 0], "seed");

  it("count notches and logarithms from it", () => {
    expect(answers.full.map(({ gradeDistance }) => gradeDistance)).toEqual([0, 2, 2]);
    expect(answers.full.map(({ lnPdError }) => lnPdError)).toEqual(
      [0, Math.log(3), Math.log(3)].map((x) => expect.closeTo(x, 12)),
    );
  });

  it("are held against the ideal reader's 4 % (grade 6) too, in these two measures alone", () => {
    const [first, second] = answers.againstIdeal;
    expect(first).toEqual({ ...answers.full[0], gradeDistance: 1, lnPdError: expect.closeTo(Math.LN2, 12) as number });
    expect(second).toMatchObject({ gradeDistance: 1, lnPdError: expect.closeTo(Math.log(1.5), 12) as number });
  });

  it("count flags over those that could be found, and a false alarm once a file", () => {
    const flags = answers.full.map(({ signals, hits, noise, falseAlarms }) => [signals, hits, noise, falseAlarms]);
    expect(flags).toEqual([
      [3, 2, 1, 0],
      [3, 0, 1, 1],
      [3, 0, 1, 1],
    ]);
  });

  it("carry a price where something was offered, and what was forgone", () => {
    expect(answers.full.map(({ offers, regret }) => [offers, regret])).toEqual([
      [1, 1],
      [1, 1],
      [0, 2],
    ]);
    expect(answers.full[2]!.priceDistance).toBe(0);
    expect(answers.full[1]!.priceDistance).toBeGreaterThan(0);
  });

  it("on the short file are held against the PD that it can hold: 2 % · 1 % / 4 %", () => {
    expect(answers.short[0]).toMatchObject({ files: 1, signals: 1, hits: 1, gradeDistance: 0 });
    expect(answers.short[0]!.lnPdError).toBeCloseTo(0, 12);
  });
});

it("a practised analyst misses the policy's price by 0.15 notches, one who verifies nothing by half of one", () => {
  const still = desk(0, 0.01, () => ({ pd: 0.01, found: 0, knockedOut: false, falseAlarm: false }));
  const many = Array.from({ length: 4_000 }, (_, i) => (i < 2_000 ? 1 : 0));
  const { full } = answersOn({ judged, attainablePd: 0.01, full: still, short: still }, many, "slip");
  const mean = (from: number) =>
    full.slice(from, from + 2_000).reduce((sum, { priceDistance }) => sum + priceDistance, 0) / 2_000;
  // E|x| of a normal is σ·√(2/π); its deviation 0.6 σ/√2000 (and a basis point of rounding).
  expect(Math.abs(mean(0) - 0.15 * Math.sqrt(2 / Math.PI))).toBeLessThan((4 * 0.6 * 0.15) / Math.sqrt(2_000) + 0.001);
  expect(Math.abs(mean(2_000) - 0.5 * Math.sqrt(2 / Math.PI))).toBeLessThan((4 * 0.6 * 0.5) / Math.sqrt(2_000) + 0.001);
});
