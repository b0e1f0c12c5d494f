import type { Says } from "../says";

export const SAYS = {
  what: ["hiddenGuarantee"],
  evidence: {
    guaranteeListed: "amount",
    guaranteeEnquiry: undefined,
    guaranteeDenied: undefined,
    neighbourHarmless: undefined,
    guaranteeCircle: undefined,
  },
} as const satisfies Says;
