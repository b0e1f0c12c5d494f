import { combine, difference, known, quotient, sum, type Figure } from "./figure";

/** (stated − evidence) / stated: positive where the evidence supports less than was stated. */
export const deviation = (stated: Figure, evidence: Figure): Figure =>
  quotient(
    combine([stated, evidence], (a, b) => a - b),
    stated,
    "stated",
  );

/** Amounts in one unit, without VAT; each channel may be unknown. */
export interface RevenueEvidence {
  readonly declared: Figure;
  readonly vat: Figure;
  readonly bankInflow: Figure;
  readonly nonOperatingInflow: Figure;
  readonly kwh: Figure;
  readonly kwhPerUnit: Figure;
  readonly unitPrice: Figure;
}

/** Stated sales against independent sources: "one lie needs many more". Deviations are decimals. */
export function revenueCrossCheck(evidence: RevenueEvidence): {
  readonly vatDeviation: Figure;
  readonly bankDeviation: Figure;
  readonly electricityImpliedSales: Figure;
  readonly electricityDeviation: Figure;
} {
  const bankSales = combine([evidence.bankInflow, evidence.nonOperatingInflow], (all, other) => all - other);
  const output = quotient(evidence.kwh, evidence.kwhPerUnit, "kwhPerUnit");
  const electricityImpliedSales = combine([output, evidence.unitPrice], (units, price) => units * price);
  return {
    vatDeviation: deviation(evidence.declared, evidence.vat),
    bankDeviation: deviation(evidence.declared, bankSales),
    electricityImpliedSales,
    electricityDeviation: deviation(evidence.declared, electricityImpliedSales),
  };
}

/** Amounts in one unit; the period's profit is stated before depreciation. */
export interface EquityInputs {
  readonly initialEquity: number;
  readonly periodProfit: number;
  readonly injections: number;
  readonly appreciation: number;
  readonly withdrawals: number;
  readonly depreciation: number;
  readonly actualEquity: number;
}

/**
 * Equity check of micro-lending practice: expected = initial + profit + injections + appreciation − withdrawals −
 * depreciation; deviation = (expected − actual)/expected. Actual below expected points at hidden losses, drawings or
 * debt; above, at undisclosed funding or overstated assets. `tolerance` is the bank's, a decimal.
 */
export function equityCheck(
  inputs: EquityInputs,
  tolerance: number,
): { readonly expectedEquity: number; readonly deviation: Figure; readonly flag: boolean | undefined } {
  const expectedEquity =
    inputs.initialEquity +
    inputs.periodProfit +
    inputs.injections +
    inputs.appreciation -
    inputs.withdrawals -
    inputs.depreciation;
  const gap = quotient({ value: expectedEquity - inputs.actualEquity }, { value: expectedEquity }, "expectedEquity");
  return {
    expectedEquity,
    deviation: gap,
    flag: gap.value === undefined ? undefined : Math.abs(gap.value) > tolerance,
  };
}

/** Largest deviations that pass without a question, decimals. */
export interface IpcTolerances {
  readonly sales: number;
  /** in points of margin: 0.05 is five points */
  readonly grossMarginPoints: number;
  readonly equity: number;
}

/** One check of the three that stand in for an audit; `flag` where it must be asked about, undefined where unknown. */
export interface IpcCheck {
  readonly evidence: Figure;
  readonly deviation: Figure;
  readonly flag: boolean | undefined;
}

const ipcCheck = (evidence: Figure, gap: Figure, tolerance: number): IpcCheck => ({
  evidence,
  deviation: gap,
  flag: gap.value === undefined ? undefined : Math.abs(gap.value) > tolerance,
});

/** Stated sales against one independent source; the deviation is a share of what was stated. */
export const salesCheck = (stated: Figure, evidence: Figure, tolerances: IpcTolerances): IpcCheck =>
  ipcCheck(evidence, deviation(stated, evidence), tolerances.sales);

/** A product as purchase and sale slips show it; `sales` is its part of all sales, in any one unit. */
export interface ProductSlip {
  readonly sales: number;
  readonly unitPrice: number;
  readonly unitCost: number;
}

/** Gross margin of all products: each one's (price − cost)/price, weighted by its sales. Undefined without sales or a price. */
export function weightedMargin(products: readonly ProductSlip[]): Figure {
  const margins = products.map(({ sales, unitPrice, unitCost }) =>
    combine([quotient(known(unitPrice - unitCost), known(unitPrice), "unitPrice")], (margin) => sales * margin),
  );
  return quotient(sum(...margins), sum(...products.map(({ sales }) => known(sales))), "sales");
}

/** Stated gross margin against the slips, weighted by product; the deviation is in points of margin. */
export function marginCheck(stated: Figure, products: readonly ProductSlip[], tolerances: IpcTolerances): IpcCheck {
  const slips = weightedMargin(products);
  return ipcCheck(slips, difference(stated, slips), tolerances.grossMarginPoints);
}
