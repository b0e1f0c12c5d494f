import { CLAIM_SIGNS } from "../claimed-sales";
import type { Says } from "../says";

export const SAYS = {
  what: ["underDeclaredSales"],
  evidence: {
    ...CLAIM_SIGNS,
    vatBelowSales: undefined,
    vatUninvoiced: undefined,
    walletTakings: undefined,
    tillTakings: undefined,
    receiptsAboveDeclared: undefined,
    powerAboveDeclared: undefined,
    returnsToldWhole: undefined,
    returnsToldLower: "told",
    taxMoneyGone: "amount",
  },
} as const satisfies Says;
