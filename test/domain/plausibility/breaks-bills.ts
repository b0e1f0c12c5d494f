import { breaks, type Break } from "./edits";

/** For each rule on acceptance bills one figure of the register written over. */
export const BREAKS_OF_BILLS: readonly Break[] = [
  breaks("billsDated", "billRegister", (d) => (d.rows[0]!.received = "2030-01-01")),
  breaks("heldBillsRun", "billRegister", (d) => {
    d.rows.find(({ fate }) => fate === "endorsed")!.fate = "held";
  }),
  breaks("billsComeIn", "billRegister", (d) => {
    d.rows.find(({ fate }) => fate === "collected")!.amount += 100;
  }),
  breaks("discountRate", "billRegister", (d) => {
    const row = d.rows.find(({ fate }) => fate === "discounted")!;
    row.amount *= 40;
    row.discount += row.amount - row.amount / 40;
  }),
  breaks("heldBillsAreOwed", "billRegister", (d) => {
    d.rows.find(({ fate }) => fate === "held")!.amount = 1e13;
  }),
];
