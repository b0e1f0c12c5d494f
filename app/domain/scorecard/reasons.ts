import type { ScoreContribution } from "./types";

/** Against whom points are lost: the best bin, the median firm of the development sample, or the card's own baseline. */
export type Yardstick = "best" | "median" | "baseline";

export interface Reason {
  readonly characteristic: string;
  readonly reasonCode: string;
  /** above 0 */
  readonly pointsLost: number;
}

/**
 * Why the score is not higher: the characteristics that lost points, the most first (PMML's `pointsBelow`); among equals
 * in the card's order. Against a median that the card does not know nothing is lost.
 */
export function reasonsOf(contributions: readonly ScoreContribution[], against: Yardstick): readonly Reason[] {
  return contributions
    .map((contribution) => ({
      characteristic: contribution.characteristic,
      reasonCode: contribution.reasonCode,
      pointsLost: (measure(contribution, against) ?? contribution.points) - contribution.points,
    }))
    .filter(({ pointsLost }) => pointsLost > 0)
    .sort((a, b) => b.pointsLost - a.pointsLost);
}

function measure(contribution: ScoreContribution, against: Yardstick): number | undefined {
  if (against === "best") return contribution.bestPoints;
  return against === "median" ? contribution.medianPoints : contribution.baselinePoints;
}
