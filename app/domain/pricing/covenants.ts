import type { Figure } from "../statements/figure";
import type { RatioId } from "../statements/ratios";
import type { CovenantRule } from "./types";

export interface Covenant {
  readonly ratio: RatioId;
  readonly keep: CovenantRule["keep"];
  /** decimal, times or days, as the ratio is measured */
  readonly threshold: number;
  readonly value: number;
}

/** A covenant for each ratio that stands on the weak side of the policy's mark. What is unknown proposes nothing. */
export const proposedCovenants = (
  ratios: Readonly<Partial<Record<RatioId, Figure>>>,
  rules: readonly CovenantRule[],
): readonly Covenant[] =>
  rules.flatMap(({ ratio, keep, weakFrom, threshold }) => {
    const value = ratios[ratio]?.value;
    if (value === undefined || (keep === "atLeast" ? value >= weakFrom : value <= weakFrom)) return [];
    return [{ ratio, keep, threshold, value }];
  });
