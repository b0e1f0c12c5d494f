import { AGE_BUCKETS } from "../../casefile";
import type { CaseFile } from "../../casefile";
import { traitsOf } from "../../industries";
import {
  ageing,
  answer,
  daysFrom,
  firmAccounts,
  is,
  near,
  number,
  outside,
  paper,
  papers,
  salesOfTwelveMonths,
  text,
  total,
  yuan,
} from "../papers";
import type { Rules } from "../rule";
import { senseOf } from "../trades";

const fromCustomers = (file: CaseFile) =>
  firmAccounts(file).flatMap(({ id, lines }) =>
    lines
      .filter(({ text: what, in: received }) => received > 0 && (is(what, "bank.invoice") || is(what, "bank.export")))
      .map((line) => ({ ...line, doc: id })),
  );

/** Days after a customer was lost in which his last invoices are still paid. */
const LAST_PAYMENTS = 120;

/** Terms told, in days, against receivables with VAT on sales without it; told roughly as well. */
const WITH_VAT = 1.25;
const HALF_A_YEAR = 180;

/** Days after which customers pay, as the owner tells; zero where he does not. */
function termsTold(file: CaseFile): number {
  const said = answer(file, "terms")?.said;
  return (said && is(said, "interview.terms.credit") ? number(said, "collect") : undefined) ?? 0;
}

/**
 * Guests' payments a day for a square metre. At most: the catering code has 1.3 square metres of dining room a seat, the
 * kitchen takes half as much again, and a seat turns six times. At least: private rooms with four a seat, of which each
 * is full once a day with five who pay together. House estimate.
 */
const BILLS_A_SQUARE_METRE = [0.05, 3] as const;

