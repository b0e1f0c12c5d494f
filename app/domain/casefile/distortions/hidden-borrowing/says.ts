import type { Says } from "../says";

export const SAYS = {
  what: ["hiddenBorrowing"],
  evidence: {
    privateTransfer: "amount",
    otherDebtEvaded: undefined,
    lenderNotStated: undefined,
    debtAsEquity: undefined,
    interestBelowTransfers: undefined,
  },
} as const satisfies Says;
