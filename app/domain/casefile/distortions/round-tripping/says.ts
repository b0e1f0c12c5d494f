import { CLAIM_SIGNS, SOBER_SIGNS } from "../claimed-sales";
import type { Says } from "../says";

export const SAYS = {
  what: ["roundTripping"],
  evidence: {
    ...CLAIM_SIGNS,
    ...SOBER_SIGNS,
    circleIn: undefined,
    circleOut: "part",
    relativesFirm: undefined,
    paidInAdvance: "amount",
  },
} as const satisfies Says;