/** Who buys, who sells to the firm, and what is open with them. */
export const CUSTOMERS: Rules = {
  /** A firm of the trade has customers enough: a wholesaler does not live on four. */
  customersEnough: (file) => {
    const [account] = firmAccounts(file);
    const sense = senseOf(file);
    if (!account || !sense) return [];
    const names = new Set(fromCustomers(file).map(({ counterparty }) => counterparty));
    for (const { name } of ageing(file, "receivables")?.rows ?? []) names.add(name);
    return outside(names.size, [sense.customers, Infinity], { doc: account.id, at: "L1" });
  },

  /** The share of the largest customer is one figure in talk and application. */
  largestShareAlike: (file) => {
    const [application, said] = [paper(file, "application"), answer(file, "customers")];
    const stated = application?.stated.largestCustomerShare;
    const told = said && number(said.said, "share");
    if (!application || !said || stated === undefined || told === undefined) return [];
    return outside(
      told - stated,
      [-0.05, 0.05],
      { doc: said.doc, at: said.at, against: application.id },
      { told, stated },
    );
  },

  /** The customer named as the largest pays about as much of what customers pay. */
  largestCustomerPays: (file) => {
    const said = answer(file, "customers");
    const [name, share] = [said && text(said.said, "customer"), said && number(said.said, "share")];
    const [account] = firmAccounts(file);
    const stated = paper(file, "application")?.stated.lastYearSales;
    const lately = salesOfTwelveMonths(file);
    if (!said || !account || !stated || !lately || name === undefined || share === undefined) return [];
    const inBank = fromCustomers(file)
      .filter(({ counterparty }) => counterparty === name)
      .map((line) => line.in);
    // Bills that were passed on or sold paid as well, and touched no account under the customer's name.
    const inBills = (paper(file, "billRegister")?.rows ?? [])
      .filter(({ from, fate }) => from === name && (fate === "endorsed" || fate === "discounted"))
      .map(({ amount }) => amount);
    const paid = total([...inBank, ...inBills]);
    // Who pays late or was won lately shows a different share; a stranger shows none.
    const place = { doc: said.doc, at: said.at, against: account.id };
    // Invoices of a better year are paid in a worse one: the sales of neither alone are those that were paid.
    const [least, most] = [Math.min(stated, lately), Math.max(stated, lately)];
    return outside(share, [paid / most - 0.35, paid / least + 0.3], place, { paid: yuan(paid) });
  },

  /** A customer who is said to have left buys no more: no order, no invoice, and payments only of what was open. */
  lostCustomerIsGone: (file) => {
    const said = answer(file, "lastYear");
    const name =
      said && is(said.said, "interview.lastYear.customerLostNamed") ? text(said.said, "customer") : undefined;
    if (!said || name === undefined) return [];
    const order = paper(file, "orderBook")?.rows.find(({ customer }) => customer === name);
    if (order) return [{ doc: "orderBook", at: order.id, against: said.doc, params: { customer: name } }];
    // A bill that falls due was given months ago.
    const lines = fromCustomers(file).filter(
      ({ counterparty, text: what }) => counterparty === name && !is(what, "bank.invoice.acceptance"),
    );
    const gaps = lines.findIndex((line, i) => i > 0 && daysFrom(lines[i - 1]!.date, line.date) > LAST_PAYMENTS);
    const back = gaps > 0 ? lines[gaps] : undefined;
    if (back) return [{ doc: back.doc, at: `L${back.no}`, against: said.doc, params: { customer: name } }];
    const open = ageing(file, "receivables")?.rows.find((row) => row.name === name);
    // Who left this month still owes the last days of the month before.
    const fresh = open && open.buckets.d30 > open.total / 2;
    return fresh ? [{ doc: "receivables", at: open.id, against: said.doc, params: { customer: name } }] : [];
  },

  /** A customer who is said to give more work shows in bank, open items or orders. */
  wonCustomerIsThere: (file) => {
    const said = answer(file, "lastYear");
    const name = said && is(said.said, "interview.lastYear.customerWonNamed") ? text(said.said, "customer") : undefined;
    if (!said || name === undefined) return [];
    const known =
      fromCustomers(file).some(({ counterparty }) => counterparty === name) ||
      (ageing(file, "receivables")?.rows ?? []).some((row) => row.name === name);
    return known ? [] : [{ doc: said.doc, at: said.at, params: { customer: name } }];
  },

  /** Customers take about as long as the owner says. */
  collectionTold: (file) => {
    const [said, interim, list] = [answer(file, "terms"), paper(file, "interim"), ageing(file, "receivables")];
    const told = said && is(said.said, "interview.terms.credit") ? number(said.said, "collect") : undefined;
    const { sales, receivables } = interim?.statement.lines ?? {};
    if (!said || !interim || !list || told === undefined || !sales || receivables === undefined) return [];
    // Until the end of the month before; VAT is in the receivables, and who pays at once pulls the mean down.
    const days = (receivables / sales) * interim.statement.months * 30;
    const place = { doc: said.doc, at: said.at, against: interim.id };
    return days < 10 && told < 25 ? [] : outside(told / days, [0.3, 3], place, { told, days: Math.round(days) });
  },

  /** Customers owe no more and no less than in the trade, or than the owner himself complains of. */
  collectionDays: (file) => {
    const [statements, sense] = [paper(file, "statements"), senseOf(file)];
    if (!statements || !sense) return [];
    const [least, usual] = sense.collectionDays;
    const most = Math.max(usual, termsTold(file) * WITH_VAT);
    return statements.years.flatMap(({ periodEnd, lines: { sales, receivables } }) =>
      sales && receivables !== undefined
        ? outside((receivables / sales) * 365, [least, most], {
            doc: statements.id,
            at: `${periodEnd.slice(0, 4)}.receivables`,
          })
        : [],
    );
  },

  /** Of what is open no large part is older than half a year, unless the owner says that his customers take so long. */
  oldReceivables: (file) => {
    const list = ageing(file, "receivables");
    if (!list || list.rows.length === 0) return [];
    const longTerms = termsTold(file) > HALF_A_YEAR;
    const oldOf = ({ buckets }: (typeof list.rows)[number]): number =>
      longTerms ? buckets.older : buckets.d360 + buckets.older;
    const all = total(list.rows.map((row) => row.total));
    const worst = list.rows.reduce((a, b) => (oldOf(b) > oldOf(a) ? b : a));
    return outside(total(list.rows.map(oldOf)) / all, [0, 0.4], { doc: list.id, at: worst.id });
  },

  /** Each row of open items adds up. */
  ageingAddsUp: (file) =>
    papers(file, "ageing").flatMap(({ id, rows }) =>
      rows.flatMap((row) => {
        const sum = total(AGE_BUCKETS.map((bucket) => row.buckets[bucket]));
        return sum === row.total ? [] : [{ doc: id, at: row.id, params: { sum, total: row.total } }];
      }),
    ),

  /** The oldest invoice lies in the oldest column that is not empty. */
  oldestInvoice: (file) =>
    papers(file, "ageing").flatMap(({ id, asOf, rows }) =>
      rows.flatMap((row) => {
        if (row.oldestInvoice === undefined) return [];
        const days = daysFrom(row.oldestInvoice, asOf);
        const limits = [0, 31, 61, 91, 181, 361, 100_000];
        const last = AGE_BUCKETS.findLastIndex((bucket) => row.buckets[bucket] > 0);
        const fits = last >= 0 && days <= limits[last + 1]! && days >= limits[last]! - 2;
        return fits
          ? []
          : [{ doc: id, at: row.id, params: { days: Math.round(days), column: AGE_BUCKETS[last] ?? "-" } }];
      }),
    ),

  /** Open items are what the books have. */
  receivablesInBooks: (file) => {
    const [list, interim] = [ageing(file, "receivables"), paper(file, "interim")];
    const booked = interim?.statement.lines.receivables;
    if (!list || !interim || booked === undefined) return [];
    const listed = total(list.rows.map((row) => row.total));
    if (near(listed, booked, 0.05)) return [];
    return [{ doc: interim.id, at: "interim.receivables", against: list.id, params: { listed, booked } }];
  },

  /** What suppliers wait for is what the books have. */
  payablesInBooks: (file) => {
    const [list, interim] = [ageing(file, "payables"), paper(file, "interim")];
    const booked = interim?.statement.lines.payables;
    if (!list || !interim || booked === undefined) return [];
    const listed = total(list.rows.map((row) => row.total));
    if (near(listed, booked, 0.1)) return [];
    return [{ doc: interim.id, at: "interim.payables", against: list.id, params: { listed, booked } }];
  },

  /** Orders reach some months ahead, not some years. */
  ordersAgainstSales: (file) => {
    const [book, application] = [paper(file, "orderBook"), paper(file, "application")];
    const sales = application?.stated.lastYearSales;
    if (!book || !application || !sales) return [];
    const open = total(book.rows.map(({ value, deliveredShare }) => value * (1 - deliveredShare)));
    return outside(open / (sales / 12), [0, 15], {
      doc: book.id,
      at: book.rows[0]?.id ?? "o1",
      against: application.id,
    });
  },

  /** Who has ordered is a customer that the bank or the open items know. */
  orderersAreCustomers: (file) => {
    const book = paper(file, "orderBook");
    if (!book || firmAccounts(file).length === 0) return [];
    const known = new Set(fromCustomers(file).map(({ counterparty }) => counterparty));
    for (const { name } of ageing(file, "receivables")?.rows ?? []) known.add(name);
    return book.rows.flatMap(({ id, customer }) =>
      known.has(customer) ? [] : [{ doc: book.id, at: id, against: "bank-main", params: { customer } }],
    );
  },

  /** The supplier who is named first is paid, or waits for his money. */
  namedSupplierIsPaid: (file) => {
    const said = answer(file, "suppliers");
    const name = said && text(said.said, "supplier");
    const accounts = firmAccounts(file);
    if (!said || name === undefined || accounts.length === 0) return [];
    const known =
      accounts.some(({ lines }) => lines.some(({ counterparty, out }) => out > 0 && counterparty === name)) ||
      (ageing(file, "payables")?.rows ?? []).some((row) => row.name === name);
    return known ? [] : [{ doc: said.doc, at: said.at, against: accounts[0]!.id, params: { supplier: name } }];
  },

  /** A guest pays what a meal costs, a shopper what a parcel costs. */
  ticket: (file) => {
    const wallet = paper(file, "walletSummary");
    if (!wallet) return [];
    const most = traitsOf(file.firm.industry)?.servesGuests ? 600 : 6_000;
    return wallet.months.flatMap(({ month, payments, gross }) =>
      payments === 0 ? [] : outside(yuan(gross) / payments, [6, most], { doc: wallet.id, at: month }),
    );
  },

  /** The dining room has seats for its guests, and guests for its seats. */
  coversPerDay: (file) => {
    const [wallet, till, lease] = [paper(file, "walletSummary"), paper(file, "tillSummary"), paper(file, "lease")];
    if (!traitsOf(file.firm.industry)?.servesGuests || !wallet || !till || !lease) return [];
    const days = total(till.months.map(({ openDays }) => openDays));
    const guests =
      total(wallet.months.map(({ payments }) => payments)) + total(till.months.map(({ receipts }) => receipts));
    const each = guests / days / lease.squareMetres;
    return outside(
      each,
      BILLS_A_SQUARE_METRE,
      { doc: wallet.id, at: wallet.months[0]!.month, against: lease.id },
      { days, guests },
    );
  },

  /** An online shop is paid by platforms, pays them, and sends parcels. */
  shopHasPayouts: (file) => {
    const accounts = firmAccounts(file);
    if (!traitsOf(file.firm.industry)?.sellsOnline || accounts.length === 0) return [];
    const lines = accounts.flatMap((account) => account.lines);
    const has = (code: string): boolean => lines.some(({ text: what }) => is(what, code));
    const missing = ["bank.wallet", "bank.service.platform", "bank.service.courier"].find((code) => !has(code));
    return missing === undefined ? [] : [{ doc: accounts[0]!.id, at: "L1", params: { missing } }];
  },

  /** What customs saw leave is paid from abroad. */
  exportsArePaid: (file) => {
    const [customs, accounts] = [paper(file, "customs"), firmAccounts(file)];
    if (!customs || customs.rows.length === 0 || accounts.length === 0) return [];
    const declared = total(customs.rows.map(({ value }) => value));
    // A part payment names an invoice and no export; then it is the consignee who tells.
    const abroad = new Set(customs.rows.map(({ consignee }) => consignee));
    const lines = accounts
      .flatMap((account) => account.lines)
      .filter(({ text: what, counterparty }) => is(what, "bank.export") || abroad.has(counterparty));
    const place = { doc: customs.id, at: customs.rows[0]!.id, against: accounts[0]!.id };
    return outside(total(lines.map((line) => line.in)) / declared, [0.3, 2.5], place);
  },
};
