import { describe, expect, it } from "vitest";
import { FEATURES, fitReader, type Observed } from "~/domain/judgement/readers";
import { randomStream } from "~/domain/random";

const [RISKIER, SAFER, WRONG] = ["drawings", "dscr", "years"];
const at = (id: string | undefined): number => FEATURES.findIndex((feature) => feature.id === id);

/** Files whose ln odds of default are −3 + 2·drawings − dscr + 0.8·years and a little chance; nothing else is known. */
function files(count: number, seed: string, noise = 0.05): Observed[] {
  const random = randomStream(seed, "files");
  return Array.from({ length: count }, () => {
    const [drawings, dscr, years] = [random.normal(), random.normal(), random.normal()];
    const x = -3 + 2 * drawings - dscr + 0.8 * years + random.normal(0, noise);
    const values = FEATURES.map((_, i) =>
      i === at(RISKIER) ? drawings : i === at(SAFER) ? dscr : i === at(WRONG) ? years : undefined,
    );
    return { values, pd: Math.min(0.95, Math.max(0.0005, 1 / (1 + Math.exp(-x)))) };
  });
}

const perUnit = (fitted: ReturnType<typeof fitReader>, id: string | undefined) =>
  fitted.weights.find(({ feature }) => feature === id)?.perUnit;

describe("the fit of the reader", () => {
  it("finds the weights, and leaves out what runs against the practice of credit", () => {
    const fitted = fitReader(files(1500, "weights"));
    expect(fitted.weights.map(({ feature }) => feature).sort()).toEqual([RISKIER, SAFER].sort());
    // The bounds of the PD flatten the tails, the left-out feature is noise: within a tenth.
    expect(perUnit(fitted, RISKIER)).toBeGreaterThan(1.8);
    expect(perUnit(fitted, RISKIER)).toBeLessThan(2.1);
    expect(perUnit(fitted, SAFER)).toBeLessThan(-0.9);
    expect(perUnit(fitted, SAFER)).toBeGreaterThan(-1.1);
  });

  it("agrees with the normal equations solved by hand for one feature", () => {
    const values = (x: number) => FEATURES.map((_, i) => (i === at(RISKIER) ? x : undefined));
    const points = Array.from({ length: 200 }, (_, i) => ({ x: i % 2, lnOdds: i % 2 === 0 ? -4 : -2 }));
    const fitted = fitReader(points.map(({ x, lnOdds }) => ({ values: values(x), pd: 1 / (1 + Math.exp(-lnOdds)) })));
    // Standardised x is ±1, its products with the target sum to 200; the penalty of 1 makes it 200/201; ÷ deviation ½.
    expect(perUnit(fitted, RISKIER)).toBeCloseTo((200 / 201) * 2, 4);
  });

  it("reads the mean PD of the files it was fitted on", () => {
    const sample = files(800, "level", 0.6);
    const { base, weights } = fitReader(sample);
    const read = sample.map(({ values }) => {
      const x = weights.reduce(
        (sum, { feature, perUnit: by, neutral }) => sum + by * (values[at(feature)]! - neutral),
        base,
      );
      return 1 / (1 + Math.exp(-x));
    });
    const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
    expect(mean(read)).toBeCloseTo(mean(sample.map(({ pd }) => pd)), 4);
  });
});
