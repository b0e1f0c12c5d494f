import type { Industry } from "../industries";
import { fleetShare } from "./fleet";
import type { Firm } from "./state";

/** EBITDA over sales of a usual firm of the trade at its normal level, decimal: what all costs leave of one yuan. */
export function normalMargin(industry: Industry): number {
  const { insuredShare, kwhPerYuan, tariff, waterPerYuan, waterTariff } = industry;
  const wages = industry.productionWageShare + industry.otherWageShare;
  const insurance = (wages * industry.socialInsuranceRate * (insuredShare[0] + insuredShare[1])) / 2;
  const utilities = kwhPerYuan * tariff + waterPerYuan * waterTariff;
  const rent = industry.rentShare * (1 - industry.ownedPremises);
  const costOfGoods = industry.materialShare + fleetShare(industry);
  return 1 - costOfGoods - wages - insurance - utilities - rent - industry.otherCostShare;
}

/** The same of one firm: the trade's, less what its materials and running costs are above the usual. */
export function lastingMargin({ industry, materialShareShift, costLevel }: Firm): number {
  const { productionWageShare, otherWageShare, otherCostShare, rentShare } = industry;
  const running = productionWageShare + otherWageShare + otherCostShare + rentShare;
  return normalMargin(industry) - materialShareShift - (costLevel - 1) * running;
}
