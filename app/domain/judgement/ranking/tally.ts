import type { Detections } from "./signal-detection";

/** What one analyst did on one file or on several: sums, so that the tallies of files are added up. */
export interface Tally extends Detections {
  readonly files: number;
  /** notches between the own grade and the yardstick's */
  readonly gradeDistance: number;
  /** |ln of the own PD over the yardstick's| */
  readonly lnPdError: number;
  /** files on which a rate was offered */
  readonly offers: number;
  /** notches between the offered rates and the policy's at the own PD */
  readonly priceDistance: number;
  /** what the best decision earns more, per 100 asked */
  readonly regret: number;
}

export const NOTHING: Tally = {
  files: 0,
  gradeDistance: 0,
  lnPdError: 0,
  offers: 0,
  priceDistance: 0,
  regret: 0,
  signals: 0,
  hits: 0,
  noise: 0,
  falseAlarms: 0,
};

export const added = (a: Tally, b: Tally): Tally => ({
  files: a.files + b.files,
  gradeDistance: a.gradeDistance + b.gradeDistance,
  lnPdError: a.lnPdError + b.lnPdError,
  offers: a.offers + b.offers,
  priceDistance: a.priceDistance + b.priceDistance,
  regret: a.regret + b.regret,
  signals: a.signals + b.signals,
  hits: a.hits + b.hits,
  noise: a.noise + b.noise,
  falseAlarms: a.falseAlarms + b.falseAlarms,
});

export const sumOf = (tallies: readonly Tally[]): Tally => tallies.reduce(added, NOTHING);
