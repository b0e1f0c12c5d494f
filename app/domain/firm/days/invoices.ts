import { daysBetween } from "../../calendar";
import type { Industry } from "../../industries";
import { allocate, type Minor, type MonthNumber, roundHalfUp } from "../../money";
import { exp, pow, randomStream, type RandomStream } from "../../random";
import { dueAt, OLDEST } from "../cohorts";
import type { Life } from "../life";
import { orderDay } from "../season";
import { collectionMonthsOf } from "../state";
import type { OpenInvoice, OpenPayment } from "./draft";
import { orderLevel, type Party, type PayDay } from "./parties";
import { Cohorts, type OpenItem, settle, type Settled } from "./settlement";
import { invoicesInMonth, usualInvoices } from "./trade-scale";
import type { WindowMonth } from "./window";

/** What one payment settles of one invoice. */
export interface Receipt {
  readonly invoice: OpenInvoice;
  readonly payment: OpenPayment;
}

export interface Ledger {
  readonly invoices: OpenInvoice[];
  /** by month of the window */
  readonly receipts: readonly Receipt[][];
}

/** Small customers send more, smaller invoices than their share of the money. */
const INVOICES_BY_SHARE = 0.6;
/** Chance that a payment of a quarter's last month is pressed for until the last days: figures are due. */
const QUARTER_PUSH = 0.35;
/** Share of an invoice's place in the queue that is neither the customer's habit nor its date. */
const WHIM = 0.6;

/** The sales ledger of the window: cohorts, collections and losses are those of the books, to the unit. */
export function writeInvoices(
  life: Life,
  window: readonly WindowMonth[],
  customers: readonly Party[],
  seed: string,
): Ledger {
  const random = randomStream(seed, "days/invoices");
  const paying = randomStream(seed, "days/receipts");
  const { firm } = window[0]!.state;
  const usual = usualInvoices(firm, random);
  const cohorts = new Cohorts(OLDEST);
  const invoices: OpenInvoice[] = [];
  const receipts: Receipt[][] = [];
  const add = (age: number, written: OpenInvoice[]): void => {
    invoices.push(...written);
    cohorts.put(
      age,
      written.map((invoice) => openItem(invoice, customers[invoice.party]!, paying)),
    );
  };
  const opening = window[0]!.before;
  for (let age = OLDEST; age >= 0; age--) {
    add(
      age,
      stillOpen(
        opening.receivables[age]!,
        opening.month - age,
        firm.industry.id,
        firm.vat.rate,
        customers,
        usual,
        firm.monthlySales,
        random,
      ),
    );
  }
  for (const month of window) {
    cohorts.age();
    add(0, ofMonth(life, month, customers, usual, random));
    receipts.push(collectMonth(month, cohorts, customers, paying));
  }
  number(invoices, random.integer(180, 2400));
  return { invoices, receipts };
}

const openItem = (invoice: OpenInvoice, { habit }: Party, random: RandomStream): OpenItem => ({
  invoice,
  open: invoice.net + invoice.vat,
  rank: habit + 0.03 * invoice.day + WHIM * random.normal(),
});

function number(invoices: OpenInvoice[], first: number): void {
  invoices.sort((a, b) => a.month - b.month || a.day - b.day);
  invoices.forEach((invoice, i) => (invoice.no = first + i));
}

function ofMonth(
  life: Life,
  { month, state, postings }: WindowMonth,
  customers: readonly Party[],
  usual: number,
  random: RandomStream,
): OpenInvoice[] {
  const { firm, figures } = state;
  let credit = 0;
  let vat = 0;
  for (const { code, debit, amount } of postings) {
    if (debit !== "receivables") continue;
    if (code === "creditSale") credit += amount;
    if (code === "outputVat") vat += amount;
  }
  if (credit === 0) return [];
  const count = invoicesInMonth(usual, figures.sales / firm.monthlySales);
  const abroad = Math.min(figures.exportSales, credit);
  const levels = customers.map(({ weight, main }, i) => (main ? weight * orderLevel(life, i, month) : weight));
  const written: OpenInvoice[] = [];
  for (const exported of [false, true]) {
    const net = exported ? abroad : credit - abroad;
    if (net === 0) continue;
    const group = customers.map(({ foreign }, i) => (foreign === exported ? levels[i]! : 0));
    const share = Math.max(1, Math.round((count * net) / credit));
    const parties = split(group, customers, exported, share);
    const nets = allocate(
      net,
      parties.map(({ weight }) => weight * random.between(0.55, 1.45)),
    );
    const vats = exported ? nets.map(() => 0) : allocate(vat, nets);
    for (let i = 0; i < parties.length; i++) {
      if (nets[i] === 0) continue;
      const day = orderDay(firm.industry.id, month, pow(random.uniform(), 0.9));
      written.push(blank(parties[i]!.index, month, day, nets[i]!, vats[i]!, exported));
    }
  }
  return written.sort((a, b) => a.day - b.day);
}

