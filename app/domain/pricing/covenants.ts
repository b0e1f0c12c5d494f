import type { Figure } from "../statements";
import type { CovenantRule } from "./types";

/** Ratios that a firm can promise to keep, and the side on which it is kept. */
export const COVENANT_SIDES = {
  dscr: "atLeast",
  globalDscr: "atLeast",
  fccr: "atLeast",
  interestCover: "atLeast",
  current: "atLeast",
  quick: "atLeast",
  ebitdaMargin: "atLeast",
  debtToAssets: "atMost",
  dso: "atMost",
  dio: "atMost",
  ccc: "atMost",
} as const;
export type CovenantRatio = keyof typeof COVENANT_SIDES;
export const COVENANT_RATIOS = Object.keys(COVENANT_SIDES) as readonly CovenantRatio[];

export interface Covenant {
  readonly ratio: CovenantRatio;
  /** decimal, times or days, as the ratio is measured */
  readonly threshold: number;
  readonly value: number;
}

/** A covenant for each ratio that stands on the weak side of the policy's mark. What is unknown proposes nothing. */
export const proposedCovenants = (
  ratios: Readonly<Partial<Record<CovenantRatio, Figure>>>,
  rules: readonly CovenantRule[],
): readonly Covenant[] =>
  rules.flatMap(({ ratio, weakFrom, threshold }) => {
    const value = ratios[ratio]?.value;
    if (value === undefined) return [];
    const weak = COVENANT_SIDES[ratio] === "atLeast" ? value < weakFrom : value > weakFrom;
    return weak ? [{ ratio, threshold, value }] : [];
  });
