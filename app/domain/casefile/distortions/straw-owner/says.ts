import type { Says } from "../says";

export const SAYS = {
  what: ["strawOwner"],
  evidence: {
    strawInRegister: undefined,
    strawHolds: "share",
    realHolder: undefined,
    realPerson: undefined,
    realOwnerDecides: undefined,
    realOwnerDraws: undefined,
    realOwnerDeclared: undefined,
    realOwnerPledges: undefined,
    realOwnerSpeaks: undefined,
    realOwnerMet: undefined,
  },
} as const satisfies Says;
