import { describe, expect, it } from "vitest";
import { type Desk, findableFlags, ratesAt, simulateAnalyst, toleranceOf } from "~/domain/judgement/analysts";
import { type IdealReader, readingOf, readPd } from "~/domain/judgement/readers";
import { analysts, bentCase, ideal, lgd, recipeOf } from "../../../support/reading";

const { file, truth } = bentCase(recipeOf("hiddenBorrowing"), "analysts");
const flags = findableFlags(file, truth);
const lie = flags.find(({ is }) => is === "lie")!;

/** Reads one figure that the lie has bent: quick, and the lie matters to it. */
const reader: IdealReader = {
  ...ideal,
  base: -3.5,
  weights: ["instalments", "bullet", "line"].map((way) => ({
    feature: `debtToAssets.${way}`,
    perUnit: 4,
    neutral: 0.5,
  })),
};
const desk: Desk = { file, flags: [lie], reader, table: analysts, lgd };

const DRAWS = 2000;
const drawn = (skill: number, of: Desk = desk) =>
  Array.from({ length: DRAWS }, (_, i) => simulateAnalyst(of, skill, `draw-${i}`));
const share = <T>(items: readonly T[], is: (item: T) => boolean): number => items.filter(is).length / items.length;
/** Three and a half standard errors of a share: beyond it lies one run in two thousand. */
const error = (p: number): number => 3.5 * Math.sqrt((p * (1 - p)) / DRAWS);

describe("analysts of a skill", () => {
  it.each([1, 0.5])("at %d find, imagine and err as often as the table says", (skill) => {
    const rates = ratesAt(analysts, skill);
    const views = drawn(skill);
    expect(Math.abs(share(views, ({ found }) => found.length === 1) - rates.finds.lie)).toBeLessThan(
      error(rates.finds.lie),
    );
    expect(Math.abs(share(views, ({ falseAlarms }) => falseAlarms.length > 0) - rates.falseAlarm)).toBeLessThan(
      error(rates.falseAlarm),
    );
    const plain = views.filter(({ found, falseAlarms }) => found.length === 0 && falseAlarms.length === 0);
    const middle = Math.log(readPd(reader, readingOf(file, [], lgd)).pd);
    const gaps = plain.map(({ pd }) => Math.log(pd) - middle);
    const deviation = Math.sqrt(gaps.reduce((sum, gap) => sum + gap * gap, 0) / gaps.length);
    // The deviation of a deviation is σ / √(2n).
    expect(Math.abs(deviation - rates.noise)).toBeLessThan((3.5 * rates.noise) / Math.sqrt(2 * gaps.length));
  });

  it("at 0 find nothing that is planted in figures, but err on files all the same", () => {
    const views = drawn(0);
    expect(views.every(({ found }) => found.length === 0)).toBe(true);
    expect(Math.abs(share(views, ({ falseAlarms }) => falseAlarms.length > 0) - 0.075)).toBeLessThan(error(0.075));
  });

  it("read a higher PD where they have found the hidden loan", () => {
    const of = (isFound: boolean) => {
      const lnPds = drawn(1)
        .filter(({ found, falseAlarms }) => found.length > 0 === isFound && falseAlarms.length === 0)
        .map(({ pd }) => Math.log(pd));
      return lnPds.reduce((sum, one) => sum + one, 0) / lnPds.length;
    };
    expect(of(true)).toBeGreaterThan(of(false));
  });

  it("give the same answer from the same seed, and with more skill find all that less skill finds", () => {
    expect(simulateAnalyst(desk, 0.7, "same")).toEqual(simulateAnalyst(desk, 0.7, "same"));
    const less = drawn(0.4);
    const more = drawn(0.8);
    expect(less.every(({ found }, i) => found.every((flag) => more[i]!.found.includes(flag)))).toBe(true);
    expect(share(more, ({ found }) => found.length > 0)).toBeGreaterThan(share(less, ({ found }) => found.length > 0));
  });

  it("name in a false alarm only what is not there", () => {
    const alarms = drawn(1).flatMap(({ falseAlarms }) => falseAlarms);
    expect(alarms).not.toContain(lie.kind);
    expect(new Set(alarms).size).toBeGreaterThan(10);
  });

  it("have a skill from 0 to 1", () => {
    expect(() => simulateAnalyst(desk, 1.1, "x")).toThrow("skill");
  });
});

/** The normal distribution's 90 % point, as in printed tables. */
const Z90 = 1.2815515655;

describe("the tolerance", () => {
  it("holds eighty of a hundred practised analysts, half of the others on either side", () => {
    const { low, high } = toleranceOf(desk);
    const views = drawn(1);
    expect(Math.abs(share(views, ({ pd }) => pd < low) - 0.1)).toBeLessThan(error(0.1));
    expect(Math.abs(share(views, ({ pd }) => pd > high) - 0.1)).toBeLessThan(error(0.1));
  });

  it("is the reader's PD with 1.28155 deviations either way where nothing can be found or imagined", () => {
    const practised = { ...analysts.practised, falseAlarm: 0 };
    const { low, high } = toleranceOf({ ...desk, flags: [], table: { ...analysts, practised } });
    const { pd } = readPd(reader, readingOf(file, [], lgd));
    expect(low).toBeCloseTo(pd * Math.exp(-Z90 * 0.65), 9);
    expect(high).toBeCloseTo(pd * Math.exp(Z90 * 0.65), 9);
  });
});

it("the practised analyst of the shipped table is within what the house assumes", () => {
  const { practised, unverifying } = analysts;
  for (const rate of Object.values(practised.finds)) expect(rate >= 0.6 && rate <= 0.75).toBe(true);
  expect(practised.falseAlarm >= 0.05 && practised.falseAlarm <= 0.1).toBe(true);
  expect(practised.noise >= 0.6 && practised.noise <= 0.7).toBe(true);
  expect([unverifying.finds.lie, unverifying.verifies]).toEqual([0, 0]);
});
