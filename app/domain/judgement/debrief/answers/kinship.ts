import type { FlagKind, PlantedKind } from "../../../casefile/browser";

/** Lies that leave the same trace in the same papers: who names one where the other stands has read the right paper. */
const FAMILIES: readonly (readonly FlagKind[])[] = [
  ["fabricatedSales", "roundTripping", "underDeclaredSales", "overstatedOutput", "hiddenConcentration"],
  ["hiddenBorrowing", "ownerLoans", "divertedLoan", "hiddenGuarantee", "windowDressing"],
  ["staleStock", "overstatedOutput", "deadReceivables", "capitalisedExpenses", "divertedLoan"],
  ["strawOwner", "knockOut"],
];

export const related = (lie: PlantedKind, called: FlagKind): boolean =>
  FAMILIES.some((family) => family.includes(lie) && family.includes(called));
