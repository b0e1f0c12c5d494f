import { type Minor, roundHalfUp } from "../../money";
import { randomStream, type RandomStream } from "../../random";
import type { Life } from "../life";
import { drawAcceptanceHabits, heldAtEnd, takeAcceptances } from "./acceptances";
import { receiveBills } from "./bills";
import { drawCostHabits, fixedCosts, otherCosts } from "./costs";
import { openMovement, type OpenMovement, Purse, type SettledBy } from "./draft";
import { depositInterest, drawDueHabits, duesFromCosts, type Held } from "./dues";
import { drawLoanHabits, loanMovements } from "./finance";
import { lateStream, lateSurcharges, payLate } from "./lateness";
import { type Ledger, writeInvoices } from "./invoices";
import { ownerMovements } from "./owner";
import { takingsByDay } from "./opening";
import { drawCustomers, drawSuppliers, type Party } from "./parties";
import { bankReceipts, drawReceiptHabits, ownersPart } from "./receipts";
import { holdPayments, sweepSecond, takeSooner } from "./schedule";
import { employ } from "./staff";
import { supplierPayments } from "./supplier-payments";
import { tillMovements, walletMovements } from "./takings";
import type { Acceptance, DayBook, Employee, FirmAccount, Movement } from "./types";
import { windfalls } from "./windfalls";
import { MONTHS, openWindow, type WindowMonth } from "./window";

export * from "./types";

/**
 * The last twelve months of a life by day: invoices, bills, staff and every payment. Months, codes and open items are
 * those of the journal and the states to the unit; who paid on which day is drawn from the seeds: `seed` draws the parties
 * and their weight, `order` what is without meaning (how sums part into invoices, and days). Nothing here depends on what
 * documents tell of it.
 */
export function unfold(life: Life, seed: string, order = seed): DayBook {
  const window = openWindow(life);
  const { before, state } = window[0]!;
  const customers = drawCustomers(state.firm, randomStream(seed, "days/customers"));
  const suppliers = drawSuppliers(state.firm, randomStream(seed, "days/suppliers"));
  const sales = writeInvoices(life, window, customers, order);
  const purchases = receiveBills(window, suppliers, order);
  const ledgers = { customers, sales, purchases };
  const habits = { ...drawHabits(window, seed), acceptances: drawAcceptanceHabits(state.firm, customers, seed) };
  const staff = employ(window, seed);
  const random = openStreams(order);
  const late = lateStream(seed);

  const kept = randomStream(seed, "days/secondOpening").between(...OPENING_ON_SECOND);
  const second = habits.receipts.second ? Math.floor(before.balances.cash * kept) : 0;
  const opening = { main: before.balances.cash - second, second };
  const balances = { ...opening };
  const movements: Movement[] = [];
  const acceptances: Acceptance[] = [];
  const held = heldBefore(life, second / Math.max(1, before.balances.cash));
  for (const [i, month] of window.entries()) {
    held.main.push(balances.main);
    held.second.push(balances.second);
    const { all, settled, taken } = monthMovements(month, i, { ...ledgers, staff, held }, habits, random);
    acceptances.push(...taken);
    payLate(month, all, late);
    settleAccounts(month, all, settled, balances, random.sweeps);
    all.push(...lateSurcharges(all).map(openMovement));
    movements.push(...inOrder(all.filter(({ amount }) => amount !== 0)));
  }
  acceptances.push(...heldAtEnd(sales.invoices, habits.acceptances, window.at(-1)!, random.acceptances));
  return {
    from: window[0]!.month,
    to: window.at(-1)!.month,
    invoices: sales.invoices,
    bills: purchases.invoices,
    acceptances: acceptances.sort((a, b) => a.received.month - b.received.month || a.received.day - b.received.day),
    staff,
    movements,
    opening,
  };
}

/** What lay on the accounts in the two months before the window, parted as it was when the window began. */
function heldBefore({ states }: Life, onSecond: number): Record<FirmAccount, Minor[]> {
  const cash = states.slice(-MONTHS - 3, -MONTHS - 1).map(({ balances }) => balances.cash);
  const second = cash.map((amount) => Math.floor(amount * onSecond));
  return { main: cash.map((amount, i) => amount - second[i]!), second };
}

