import { combine, quotient, type Figure } from "./figure";

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
