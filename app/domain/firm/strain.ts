import { normalMargin } from "./margins";
import type { FirmState } from "./state";

/** What a month's trouble is made of, each up to its weight; together at most 1. House estimates. */
const WEIGHTS = { cash: 0.45, suppliers: 0.5, lenders: 1, wages: 1, margin: 0.35, lines: 0.15 } as const;
/** Money for less than this part of a month's sales is felt, suppliers who wait for so many months of purchases insist. */
const FELT = { cash: 0.4, suppliers: 0.4, lineUse: 0.9 } as const;

const share = (value: number): number => Math.max(0, Math.min(1, value));

/**
 * How hard a firm is pressed at the end of a month, from 0 (not at all) to 1: little cash, suppliers, lenders or staff
 * that wait, a margin below the trade's, lines drawn to the end. One of them is borne, several together are not: the
 * square of their sum.
 */
export function strainOf(state: FirmState): number {
  const { firm, balances, loans, supplierArrears, monthsWagesUnpaid, trailingMargin } = state;
  const lines = loans.filter(({ limit }) => limit > 0);
  const lineUse = lines.some(({ balance, limit }) => balance > FELT.lineUse * limit);
  const pressed = share(
    WEIGHTS.cash * share(1 - balances.cash / (FELT.cash * firm.monthlySales)) +
      WEIGHTS.suppliers * share(supplierArrears / FELT.suppliers) +
      WEIGHTS.lenders * Number(loans.some(({ monthsPastDue }) => monthsPastDue > 0)) +
      WEIGHTS.wages * Number(monthsWagesUnpaid > 0) +
      WEIGHTS.margin * share(1 - trailingMargin / normalMargin(firm.industry)) +
      WEIGHTS.lines * Number(lineUse),
  );
  return pressed * pressed;
}
