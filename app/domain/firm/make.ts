import type { Industry } from "../industries";
import type { RandomStream } from "../random";
import { coverShare, fleetShare } from "./fleet";
import type { Firm } from "./state";
import type { VatStatus } from "./taxes";

/** How far gross margins, overheads and machines differ between firms of one trade, deviations from the usual. House estimates. */
const SPREAD = { gross: 0.4, overhead: 0.75, ofMaterials: 0.42, machines: 0.5 } as const;
/** What machines bring of their yearly wear, in materials saved. House estimate. */
const RETURN_ON_WEAR = 1.2;
/** No firm runs on less than this part of the usual overheads, and none works up all that it could buy. */
const LEAST_OVERHEAD = 0.35;
const LEAST_MACHINES = 0.3;
const MOST_SAVED = 0.55;

/**
 * How a firm is made: who works more of the value up spends more on people and rooms and less on materials, and so does
 * who has more machines. Neither is better: the operating profit of a usual firm is the same.
 */
export function makeOf(
  industry: Industry,
  random: RandomStream,
): Pick<Firm, "materialBase" | "overheadLevel" | "fixedAssetShare"> {
  const { materialShare, fixedAssetShare, assetLifeMonths } = industry;
  const usual = overheads(industry);
  const spread = Math.min(
    SPREAD.overhead,
    (SPREAD.gross * (1 - costOfSales(industry))) / usual,
    (SPREAD.ofMaterials * materialShare) / usual,
  );
  const most = 1 + (MOST_SAVED * materialShare) / usual;
  const overheadLevel = Math.min(most, Math.max(LEAST_OVERHEAD, random.normal(1, spread)));
  const machines = Math.max(LEAST_MACHINES, random.normal(1, SPREAD.machines));
  const wear = (fixedAssetShare * 12) / assetLifeMonths;
  const cover = industry.fleet ? coverShare(industry.fleet.coverRate, fixedAssetShare) : 0;
  const saved = (overheadLevel - 1) * usual + (machines - 1) * (wear * RETURN_ON_WEAR + cover);
  return {
    materialBase: Math.max((1 - MOST_SAVED) * materialShare, materialShare - saved),
    overheadLevel,
    fixedAssetShare: fixedAssetShare * machines,
  };
}

/** Other wages with their insurance, rent and other costs of a usual firm, of sales. */
function overheads(industry: Industry): number {
  const { otherWageShare, socialInsuranceRate, insuredShare, rentShare, ownedPremises, otherCostShare } = industry;
  const insured = 1 + (socialInsuranceRate * (insuredShare[0] + insuredShare[1])) / 2;
  return otherWageShare * insured + rentShare * (1 - ownedPremises) + otherCostShare;
}

function costOfSales(industry: Industry): number {
  const { materialShare, productionWageShare, kwhPerYuan, tariff, waterPerYuan, waterTariff } = industry;
  const utilities = industry.utilitiesInCostOfSales ? kwhPerYuan * tariff + waterPerYuan * waterTariff : 0;
  return materialShare + productionWageShare + utilities + fleetShare(industry);
}

/** days in a month */
const DAYS = 365 / 12;
/** How far firms differ in the terms that customers get and suppliers give and in stock, deviation of the logarithm. */
const TERMS_SPREAD = 0.42;

export const creditShare = ({ walletShare, cashShare }: Industry): number => 1 - walletShare - cashShare;

/**
 * Months of sales, purchases and materials outstanding. The trade's days are those of a balance sheet at the year's end:
 * receivables with VAT on all sales, stock and payables on the whole cost of sales.
 */
export function termsOf(
  industry: Industry,
  vat: VatStatus,
  random: RandomStream,
): Pick<Firm, "collectionMonths" | "supplierMonths" | "stockMonths"> {
  const [dso, dio, dpo] = [industry.dso, industry.dio, industry.dpo].map((days) => days / DAYS) as [
    number,
    number,
    number,
  ];
  const materials = industry.materialShare / costOfSales(industry);
  const differs = () => random.lognormal(1, TERMS_SPREAD);
  return {
    collectionMonths:
      (dso / ((1 + vat.rate) * Math.max(0.05, creditShare(industry)) * yearEnd(industry, dso))) * differs(),
    supplierMonths: (dpo / ((1 + vat.inputRate) * materials * yearEnd(industry, dpo))) * differs(),
    stockMonths: (dio / materials) * differs(),
  };
}

/** How far sales of the last `months` of a year are above the usual. */
function yearEnd({ seasonality }: Industry, months: number): number {
  const last = seasonality.slice(-Math.max(1, Math.round(months)));
  return last.reduce((a, b) => a + b, 0) / last.length;
}
