import type { Says } from "../says";

export const SAYS = {
  what: ["staleStock"],
  evidence: {
    notMoved: "value",
    stockDays: undefined,
    stockStillThere: "inventory",
    boughtAgainstStock: undefined,
    dustSeen: undefined,
  },
} as const satisfies Says;
