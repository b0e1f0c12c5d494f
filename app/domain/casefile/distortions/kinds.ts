import type { AboutDistortion } from "./about";
import { about as capitalisedExpenses } from "./capitalised-expenses/about";
import { about as deadReceivables } from "./dead-receivables/about";
import { about as divertedLoan } from "./diverted-loan/about";
import { about as fabricatedSales } from "./fabricated-sales/about";
import { about as forgedStatement } from "./forged-statement/about";
import { about as ghostStaff } from "./ghost-staff/about";
import { about as hiddenBorrowing } from "./hidden-borrowing/about";
import { about as hiddenConcentration } from "./hidden-concentration/about";
import { about as hiddenGuarantee } from "./hidden-guarantee/about";
import { about as overstatedCollateral } from "./overstated-collateral/about";
import { about as overstatedOutput } from "./overstated-output/about";
import { about as ownerLoans } from "./owner-loans/about";
import { about as roundTripping } from "./round-tripping/about";
import { about as staleStock } from "./stale-stock/about";
import { about as strawOwner } from "./straw-owner/about";
import { about as underDeclaredSales } from "./under-declared-sales/about";
import { about as windowDressing } from "./window-dressing/about";

/**
 * What a browser may know of every kind of lie. Draws, lists and selection fields take the kinds in this order: a new one
 * comes last.
 */
export const ABOUT = {
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
} as const satisfies Readonly<Record<string, AboutDistortion>>;

export type DistortionKind = keyof typeof ABOUT;

export const DISTORTION_KINDS: readonly DistortionKind[] = Object.keys(ABOUT) as DistortionKind[];
