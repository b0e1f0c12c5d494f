import type { Minor } from "../../money";
import type { RandomStream } from "../../random";

/**
 * By how much an amount is wrong when two neighbouring digits are exchanged: nine times a power of ten times their
 * difference. The largest such error within `most`, minor units, either sign; 0 when there is none.
 */
export function transposition(most: Minor, random: RandomStream): Minor {
  const [difference, sign] = [random.integer(1, 7), random.chance(0.5) ? 1 : -1];
  let error = 9 * difference * 10;
  if (error > most) return 0;
  while (error * 10 <= most) error *= 10;
  return sign * error;
}

/** Chance of a slip in a list or a month: one owner in order has few, one who is not has many. */
export const slipChance = (diligence: number): number => 0.05 + 0.4 * (1 - diligence);
