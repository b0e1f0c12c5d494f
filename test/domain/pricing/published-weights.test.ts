import { describe, expect, test } from "vitest";
import { irbCorporate, irbOtherRetail, irbResidentialMortgage } from "~/domain/pricing";

/** Printed to two decimals; some cells are a hundredth off in print. */
const PRINTED = 0.01;
const corporate = (pd: number, lgd: number, turnoverEurM: number) =>
  irbCorporate({ pd, lgd, maturityYears: 2.5, turnoverEurM });
const near = (weight: number, printed: number) =>
  expect(Math.abs(100 * weight - printed)).toBeLessThanOrEqual(PRINTED + 1e-9);

/** Basel II (June 2006), Annex 5: percent, M 2.5. PD; corporate with turnover EUR 50m and 5m; mortgage; other retail. */
const ANNEX_5 = [
  // PD %, 50m, 5m, mortgage LGD 45 %, 25 %, other retail LGD 45 %, 85 %
  [0.03, 14.44, 11.3, 4.15, 2.3, 4.45, 8.41],
  [0.05, 19.65, 15.39, 6.23, 3.46, 6.63, 12.52],
  [0.1, 29.65, 23.3, 10.69, 5.94, 11.16, 21.08],
  [0.25, 49.47, 39.01, 21.3, 11.83, 21.15, 39.96],
  [0.4, 62.72, 49.49, 29.94, 16.64, 28.42, 53.69],
  [0.5, 69.61, 54.91, 35.08, 19.49, 32.36, 61.13],
  [0.75, 82.78, 65.14, 46.46, 25.81, 40.1, 75.74],
  [1, 92.32, 72.4, 56.4, 31.33, 45.77, 86.46],
  [1.3, 100.95, 78.77, 67, 37.22, 50.8, 95.95],
  [1.5, 105.59, 82.11, 73.45, 40.8, 53.37, 100.81],
  [2, 114.86, 88.55, 87.94, 48.85, 57.99, 109.53],
  [2.5, 122.16, 93.43, 100.64, 55.91, 60.9, 115.03],
] as const;

describe("the risk weights of Basel II, Annex 5", () => {
  test.each(ANNEX_5)("at PD %d %%", (percent, large, small, mortgage, safeMortgage, retail, riskyRetail) => {
    const pd = percent / 100;
    near(corporate(pd, 0.45, 50).riskWeight, large);
    near(corporate(pd, 0.45, 5).riskWeight, small);
    near(irbResidentialMortgage(pd, 0.45).riskWeight, mortgage);
    near(irbResidentialMortgage(pd, 0.25).riskWeight, safeMortgage);
    near(irbOtherRetail(pd, 0.45).riskWeight, retail);
    near(irbOtherRetail(pd, 0.85).riskWeight, riskyRetail);
  });
});

/** CRE99 of 2023 as the Saudi rulebook carries it: corporate, LGD 40 %, M 2.5, turnover EUR 50m and 5m. */
const CRE99 = [
  [0.05, 17.47, 13.69],
  [0.1, 26.36, 20.71],
  [0.25, 43.97, 34.68],
  [0.4, 55.75, 43.99],
  [0.5, 61.88, 48.81],
  [0.75, 73.58, 57.91],
  [1, 82.06, 64.35],
  [1.3, 89.73, 70.02],
] as const;

describe("the risk weights of CRE99", () => {
  test.each(CRE99)("at PD %d %%", (percent, large, small) => {
    near(corporate(percent / 100, 0.4, 50).riskWeight, large);
    near(corporate(percent / 100, 0.4, 5).riskWeight, small);
  });
});
