import type { Industry } from "../industries";
import { normalMargin } from "./margins";

export const QUALITIES = ["strong", "average", "weak"] as const;
export type Quality = (typeof QUALITIES)[number];

export interface Kind {
  /** at the reference margin: added to the material share, and factor on running costs */
  readonly materialShareShift: number;
  readonly costLevel: number;
  readonly volatility: number;
  /** yearly, logarithm */
  readonly growth: number;
  /** bank debt at the start over operating assets, and at most over a usual year's EBITDA: what a bank would lend */
  readonly leverage: number;
  readonly debtYears: number;
  /** cash at the start, and the owner's own means, in months of costs of a usual trade */
  readonly cashMonths: number;
  readonly wealthMonths: number;
  /** what banks ask over the prime rate on average: they see figures as they are told, and misjudge */
  readonly creditSpread: number;
}

/** The margin that shifts and cost levels are stated for. In a trade that earns less they are smaller in proportion. */
const REFERENCE_MARGIN = 0.11;
/** How far firms of one kind differ, at the reference margin. */
export const SPREAD = { materialShareShift: 0.013, costLevel: 0.042, growth: 0.02 } as const;

/** How far banks misjudge a firm and differ in appetite, and what they ask at least and at most: of the spread. House estimates. */
export const MISJUDGED = { deviation: 0.0102, least: 0.003, most: 0.05 } as const;

/** House estimates, chosen so that ratios and default rates come out as they do for small firms. */
export const KINDS: Readonly<Record<Quality, Kind>> = {
  strong: {
    materialShareShift: -0.006,
    costLevel: 0.986,
    volatility: 1,
    growth: 0.03,
    leverage: 0.34,
    debtYears: 1.8,
    cashMonths: 0.35,
    wealthMonths: 0.95,
    creditSpread: 0.014,
  },
  average: {
    materialShareShift: 0.004,
    costLevel: 1,
    volatility: 1.1,
    growth: 0.02,
    leverage: 0.42,
    debtYears: 2,
    cashMonths: 0.27,
    wealthMonths: 0.75,
    creditSpread: 0.019,
  },
  weak: {
    materialShareShift: 0.009,
    costLevel: 1.013,
    volatility: 1.15,
    growth: 0.01,
    leverage: 0.46,
    debtYears: 2.2,
    cashMonths: 0.22,
    wealthMonths: 0.55,
    creditSpread: 0.0245,
  },
};

/** What sets the costs of a kind apart from the usual in a trade, before its room. */
export function costsOf({ qualityGap }: Industry, quality: Quality): Pick<Kind, "materialShareShift" | "costLevel"> {
  const { materialShareShift, costLevel } = KINDS[quality];
  return { materialShareShift: qualityGap * materialShareShift, costLevel: 1 + qualityGap * (costLevel - 1) };
}

/** How much a firm's margin can differ from its trade's, against a trade with the reference margin. */
export const marginRoom = (industry: Industry): number => normalMargin(industry) / REFERENCE_MARGIN;
