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

/** Signs by which the owner told it himself. */
const TOLD: readonly string[] = ["evidence.undeclaredTold"];
/** Answers that leave the sum open and yet own to the thing: "a little lower than the books". The others say nothing. */
const OWNS_TO_IT: readonly string[] = ["interview.tax.evasive"];
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

/** As much of a paper as says who stands behind it, and of the talk what was answered. */
export type ProvingPaper = Pick<CaseDocument, "id" | "kind"> & {
  readonly answers?: readonly { readonly id: string; readonly answer: { readonly code: string } }[];
};

/**
 * What the papers prove of each of these lies and burdens. Established: papers of so many sources that are independent of
 * the applicant speak against the claim, or he told it himself. A knock-out is no finding.
 */
export function findingsIn(
  provable: readonly Provable[],
  documents: readonly ProvingPaper[],
  enough: number,
): readonly Finding[] {
  return provable.flatMap(({ kind: lie, what, evidence }): Finding[] => {
    if (lie === "knockOut") return [];
    const kind = OF_ITS_OWN[what.code] ?? MISCONDUCT[lie];
    const codes = evidence.map(({ shows }) => shows.code);
    const papers = documents.filter(({ id }) => evidence.some(({ doc }) => doc === id));
    const sources = independentSources(papers, CLAIMED_TO[kind]);
    const stance = stanceOf(evidence, papers);
    return [
      {
        lie,
        kind,
        act: actorOf(kind, codes),
        stance,
        proof: stance !== "denied" || sources.length >= enough ? "established" : "suspected",
        sources,
      },
    ];
  });
}

/** What he said is read from his very answer: a talk in which the question was left open proves nothing. */
function stanceOf(evidence: Provable["evidence"], papers: readonly ProvingPaper[]): Stance {
  if (evidence.some(({ shows }) => TOLD.includes(shows.code))) return "disclosed";
  const answered = papers.flatMap(({ id, answers = [] }) =>
    answers.filter((one) => evidence.some(({ doc, at }) => doc === id && at === one.id)),
  );
  return answered.some(({ answer }) => OWNS_TO_IT.includes(answer.code)) ? "admitted" : "denied";
}

/** Who signs the papers answers for them, and that is the owner, but for a valuation of which he knew no better. */
const actorOf = (kind: Misconduct, codes: readonly string[]): Actor =>
  kind === "inflatedValuation" && !codes.includes(OWNER_KNEW) ? "appraiser" : "owner";
