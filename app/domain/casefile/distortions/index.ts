import type { Facts } from "../../firm";
import type { Statement } from "../../statements";
import type { World } from "../documents/world";
import type { CaseDocument } from "../documents/types/kinds";
import type { Distortion, DistortionKind, Evidence } from "../flags";
import { capitalisedExpenses } from "./capitalised-expenses";
import { deadReceivables } from "./dead-receivables";
import { divertedLoan } from "./diverted-loan";
import { fabricatedSales } from "./fabricated-sales";
import { forgedStatement } from "./forged-statement";
import { ghostStaff } from "./ghost-staff";
import { hiddenBorrowing } from "./hidden-borrowing";
import { hiddenConcentration } from "./hidden-concentration";
import { hiddenGuarantee } from "./hidden-guarantee";
import { overstatedCollateral } from "./overstated-collateral";
import { overstatedOutput } from "./overstated-output";
import { ownerLoans } from "./owner-loans";
import { follow, type Moved } from "./rewrite";
import { roundTripping } from "./round-tripping";
import { staleStock } from "./stale-stock";
import { strawOwner } from "./straw-owner";
import { underDeclaredSales } from "./under-declared-sales";
import { windowDressing } from "./window-dressing";

/** What one lie leaves behind. */
export interface Lie {
  readonly documents: readonly CaseDocument[];
  readonly distortion: Distortion;
  /** rows of documents that got another number: evidence that was found before follows them */
  readonly moved?: readonly Moved[];
  /** the evidence as the finished file shows it, where a later distortion may change its figures or rows */
  readonly evidenceIn?: (documents: readonly CaseDocument[]) => Evidence[];
  /** the true statements, annual or interim, where the books of the life do not tell the whole truth of this lie */
  readonly correct?: (statements: readonly Statement[]) => readonly Statement[];
  /** what the security is worth against the appraised value that the file states */
  readonly collateralFactor?: number;
}

/** Bends some documents, and says which, by how much and where the others give it away. Reads the current documents. */
export type Bend = (world: World, documents: readonly CaseDocument[]) => Lie;

const BENDS: Readonly<Record<DistortionKind, Bend>> = {
  fabricatedSales,
  roundTripping,
  underDeclaredSales,
  hiddenBorrowing,
  windowDressing,
  capitalisedExpenses,
  staleStock,
  deadReceivables,
  ownerLoans,
  hiddenGuarantee,
  overstatedOutput,
  ghostStaff,
  overstatedCollateral,
  forgedStatement,
  divertedLoan,
  hiddenConcentration,
  strawOwner,
};

/** What must be so in the life of a firm that tells this lie. */
export const FACTS_OF: Readonly<Record<DistortionKind, Partial<Facts>>> = {
  fabricatedSales: {},
  roundTripping: {},
  underDeclaredSales: { taxGap: true },
  hiddenBorrowing: { privateLoan: true },
  windowDressing: {},
  capitalisedExpenses: {},
  staleStock: {},
  deadReceivables: {},
  ownerLoans: { ownerBorrowing: true },
  hiddenGuarantee: { guarantee: true },
  overstatedOutput: {},
  ghostStaff: {},
  overstatedCollateral: {},
  forgedStatement: {},
  divertedLoan: {},
  hiddenConcentration: { concentrated: true },
  strawOwner: {},
};

/** A file after all its lies. */
export interface Bent {
  readonly documents: readonly CaseDocument[];
  readonly distortions: readonly Distortion[];
  /** in this order they turn the statements of the books into the true ones */
  readonly corrections: readonly NonNullable<Lie["correct"]>[];
  /** what the security is worth against the appraised value that the file states; 1 where nobody lied about it */
  readonly collateralFactor: number;
  /** what points at rows of the honest documents follows these, in this order: see `follow` */
  readonly moved: readonly Moved[];
}

/** Tells the lies one after the other; each reads what the ones before it have left. */
export function bend(world: World, honest: readonly CaseDocument[], kinds: readonly DistortionKind[]): Bent {
  let documents = honest;
  const lies: Lie[] = [];
  for (const kind of kinds) {
    const lie = BENDS[kind](world, documents);
    documents = lie.documents;
    lies.forEach((earlier, i) => (lies[i] = followed(earlier, lie.moved ?? [])));
    lies.push(lie);
  }
  return {
    documents,
    distortions: lies.map(({ distortion, evidenceIn }) =>
      evidenceIn ? { ...distortion, evidence: evidenceIn(documents) } : distortion,
    ),
    corrections: lies.flatMap(({ correct }) => correct ?? []),
    collateralFactor: lies.reduce((factor, lie) => factor * (lie.collateralFactor ?? 1), 1),
    moved: lies.flatMap(({ moved }) => moved ?? []),
  };
}

const followed = (lie: Lie, moved: readonly Moved[]): Lie => ({
  ...lie,
  distortion: { ...lie.distortion, evidence: follow(lie.distortion.evidence, moved) },
});
