import type { Says } from "../says";

export const SAYS = {
  what: ["hiddenConcentration"],
  evidence: {
    shareTold: "told",
    worriesAboutOne: undefined,
    largestPayer: "amount",
    sameGroup: undefined,
    orderOfGroup: undefined,
  },
} as const satisfies Says;
