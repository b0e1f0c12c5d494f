import type { FlagKind } from "~/domain/casefile/browser";

/** What a flag may be a sign of, under the headings by which one looks for it. */
export const FLAG_GROUPS = [
  {
    id: "sales",
    kinds: ["fabricatedSales", "underDeclaredSales", "overstatedOutput", "hiddenConcentration", "roundTripping"],
  },
  { id: "debt", kinds: ["hiddenBorrowing", "hiddenGuarantee", "divertedLoan"] },
  {
    id: "assets",
    kinds: ["windowDressing", "capitalisedExpenses", "staleStock", "deadReceivables", "overstatedCollateral"],
  },
  { id: "people", kinds: ["ownerLoans", "strawOwner", "ghostStaff"] },
  { id: "other", kinds: ["forgedStatement", "knockOut", "evasiveAnswer", "other"] },
] as const satisfies readonly { id: string; kinds: readonly FlagKind[] }[];
