/** A scorecard is data: a bank can bring its own. Points add up; a higher score is a better firm. */
export interface Scorecard {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly status: "provisional" | "fitted";
  /** score = offset + factor·ln(good:bad odds), from these three */
  readonly baseScore: number;
  readonly baseOdds: number; // good:bad at baseScore
  readonly pointsToDoubleOdds: number;
  /** points that every firm has before any characteristic; 0 where the card does not say */
  readonly initialPoints?: number;
  /** ln(good:bad odds) = intercept + slope·(odds of the score); without it the score's own odds count */
  readonly calibration?: { readonly intercept: number; readonly slope: number };
  readonly characteristics: readonly Characteristic[];
  readonly source: string;
  /** how it was made and how well it does, Markdown; for readers alone */
  readonly modelCard?: string;
}

interface Common {
  /** what a letter to the customer quotes when points are lost here; the id where the card has none */
  readonly reasonCode?: string;
  /** id of the bin in which the median firm of the development sample stands; unknown where the card does not say */
  readonly medianBin?: string;
  /** points against which the card itself wants reasons ranked (PMML's baseline score); the best bin where it says none */
  readonly baselinePoints?: number;
  readonly missingPoints: number;
}
export interface FinancialCharacteristic extends Common {
  readonly id: string; // e.g. "dscr"
  readonly kind: "financial";
  /** name of a ratio of the accounts (statements/ratios) or of a fact about the request (request-ratios) */
  readonly ratio: string;
  readonly label: string;
  readonly unit: "ratio" | "percent" | "days" | "times" | "months";
  /** which values are better: points never fall in that direction; "middle": they rise, then fall */
  readonly better: "higher" | "lower" | "middle";
  /** ordered by bound, the last without one; value < below falls in the bin */
  readonly bins: readonly {
    readonly id: string;
    readonly below?: number;
    readonly points: number;
    readonly reasonCode?: string;
  }[];
}
export interface QualitativeCharacteristic extends Common {
  readonly id: string; // e.g. "yearsInBusiness"
  readonly kind: "qualitative";
  readonly label: string;
  /** the question an analyst answers, and where to look */
  readonly guidance: string;
  /**
   * The stated fact from which the bank's model picks the bin by itself: a number by the bins' `below` (ordered, the last
   * without one), a word by the bin's id. A person may judge otherwise.
   */
  readonly fact: QualitativeFact;
  readonly bins: readonly {
    readonly id: string;
    readonly label: string;
    readonly below?: number;
    readonly points: number;
    readonly reasonCode?: string;
  }[];
}
/**
 * Facts that documents state: years, years, "owned"/"rented", share of sales, "management"/"filed"/"audited"; by the
 * credit bureau: applications for credit in the year before, at this bank too, months with a late payment in the two years before.
 */
export const QUALITATIVE_FACTS = [
  "yearsInBusiness",
  "ownerExperienceYears",
  "premises",
  "largestCustomerShare",
  "basisOfAccounts",
  "lenderEnquiries",
  "latePayments",
] as const;
export type QualitativeFact = (typeof QUALITATIVE_FACTS)[number];
export type Characteristic = FinancialCharacteristic | QualitativeCharacteristic;

/** A ratio, or the code of the reason why it cannot be had (statements/figure.ts). */
export type Ratio = { readonly value: number } | { readonly value: undefined; readonly reason: string };

export interface ScoreContribution {
  readonly characteristic: string;
  readonly value: number | string | undefined;
  readonly bin: string | undefined; // undefined: missing
  readonly points: number;
  readonly bestPoints: number;
  /** of the bin of the median firm; undefined where the card does not know it */
  readonly medianPoints: number | undefined;
  readonly baselinePoints: number;
  readonly reasonCode: string;
}
export interface ScoreResult {
  readonly points: number;
  readonly pd: number; // decimal
  readonly grade: number; // 1 best … 9; 10 is the status "default"
  readonly contributions: readonly ScoreContribution[];
}
