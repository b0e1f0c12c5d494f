import type { Minor } from "../money";

export type LimitKind = "requested" | "workingCapitalNeed" | "debtCapacity" | "salesShare" | "authority";

/** The most that is lent, and what holds it there. */
export interface LendingLimit {
  readonly amount: Minor;
  readonly binding: LimitKind;
  /** every bound that applies, unrounded, in minor units */
  readonly bounds: readonly { readonly kind: LimitKind; readonly amount: number }[];
}

/** The lowest bound; where that is below the request, rounded down to the policy's step. Never below 0. */
export function lendingLimit(
  requested: Minor,
  others: readonly { readonly kind: LimitKind; readonly amount: number }[],
  step: Minor,
): LendingLimit {
  const bounds = [{ kind: "requested" as LimitKind, amount: requested as number }, ...others];
  const lowest = bounds.reduce((least, bound) => (bound.amount < least.amount ? bound : least));
  const amount = lowest.kind === "requested" ? requested : Math.max(0, Math.floor(lowest.amount / step) * step);
  return { amount, binding: lowest.kind, bounds };
}
