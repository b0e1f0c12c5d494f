import type { CollateralType, FirmSize, SizeClass } from "../lending";
import type { IndustryId } from "./ids";

/** Median and log deviation of yearly sales in yuan, and the range they are kept in. */
export type SalesRange = readonly [median: number, sigma: number, low: number, high: number];

/** What trucks of one's own cost beside fuel, tolls, tyres and drivers: cost of sales that lies in no stock. */
export interface Fleet {
  /** parking, washing, tracking and small repairs, share of sales; it follows them */
  readonly runningShare: number;
  /** a year's cover, compulsory and commercial, of what the vehicle cost new, in its second year */
  readonly coverRate: number;
}

/**
 * What a trade is like: one data file per trade. Shares are decimals of monthly sales at the normal level, net of VAT.
 * What an average firm of the trade looks like follows from these; no ratio is drawn.
 */
export interface Industry {
  readonly id: Exclude<IndustryId, "other">;
  /** materials, goods or subcontracted work that goes through stock */
  readonly materialShare: number;
  /** wages that count as cost of sales */
  readonly productionWageShare: number;
  readonly otherWageShare: number;
  /** employer's social insurance per yuan of insured wages */
  readonly socialInsuranceRate: number;
  /** part of the wage bill that is insured in a usual firm, low to high */
  readonly insuredShare: readonly [low: number, high: number];
  readonly rentShare: number;
  readonly otherCostShare: number;
  /** part of other costs that follows sales; the rest is fixed */
  readonly otherCostVariable: number;
  /** yearly sales per head in yuan at the normal level */
  readonly salesPerHead: number;
  readonly kwhPerYuan: number;
  /** part of the normal consumption that runs whatever is produced */
  readonly kwhBaseLoad: number;
  /** part of the normal consumption of a year that cools rooms and goods: most of it in July and August */
  readonly coolingShare: number;
  /** yuan per kWh, net of VAT */
  readonly tariff: number;
  /** cubic metres per yuan of sales, and yuan per cubic metre */
  readonly waterPerYuan: number;
  readonly waterTariff: number;
  /** power and water count as cost of sales */
  readonly utilitiesInCostOfSales: boolean;
  /** none where the trade does not live by trucks of its own */
  readonly fleet?: Fleet;
  /** output VAT of a general taxpayer, and the rate on what it buys; small-scale taxpayers: see firm/taxes.ts */
  readonly vatRate: number;
  readonly inputVatRate: number;
  /** days, against sales with VAT (receivables) and purchases with VAT (payables) as the balance sheet shows them */
  readonly dso: number;
  readonly dio: number;
  readonly dpo: number;
  /** part of sales paid at once, by transfer or wallet, and in notes */
  readonly walletShare: number;
  readonly cashShare: number;
  /** usual share of all sales that firms of the trade leave out of their tax returns: of what is paid at once, without an invoice */
  readonly undeclaredShare: readonly [low: number, high: number];
  /** chance that a firm exports, and the share of sales of one that does */
  readonly exportChance: number;
  readonly exportShare: readonly [low: number, high: number];
  /** share of the largest customer, low to high, and how many customers stand in the ledger by name */
  readonly largestCustomer: readonly [low: number, high: number];
  readonly namedCustomers: readonly [low: number, high: number];
  readonly namedSuppliers: readonly [low: number, high: number];
  /** cost of fixed assets per yuan of yearly sales, and their life */
  readonly fixedAssetShare: number;
  readonly assetLifeMonths: number;
  /** January to December, mean 1 */
  readonly seasonality: readonly number[];
  /** how far orders follow the country's activity: 1 as the average */
  readonly cyclicality: number;
  /** monthly deviations of the logarithm, beside what the economy moves */
  readonly demandVolatility: number;
  readonly monthlyNoise: number;
  readonly materialVolatility: number;
  /** chances in a month: a main customer is lost; some stock turns out unsaleable; a flood, fire or breakdown; a slump of its own */
  readonly customerLossRate: number;
  readonly obsolescenceRate: number;
  readonly damageRate: number;
  readonly slumpRate: number;
  readonly yearlySales: Readonly<Record<FirmSize, SalesRange>>;
  /** lower bounds by headcount and yearly sales in yuan; a firm must meet both, otherwise it falls to the next class */
  readonly sizeBounds: readonly (readonly [SizeClass, headcount: number, sales: number])[];
  /** what owners pledge, the usual first */
  readonly collateral: readonly CollateralType[];
  /** chance that the owner owns the premises: no rent, and a workshop to pledge */
  readonly ownedPremises: number;
  /** chance that the firm has a revolving line at its bank */
  readonly lineChance: number;
  /** multiplies what firms of each kind owe to banks at the start */
  readonly bankDebtLevel: number;
  /** multiplies how far the costs of good and poor firms lie from the usual */
  readonly qualityGap: number;
  /** yuan per unit of output net of VAT (a part, a seat, a tonne …): units explain electricity and customs */
  readonly unitPrice: number;
}

/** Where each number comes from: a source, or "estimate", which is general knowledge that nobody has checked yet. */
export type IndustrySources = { readonly [K in keyof Omit<Industry, "id">]: string };
