import { describe, expect, it } from "vitest";
import { SCORES, compositeBy, standardsOf, WEIGHTS } from "~/domain/judgement/ranking";
import { MEASURES } from "~/domain/judgement/ranking/measures";
import { sumOf } from "~/domain/judgement/ranking/tally";
import { aFile } from "./tallies";

describe("the score of an analyst", () => {
  const two = sumOf([
    aFile({ gradeDistance: 2, lnPdError: 1.2, offers: 1, priceDistance: 0.5, regret: 3, signals: 2, hits: 1 }),
    aFile({ gradeDistance: 1, lnPdError: 0.4, regret: 1, falseAlarms: 1 }),
  ]);

  it("is a mean over his files, and the price's over his offers", () => {
    expect(SCORES.grade(two)).toBeCloseTo(-1.5, 12);
    expect(SCORES.lnPd(two)).toBeCloseTo(-0.8, 12);
    expect(SCORES.money(two)).toBeCloseTo(-2, 12);
    expect(SCORES.price(two)).toBeCloseTo(-0.5, 12);
  });

  it("counts signs over all his files: 1 of 2 seen, an alarm on 1 of 2", () => {
    expect(SCORES.dPrime(two)).toBeCloseTo(0, 12);
    expect(SCORES.criterion(two)).toBeCloseTo(0, 12);
  });

  it("says nothing of the price where he declined everything", () => {
    expect(SCORES.price(aFile())).toBeUndefined();
  });
});

describe("the composite", () => {
  const forms = [0, 1, 2].map((i) =>
    aFile({
      gradeDistance: i,
      lnPdError: i / 2,
      offers: 1,
      priceDistance: i / 4,
      regret: 10 * i,
      signals: 2,
      hits: 2 - i,
    }),
  );
  const standards = standardsOf(forms);
  const composite = compositeBy(standards);

  it("has weights that sum to one, and money has none: it never decides", () => {
    expect(MEASURES.reduce((sum, measure) => sum + WEIGHTS.of[measure], 0)).toBeCloseTo(1, 12);
    expect(composite({ ...forms[1]!, regret: 1_000 })).toBe(composite(forms[1]!));
    expect(composite({ ...forms[1]!, gradeDistance: 5 })).toBeLessThan(composite(forms[1]!)!);
  });

  it("standardises: 0, 1 and 2 lie −√1.5, 0 and √1.5 deviations off their mean, each measure alike", () => {
    expect(standards.grade).toEqual({ mean: -1, deviation: Math.sqrt(2 / 3) });
    // z(2.5/3) = .967422 of the printed table
    const steps = [0.967422, 0, -0.967422].map((z) => z + 0.67449);
    const deviation = Math.sqrt((2 * 0.967422 ** 2) / 3);
    expect(standards.dPrime.mean).toBeCloseTo(steps[1]!, 5);
    expect(standards.dPrime.deviation).toBeCloseTo(deviation, 5);
    expect(composite(forms[0]!)).toBeCloseTo(Math.sqrt(1.5), 6);
    expect(composite(forms[1]!)).toBeCloseTo(0, 6);
  });

  it("without the price moves with all but the price", () => {
    const without = compositeBy(standards, "price");
    expect(without({ ...forms[1]!, priceDistance: 3 })).toBe(without(forms[1]!));
    expect(without(forms[0]!)).toBeCloseTo((1 - WEIGHTS.of.price) * Math.sqrt(1.5), 6);
  });

  it("takes what the files did not show for the mean", () => {
    const declined = { ...forms[1]!, offers: 0, priceDistance: 0 };
    expect(composite(declined)).toBeCloseTo(0, 6);
  });
});
