import type { DistortionKind } from "../flags";
import {
  assetsMissing,
  guaranteeUnsaid,
  staffDiffers,
  oneCustomerPays,
  hidesOwnersDebt,
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
  stockOutgrowsCost,
  visitsMonthEnds,
  worksCapitalised,
} from "./sales-and-assets";

interface Reader {
  /** a deviation between papers; undefined where one of the papers is missing */
  readonly read: (documents: Documents) => number | undefined;
  /** what nineteen of twenty honest files stay below */
  readonly band: number;
}

/**
 * What a patient reader with nothing but the papers would compare for each kind of lie. Bands: the
 * 95th percentile over 48 honest files of all trades and sizes (generator 4), rounded up; where those show nothing at
 * all, the least that a reader would ask about (house values).
 */
export const READERS: Readonly<Record<DistortionKind, Reader>> = {
  fabricatedSales: { read: claimedAboveDeclared, band: 0.05 },
  roundTripping: { read: goesInACircle, band: 0.01 },
  underDeclaredSales: { read: claimedAboveDeclared, band: 0.05 },
  hiddenBorrowing: { read: paysAStranger, band: 0.05 },
  windowDressing: { read: visitsMonthEnds, band: 0.02 },
  capitalisedExpenses: { read: worksCapitalised, band: 0.05 },
  staleStock: { read: liesUntouched, band: 0.03 },
  deadReceivables: { read: owedForYears, band: 0.03 },
  ownerLoans: { read: hidesOwnersDebt, band: 0.01 },
  hiddenGuarantee: { read: guaranteeUnsaid, band: 0.05 },
  overstatedOutput: { read: stockOutgrowsCost, band: 0.27 },
  // Micro firms that pay part of the wages in notes show more.
  ghostStaff: { read: staffDiffers, band: 0.16 },
  overstatedCollateral: { read: pledgeWorthLess, band: 0.2 },
  forgedStatement: { read: balancesBroken, band: 0.5 },
  divertedLoan: { read: assetsMissing, band: 0.03 },
  hiddenConcentration: { read: oneCustomerPays, band: 0.04 },
  strawOwner: { read: representedByAnother, band: 0.05 },
};
