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

/** A promise asked of a firm whose ratio is weaker than `weakFrom` and still keeps the threshold. */
export interface CovenantRule extends AskedCovenant {
  readonly weakFrom: number;
}

export interface Covenant extends AskedCovenant {
  /** as the firm stands today */
  readonly value: number;
}

/**
 * Room that a promise leaves on the day it is signed, of the threshold: a ratio that stands on it is broken by one slow
 * month. House choice.
 */
export const COVENANT_ROOM = 0.05;

/** Does a ratio keep its threshold, with so much room to spare? To a rounding. */
export function keepsCovenant({ ratio, threshold }: AskedCovenant, value: number, room = 0): boolean {
  const spare = room * Math.abs(threshold);
  const over = COVENANTS[ratio].side === "atLeast" ? value - threshold : threshold - value;
  return over >= spare - ROUNDING;
}

const ROUNDING = 1e-9;

type CovenantFigures = Readonly<Partial<Record<CovenantRatio, Figure>>>;

/**
 * A covenant for each ratio that stands on the weak side of the policy's mark and keeps the threshold with room on the
 * figures at signing: nobody promises what is broken already. What is unknown proposes nothing.
 */
export const proposedCovenants = (atSigning: CovenantFigures, rules: readonly CovenantRule[]): readonly Covenant[] =>
  weakest(atSigning, rules).filter((covenant) => keepsCovenant(covenant, covenant.value, COVENANT_ROOM));

/** Ratios that are weak, and too weak for the policy's promise: at signing they would not keep it with room. */
export const unpromisable = (atSigning: CovenantFigures, rules: readonly CovenantRule[]): readonly Covenant[] =>
  weakest(atSigning, rules).filter((covenant) => !keepsCovenant(covenant, covenant.value, COVENANT_ROOM));

const weakest = (ratios: CovenantFigures, rules: readonly CovenantRule[]): readonly Covenant[] =>
  rules.flatMap(({ ratio, weakFrom, threshold }) => {
    const value = ratios[ratio]?.value;
    if (value === undefined) return [];
    const weak = COVENANTS[ratio].side === "atLeast" ? value < weakFrom : value > weakFrom;
    return weak ? [{ ratio, threshold, value }] : [];
  });

/** A covenant that was asked for, and whether the firm keeps it on the day of signing. */
export interface SignedCovenant extends AskedCovenant {
  /** undefined: the figures leave it open */
  readonly value: number | undefined;
  readonly state: "kept" | "tight" | "broken" | "open";
}

/** How covenants stand on the figures at signing; tight: kept without the usual room. */
export const signed = (asked: readonly AskedCovenant[], atSigning: CovenantFigures): readonly SignedCovenant[] =>
  asked.map(({ ratio, threshold }) => {
    const value = atSigning[ratio]?.value;
    return { ratio, threshold, value, state: value === undefined ? "open" : stateOf({ ratio, threshold }, value) };
  });

function stateOf(covenant: AskedCovenant, value: number): "kept" | "tight" | "broken" {
  if (!keepsCovenant(covenant, value)) return "broken";
  return keepsCovenant(covenant, value, COVENANT_ROOM) ? "kept" : "tight";
}
