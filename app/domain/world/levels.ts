import { mean, quantile } from "../statistics";

/** How PDs lie, decimals. */
export interface Levels {
  readonly files: number;
  /** at 5, 25, 50, 75 and 95 % */
  readonly quantiles: readonly number[];
  readonly mean: number;
  /** shares below 1 %, from 1 to 6 %, above 6 up to 15 %, and above 15 % */
  readonly shares: readonly [number, number, number, number];
}

const AT = [0.05, 0.25, 0.5, 0.75, 0.95];

export function levelsOf(pds: readonly number[]): Levels {
  const share = (is: (pd: number) => boolean): number => pds.filter(is).length / pds.length;
  return {
    files: pds.length,
    quantiles: AT.map((at) => quantile(pds, at)),
    mean: mean(pds),
    shares: [
      share((pd) => pd < 0.01),
      share((pd) => pd >= 0.01 && pd <= 0.06),
      share((pd) => pd > 0.06 && pd <= 0.15),
      share((pd) => pd > 0.15),
    ],
  };
}
