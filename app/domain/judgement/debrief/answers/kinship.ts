import type { FlagKind, PlantedKind } from "../../../casefile/browser";

/** Lies that leave the same trace in the same papers: who names one where the other stands has read the right paper. */
const FAMILIES: readonly (readonly FlagKind[])[] = [
  ["fabricatedSales", "roundTripping", "underDeclaredSales", "overstatedOutput", "hiddenConcentration"],
  ["hiddenBorrowing", "ownerLoans", "divertedLoan", "hiddenGuarantee", "windowDressing"],
  ["staleStock", "overstatedOutput", "deadReceivables", "capitalisedExpenses", "divertedLoan"],
  ["strawOwner", "knockOut"],
];

/** Of the checks that are no reader of a lie, which one their papers would differ for. */
const SHOWN_BY: Readonly<Record<string, PlantedKind | undefined>> = {
  debts: "hiddenBorrowing",
  payablesListed: "hiddenBorrowing",
  receivablesListed: "deadReceivables",
  stockListed: "staleStock",
  assetsListed: "divertedLoan",
  earlierLoan: "divertedLoan",
  earlierLoanUnseen: "divertedLoan",
  cashBanked: "windowDressing",
  power: "overstatedOutput",
  wallet: "underDeclaredSales",
  till: "underDeclaredSales",
  knockOuts: "knockOut",
  noComparable: "overstatedCollateral",
};

/** Whether papers that differ in a check may differ because of this: what else the file hides is another matter. */
export function isAbout(check: string, real: PlantedKind): boolean {
  const kind = check in SHOWN_BY ? SHOWN_BY[check] : (check as FlagKind);
  return kind !== undefined && (kind === real || related(real, kind));
}

/** Whether a lie leaves its trace where another would. */
export const related = (lie: PlantedKind, called: FlagKind): boolean =>
  FAMILIES.some((family) => family.includes(lie) && family.includes(called));
