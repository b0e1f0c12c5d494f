import type { Repayment, SizeClass } from "../lending";
import type { Minor } from "../money";
import { lineUse, owedByMonth } from "./exposure";
import { exposureClassOf, isSmall, standardisedRiskWeight } from "./exposure-class";
import { irbCorporate, irbOtherRetail } from "./irb";
import { type Collateral, policyLgd } from "./lgd";
import { constantHazardShares, lifetimeLoss } from "./lifetime";
import { loanCurve } from "./loan-curve";
import { type PriceInputs, raroc, riskBasedPrice } from "./raroc";
import type { ExposureClass, Policy, PriceResult } from "./types";

/** Who is sure to fail has no price; it is reckoned as for one in a thousand who does not. */
const CERTAIN = 0.999;

export interface PriceRequest {
  /** the amount lent, or the line granted; minor units, positive */
  readonly exposure: Minor;
  readonly tenorMonths: number;
  readonly repayment: Repayment;
  /** twelve months, decimal; raised to the policy's floor and held below 1 */
  readonly pd: number;
  readonly collateral: readonly Collateral[];
  /** a year's sales of the firm in the policy's currency; undefined: not known, so neither retail nor SME for capital */
  readonly sales: Minor | undefined;
  readonly size: SizeClass;
  /** an analyst's own, decimal; undefined: the policy's */
  readonly lgd?: number;
}

/**
 * The rate that earns the bank's hurdle on this loan, with every part of it, per unit of what is drawn and year. Expected
 * loss and file cost are spread over what the firm owes while it pays (balance years of lifetime.ts): at this rate they are
 * earned back exactly. The loss comes by the loan's own curve; a line earns on its usual drawing, and what is left undrawn
 * neither costs nor earns. Under a policy of schema 1 it comes at a constant hazard, and a line earns on its EAD.
 */
export function price(request: PriceRequest, policy: Policy): PriceResult {
  const pd = Math.min(CERTAIN, Math.max(request.pd, policy.pdFloor));
  const ftp = ftpRate(policy.ftp, request.tenorMonths);
  const loan = { ...request, amount: request.exposure };
  const use = lineUse(policy.ead);
  const exposures = owedByMonth(loan, ftp, use.atDefault);
  const balances = isOfSchema1(policy) ? exposures : owedByMonth(loan, ftp, use.drawn);
  const ead = exposures[0]!;
  const lgdOf = (exposure: Minor) => {
    const result = policyLgd(exposure, request.collateral, policy.lgd);
    return request.lgd === undefined ? result : { ...result, lgd: request.lgd };
  };
  const lgd = lgdOf(ead);
  const shares = defaultShares(pd, request, policy);
  const life = lifetimeLoss({
    shares,
    exposures,
    balances,
    lgdOf: (exposure) => lgdOf(exposure).lgd,
    discountRate: ftp,
  });
  const exposureClass = exposureClassOf(request, policy.capital);
  const riskWeight = riskWeightOf(exposureClass, pd, lgd.lgd, request, policy);
  const capital = (policy.capitalRatio * riskWeight * ead) / balances[0]!;
  const interestTax = interestTaxRate(request, policy.interestTax);
  const waterfall = riskBasedPrice({
    ...costs(policy, capital, interestTax),
    ftp,
    fileCost: policy.fileCost.amount / life.balanceYears,
    expectedLoss: life.annualRate,
    hurdle: policy.hurdleRate,
  });
  return {
    waterfall,
    exposureClass,
    riskWeight,
    capital,
    lgd,
    ead,
    expectedLossAmount: Math.round(pd * lgd.lgd * ead),
    lifetimePd: shares.reduce((sum, share) => sum + share, 0),
    lifetimeLoss: Math.round(life.total),
    firstYearLoss: Math.round(life.firstYear),
  };
}

/** RAROC of lending at `rate` what `result` priced, annual decimal. */
export function rarocAt(rate: number, result: PriceResult, policy: Policy): number {
  const { waterfall, capital } = result;
  // The tax is part of the price in proportion, so the price tells its rate again.
  const taxed = waterfall.interestTax;
  const interestTax = taxed === 0 ? 0 : taxed / (waterfall.rate - taxed);
  const { ftp, fileCost, expectedLoss } = waterfall;
  return raroc(rate, { ...costs(policy, capital, interestTax), ftp, fileCost, expectedLoss });
}

/** Is it without the loan's curve, the drawing of lines and the file cost? */
export const isOfSchema1 = ({ schema }: Pick<Policy, "schema">): boolean => schema === 1;

/** Of loans rated `pd`, the share that defaults in each month of this one's tenor. */
const defaultShares = (pd: number, request: PriceRequest, { termStructure }: Policy): readonly number[] =>
  termStructure === "constantHazard"
    ? constantHazardShares(pd, request.tenorMonths)
    : loanCurve(pd, request, termStructure).marginal;

const costs = (
  policy: Policy,
  capital: number,
  interestTax: number,
): Omit<PriceInputs, "ftp" | "fileCost" | "expectedLoss" | "hurdle"> => ({
  opex: policy.opexRate,
  capital,
  capitalBenefit: policy.capitalBenefitRate,
  tax: policy.taxRate,
  fees: 0,
  interestTax,
});

/** The loan's weight by the policy's approach, decimal. The firm's turnover counts in EUR m for the SME adjustment. */
function riskWeightOf(
  exposureClass: ExposureClass,
  pd: number,
  lgd: number,
  { sales, tenorMonths }: PriceRequest,
  policy: Policy,
): number {
  if (policy.capital.approach === "standardised") {
    return standardisedRiskWeight({ class: exposureClass }, policy.capital.standardised);
  }
  if (exposureClass === "retail") return irbOtherRetail(pd, lgd).riskWeight;
  const maturityYears = effectiveMaturity(tenorMonths, policy.maturityYears);
  const turnoverEurM = sales === undefined ? undefined : sales / policy.minorPerEur / 1_000_000;
  return irbCorporate({ pd, lgd, maturityYears, turnoverEurM }).riskWeight;
}

/** The turnover tax that interest on this loan bears; small and micro firms are free of it up to an amount. */
const interestTaxRate = ({ size, exposure }: PriceRequest, rules: Policy["interestTax"]): number =>
  isSmall(size) && exposure <= rules.exemptUpTo ? 0 : rules.rate;

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
