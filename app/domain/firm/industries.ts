import type { CollateralType, IndustryId, SizeClass } from "../casefile/types";

/** What a trade is like. Shares are decimals of monthly sales at the normal level, net of VAT. */
export interface Industry {
  readonly id: Exclude<IndustryId, "other">;
  readonly materialShare: number;
  /** wages that count as cost of sales */
  readonly productionWageShare: number;
  readonly otherWageShare: number;
  readonly rentShare: number;
  readonly otherCostShare: number;
  /** part of other costs that follows sales; the rest is fixed */
  readonly otherCostVariable: number;
  /** yearly sales per head in yuan at the normal level */
  readonly salesPerHead: number;
  readonly kwhPerYuan: number;
  /** part of the normal consumption that runs whatever is produced */
  readonly kwhBaseLoad: number;
  /** yuan per kWh, net of VAT */
  readonly tariff: number;
  readonly powerInCostOfSales: boolean;
  readonly vatRegime: "general" | "smallScale";
  readonly vatRate: number;
  /** days, against sales with VAT (receivables) and purchases with VAT (payables) as the balance sheet shows them */
  readonly dso: number;
  readonly dio: number;
  readonly dpo: number;
  /** part of sales paid at once, by transfer or wallet, and in notes */
  readonly walletShare: number;
  readonly cashShare: number;
  /** cost of fixed assets per yuan of yearly sales, and their life */
  readonly fixedAssetShare: number;
  readonly assetLifeMonths: number;
  /** January to December, mean 1 */
  readonly seasonality: readonly number[];
  /** monthly deviations of the logarithm */
  readonly demandVolatility: number;
  readonly monthlyNoise: number;
  readonly materialVolatility: number;
  /** chance in a month that the firm loses one of its main customers */
  readonly customerLossRate: number;
  /** median and log deviation of yearly sales in yuan by size, and the range they are kept in */
  readonly yearlySales: Readonly<
    Record<"micro" | "small", readonly [median: number, sigma: number, low: number, high: number]>
  >;
  /** lower bounds by headcount and yearly sales in yuan; a firm must meet both, otherwise it falls to the next class */
  readonly sizeBounds: readonly (readonly [SizeClass, headcount: number, sales: number])[];
  readonly collateral: readonly CollateralType[];
  /** chance that the owner owns the premises: no rent, and a workshop to pledge */
  readonly ownedPremises: number;
}

type Sources = Readonly<Record<keyof Omit<Industry, "id">, string>>;

const sizeTable = "MIIT [2011] 300, secondary source";
const targets = "training table of industry medians (gross margin, EBITDA margin, days); weak, replace with bank data";

export const INDUSTRIES: Readonly<Record<Industry["id"], Industry>> = {
  metalParts: {
    id: "metalParts",
    materialShare: 0.57,
    productionWageShare: 0.17,
    otherWageShare: 0.05,
    rentShare: 0.02,
    otherCostShare: 0.045,
    otherCostVariable: 0.5,
    salesPerHead: 450_000,
    kwhPerYuan: 0.046,
    kwhBaseLoad: 0.12,
    tariff: 0.72,
    powerInCostOfSales: true,
    vatRegime: "general",
    vatRate: 0.13,
    dso: 80,
    dio: 60,
    dpo: 60,
    walletShare: 0.02,
    cashShare: 0.02,
    fixedAssetShare: 0.55,
    assetLifeMonths: 120,
    seasonality: [0.94, 0.66, 1.04, 1.04, 1.03, 1.04, 1.0, 1.0, 1.06, 1.02, 1.08, 1.09],
    demandVolatility: 0.045,
    monthlyNoise: 0.05,
    materialVolatility: 0.016,
    customerLossRate: 0.016,
    yearlySales: { micro: [4_500_000, 0.3, 2_200_000, 7_500_000], small: [20_000_000, 0.4, 10_500_000, 60_000_000] },
    sizeBounds: [
      ["large", 1000, 400_000_000],
      ["medium", 300, 20_000_000],
      ["small", 20, 3_000_000],
    ],
    collateral: ["factoryOrLand", "machineryOrVehicle", "home", "receivables"],
    ownedPremises: 0.3,
  },
  restaurant: {
    id: "restaurant",
    materialShare: 0.4,
    productionWageShare: 0,
    otherWageShare: 0.27,
    rentShare: 0.115,
    otherCostShare: 0.07,
    otherCostVariable: 0.4,
    salesPerHead: 240_000,
    kwhPerYuan: 0.04,
    kwhBaseLoad: 0.35,
    tariff: 0.85,
    powerInCostOfSales: false,
    vatRegime: "smallScale",
    vatRate: 0.01,
    dso: 4,
    dio: 12,
    dpo: 30,
    walletShare: 0.78,
    cashShare: 0.12,
    fixedAssetShare: 0.32,
    assetLifeMonths: 72,
    seasonality: [1.06, 0.98, 0.92, 0.97, 1.04, 0.97, 1.0, 1.02, 0.96, 1.05, 0.96, 1.07],
    demandVolatility: 0.045,
    monthlyNoise: 0.045,
    materialVolatility: 0.016,
    customerLossRate: 0.016,
    yearlySales: { micro: [1_600_000, 0.25, 900_000, 2_300_000], small: [3_200_000, 0.2, 2_500_000, 4_200_000] },
    sizeBounds: [
      ["large", 300, 100_000_000],
      ["medium", 100, 20_000_000],
      ["small", 10, 1_000_000],
    ],
    collateral: ["home", "shopOrOffice", "machineryOrVehicle"],
    ownedPremises: 0.06,
  },
};

/** Where the numbers above come from. "estimate" is general knowledge of the trade that nobody has checked yet. */
export const INDUSTRY_SOURCES: Sources = {
  materialShare: targets,
  productionWageShare: targets,
  otherWageShare: targets,
  rentShare: targets,
  otherCostShare: targets,
  otherCostVariable: "estimate",
  salesPerHead: "estimate",
  kwhPerYuan: "estimate",
  kwhBaseLoad: "estimate",
  tariff: "estimate",
  powerInCostOfSales: "house convention",
  vatRegime: "statutory regimes; the reduced small-scale rate is time-limited",
  vatRate: "statutory rates; the reduced small-scale rate is time-limited",
  dso: targets,
  dio: targets,
  dpo: targets,
  walletShare: "estimate",
  cashShare: "estimate",
  fixedAssetShare: "estimate",
  assetLifeMonths: "estimate",
  seasonality: "estimate; the Spring Festival closes workshops and fills restaurants",
  demandVolatility: "estimate",
  monthlyNoise: "estimate",
  materialVolatility: "estimate",
  customerLossRate: "estimate; for restaurants a competitor that opens nearby",
  yearlySales: "estimate within the size table",
  sizeBounds: sizeTable,
  collateral: "estimate",
  ownedPremises: "estimate",
};
