import type { Says } from "../says";

export const SAYS = {
  what: ["capitalisedExpenses"],
  evidence: {
    assetWithoutSupplier: "cost",
    expensesFell: undefined,
    assetsGrew: undefined,
    machinesPaid: undefined,
    wagesPaid: undefined,
  },
} as const satisfies Says;
