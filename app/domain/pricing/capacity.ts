/**
 * The largest loan by level instalments that `yearlyCash` can serve at a minimum cover: the present value of
 * yearly cash/cover/12 a month. Never below 0; same unit as the cash.
 */
export function debtCapacity(input: {
  readonly yearlyCash: number;
  readonly minimumCover: number;
  readonly annualRate: number;
  readonly months: number;
}): number {
  const monthlyPayment = Math.max(0, input.yearlyCash / input.minimumCover / 12);
  const rate = input.annualRate / 12;
  const annuity = rate === 0 ? input.months : -Math.expm1(-input.months * Math.log1p(rate)) / rate;
  return monthlyPayment * annuity;
}
