import { exp, log } from "../../random";
import { FEATURES } from "./features";
import type { Reading } from "./reading";

/** A regression of the rating PD on what a repaired file shows, as data: see content/readers. */
export interface IdealReader {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly source: string;
  /** of the files that it was fitted on */
  readonly population: { readonly generator: string; readonly seed: string; readonly files: number };
  /** ln odds of default where every feature is neutral */
  readonly base: number;
  readonly weights: readonly Weight[];
  /** how well it reads files that it was not fitted on */
  readonly heldOut: HeldOut;
}

export interface Weight {
  /** id of a feature of `FEATURES` */
  readonly feature: string;
  /** change of the ln odds for one unit more */
  readonly perUnit: number;
  /** what the feature is taken to be where the file does not say */
  readonly neutral: number;
}

export interface HeldOut {
  readonly files: number;
  /** of ln PD, against the rating PD of the simulated futures */
  readonly rSquared: number;
  readonly spearman: number;
  /** deviation of ln PD around the reader's */
  readonly deviation: number;
}

/** How one feature moves the PD. */
export interface Contribution {
  readonly feature: string;
  /** undefined where the file does not say */
  readonly value: number | undefined;
  /** of the ln odds, against the neutral value */
  readonly moves: number;
}

export interface ReadPd {
  /** within a year, decimal */
  readonly pd: number;
  readonly contributions: readonly Contribution[];
}

const BY_ID = new Map(FEATURES.map((feature) => [feature.id, feature]));

/**
 * The PD that a reader gives a file: ln odds = base + Σ perUnit · (value − neutral).
 * @param verifies of what only comparing papers shows, the part that he takes in: 1 all, 0 none
 * @throws RangeError where the reader weighs something that nobody can see
 */
export function readPd(reader: IdealReader, reading: Reading, verifies = 1): ReadPd {
  const contributions = reader.weights.map(({ feature: id, perUnit, neutral }): Contribution => {
    const feature = BY_ID.get(id);
    if (!feature) throw new RangeError(`no feature ${id}`);
    const value = feature.of(reading);
    const takenIn = feature.isVerified ? verifies : 1;
    return { feature: id, value, moves: value === undefined ? 0 : takenIn * perUnit * (value - neutral) };
  });
  return { pd: fromLnOdds(contributions.reduce((sum, { moves }) => sum + moves, reader.base)), contributions };
}

export const lnOdds = (pd: number): number => log(pd / (1 - pd));
export const fromLnOdds = (x: number): number => 1 / (1 + exp(-x));
