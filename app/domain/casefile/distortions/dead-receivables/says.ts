import type { Says } from "../says";

export const SAYS = {
  what: ["deadReceivables"],
  evidence: {
    oldInvoice: "amount",
    neverPaid: undefined,
    receivablesWithDead: "receivables",
    termsAgainstAge: undefined,
  },
} as const satisfies Says;
