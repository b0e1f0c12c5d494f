import type { Says } from "../says";

export const SAYS = {
  what: ["overstatedCollateral.appraisal", "overstatedCollateral.charge"],
  evidence: {
    aboveComparable: "value",
    valueStated: "value",
    valueAtHome: undefined,
    bookValue: undefined,
    pledgeSeen: undefined,
    chargedAlready: "amount",
    valueBeforeCharge: "value",
    chargeNotStated: undefined,
    chargeNotListed: undefined,
  },
} as const satisfies Says;
