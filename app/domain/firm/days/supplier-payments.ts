import type { RandomStream } from "../../random/index";
import type { OpenMovement } from "./draft";
import type { Receipt } from "./invoices";
import type { WindowMonth } from "./window";

/** Chance that a second bill of the same supplier is paid with the first. */
const TOGETHER = 0.4;

/** Payments of the month to suppliers, some of them for two bills. */
export function supplierPayments(
  { month }: WindowMonth,
  paid: readonly Receipt[],
  random: RandomStream,
): OpenMovement[] {
  const waiting = new Map<number, OpenMovement>();
  const movements: OpenMovement[] = [];
  for (const { invoice, payment } of [...paid].sort((a, b) => a.payment.day - b.payment.day)) {
    const first = waiting.get(invoice.party);
    if (first && random.chance(TOGETHER)) {
      // The later bill may not have been there on the earlier day, so both are paid on the later one.
      const settles = [...(first.settles ?? []), payment];
      for (const settled of settles) settled.day = payment.day;
      Object.assign(first, { day: payment.day, amount: first.amount - payment.amount, also: invoice.no, settles });
      waiting.delete(invoice.party);
      continue;
    }
    const movement: OpenMovement = {
      month,
      day: payment.day,
      place: "main",
      code: "supplierPaid",
      amount: -payment.amount,
      party: { kind: "supplier", index: invoice.party },
      invoice: invoice.no,
      settles: [payment],
    };
    movements.push(movement);
    waiting.set(invoice.party, movement);
  }
  return movements;
}
