import { describe, expect, it } from "vitest";
import type { Lived } from "~/domain/judgement/outcome";
import { moneyOn, weightsOf } from "~/domain/judgement/outcome/money";
import { LENDER_OF_SCHEMA_1, type LentTerms } from "~/domain/judgement/outcome/result";
import { yuan } from "./fixture";

/** 1.2 million for a year at 8 %, at a cost of 3.5 %: 4,500 a month, 54,000 in all. */
const bullet: LentTerms = { amount: yuan(1_200_000), tenorMonths: 12, repayment: "bullet", rate: 0.08 };
const plain = () => 1;
/** `count` futures, the first of which fail in month 10, each losing another share of the 1.2 million. */
const losing = (count: number, ...lgds: number[]): Lived => ({
  count,
  defaults: lgds.map((lgd, future) => ({ future, month: 10, lgd })),
});
const end = (lived: Lived, weight: (future: number) => number = plain) =>
  moneyOn(bullet, 0.035, lived, weight, LENDER_OF_SCHEMA_1).fan[12]!;
/** Six months earned, then the share lost. */
const lost = (lgd: number) => yuan(27_000 - 1_200_000 * lgd);

describe("quantiles of the result over the futures", () => {
  it("are four different futures: of a hundred the worst, the fifth worst, the fiftieth and the ninety-fifth", () => {
    const lgds = Array.from({ length: 100 }, (_, i) => (100 - i) / 100);
    expect(end(losing(100, ...lgds))).toEqual({
      month: 12,
      mean: yuan(27_000 - 606_000), // a mean LGD of 50.5 %
      p1: lost(1),
      p5: lost(0.96),
      median: lost(0.51),
      p95: lost(0.06),
    });
  });
  it("do not depend on the order in which the futures were lived", () => {
    const lgds = [0.1, 0.9, 0.5, 0.3, 0.7];
    const sorted = [...lgds].sort();
    expect(end(losing(5, ...lgds))).toEqual(end(losing(5, ...sorted)));
    expect(end(losing(5, ...lgds)).median).toBe(lost(0.5));
  });
  it("take the future at which the share is reached exactly, and the next where it is not quite", () => {
    expect(end(losing(20, 0.5)).p5).toBe(lost(0.5)); // 1 of 20 is 5 %
    expect(end(losing(21, 0.5)).p5).toBe(yuan(54_000));
    expect(end(losing(100, 0.5)).p1).toBe(lost(0.5));
    expect(end(losing(101, 0.5)).p1).toBe(yuan(54_000));
    expect(end(losing(2, 0.5)).median).toBe(lost(0.5));
    expect(end(losing(20, ...Array.from({ length: 19 }, () => 0.5))).p95).toBe(lost(0.5));
    expect(end(losing(20, ...Array.from({ length: 18 }, () => 0.5))).p95).toBe(yuan(54_000));
  });
  it("count each future as much as it weighs", () => {
    // Of 10 futures one fails and weighs 0.4: 4 % of all.
    const { p1, p5, mean } = end(losing(10, 0.5), (future) => (future === 0 ? 0.4 : 9.6 / 9));
    expect([p1, p5]).toEqual([lost(0.5), yuan(54_000)]);
    expect(mean).toBe(yuan(28_920)); // 0.04 · −573,000 + 0.96 · 54,000
  });
  it("stand still between the first missed payment and the day of default, and after the last month", () => {
    const { fan } = moneyOn(bullet, 0.035, losing(1, 0.5), plain, LENDER_OF_SCHEMA_1);
    expect(fan.map(({ month }) => month)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(fan.map(({ median }) => median / 100)).toEqual([
      0, 4_500, 9_000, 13_500, 18_000, 22_500, 27_000, 27_000, 27_000, 27_000, -573_000, -573_000, -573_000,
    ]);
  });
  it("reach to the default of a bullet that was not repaid at its end, three months later", () => {
    const late: Lived = { count: 2, defaults: [{ future: 0, month: 15, lgd: 0.5 }] };
    const { fan } = moneyOn(bullet, 0.035, late, plain, LENDER_OF_SCHEMA_1);
    expect(fan).toHaveLength(16);
    // Unpaid in month 12: eleven months earned.
    expect([11, 12, 14, 15].map((month) => fan[month]!.p1 / 100)).toEqual([49_500, 49_500, 49_500, -550_500]);
    expect([11, 12, 14, 15].map((month) => fan[month]!.p95 / 100)).toEqual([49_500, 54_000, 54_000, 54_000]);
  });
  it("of a firm that fails in its first weeks begin with the loss: nothing was ever paid", () => {
    const early = (month: number): Lived => ({ count: 1, defaults: [{ future: 0, month, lgd: 0.5 }] });
    const at = (month: number) =>
      moneyOn(bullet, 0.035, early(month), plain, LENDER_OF_SCHEMA_1)
        .fan.slice(0, 6)
        .map(({ mean }) => mean / 100);
    expect(at(2)).toEqual([0, 0, -600_000, -600_000, -600_000, -600_000]);
    expect(at(4)).toEqual([0, 0, 0, 0, -600_000, -600_000]);
    expect(at(5)).toEqual([0, 4_500, 4_500, 4_500, 4_500, -595_500]);
  });
  it("of a loan that is being repaid lose what is still owed", () => {
    // 1.2 million in twelve parts: from month 7, six are unpaid. Earned: 4,500 · (12 + 11 + … + 7) / 12 = 21,375.
    const parts = moneyOn({ ...bullet, repayment: "equalPrincipal" }, 0.035, losing(1, 0.5), plain, LENDER_OF_SCHEMA_1);
    expect(parts.expected).toBe(yuan(21_375 - 300_000));
  });
});

describe("the weight of futures", () => {
  it("is 1 for each where all fail or none does, whatever should be expected", () => {
    expect(weightsOf({ defaultMonths: [3, 4] }, 0.1)(0)).toBe(1);
    expect(weightsOf({ defaultMonths: [0, 0] }, 0.1)(1)).toBe(1);
  });
  it("makes one failing future in four count as a tenth of all", () => {
    const weight = weightsOf({ defaultMonths: [0, 1, 0, 0] }, 0.1);
    expect(weight(1)).toBeCloseTo(0.4, 12);
    for (const future of [0, 2, 3]) expect(weight(future)).toBeCloseTo(1.2, 12);
  });
  it("takes a future that the key does not know for one that lasts", () => {
    expect(weightsOf({ defaultMonths: [0, 1, 0, 0] }, 0.1)(9)).toBeCloseTo(1.2, 12);
  });
});
