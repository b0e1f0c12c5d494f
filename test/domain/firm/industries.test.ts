import { describe, expect, it } from "vitest";
import { INDUSTRIES, type Industry, TRADES } from "~/domain/industries";
import { INDUSTRY_IDS } from "~/domain/industries/ids";
import type { FirmSize, SizeClass } from "~/domain/lending/size-class";
import { INDUSTRY_RATIOS } from "~/domain/statements";

type Id = Industry["id"];

/** Typed from the table of industry medians: gross margin, EBITDA margin, current ratio, debt to assets, DSO, DIO, DPO. */
const TARGETS: Readonly<Record<Id, readonly [number, number, number, number, number, number, number]>> = {
  foodWholesale: [0.12, 0.035, 1.35, 0.62, 35, 28, 28],
  restaurant: [0.6, 0.11, 0.75, 0.65, 4, 12, 30],
  garment: [0.2, 0.075, 1.35, 0.58, 60, 70, 55],
  metalParts: [0.22, 0.11, 1.4, 0.56, 80, 60, 60],
  trucking: [0.14, 0.11, 1.1, 0.63, 60, 3, 30],
  construction: [0.13, 0.06, 1.25, 0.68, 110, 35, 80],
  onlineRetail: [0.32, 0.05, 1.4, 0.57, 12, 50, 40],
  foodProcessing: [0.14, 0.07, 1.25, 0.58, 30, 65, 30],
};

/** Typed from MIIT [2011] 300: headcount and revenue in 10,000 yuan from which a firm is large, medium, small. */
type Bounds = readonly [
  large: readonly [number, number],
  medium: readonly [number, number],
  small: readonly [number, number],
];
const MANUFACTURING: Bounds = [
  [1000, 40_000],
  [300, 2_000],
  [20, 300],
];
const MIIT: Readonly<Record<Id, Bounds>> = {
  foodWholesale: [
    [200, 40_000],
    [20, 5_000],
    [5, 1_000],
  ],
  restaurant: [
    [300, 10_000],
    [100, 2_000],
    [10, 100],
  ],
  garment: MANUFACTURING,
  metalParts: MANUFACTURING,
  trucking: [
    [1000, 30_000],
    [300, 3_000],
    [20, 200],
  ],
  // The second criterion of construction is assets, which the generator leaves out.
  construction: [
    [0, 80_000],
    [0, 6_000],
    [0, 300],
  ],
  onlineRetail: [
    [300, 20_000],
    [50, 500],
    [10, 100],
  ],
  foodProcessing: MANUFACTURING,
};

const SIZES: readonly FirmSize[] = ["micro", "small", "medium"];
const SHARES = [
  "materialShare",
  "productionWageShare",
  "otherWageShare",
  "socialInsuranceRate",
  "rentShare",
  "otherCostShare",
  "otherCostVariable",
  "kwhBaseLoad",
  "vatRate",
  "inputVatRate",
  "walletShare",
  "cashShare",
  "exportChance",
  "fixedAssetShare",
  "customerLossRate",
  "obsolescenceRate",
  "damageRate",
  "ownedPremises",
  "lineChance",
] as const satisfies readonly (keyof Industry)[];
const SHARE_RANGES = ["insuredShare", "exportShare", "largestCustomer"] as const satisfies readonly (keyof Industry)[];

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Margins of a firm at its normal level, before anything happens to it. */
function margins(industry: Industry): { gross: number; ebitda: number } {
  const utilities = industry.kwhPerYuan * industry.tariff + industry.waterPerYuan * industry.waterTariff;
  const wages = industry.productionWageShare + industry.otherWageShare;
  const insurance = (wages * industry.socialInsuranceRate * sum(industry.insuredShare)) / 2;
  // A truck is insured for 5 % of its price in its second year, and for less later: 4.7 years' worth in seven.
  const fleet = industry.fleet
    ? industry.fleet.runningShare + (industry.fixedAssetShare * industry.fleet.coverRate * 4.7) / 7
    : 0;
  const costOfSales =
    industry.materialShare + industry.productionWageShare + fleet + (industry.utilitiesInCostOfSales ? utilities : 0);
  const operating =
    industry.otherWageShare +
    insurance +
    industry.rentShare * (1 - industry.ownedPremises) +
    industry.otherCostShare +
    (industry.utilitiesInCostOfSales ? 0 : utilities);
  return { gross: 1 - costOfSales, ebitda: 1 - costOfSales - operating };
}

