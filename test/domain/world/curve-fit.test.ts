import { describe, expect, it } from "vitest";
import { loanCurve, type LoanShape, shapeOf } from "~/domain/pricing";
import { fitCurve, type LoanLife, LOAN_SHAPES } from "~/domain/world";

const FUTURES = 100_000;
const PDS = Array.from({ length: 15 }, (_, i) => 0.004 * (i + 1));

/** Loans that default as −ln(1 − lifetime PD) = times · H^power says, a tenth in each quarter and the rest at maturity. */
function lives(shape: LoanShape, tenorMonths: number, times: number, power: number): LoanLife[] {
  return PDS.map((ratingPd) => {
    const share = 1 - Math.exp(-times * (-Math.log(1 - ratingPd)) ** power);
    const all = Math.round(FUTURES * share);
    const early = [1, 2, 3, 4].flatMap((quarter) =>
      Array<number>(Math.round(all / 10)).fill((quarter * tenorMonths) / 4 - 1),
    );
    const missed = [...early, ...Array<number>(all - early.length).fill(tenorMonths)];
    const line = shape === "revolving" ? { drawn: 0.4, owed: missed.map(() => 0.46) } : undefined;
    return { shape, tenorMonths, futures: FUTURES, ratingPd, missed, line };
  });
}

describe("the fit of the loan's curve", () => {
  const simulated = [
    ...lives("instalments", 12, 1, 1),
    ...lives("instalments", 24, 4, 0.9),
    ...lives("instalments", 36, 8, 0.9),
    ...lives("bullet", 12, 1, 1),
    ...lives("revolving", 12, 1, 1),
  ];
  const { structure, utilisation, creditConversion, counts } = fitCurve(simulated);

  it("finds the numbers that the loans were made with", () => {
    const { lifetime } = structure.instalments;
    expect(lifetime.map(({ months, power }) => [months, power])).toEqual([
      [12, 1],
      [24, 0.9],
      [36, 0.9],
    ]);
    [1, 4, 8].forEach((times, i) => expect(lifetime[i]!.times).toBeCloseTo(times, 1));
  });
  it("finds when they default, and what of a line is drawn and owed", () => {
    for (const shape of LOAN_SHAPES) {
      structure[shape].quarters.forEach((share) => expect(share).toBeCloseTo(0.1, 2));
      expect(structure[shape].atMaturity).toBeCloseTo(0.6, 2);
    }
    expect([utilisation, creditConversion]).toEqual([0.4, 0.1]); // 0.46 = 0.4 + 0.1 · 0.6
  });
  it("gives a curve that defaults as often as they did", () => {
    for (const { shape, months, came, fitted } of counts) {
      expect(fitted).toBeCloseTo(came, 4);
      const repayment = shape === "instalments" ? "levelInstalment" : shape;
      expect(shapeOf(repayment)).toBe(shape);
      const shares = PDS.map((pd) => loanCurve(pd, { repayment, tenorMonths: months }, structure).cumulative.at(-1)!);
      expect(shares.reduce((a, b) => a + b, 0) / PDS.length).toBeCloseTo(came, 4);
    }
  });
  it("is refused where no tenor of a shape has files enough", () => {
    expect(() => fitCurve(simulated.filter(({ shape }) => shape !== "bullet"))).toThrow(RangeError);
  });
});
