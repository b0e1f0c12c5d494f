import { CLAIM_SIGNS, SOBER_SIGNS } from "../claimed-sales";
import type { Says } from "../says";

export const SAYS = {
  what: ["fabricatedSales"],
  evidence: {
    ...CLAIM_SIGNS,
    ...SOBER_SIGNS,
    receiptsBelowSales: undefined,
    unknownCustomer: "amount",
    receivablesGrew: undefined,
  },
} as const satisfies Says;
