import type { Minor } from "../../money/index";
import { randomStream } from "../../random/index";
import type { Life } from "../life";
import { receiveBills } from "./bills";
import { drawCostHabits, fixedCosts, otherCosts } from "./costs";
import { Purse, type OpenMovement } from "./draft";
import { drawLoanHabits, loanMovements } from "./finance";
import { writeInvoices } from "./invoices";
import { ownerMovements } from "./owner";
import { drawCustomers, drawSuppliers } from "./parties";
import { bankReceipts, drawReceiptHabits, ownersPart } from "./receipts";
import { holdPayments, sweepSecond } from "./schedule";
import { employ } from "./staff";
import { supplierPayments } from "./supplier-payments";
import { tillMovements, walletMovements } from "./takings";
import type { DayBook, Movement } from "./types";
import { openWindow, type WindowMonth } from "./window";
import { windfalls } from "./windfalls";

export * from "./types";
export { SERVICE_FIRMS } from "./costs";
export { daysBetween, isWorkingDay, weekday, workingDays } from "./calendar";

/**
 * The last twelve months of a life by day: invoices, bills, staff and every payment. Months, codes and open items are
 * those of the journal and the states to the unit; who paid on which day is drawn from the seed. Nothing here depends on
 * what documents tell of it.
 */
export function unfold(life: Life, seed: string): DayBook {
  const window = openWindow(life);
  const { firm } = window[0]!.state;
  const customers = drawCustomers(firm, randomStream(seed, "days/customers"));
  const suppliers = drawSuppliers(firm, randomStream(seed, "days/suppliers"));
  const sales = writeInvoices(life, window, customers, seed);
  const purchases = receiveBills(window, suppliers, seed);
  const habits = {
    receipts: drawReceiptHabits(window[0]!, seed),
    costs: drawCostHabits(window[0]!.state, seed),
    loans: drawLoanHabits(seed),
  };
  const stream = (name: string) => randomStream(seed, `days/${name}`);
  const random = {
    receipts: stream("transfers"),
    takings: stream("takings"),
    costs: stream("costs"),
    loans: stream("loans"),
    owner: stream("owner"),
    suppliers: stream("supplierPayments"),
    sweeps: stream("sweeps"),
  };

  const cash = window[0]!.before.balances.cash;
  const second = habits.receipts.second ? Math.floor(cash * stream("secondOpening").between(0.04, 0.25)) : 0;
  const opening = { main: cash - second, second };
  const balances = { ...opening };
  const movements: OpenMovement[] = [];
  window.forEach((month, i) => {
    const owners = new Purse("livingDrawing", ownersPart(month, habits.receipts));
    const mayLand = owners.left;
    const costs = new Purse("otherCostsPaid", -month.cash("otherCostsPaid"));
    const received = bankReceipts(month, sales.receipts[i]!, customers, habits.receipts, owners, random.receipts);
    const taken = [
      ...walletMovements(month, owners, costs, random.takings),
      ...tillMovements(month, costs, random.takings),
    ];
    const living = new Purse("livingDrawing", -month.cash("livingDrawing") - (mayLand - owners.left));
    const all = [
      ...received,
      ...taken,
      ...fixedCosts(month, habits.costs),
      ...otherCosts(month, i, costs, habits.costs, random.costs),
      ...supplierPayments(month, purchases.receipts[i]!, random.suppliers),
      ...loanMovements(month, habits.loans, random.loans),
      ...ownerMovements(month, living, random.owner),
      ...windfalls(month, random.costs),
    ];
    settleAccounts(month, all, balances, habits.receipts.second, random.sweeps);
    movements.push(...inOrder(all));
  });
  return {
    from: window[0]!.month,
    to: window.at(-1)!.month,
    invoices: sales.invoices,
    bills: purchases.invoices,
    staff: employ(window, seed),
    movements: movements.map(closed),
    opening,
  };
}

/** Sweeps the second account and holds the main one's payments; `balances` moves on to the month's end. */
function settleAccounts(
  month: WindowMonth,
  all: OpenMovement[],
  balances: { main: Minor; second: Minor },
  second: boolean,
  random: Parameters<typeof sweepSecond>[3],
): void {
  if (second) {
    const swept = sweepSecond(
      month,
      all.filter(({ place }) => place === "second"),
      balances.second,
      random,
    );
    all.push(...swept.movements);
    balances.second = swept.closing;
  }
  const onMain = all.filter(({ place }) => place === "main");
  holdPayments(onMain, balances.main, month.days);
  balances.main += onMain.reduce((sum, { amount }) => sum + amount, 0);
}

/** By day, receipts first: no line of an account stands below zero. */
const inOrder = (movements: readonly OpenMovement[]): OpenMovement[] =>
  [...movements].sort((a, b) => a.day - b.day || Number(a.amount < 0) - Number(b.amount < 0));

function closed({ settles: _settles, ...movement }: OpenMovement): Movement {
  return movement;
}
