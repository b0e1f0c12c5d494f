import { capitalisedExpenses } from "./capitalised-expenses";
import { deadReceivables } from "./dead-receivables";
import type { DistortionDefinition } from "./definition";
import { divertedLoan } from "./diverted-loan";
import { fabricatedSales } from "./fabricated-sales";
import { forgedStatement } from "./forged-statement";
import { ghostStaff } from "./ghost-staff";
import { hiddenBorrowing } from "./hidden-borrowing";
import { hiddenConcentration } from "./hidden-concentration";
import { hiddenGuarantee } from "./hidden-guarantee";
import type { DistortionKind } from "./kinds";
import { overstatedCollateral } from "./overstated-collateral";
import { overstatedOutput } from "./overstated-output";
import { ownerLoans } from "./owner-loans";
import { roundTripping } from "./round-tripping";
import { staleStock } from "./stale-stock";
import { strawOwner } from "./straw-owner";
import { underDeclaredSales } from "./under-declared-sales";
import { windowDressing } from "./window-dressing";

/** Everything that the bank's side knows of each lie; its order is that of `DISTORTION_KINDS`. */
export const DISTORTIONS: Readonly<Record<DistortionKind, DistortionDefinition>> = {
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
