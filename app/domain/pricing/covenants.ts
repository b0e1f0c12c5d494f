import type { Figure, RATIO_UNITS, RatioId } from "../statements";

interface CovenantKind<R extends RatioId> {
  /** on which side of the threshold the ratio must stay */
  readonly side: "atLeast" | "atMost";
  /** how threshold and value are measured, which is how the ratio is: times, a decimal written in per cent, or days */
  readonly unit: (typeof RATIO_UNITS)[R];
}

/** The ratios that a firm can promise to keep, in the order in which they are read from a form. */
export const COVENANTS = {
  dscr: { side: "atLeast", unit: "times" },
  globalDscr: { side: "atLeast", unit: "times" },
  fccr: { side: "atLeast", unit: "times" },
  interestCover: { side: "atLeast", unit: "times" },
  current: { side: "atLeast", unit: "times" },
  quick: { side: "atLeast", unit: "times" },
  ebitdaMargin: { side: "atLeast", unit: "percent" },
  debtToAssets: { side: "atMost", unit: "percent" },
  dso: { side: "atMost", unit: "days" },
  dio: { side: "atMost", unit: "days" },
  ccc: { side: "atMost", unit: "days" },
} as const satisfies { readonly [R in RatioId]?: CovenantKind<R> };
export type CovenantRatio = keyof typeof COVENANTS;
export const COVENANT_RATIOS = Object.keys(COVENANTS) as readonly CovenantRatio[];

/** What a firm is asked to keep, in the unit of its kind. */
export interface AskedCovenant {
  readonly ratio: CovenantRatio;
  readonly threshold: number;
}

/** A promise asked of a firm whose ratio is weaker than `weakFrom`. */
export interface CovenantRule extends AskedCovenant {
  readonly weakFrom: number;
}

export interface Covenant extends AskedCovenant {
  /** as the firm stands today */
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
    const weak = COVENANTS[ratio].side === "atLeast" ? value < weakFrom : value > weakFrom;
    return weak ? [{ ratio, threshold, value }] : [];
  });
