import type { Minor } from "../money/index";
import { irbCorporate } from "./irb";
import { policyLgd, type Collateral } from "./lgd";
import { raroc, riskBasedPrice, type PriceInputs } from "./raroc";
import type { Policy, PriceResult } from "./types";

export interface PriceRequest {
  /** drawn at default: the amount lent, minor units, positive */
  readonly exposure: Minor;
  readonly tenorMonths: number;
  /** twelve months, decimal, below 1; raised to the policy's floor */
  readonly pd: number;
  readonly collateral: readonly Collateral[];
  /** a year's sales of the firm in the policy's currency; undefined: not known, so no SME adjustment of capital */
  readonly sales: Minor | undefined;
}

/** The rate that earns the bank's hurdle on this loan, with every part of it. Capital is IRB corporate with SME size. */
export function price(request: PriceRequest, policy: Policy): PriceResult {
  const pd = Math.max(request.pd, policy.pdFloor);
  const lgd = policyLgd(request.exposure, request.collateral, policy.lgd);
  const { riskWeight } = irbCorporate({
    pd,
    lgd: lgd.lgd,
    maturityYears: effectiveMaturity(request.tenorMonths, policy.maturityYears),
    turnoverEurM: request.sales === undefined ? undefined : request.sales / policy.minorPerEur / 1_000_000,
  });
  const capital = policy.capitalRatio * riskWeight;
  const inputs = priceInputs({ policy, tenorMonths: request.tenorMonths, expectedLoss: pd * lgd.lgd, capital });
  return {
    waterfall: riskBasedPrice(inputs),
    riskWeight,
    capital,
    lgd,
    ead: request.exposure,
    expectedLossAmount: Math.round(pd * lgd.lgd * request.exposure),
  };
}

/** RAROC of lending at `rate` what `result` priced, annual decimal. */
export function rarocAt(rate: number, result: PriceResult, policy: Policy): number {
  const { ftp, opex, expectedLoss, fees } = result.waterfall;
  return raroc(rate, {
    ftp,
    opex,
    expectedLoss,
    capital: result.capital,
    capitalBenefit: policy.capitalBenefitRate,
    tax: policy.taxRate,
    fees: -fees,
  });
}

function priceInputs(terms: {
  readonly policy: Policy;
  readonly tenorMonths: number;
  readonly expectedLoss: number;
  readonly capital: number;
}): PriceInputs {
  const { policy } = terms;
  return {
    ftp: ftpRate(policy.ftp, terms.tenorMonths),
    opex: policy.opexRate,
    expectedLoss: terms.expectedLoss,
    capital: terms.capital,
    capitalBenefit: policy.capitalBenefitRate,
    hurdle: policy.hurdleRate,
    tax: policy.taxRate,
    fees: 0,
  };
}

/** Contractual tenor in years within the bounds that the capital rule sets. */
const effectiveMaturity = (tenorMonths: number, bounds: Policy["maturityYears"]): number =>
  Math.min(Math.max(tenorMonths / 12, bounds.min), bounds.max);

/** Funds-transfer rate for a tenor: straight between the points of the curve (ascending), flat beyond its ends. */
export function ftpRate(curve: Policy["ftp"], tenorMonths: number): number {
  const after = curve.find((point) => point.months >= tenorMonths);
  const before = curve.findLast((point) => point.months <= tenorMonths);
  if (after && before) {
    const span = after.months - before.months;
    return span === 0 ? after.rate : before.rate + ((after.rate - before.rate) * (tenorMonths - before.months)) / span;
  }
  const end = after ?? before;
  if (!end) throw new Error("the policy's funds-transfer curve has no point");
  return end.rate;
}