/** Who gets the invoices of the month: main customers that order at least one, the others as their turn comes. */
function split(
  weights: readonly number[],
  customers: readonly Party[],
  foreign: boolean,
  count: number,
): { index: number; weight: number }[] {
  // Nobody of this side orders: what was sold went to all of it alike.
  const live = weights.some((weight) => weight > 0)
    ? weights
    : customers.map((customer) => (customer.foreign === foreign ? 1 : 0));
  const counts = allocate(
    count,
    live.map((weight) => (weight > 0 ? pow(weight, INVOICES_BY_SHARE) : 0)),
  );
  const parties: { index: number; weight: number }[] = [];
  for (let index = 0; index < live.length; index++) {
    const invoices = Math.max(counts[index]!, live[index]! > 0 && customers[index]!.main ? 1 : 0);
    for (let i = 0; i < invoices; i++) parties.push({ index, weight: live[index]! / invoices });
  }
  return parties;
}

/** Invoices from before the window, rebuilt from what is still open of their month. */
function stillOpen(
  gross: Minor,
  month: MonthNumber,
  trade: Industry["id"],
  vatRate: number,
  customers: readonly Party[],
  usual: number,
  monthlySales: Minor,
  random: RandomStream,
): OpenInvoice[] {
  if (gross === 0) return [];
  const count = Math.max(1, Math.min(60, Math.round((usual * gross) / monthlySales)));
  // Who pays late has more of what is still open.
  const shares = customers.map(({ weight, habit }) => weight * exp(0.4 * habit));
  const counts = allocate(count, shares);
  const parties = counts.flatMap((times, index) =>
    Array.from({ length: times }, () => ({ index, weight: shares[index]! / times })),
  );
  const parts = allocate(
    gross,
    parties.map(({ weight }) => weight * random.between(0.55, 1.45)),
  );
  const open: OpenInvoice[] = [];
  for (let i = 0; i < parties.length; i++) {
    const total = parts[i]!;
    if (total === 0) continue;
    const { index } = parties[i]!;
    const { foreign } = customers[index]!;
    const vat = foreign ? 0 : roundHalfUp((total * vatRate) / (1 + vatRate));
    const day = orderDay(trade, month, random.uniform());
    open.push(blank(index, month, day, total - vat, vat, foreign));
  }
  return open;
}

const blank = (
  party: number,
  month: MonthNumber,
  day: number,
  net: Minor,
  vat: Minor,
  exported: boolean,
): OpenInvoice => ({ no: 0, party, month, day, net, vat, exported, payments: [], writtenOff: 0 });

/** The month's collections and losses of each cohort, found from the states before and after it. */
function collectMonth(
  month: WindowMonth,
  cohorts: Cohorts,
  customers: readonly Party[],
  random: RandomStream,
): Receipt[] {
  const { state, before } = month;
  const months = collectionMonthsOf(state);
  const receipts: Receipt[] = [];
  for (let age = OLDEST; age >= 0; age--) {
    const items = cohorts.at(age);
    const open =
      age === 0 ? totalOpen(items) : before.receivables[age - 1]! + (age === OLDEST ? before.receivables[OLDEST]! : 0);
    const due = dueAt(age, open, months);
    for (const settled of settle(items, due)) receipts.push(receive(settled, month, customers, random));
    const lost = open - due - state.receivables[age]!;
    // Lost is what those who pay last never paid.
    for (const { item, amount } of settle([...items].reverse(), lost)) item.invoice.writtenOff += amount;
  }
  return receipts;
}

const totalOpen = (items: readonly OpenItem[]): Minor => items.reduce((sum, { open }) => sum + open, 0);

function receive(
  { item, amount }: Settled,
  month: WindowMonth,
  customers: readonly Party[],
  random: RandomStream,
): Receipt {
  const { invoice } = item;
  const payment = { month: month.month, day: payDay(invoice, month, customers[invoice.party]!.payDay, random), amount };
  invoice.payments.push(payment);
  return { invoice, payment };
}

function payDay(
  invoice: OpenInvoice,
  { month, days, last, working, settling, quarterEnd }: WindowMonth,
  habit: PayDay,
  random: RandomStream,
): number {
  // Nobody pays on the day of the invoice, nor before it.
  const age = daysBetween(invoice, { month, day: 1 });
  const first = working[Math.min(last, Math.max(1, 3 - age))]!;
  const pressed = random.chance(QUARTER_PUSH) && quarterEnd;
  const wished = pressed ? days - random.integer(0, 6) : usualDay(habit, days, random);
  const day = wished >= first ? wished : random.integer(first, days);
  return settling[day]! >= first ? settling[day]! : working[day]!;
}

function usualDay(habit: PayDay, days: number, random: RandomStream): number {
  switch (habit) {
    case "tenth":
      return 9 + random.integer(0, 4);
    case "twentyFifth":
      return 23 + random.integer(0, 3);
    case "monthEnd":
      return days - random.integer(0, 3);
    case "any":
      return random.integer(1, days);
  }
}
