import type { Burden, CaseDocument, Planted, PlantedKind } from "../../casefile/browser";
import type { Actor, Misconduct, MisconductFacts, Stance } from "../../integrity";
import { independentSources, type Source } from "./sources";

type LieKind = Exclude<PlantedKind, "knockOut">;

/** A knock-out is a rule of the bank that nobody need have broken on purpose: it stands before this table. */
const MISCONDUCT: Readonly<Record<LieKind, Misconduct>> = {
  fabricatedSales: "fabricatedSales",
  roundTripping: "fabricatedSales",
  underDeclaredSales: "undeclaredSales",
  hiddenBorrowing: "hiddenDebt",
  windowDressing: "windowDressing",
  capitalisedExpenses: "lossesNotTaken",
  staleStock: "lossesNotTaken",
  deadReceivables: "lossesNotTaken",
  ownerLoans: "privateUse",
  hiddenGuarantee: "hiddenGuarantee",
  overstatedOutput: "fabricatedOutput",
  ghostStaff: "fabricatedOutput",
  overstatedCollateral: "inflatedValuation",
  forgedStatement: "forgedPapers",
  divertedLoan: "divertedPurpose",
  hiddenConcentration: "concealedDependence",
  strawOwner: "concealedOwner",
};

/** Two lies of one kind that are different acts, told apart by the words of their key. */
const OF_ITS_OWN: Readonly<Record<string, Misconduct>> = {
  "distortion.ghostStaff.unlisted": "undeclaredWages",
  "distortion.overstatedCollateral.charge": "hiddenDebt",
};

/** Where the false statement itself stands in a paper of somebody else. */
const CLAIMED_TO: Partial<Readonly<Record<Misconduct, Source>>> = {
  undeclaredSales: "taxOffice",
  concealedOwner: "companyRegister",
};

/** Answers by which the owner told it himself, or did not deny it when he was asked. */
const TOLD: Readonly<Record<string, Stance>> = {
  "evidence.undeclaredTold": "disclosed",
  "evidence.undeclaredUnsaid": "admitted",
};
/** His own sheet has the lower value: he knew what the appraiser wrote. */
const OWNER_KNEW = "evidence.valueAtHome";

/** One misconduct as this file proves it. */
export interface Finding extends MisconductFacts {
  /** what a flag on it is rightly called */
  readonly lie: LieKind;
  /** who speaks against what is claimed, each once */
  readonly sources: readonly Source[];
}

/** As much of a lie's or a burden's key as says how it is proved. */
export type Provable = Pick<Planted | Burden, "kind" | "what" | "evidence">;

/**
 * What the papers prove of each of these lies and burdens. Established: papers of so many sources that are independent of
 * the applicant speak against the claim, or he told it himself. A knock-out is no finding.
 */
export function findingsIn(
  provable: readonly Provable[],
  documents: readonly Pick<CaseDocument, "id" | "kind">[],
  enough: number,
): readonly Finding[] {
  return provable.flatMap(({ kind: lie, what, evidence }): Finding[] => {
    if (lie === "knockOut") return [];
    const kind = OF_ITS_OWN[what.code] ?? MISCONDUCT[lie];
    const codes = evidence.map(({ shows }) => shows.code);
    const papers = documents.filter(({ id }) => evidence.some(({ doc }) => doc === id));
    const sources = independentSources(papers, CLAIMED_TO[kind]);
    const told = codes.map((code) => TOLD[code]).find((stance) => stance !== undefined);
    return [
      {
        lie,
        kind,
        act: actorOf(kind, codes),
        stance: told ?? "denied",
        proof: told || sources.length >= enough ? "established" : "suspected",
        sources,
      },
    ];
  });
}

/** Who signs the papers answers for them, and that is the owner, but for a valuation of which he knew no better. */
const actorOf = (kind: Misconduct, codes: readonly string[]): Actor =>
  kind === "inflatedValuation" && !codes.includes(OWNER_KNEW) ? "appraiser" : "owner";