function miitClass(id: Id, heads: number, sales: number): SizeClass {
  const met = MIIT[id].findIndex(([headBound, revenue]) => heads >= headBound && sales >= revenue * 10_000);
  return (["large", "medium", "small"] as const)[met] ?? "micro";
}

describe("the trades", () => {
  it("are all the ones a case can be about, each under its own id", () => {
    expect(Object.keys(INDUSTRIES).sort()).toEqual([...INDUSTRY_IDS].sort());
    for (const [id, industry] of Object.entries(INDUSTRIES)) expect(industry.id).toBe(id);
  });

  it("name a source for every number and for nothing else", () => {
    for (const id of INDUSTRY_IDS) {
      const sources: Readonly<Record<string, string>> = TRADES[id].sources;
      const numbers = Object.keys(INDUSTRIES[id]).filter((key) => key !== "id");
      expect(Object.keys(sources).sort(), id).toEqual(numbers.sort());
      for (const [key, source] of Object.entries(sources)) {
        expect(source, `${id}.${key}`).toMatch(/^(estimate|training table|MIIT|statutory|house convention)/);
      }
    }
  });
});

describe.each(INDUSTRY_IDS)("%s", (id) => {
  const industry = INDUSTRIES[id];
  const [gross, ebitda, current, debtToAssets, dso, dio, dpo] = TARGETS[id];

  it("has twelve months that average 1", () => {
    expect(industry.seasonality).toHaveLength(12);
    expect(Math.abs(sum(industry.seasonality) / 12 - 1)).toBeLessThan(1e-9);
    for (const month of industry.seasonality) expect(month).toBeGreaterThan(0);
  });

  it("has cost shares that give the published margins, and the published days", () => {
    const found = margins(industry);
    expect(Math.abs(found.gross - gross)).toBeLessThanOrEqual(0.005);
    expect(Math.abs(found.ebitda - ebitda)).toBeLessThanOrEqual(0.003);
    expect([industry.dso, industry.dio, industry.dpo]).toEqual([dso, dio, dpo]);
  });

  it("has the published medians, which a page shows beside the firm's own ratios", () => {
    const published = { grossMargin: gross, ebitdaMargin: ebitda, current, debtToAssets, dso, dio, dpo };
    expect(TRADES[id].medians).toEqual(published);
    expect(INDUSTRY_RATIOS.medians[id]).toEqual(published);
  });

  it("counts labour as cost of sales, except in restaurants and among traders", () => {
    const without: readonly Id[] = ["restaurant", "foodWholesale", "onlineRetail"];
    expect(industry.productionWageShare === 0).toBe(without.includes(id));
  });

  it("pays its staff a wage one can live on in China", () => {
    const wage = industry.salesPerHead * (industry.productionWageShare + industry.otherWageShare);
    expect(wage).toBeGreaterThan(50_000);
    expect(wage).toBeLessThan(130_000);
  });

  it("has the size bounds of its row in the official table", () => {
    expect(industry.sizeBounds).toEqual(
      (["large", "medium", "small"] as const).map((size, i) => [size, MIIT[id][i]![0], MIIT[id][i]![1] * 10_000]),
    );
  });

  it.each(SIZES)("has %s firms that stay in that class when sales move by a tenth", (size) => {
    const [median, sigma, low, high] = industry.yearlySales[size];
    expect(sigma).toBeGreaterThan(0);
    expect(low).toBeLessThan(median);
    expect(median).toBeLessThan(high);
    for (const sales of [low, low / 1.1, median, high, high * 1.1]) {
      expect(miitClass(id, Math.round(sales / industry.salesPerHead), sales), `${sales}`).toBe(size);
    }
  });

  it("keeps shares, rates and chances between 0 and 1", () => {
    for (const key of SHARES) {
      expect(industry[key], key).toBeGreaterThanOrEqual(0);
      expect(industry[key], key).toBeLessThan(1);
    }
    for (const key of SHARE_RANGES) {
      const [low, high] = industry[key];
      expect(low, key).toBeGreaterThanOrEqual(0);
      expect(high, key).toBeGreaterThanOrEqual(low);
      expect(high, key).toBeLessThan(1);
    }
    expect(industry.walletShare + industry.cashShare).toBeLessThan(1);
  });

  it("exports either never or a share", () => {
    expect(industry.exportChance > 0).toBe(industry.exportShare[0] > 0);
  });
});
