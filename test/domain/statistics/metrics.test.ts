import fc from "../../support/fc";
import { describe, expect, test } from "vitest";
import {
  brierMurphy,
  discrimination,
  icc21,
  kendallTauB,
  krippendorffAlphaOrdinal,
  weightedKappa,
} from "~/domain/statistics/metrics";

const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const grade = fc.constantFrom(...GRADES);
const ratings = fc.array(grade, { minLength: 2, maxLength: 30 }).filter((list) => new Set(list).size > 1);
const pairs = fc.array(fc.tuple(grade, grade), { minLength: 2, maxLength: 30 });
const forecasts = fc.array(fc.tuple(fc.constantFrom(0.01, 0.02, 0.05, 0.2), fc.constantFrom<0 | 1>(0, 1)), {
  minLength: 1,
  maxLength: 40,
});

describe("a rater agrees fully with himself", () => {
  test("kappa, alpha and tau are 1", () => {
    fc.assert(
      fc.property(ratings, (own) => {
        for (const weights of ["unweighted", "linear", "quadratic"] as const) {
          expect(weightedKappa(own, own, GRADES, weights).value).toBe(1);
        }
        expect(krippendorffAlphaOrdinal([own, own]).value).toBe(1);
        expect(kendallTauB(own, own).value).toBeCloseTo(1, 12);
      }),
    );
  });
});

test("swapping two raters leaves their agreement unchanged", () => {
  fc.assert(
    fc.property(pairs, (both) => {
      const a = both.map(([x]) => x);
      const b = both.map(([, y]) => y);
      const kappa = (x: number[], y: number[]) => weightedKappa(x, y, GRADES, "quadratic").value ?? 0;
      const tau = (x: number[], y: number[]) => kendallTauB(x, y).value ?? 0;
      expect(kappa(a, b)).toBeCloseTo(kappa(b, a), 12);
      expect(tau(a, b)).toBeCloseTo(tau(b, a), 12);
    }),
  );
});

test("Brier score = reliability − resolution + uncertainty", () => {
  fc.assert(
    fc.property(forecasts, (rows) => {
      const parts = brierMurphy(
        rows.map(([p]) => p),
        rows.map(([, y]) => y),
      );
      if ("reason" in parts) throw new Error(parts.reason);
      expect(parts.reliability - parts.resolution + parts.uncertainty).toBeCloseTo(parts.brier, 12);
    }),
  );
});

test("a forecast that puts every default above every sound firm has AUC, Gini and KS of 1", () => {
  expect(discrimination([0.01, 0.02, 0.3, 0.4], [0, 0, 1, 1])).toEqual({
    auc: { value: 1 },
    gini: { value: 1 },
    ks: { value: 1 },
  });
});

describe("what does not vary has no answer", () => {
  test("raters who give one grade to all", () => {
    expect(weightedKappa([5, 5], [5, 5], GRADES, "quadratic")).toMatchObject({ reason: "constantInput" });
    expect(
      krippendorffAlphaOrdinal([
        [5, 5],
        [5, 5],
      ]),
    ).toMatchObject({ reason: "constantInput" });
    expect(
      icc21([
        [5, 5],
        [5, 5],
      ]),
    ).toMatchObject({ reason: "constantInput" });
    expect(kendallTauB([5, 5], [4, 6])).toMatchObject({ reason: "constantInput" });
  });
  test("a portfolio without a default", () => {
    expect(discrimination([0.1, 0.2], [0, 0]).auc).toMatchObject({ reason: "oneOutcomeOnly" });
  });
  test("no forecasts, or one rater alone", () => {
    expect(brierMurphy([], [])).toEqual({ reason: "noForecasts" });
    expect(icc21([[1], [2]])).toMatchObject({ reason: "tooFewRatings" });
    expect(krippendorffAlphaOrdinal([[1, 2, 3]])).toMatchObject({ value: undefined });
  });
});
