import { log } from "../random";
import { mean } from "../statistics";

/**
 * Mean absolute deviation of the shares of first digits 1–9 from Benford's log10(1 + 1/d), decimal. Nigrini (2012)
 * calls below 0.006 close, below 0.012 acceptable and below 0.015 marginal conformity.
 */
export function benfordDeviation(amounts: readonly number[]): number {
  const counts = Array.from({ length: 9 }, () => 0);
  for (const amount of amounts) if (amount >= 1) counts[Number(String(Math.floor(amount))[0]) - 1]! += 1;
  const all = counts.reduce((a, b) => a + b, 0);
  return mean(counts.map((count, i) => Math.abs(count / all - log(1 + 1 / (i + 1)) / log(10))));
}
