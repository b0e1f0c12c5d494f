import type { DistortionKind } from "../types";
import {
  assetsMissing,
  guaranteeUnsaid,
  headsDiffer,
  oneCustomerPays,
  ownerOwesNothing,
  paysAStranger,
  pledgeWorthLess,
  representedByAnother,
} from "./debts-and-people";
import type { Documents } from "./look";
import {
  balancesBroken,
  claimedAboveDeclared,
  goesInACircle,
  liesUntouched,
  owedForYears,
  stockTurnsSlower,
  visitsMonthEnds,
  worksCapitalised,
} from "./sales-and-assets";

interface Reader {
  /** a deviation between papers; undefined where one of the papers is missing */
  readonly read: (documents: Documents) => number | undefined;
  /** what honest files show, at most nineteen times of twenty */
  readonly band: number;
}

/**
 * What a patient reader with nothing but the papers would compare for each kind of lie. Bands: measured over honest files
 * of all trades and sizes by generator 4, rounded up; of generator versions since, `archetypes lint` tells.
 */
export const READERS: Readonly<Record<DistortionKind, Reader>> = {
  fabricatedSales: { read: claimedAboveDeclared, band: 0.1 },
  roundTripping: { read: goesInACircle, band: 0.01 },
  underDeclaredSales: { read: claimedAboveDeclared, band: 0.1 },
  hiddenBorrowing: { read: paysAStranger, band: 0.01 },
  windowDressing: { read: visitsMonthEnds, band: 0.01 },
  capitalisedExpenses: { read: worksCapitalised, band: 0.01 },
  staleStock: { read: liesUntouched, band: 0.05 },
  deadReceivables: { read: owedForYears, band: 0.05 },
  ownerLoans: { read: ownerOwesNothing, band: 0.01 },
  hiddenGuarantee: { read: guaranteeUnsaid, band: 0.01 },
  overstatedOutput: { read: stockTurnsSlower, band: 0.3 },
  ghostStaff: { read: headsDiffer, band: 0.1 },
  overstatedCollateral: { read: pledgeWorthLess, band: 0.1 },
  forgedStatement: { read: balancesBroken, band: 0.5 },
  divertedLoan: { read: assetsMissing, band: 0.05 },
  hiddenConcentration: { read: oneCustomerPays, band: 0.05 },
  strawOwner: { read: representedByAnother, band: 0.5 },
};
