import type { FinancialCharacteristic, QualitativeCharacteristic, Scorecard } from "..";

/** What may come into a card, and by which rules. Data: content/fitting. */
export interface FitPlan extends Pick<
  Scorecard,
  "id" | "version" | "title" | "source" | "baseScore" | "baseOdds" | "pointsToDoubleOdds"
> {
  /** id of the set of cases whose recipes the portfolio is drawn from */
  readonly set: string;
  /** share of firms, the last of the portfolio's numbers, that the fit does not see */
  readonly holdOut: number;
  readonly selection: {
    /** information value below which a ratio or a fact says nothing */
    readonly leastInformation: number;
    readonly leastInformationOfFact: number;
    /** of the evidence with that of a stronger characteristic, absolute */
    readonly mostCorrelation: number;
    /** of a coefficient in the regression: its distance from 0 on the right side, in standard errors */
    readonly leastZ: number;
    readonly mostFinancial: number;
    readonly mostQualitative: number;
    /** firms without the value from which on missing has evidence of its own; with fewer it is neutral */
    readonly leastMissing: number;
  };
  readonly candidates: readonly Candidate[];
}

interface Bounded {
  readonly better: "higher" | "lower";
  /** bounds are whole multiples of it */
  readonly step: number;
}
export type FinancialCandidate = Bounded &
  Pick<FinancialCharacteristic, "id" | "kind" | "ratio" | "label" | "unit"> & { readonly reasonCode: string };

type Qualitative = Pick<QualitativeCharacteristic, "id" | "kind" | "fact" | "label" | "guidance"> & {
  readonly reasonCode: string;
};
/** A fact that is a number; `binLabels` have the places {from} and {to}. */
export type CountedCandidate = Qualitative &
  Bounded & {
    readonly binLabels: { readonly below: string; readonly between: string; readonly from: string };
    /** how a bound is written in a label */
    readonly boundsIn: "whole" | "percent";
  };
/** A fact that is a word. */
export type NamedCandidate = Qualitative & {
  readonly bins: readonly { readonly id: string; readonly label: string }[];
};
export type Candidate = FinancialCandidate | CountedCandidate | NamedCandidate;

export const isNamed = (candidate: Candidate): candidate is NamedCandidate => "bins" in candidate;
