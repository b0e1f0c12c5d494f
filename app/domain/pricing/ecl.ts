/** IFRS 9 stages: 1 performing, 2 significant increase in risk, 3 credit-impaired. */
export type Stage = 1 | 2 | 3;

/**
 * Expected credit loss in the unit of `exposures`. Stage 1 counts the first year, stage 2 every year, stage 3 the whole
 * exposure·LGD. Marginal PDs are unconditional, one a year; losses fall at year end, discounted at the effective rate.
 */
export function expectedCreditLoss(input: {
  readonly stage: Stage;
  readonly exposures: readonly number[];
  readonly marginalPds: readonly number[];
  readonly lgd: number;
  readonly effectiveRate: number;
}): number {
  const { stage, exposures, marginalPds, lgd, effectiveRate } = input;
  if (stage === 3) return (exposures[0] ?? 0) * lgd;
  const years = stage === 1 ? 1 : exposures.length;
  return exposures
    .slice(0, years)
    .reduce(
      (total, ead, year) => total + ((marginalPds[year] ?? 0) * lgd * ead) / (1 + effectiveRate) ** (year + 1),
      0,
    );
}
