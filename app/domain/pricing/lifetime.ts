/** Loss expected over the life of a loan, in the unit of its exposures, present values. */
export interface LifetimeLoss {
  readonly total: number;
  /** the part of defaults within twelve months: stage 1 of IFRS 9 */
  readonly firstYear: number;
  /** what a year's interest on the performing balance must carry to pay for `total`, decimal */
  readonly annualRate: number;
  /** what is owed while it is paid, over all years: unit of the balances × years, present value */
  readonly balanceYears: number;
}

/** Monthly hazard h of a twelve-month PD below 1: 1 − (1 − h)^12 = PD. */
export const monthlyHazard = (pd12: number): number => -Math.expm1(Math.log1p(-pd12) / 12);

/** P(default within `months`) at a constant hazard, decimal. */
export const cumulativePd = (pd12: number, months: number): number => -Math.expm1((Math.log1p(-pd12) * months) / 12);

/** Share of loans that default in month 1, 2, … at a **constant hazard**: S(m−1) · h with S(m) = (1 − h)^m. */
export function constantHazardShares(pd12: number, months: number): readonly number[] {
  const hazard = monthlyHazard(pd12);
  return Array.from({ length: months }, (_, index) => (1 - hazard) ** index * hazard);
}

/**
 * Expected loss by month from the loan's default curve. With s the share that defaults in a month, S the share alive, B the
 * balance, and v = (1 + discount rate)^(−1/12):
 *   total = Σ s(m) · EAD(m) · LGD(EAD(m)) · v^m
 *   balance years = Σ S(m) · B(m) · v^m / 12
 *   annual rate = total / balance years
 * A month that ends in default pays no interest. LGD falls as a schedule runs down against the same collateral.
 */
export function lifetimeLoss(input: {
  /** of all loans, share in default in month 1, 2, … */
  readonly shares: readonly number[];
  /** owed at a default in each month; the first one positive */
  readonly exposures: readonly number[];
  /** what bears interest in each month; left out: what would be owed at a default */
  readonly balances?: readonly number[];
  readonly lgdOf: (exposure: number) => number;
  /** annual decimal above −1 */
  readonly discountRate: number;
}): LifetimeLoss {
  const { shares, exposures, balances = exposures } = input;
  const discount = (1 + input.discountRate) ** (-1 / 12);
  let alive = 1;
  let factor = 1;
  let [total, firstYear, performing] = [0, 0, 0];
  for (const [index, exposure] of exposures.entries()) {
    factor *= discount;
    const share = shares[index]!;
    const loss = exposure > 0 ? share * exposure * input.lgdOf(exposure) * factor : 0;
    alive -= share;
    total += loss;
    if (index < 12) firstYear += loss;
    performing += alive * balances[index]! * factor;
  }
  const balanceYears = performing / 12;
  return { total, firstYear, annualRate: total / balanceYears, balanceYears };
}
