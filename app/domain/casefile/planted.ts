import type { StandardLine } from "../statements";
import type { Distortion, DistortionKind } from "./flags";
import type { CaseTruth } from "./truth";

/** What an analyst should have seen: a distortion, or a rule that ends the application before any score. */
export interface Planted extends Omit<Distortion, "kind" | "amount"> {
  readonly kind: PlantedKind;
}
export type PlantedKind = DistortionKind | "knockOut";

/** Everything in the file that somebody should point at, the distortions first. */
export function plantedIn({ distortions, knockOuts }: Pick<CaseTruth, "distortions" | "knockOuts">): Planted[] {
  // A rule needs no telling of what was bent: its first sign says what it is.
  const rules = knockOuts.flatMap(({ evidence }): Planted[] => {
    const [first] = evidence;
    return first ? [{ kind: "knockOut", severity: "high", what: first.shows, bends: [], evidence }] : [];
  });
  return [...distortions, ...rules];
}

/** The lines by which a spread undoes each distortion; none where the accounts themselves are true. */
export const BENT_LINES: Readonly<Record<PlantedKind, readonly StandardLine[]>> = {
  fabricatedSales: ["sales"],
  roundTripping: ["sales"],
  underDeclaredSales: [],
  hiddenBorrowing: ["shortTermDebt", "currentPortionLongTermDebt", "longTermDebt"],
  windowDressing: ["cash"],
  capitalisedExpenses: ["fixedAssets"],
  staleStock: ["inventory"],
  deadReceivables: ["receivables"],
  ownerLoans: ["receivables"],
  hiddenGuarantee: [],
  overstatedOutput: ["inventory"],
  ghostStaff: [],
  overstatedCollateral: [],
  forgedStatement: [],
  divertedLoan: [],
  hiddenConcentration: [],
  strawOwner: [],
  knockOut: [],
};
