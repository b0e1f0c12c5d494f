import { normalCdf, normalQuantile } from "../statistics";

/** Basel's internal-ratings capital (CRE31). PD and LGD are decimals, 0 < PD < 1; maturity in years. */
export interface IrbResult {
  /** asset correlation R */
  readonly correlation: number;
  /** maturity adjustment b; 0 for retail, which has none */
  readonly b: number;
  /** capital requirement, decimal of exposure */
  readonly k: number;
  /** 12.5·K, decimal */
  readonly riskWeight: number;
}

/** The confidence of CRE31: a loss this large is exceeded once in a thousand years. */
const CONFIDENCE = 0.999;
/** Risk weights are capital over the 8 % minimum. */
export const RISK_WEIGHT_PER_CAPITAL = 12.5;

/** Turnover in EUR m between which the SME adjustment of the correlation works (CRE31.8). */
const SME_TURNOVER = { floor: 5, none: 50, reduction: 0.04 } as const;

/** Correlation that falls from `high` for safe borrowers to `low` for risky ones. */
function correlationBetween(low: number, high: number, steepness: number, pd: number): number {
  const weight = (1 - Math.exp(-steepness * pd)) / (1 - Math.exp(-steepness));
  return low * weight + high * (1 - weight);
}

/** R of corporates, less up to 0.04 for a small firm by its group's turnover (undefined: no adjustment). */
export function corporateCorrelation(pd: number, turnoverEurM: number | undefined): number {
  const full = correlationBetween(0.12, 0.24, 50, pd);
  const { floor, none, reduction } = SME_TURNOVER;
  const turnover = Math.min(Math.max(turnoverEurM ?? none, floor), none);
  return full - reduction * (1 - (turnover - floor) / (none - floor));
}

/** Loss at the confidence level beyond the expected loss: LGD·N((G(PD) + √R·G(0.999))/√(1 − R)) − PD·LGD. */
function unexpectedLoss(pd: number, lgd: number, correlation: number): number {
  const stressed =
    (normalQuantile(pd) + Math.sqrt(correlation) * normalQuantile(CONFIDENCE)) / Math.sqrt(1 - correlation);
  return lgd * normalCdf(stressed) - pd * lgd;
}

export function irbCorporate(input: {
  readonly pd: number;
  readonly lgd: number;
  readonly maturityYears: number;
  /** turnover of the consolidated group in EUR m; undefined: not known, no SME adjustment */
  readonly turnoverEurM: number | undefined;
}): IrbResult {
  const correlation = corporateCorrelation(input.pd, input.turnoverEurM);
  const b = (0.11852 - 0.05478 * Math.log(input.pd)) ** 2;
  const maturity = (1 + (input.maturityYears - 2.5) * b) / (1 - 1.5 * b);
  return withWeight(correlation, b, unexpectedLoss(input.pd, input.lgd, correlation) * maturity);
}

/** Loans to individuals and the smallest firms managed as a pool: R from 0.16 down to 0.03, no maturity term. */
export function irbOtherRetail(pd: number, lgd: number): IrbResult {
  const correlation = correlationBetween(0.03, 0.16, 35, pd);
  return withWeight(correlation, 0, unexpectedLoss(pd, lgd, correlation));
}

const MORTGAGE_CORRELATION = 0.15;
export const irbResidentialMortgage = (pd: number, lgd: number): IrbResult =>
  withWeight(MORTGAGE_CORRELATION, 0, unexpectedLoss(pd, lgd, MORTGAGE_CORRELATION));

/** A defaulted exposure: what its loss may still exceed the best estimate by (CRE31.3), decimals. */
export const irbDefaultedCapital = (lgd: number, bestEstimateLoss: number): number =>
  Math.max(0, lgd - bestEstimateLoss);

const withWeight = (correlation: number, b: number, k: number): IrbResult => ({
  correlation,
  b,
  k,
  riskWeight: RISK_WEIGHT_PER_CAPITAL * k,
});
