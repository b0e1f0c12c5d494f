import { normalCdf } from "../../statistics";

/** One way in which a practised analyst's work can end, with its chance. */
export interface Ending {
  readonly chance: number;
  /** middle of his ln PD */
  readonly lnPd: number;
}

/**
 * The band of ln PD in which the middle `share` of analysts lies: each ends in one of the ways, and around it with normal
 * noise.
 * @param noise deviation of ln PD
 */
export function bandOf(endings: readonly Ending[], noise: number, share: number): { low: number; high: number } {
  const below = (lnPd: number): number =>
    endings.reduce((sum, { chance, lnPd: middle }) => sum + chance * normalCdf((lnPd - middle) / noise), 0);
  const tail = (1 - share) / 2;
  const centres = endings.map(({ lnPd }) => lnPd);
  const reach = [Math.min(...centres) - FAR * noise, Math.max(...centres) + FAR * noise] as const;
  return { low: quantileOf(below, tail, reach), high: quantileOf(below, 1 - tail, reach) };
}

/** Deviations beyond which nothing that matters lies. */
const FAR = 8;

/** Where a rising function reaches `share`, by bisection. */
function quantileOf(below: (x: number) => number, share: number, [from, to]: readonly [number, number]): number {
  let [low, high] = [from, to];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (below(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
