import type { Minor } from "../money";
import type { Collateral } from "./lgd";
import { price, type PriceRequest } from "./price";
import type { Policy, PriceResult } from "./types";

export interface GridCell {
  readonly amount: Minor;
  readonly tenorMonths: number;
  /** place in the list of security packages */
  readonly security: number;
  readonly price: PriceResult;
}

/** The policy's price for every amount × tenor × package of security, in that order of nesting. */
export function priceGrid(
  base: Omit<PriceRequest, "exposure" | "tenorMonths" | "collateral">,
  axes: {
    readonly amounts: readonly Minor[];
    readonly tenors: readonly number[];
    readonly securities: readonly (readonly Collateral[])[];
  },
  policy: Policy,
): readonly GridCell[] {
  return axes.amounts.flatMap((amount) =>
    axes.tenors.flatMap((tenorMonths) =>
      axes.securities.map((collateral, security) => ({
        amount,
        tenorMonths,
        security,
        price: price({ ...base, exposure: amount, tenorMonths, collateral }, policy),
      })),
    ),
  );
}
