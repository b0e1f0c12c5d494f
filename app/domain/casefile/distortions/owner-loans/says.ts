import type { Says } from "../says";

export const SAYS = {
  what: ["ownerLoans.receivables", "ownerLoans.prepayments"],
  evidence: {
    debtorNeverPays: "total",
    receivablesHoldOwner: undefined,
    prepaymentsHoldOwner: undefined,
    noOwnerClaim: undefined,
    ownerTransfer: "amount",
    ownerReceived: "amount",
    livingStated: undefined,
  },
} as const satisfies Says;
