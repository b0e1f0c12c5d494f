import type { CollateralOffer } from "../lending";
import type { Minor } from "../money";
import type { LgdResult, Policy } from "./types";

/** How one kind of collateral turns into money: decimals, years. */
export interface SaleTerms {
  readonly haircut: number;
  readonly saleCost: number;
  readonly yearsToCash: number;
}

/** value·(1 − haircut)·(1 − sale cost)/(1 + r)^years, in the unit of `value`. */
export const presentValueOfCollateral = (value: number, terms: SaleTerms, discountRate: number): number =>
  (value * (1 - terms.haircut) * (1 - terms.saleCost)) / (1 + discountRate) ** terms.yearsToCash;

/**
 * LGD = 1 − (PV + unsecured recovery·(EAD − PV))/EAD with PV capped at EAD, decimal. The unsecured recovery is already
 * a present value. `ead` must be positive.
 */
export function lossGivenDefault(ead: number, presentValue: number, unsecuredRecovery: number): number {
  const covered = Math.min(presentValue, ead);
  return 1 - (covered + unsecuredRecovery * (ead - covered)) / ead;
}

export type Collateral = Pick<CollateralOffer, "id" | "type" | "appraisedValue">;

/**
 * LGD of one loan under the bank's policy, never below its floor, with what each piece brings: no piece counts for more
 * than the bank lends against it, and all together for no more than the EAD.
 */
export function policyLgd(ead: Minor, collateral: readonly Collateral[], policy: Policy["lgd"]): LgdResult {
  const parts = collateral.map(({ id, type, appraisedValue }) => {
    const terms = policy.collateral[type];
    const advance = Math.round(appraisedValue * terms.maxAdvance);
    const present = Math.round(presentValueOfCollateral(appraisedValue, terms, policy.discountRate));
    return { id, type, value: appraisedValue, present: Math.min(present, advance), advance };
  });
  const pvCollateral = Math.min(
    ead,
    parts.reduce((total, part) => total + part.present, 0),
  );
  const lgd = Math.max(policy.floor, lossGivenDefault(ead, pvCollateral, policy.unsecuredRecovery));
  return { lgd, pvCollateral, parts };
}
