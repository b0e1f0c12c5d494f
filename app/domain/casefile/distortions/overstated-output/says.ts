import type { Says } from "../says";

export const SAYS = {
  what: ["overstatedOutput"],
  evidence: {
    finishedGoods: "value",
    marginRose: undefined,
    stockRose: "inventory",
    powerForLess: undefined,
    materialsForLess: undefined,
  },
} as const satisfies Says;
