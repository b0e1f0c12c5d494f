import type { Says } from "../says";

export const SAYS = {
  what: ["windowDressing"],
  evidence: {
    visitorIn: "amount",
    visitorOut: "amount",
    cashDressed: "cash",
    ownersMoney: undefined,
  },
} as const satisfies Says;