/** Share of the cash that lay on a second account as the window began. House estimate. */
const OPENING_ON_SECOND = [0.04, 0.25] as const;

const drawHabits = (window: readonly WindowMonth[], seed: string) => ({
  receipts: drawReceiptHabits(window, seed),
  costs: drawCostHabits(window[0]!.state, seed),
  dues: drawDueHabits(window[0]!.state, seed),
  loans: drawLoanHabits(seed),
  taken: takingsByDay(window[0]!.state.firm, seed),
});

const openStreams = (seed: string) => {
  const stream = (name: string) => randomStream(seed, `days/${name}`);
  return {
    acceptances: stream("acceptances"),
    receipts: stream("transfers"),
    takings: stream("takings"),
    costs: stream("costs"),
    loans: stream("loans"),
    owner: stream("owner"),
    suppliers: stream("supplierPayments"),
    windfalls: stream("windfalls"),
    sweeps: stream("sweeps"),
  };
};

interface Ledgers {
  readonly customers: readonly Party[];
  readonly sales: Ledger;
  readonly purchases: Ledger;
  readonly staff: readonly Employee[];
  readonly held: Held;
}

/** Everything that moves in a month, before payments wait for money; what parts with other costs or living comes first. */
function monthMovements(
  month: WindowMonth,
  place: number,
  { customers, sales, purchases, staff, held }: Ledgers,
  habits: ReturnType<typeof drawHabits> & { acceptances: ReturnType<typeof drawAcceptanceHabits> },
  random: ReturnType<typeof openStreams>,
): { all: OpenMovement[]; settled: SettledBy; taken: readonly Acceptance[] } {
  const costs = new Purse(-month.cash("otherCostsPaid"));
  const paid = purchases.receipts[place]!;
  const bills = takeAcceptances(month, sales.receipts[place]!, paid, habits.acceptances, costs, random.acceptances);
  const { movements: toSuppliers, settled } = supplierPayments(month, paid, random.suppliers);
  const sent = toSuppliers.map(({ amount }) => -amount);
  const interest = depositInterest(month, held, habits.dues, costs);
  const dues = [...interest, ...duesFromCosts(month, habits.dues, sent, costs)];
  const owners = new Purse(ownersPart(month, habits.receipts));
  const mayLand = owners.left;
  const received = bankReceipts(month, sales.receipts[place]!, customers, habits.receipts, owners, random.receipts);
  const byPhone = walletMovements(month, owners, costs, habits.taken, random.takings);
  const inNotes = tillMovements(month, costs, habits.taken, random.takings);
  const living = new Purse(-month.cash("livingDrawing") - (mayLand - owners.left));
  const all = [
    ...bills.movements,
    ...received,
    ...byPhone,
    ...inNotes,
    ...fixedCosts(month, habits.costs, habits.dues, staff),
    ...dues,
    ...otherCosts(month, place, costs, habits.costs, random.costs),
    ...toSuppliers,
    ...loanMovements(month, habits.loans, random.loans),
    ...ownerMovements(month, living, random.owner),
    ...windfalls(month, random.windfalls),
  ].map((one) => (settled.has(one) ? one : openMovement(one)));
  return { all, settled, taken: bills.acceptances };
}

/** What stays at least on an account that is paid down, of the month's sales. House estimate. */
const STAYS = [0.0005, 0.004] as const;

/** Sweeps the second account and holds the main one's payments; `balances` moves on to the month's end. */
function settleAccounts(
  month: WindowMonth,
  all: OpenMovement[],
  settled: SettledBy,
  balances: { main: Minor; second: Minor },
  random: RandomStream,
): void {
  const onSecond = all.filter(({ place }) => place === "second");
  const swept = sweepSecond(month, onSecond, balances.second, random);
  all.push(...swept.movements.map(openMovement));
  balances.second = swept.closing;
  takeSooner(all, balances.main, roundHalfUp(month.state.figures.sales * random.between(...STAYS)), month);
  const onMain = all.filter(({ place }) => place === "main");
  holdPayments(onMain, settled, balances.main, month);
  for (const { amount } of onMain) balances.main += amount;
}

/** By day, receipts first: no line of an account stands below zero. */
const inOrder = (movements: OpenMovement[]): OpenMovement[] =>
  movements.sort((a, b) => a.day - b.day || Number(a.amount < 0) - Number(b.amount < 0));
