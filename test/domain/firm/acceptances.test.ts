import { describe, expect, it } from "vitest";
import { isWorkingDay } from "~/domain/calendar";
import type { Acceptance, DayBook } from "~/domain/firm";
import { unfold } from "~/domain/firm/days";
import { KINDS, lifeOf } from "../../support/lives";

const USE_BILLS: ReadonlySet<string> = new Set([
  "metalParts",
  "construction",
  "garment",
  "foodProcessing",
  "foodWholesale",
]);
const books: readonly { readonly trade: string; readonly days: DayBook }[] = KINDS.flatMap((kind) =>
  ["bills-1", "bills-2", "bills-3"].map((seed) => ({
    trade: kind.industry,
    days: unfold(lifeOf({ industry: kind.industry, size: kind.size }, seed), seed),
  })),
);
const all = books.flatMap(({ days }) => days.acceptances.map((bill) => ({ bill, days })));
const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);
const of = (days: DayBook, fate: Acceptance["fate"]) => days.acceptances.filter((bill) => bill.fate === fate);
const amounts = (bills: readonly Acceptance[]) => sum(bills.map(({ amount }) => amount));
const moved = (days: DayBook, place: string, code: string) =>
  sum(days.movements.filter((one) => one.place === place && one.code === code).map(({ amount }) => amount));

describe("acceptance bills", () => {
  it("come to trades whose customers are firms, and not to who lives on guests, shoppers or freight", () => {
    for (const { trade, days } of books) if (!USE_BILLS.has(trade)) expect(days.acceptances).toEqual([]);
    const fates = new Set(all.map(({ bill }) => bill.fate));
    expect([...fates].sort()).toEqual(["collected", "discounted", "endorsed", "held"]);
  });

  it("what is passed on is paid to suppliers and touches no account, what is sold comes in less its discount", () => {
    for (const { days } of books) {
      expect(moved(days, "acceptances", "supplierPaid") + amounts(of(days, "endorsed"))).toBe(0);
      const sold = of(days, "discounted");
      const price = sum(sold.map(({ discount }) => discount));
      expect(moved(days, "main", "acceptanceSold")).toBe(amounts(sold) - price);
      expect(moved(days, "acceptances", "otherCostsPaid") + price).toBe(0);
      expect(moved(days, "acceptances", "collection")).toBe(amounts(of(days, "endorsed")) + amounts(sold));
      const collected = days.movements.filter((one) => one.code === "collection" && one.acceptance !== undefined);
      expect(sum(collected.map(({ amount }) => amount))).toBe(amounts(of(days, "collected")));
    }
  });

  it("settle both invoices as money does: no payment of nothing, and no more than is owed", () => {
    for (const { days } of books) {
      for (const { net, vat, payments, writtenOff } of [...days.invoices, ...days.bills]) {
        for (const { amount } of payments) expect(amount).toBeGreaterThan(0);
        expect(sum(payments.map(({ amount }) => amount)) + writtenOff).toBeLessThanOrEqual(net + vat);
      }
    }
  });

  it("a bill in the safe stands for an invoice of its customer that is open by as much", () => {
    for (const { bill, days } of all.filter(({ bill: { fate } }) => fate === "held")) {
      const { party, net, vat, payments, writtenOff } = days.invoices.find(({ no }) => no === bill.invoice)!;
      expect(party).toBe(bill.customer);
      expect(bill.amount).toBeLessThanOrEqual(net + vat - writtenOff - sum(payments.map(({ amount }) => amount)));
    }
  });

  it("come in on a working day after the invoice and leave on one, at the latest when they are due", () => {
    const day = (on: { month: number; day: number }) => on.month * 100 + on.day;
    for (const { bill, days } of all) {
      const invoice = days.invoices.find(({ no }) => no === bill.invoice)!;
      expect(day(bill.received)).toBeGreaterThanOrEqual(day(invoice));
      expect(day(bill.matures)).toBeGreaterThan(day(bill.received));
      for (const on of [bill.received, ...(bill.on ? [bill.on] : [])])
        expect(isWorkingDay(on.month, on.day)).toBe(true);
      expect(bill.on === undefined).toBe(bill.fate === "held");
      if (bill.on) expect(day(bill.on)).toBeGreaterThanOrEqual(day(bill.received));
      if (bill.on) expect(day(bill.on)).toBeLessThanOrEqual(day(bill.matures));
    }
  });

  it("are drawn over whole thousands, and sold at a rate of 1 to 3 % a year", () => {
    for (const { bill } of all) {
      expect(bill.amount % 100_000).toBe(0);
      if (bill.fate !== "discounted") expect(bill.discount).toBe(0);
      else {
        // 45 to 180 days, less those that it waited: 0.011 · 41 / 360 to 0.027 · 180 / 360.
        expect(bill.discount / bill.amount).toBeGreaterThan(0.0012);
        expect(bill.discount / bill.amount).toBeLessThan(0.0136);
      }
    }
  });
});
