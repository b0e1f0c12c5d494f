/** Loss expected over the life of a loan, in the unit of its exposures, present values. */
export interface LifetimeLoss {
  readonly total: number;
  /** the part of defaults within twelve months: stage 1 of IFRS 9 */
  readonly firstYear: number;
  /** what a year's interest on the performing balance must carry to pay for `total`, decimal */
  readonly annualRate: number;
}

/** Monthly hazard h of a twelve-month PD below 1: 1 − (1 − h)^12 = PD. */
export const monthlyHazard = (pd12: number): number => -Math.expm1(Math.log1p(-pd12) / 12);

/** P(default within `months`) at a constant hazard, decimal. */
export const cumulativePd = (pd12: number, months: number): number => -Math.expm1((Math.log1p(-pd12) * months) / 12);

/**
 * Expected loss by month, from the twelve-month PD at a **constant hazard** (the house convention; a master scale without
 * a migration table says nothing of later years). With S the share alive and v = (1 + discount rate)^(−1/12):
 *   total = Σ S(m−1) · h · EAD(m) · LGD(EAD(m)) · v^m
 *   annual rate = 12 · total / Σ S(m) · EAD(m) · v^m
 * A month that ends in default pays no interest. LGD falls as a schedule runs down against the same collateral.
 */
export function lifetimeLoss(input: {
  /** owed at a default in month 1, 2, …; the first one positive */
  readonly exposures: readonly number[];
  readonly pd12: number;
  readonly lgdOf: (exposure: number) => number;
  /** annual decimal above −1 */
  readonly discountRate: number;
}): LifetimeLoss {
  const hazard = monthlyHazard(input.pd12);
  const discount = (1 + input.discountRate) ** (-1 / 12);
  let alive = 1;
  let factor = 1;
  let [total, firstYear, performing] = [0, 0, 0];
  for (const [index, exposure] of input.exposures.entries()) {
    factor *= discount;
    const loss = exposure > 0 ? alive * hazard * exposure * input.lgdOf(exposure) * factor : 0;
    alive *= 1 - hazard;
    total += loss;
    if (index < 12) firstYear += loss;
    performing += alive * exposure * factor;
  }
  return { total, firstYear, annualRate: (12 * total) / performing };
}
