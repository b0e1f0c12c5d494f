import type { Says } from "../says";

export const SAYS = {
  what: ["forgedStatement"],
  evidence: {
    balanceBroken: "shown",
    bookedOnRestDay: "amount",
    closingBroken: undefined,
    sweptToMain: undefined,
    receiptsAboveReturns: undefined,
    cashBelowBalances: "cash",
    loanNotServed: "balance",
    interestNotSeen: "interest",
  },
} as const satisfies Says;
