import type { Phrase } from "../lending";
import type { Minor } from "../money";
import type { Locator } from "./case-file";

export const DISTORTION_KINDS = [
  "fabricatedSales",
  "roundTripping",
  "underDeclaredSales",
  "hiddenBorrowing",
  "windowDressing",
  "capitalisedExpenses",
  "staleStock",
  "deadReceivables",
  "ownerLoans",
  "hiddenGuarantee",
  "overstatedOutput",
  "ghostStaff",
  "overstatedCollateral",
  "forgedStatement",
  "divertedLoan",
  "hiddenConcentration",
  "strawOwner",
] as const;
export type DistortionKind = (typeof DISTORTION_KINDS)[number];

/** What an analyst may call a sign; "knockOut" for what decides before any score. */
export const FLAG_KINDS = [...DISTORTION_KINDS, "knockOut", "evasiveAnswer", "other"] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

export type Severity = "high" | "medium" | "low";

export interface Evidence extends Locator {
  readonly shows: Phrase;
}

export const KNOCK_OUT_KINDS = [
  "identityExpired",
  "beneficialOwnerUnknown",
  "listMatch",
  "prohibitedSector",
  "connectedGroupLimit",
  "authorityLimit",
] as const;
export type KnockOutKind = (typeof KNOCK_OUT_KINDS)[number];

/** A rule that ends the application before any score, with where the file shows it. */
export interface KnockOut {
  readonly kind: KnockOutKind;
  readonly evidence: readonly Evidence[];
}

/** Something lawful that looks bad, and where the file explains it. */
export interface InnocentAnomaly {
  readonly kind: string;
  readonly looksBad: Evidence;
  readonly explained: Evidence;
}

export interface Distortion {
  readonly kind: DistortionKind;
  readonly severity: Severity;
  /** What the lie hides, in yuan cents: sales that were not, debt that is, a loss not taken. */
  readonly amount: Minor;
  /** What was bent, and by how much, for the debrief. */
  readonly what: Phrase;
  /** Documents that were altered; every other document still shows the truth. */
  readonly bends: readonly string[];
  readonly evidence: readonly Evidence[];
}
