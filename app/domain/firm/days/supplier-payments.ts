import type { RandomStream } from "../../random";
import { openMovement, type OpenMovement, type OpenPayment, type SettledBy } from "./draft";
import type { Receipt } from "./invoices";
import type { WindowMonth } from "./window";

/** Chance that a second bill of the same supplier is paid with the first. */
const TOGETHER = 0.4;

/** Payments of the month to suppliers, some of them for two bills, and what each settles. */
export function supplierPayments(
  { month }: WindowMonth,
  paid: readonly Receipt[],
  random: RandomStream,
): { movements: OpenMovement[]; settled: SettledBy } {
  const waiting = new Map<number, OpenMovement>();
  const settled = new Map<OpenMovement, OpenPayment[]>();
  const movements: OpenMovement[] = [];
  for (const { invoice, payment } of [...paid].sort((a, b) => a.payment.day - b.payment.day)) {
    const first = waiting.get(invoice.party);
    const payments = first && settled.get(first);
    if (first && payments && random.chance(TOGETHER)) {
      // The later bill may not have been there on the earlier day, so both are paid on the later one.
      payments.push(payment);
      for (const one of payments) one.day = payment.day;
      first.day = payment.day;
      first.amount -= payment.amount;
      first.also = invoice.no;
      waiting.delete(invoice.party);
      continue;
    }
    const movement = openMovement({
      month,
      day: payment.day,
      place: "main",
      code: "supplierPaid",
      amount: -payment.amount,
      party: { kind: "supplier", index: invoice.party },
      invoice: invoice.no,
    });
    movements.push(movement);
    settled.set(movement, [payment]);
    waiting.set(invoice.party, movement);
  }
  return { movements, settled };
}
