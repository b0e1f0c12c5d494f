import type { Industry } from "../../industries";
import { allocate, type Minor, type MonthNumber, roundHalfUp } from "../../money";
import { randomStream, type RandomStream } from "../../random";
import { OLDEST } from "../cohorts";
import { orderDay } from "../season";
import type { OpenInvoice } from "./draft";
import type { Ledger, Receipt } from "./invoices";
import type { Party } from "./parties";
import { Cohorts, type OpenItem, settle } from "./settlement";
import { usualBills } from "./trade-scale";
import type { WindowMonth } from "./window";

/** The purchase ledger of the window: what is bought, paid and owed is what the books say, to the unit. */
export function receiveBills(window: readonly WindowMonth[], suppliers: readonly Party[], seed: string): Ledger {
  const random = randomStream(seed, "days/bills");
  const { firm } = window[0]!.state;
  const { industry } = firm;
  const usual = usualBills(firm, random);
  const cohorts = new Cohorts(OLDEST);
  const invoices: OpenInvoice[] = [];
  const receipts: Receipt[][] = [];
  const add = (age: number, bills: OpenInvoice[]): void => {
    invoices.push(...bills);
    cohorts.put(
      age,
      bills.map((bill) => openItem(bill, suppliers[bill.party]!, random)),
    );
  };
  const opening = window[0]!.before;
  const purchases = firm.monthlySales * firm.materialBase;
  for (let age = OLDEST; age >= 0; age--) {
    const gross = opening.payables[age]!;
    const count = Math.round((usual * gross) / purchases);
    const net = roundHalfUp(gross / (1 + firm.vat.inputRate));
    add(age, ofMonth(opening.month - age, industry.id, net, gross - net, count, suppliers, random));
  }
  for (const month of window) {
    cohorts.age();
    const { net, vat } = bought(month);
    add(0, ofMonth(month.month, industry.id, net, vat, Math.round((usual * net) / purchases), suppliers, random));
    receipts.push(payMonth(month, cohorts, random));
  }
  number(invoices, random.integer(20, 300));
  return { invoices, receipts };
}

/** A bill keeps its day within the month in the order that things are paid: the oldest first, strict suppliers sooner. */
const openItem = (invoice: OpenInvoice, { habit }: Party, random: RandomStream): OpenItem => ({
  invoice,
  open: invoice.net + invoice.vat,
  rank: invoice.month * 100 + invoice.day + 6 * habit + 4 * random.normal(),
});

function number(bills: OpenInvoice[], first: number): void {
  bills.sort((a, b) => a.month - b.month || a.day - b.day);
  bills.forEach((bill, i) => (bill.no = first + i));
}

function bought({ postings }: WindowMonth): { net: Minor; vat: Minor } {
  let net = 0;
  let vat = 0;
  for (const { code, credit, amount } of postings) {
    if (credit !== "payables") continue;
    if (code === "purchase") net += amount;
    if (code === "inputVat") vat += amount;
  }
  return { net, vat };
}

function ofMonth(
  month: MonthNumber,
  trade: Industry["id"],
  net: Minor,
  vat: Minor,
  count: number,
  suppliers: readonly Party[],
  random: RandomStream,
): OpenInvoice[] {
  if (net === 0) return [];
  const chosen = Array.from({ length: Math.max(1, Math.min(30, count)) }, (_, i) =>
    i < suppliers.length ? i : heavier(suppliers, random),
  );
  const nets = allocate(
    net,
    chosen.map((party) => suppliers[party]!.weight * random.between(0.5, 1.5)),
  );
  const vats = vat === 0 ? nets.map(() => 0) : allocate(vat, nets);
  const bills: OpenInvoice[] = [];
  for (let i = 0; i < chosen.length; i++) {
    if (nets[i] === 0) continue;
    bills.push({
      no: 0,
      party: chosen[i]!,
      month,
      day: orderDay(trade, month, random.uniform()),
      net: nets[i]!,
      vat: vats[i]!,
      exported: false,
      payments: [],
      writtenOff: 0,
    });
  }
  return bills;
}

/** A supplier by chance, the larger ones more often. */
function heavier(suppliers: readonly Party[], random: RandomStream): number {
  let at = random.uniform();
  for (let i = 0; i < suppliers.length; i++) {
    at -= suppliers[i]!.weight;
    if (at < 0) return i;
  }
  return 0;
}

/** What each cohort lost to payments, found from the states before and after the month. */
function payMonth(
  { month, before, state, last, settling, working }: WindowMonth,
  cohorts: Cohorts,
  random: RandomStream,
): Receipt[] {
  const paid: Receipt[] = [];
  for (let age = OLDEST; age >= 0; age--) {
    const items = cohorts.at(age);
    const open = items.reduce((sum, item) => sum + item.open, 0);
    const left = state.payables[age]!;
    if (age > 0 && open !== before.payables[age - 1]! + (age === OLDEST ? before.payables[OLDEST]! : 0)) {
      throw new RangeError(`bills do not tie to the books in month ${month}`);
    }
    for (const { item, amount } of settle(items, open - left)) {
      const { invoice } = item;
      const first = invoice.month === month ? working[Math.min(last, invoice.day + 1)]! : 1;
      const wished = random.integer(Math.min(first + 1, last), last);
      const day = settling[wished]! >= first ? settling[wished]! : working[wished]!;
      const payment = { month, day, amount };
      invoice.payments.push(payment);
      paid.push({ invoice, payment });
    }
  }
  return paid;
}
