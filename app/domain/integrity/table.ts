/** What somebody did to the papers, or kept from the bank. The rows of a table stand in this order: a new kind comes last. */
export const MISCONDUCTS = [
  "forgedPapers",
  "fabricatedSales",
  "fabricatedOutput",
  "concealedOwner",
  "hiddenDebt",
  "hiddenGuarantee",
  "divertedPurpose",
  "privateUse",
  "undeclaredSales",
  "undeclaredWages",
  "inflatedValuation",
  "concealedDependence",
  "windowDressing",
  "lossesNotTaken",
] as const;
export type Misconduct = (typeof MISCONDUCTS)[number];

/** Whose act it is, the gravest last: the owner borrows and signs, the others work for him or beside him. */
export const ACTORS = ["appraiser", "broker", "bookkeeper", "owner"] as const;
export type Actor = (typeof ACTORS)[number];

/**
 * What became of it when the bank asked, the gravest last. disclosed: told before the bank had found it; admitted: told
 * when it was laid before him; denied: denied, evaded or left standing without a word.
 */
export const STANCES = ["disclosed", "admitted", "denied"] as const;
export type Stance = (typeof STANCES)[number];

/** How far the file proves it, the surest last. established: by as many independent sources as the table asks for, or by admission. */
export const PROOFS = ["suspected", "established"] as const;
export type Proof = (typeof PROOFS)[number];

/**
 * What the bank does, the gravest last. ask: for what would settle it; nothing is refused for it. adjustAndPrice: the
 * figures are put right and the loan is judged on them. refer: somebody else decides, and this desk does not lend. refuse.
 */
export const TREATMENTS = ["ask", "adjustAndPrice", "refer", "refuse"] as const;
export type Treatment = (typeof TREATMENTS)[number];

export interface IntegrityRow {
  readonly kind: Misconduct;
  readonly suspected: Treatment;
  readonly established: Readonly<Record<Actor, Readonly<Record<Stance, Treatment>>>>;
  /** what is referred or refused for it goes to compliance as well */
  readonly report: boolean;
  /** why, in the bank's own words */
  readonly says: string;
  readonly source: string;
  readonly mark: IntegrityMark;
}

/** How far a rule was checked; "house": the bank's own choice. */
export type IntegrityMark = "house" | "generalKnowledge";

/** The part of a bank's policy that stands before any price. */
export interface IntegrityTable {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly owner: string;
  readonly reviewBy: string;
  readonly source: string;
  /** so many sources that are independent of the applicant and of each other establish a fact */
  readonly independentSources: number;
  /** the duty to report without tipping off */
  readonly reporting: { readonly says: string; readonly source: string; readonly mark: IntegrityMark };
  readonly rows: readonly IntegrityRow[];
}

export const graver = (a: Treatment, b: Treatment): Treatment => (rank(a) >= rank(b) ? a : b);
export const isMilder = (a: Treatment, b: Treatment): boolean => rank(a) < rank(b);
const rank = (treatment: Treatment): number => TREATMENTS.indexOf(treatment);
