import { describe, expect, it } from "vitest";
import { headcount, type Life } from "~/domain/firm";
import { dueAt, OLDEST } from "~/domain/firm/cohorts";
import { type DayBook, type Invoice, unfold } from "~/domain/firm/days";
import type { Posting } from "~/domain/firm/journal";
import { collectionMonthsOf } from "~/domain/firm/state";
import { daysIn } from "~/domain/money/calendar";
import { KINDS, lifeOf } from "../../support/lives";
import { SEEDS } from "../../support/seeds";

interface Unfolded {
  readonly what: string;
  readonly life: Life;
  readonly days: DayBook;
}
const unfolded = ({ industry, size }: (typeof KINDS)[number], seed: string): Unfolded => {
  const life = lifeOf({ industry, size }, seed);
  return { what: `${industry} ${size} ${seed}`, life, days: unfold(life, seed) };
};
/** Every trade and size once, then the seeds over all of them in turn. */
const firms: readonly Unfolded[] = [
  ...KINDS.map((kind) => unfolded(kind, "firm")),
  ...SEEDS.map((seed, i) => unfolded(KINDS[(i * 5) % KINDS.length]!, seed)),
];
const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);
const window = ({ life }: Unfolded) => life.states.slice(-12);

/** What the journal says of an account, month and code. */
const posted = ({ life }: Unfolded, month: number, account: Posting["debit"]): Map<string, number> => {
  const totals = new Map<string, number>();
  for (const { month: of, code, debit, credit, amount } of life.journal) {
    if (of !== month || (debit !== account && credit !== account)) continue;
    totals.set(code, (totals.get(code) ?? 0) + (debit === account ? amount : -amount));
  }
  return totals;
};
const INTERNAL: ReadonlySet<string> = new Set(["ownTransfer", "tillBanked", "walletSettled", "acceptanceSold"]);
const sortedTotals = (totals: Map<string, number>) => [...totals].filter(([, amount]) => amount !== 0).sort();

const paidBy = ({ payments }: Invoice, month: number): number =>
  sum(payments.filter((payment) => payment.month <= month).map(({ amount }) => amount));

describe("the day book", () => {
  it("adds up to the journal's cash entries by month and code, to the unit", () => {
    for (const firm of firms) {
      for (const { month } of window(firm)) {
        const totals = new Map<string, number>();
        for (const { month: of, code, amount } of firm.days.movements) {
          if (of === month) totals.set(code, (totals.get(code) ?? 0) + amount);
        }
        const external = sortedTotals(new Map([...totals].filter(([code]) => !INTERNAL.has(code))));
        expect(external, firm.what).toEqual(sortedTotals(posted(firm, month, "cash")));
        for (const code of INTERNAL) expect(totals.get(code) ?? 0, `${firm.what} ${code}`).toBe(0);
      }
    }
  });

  it("ends every month with the cash of the books on the firm's accounts, and till, wallet and bills to pass on empty", () => {
    for (const firm of firms) {
      const balance = { ...firm.days.opening, till: 0, wallet: 0, acceptances: 0, ownerAccount: 0 };
      expect(balance.main + balance.second).toBe(firm.life.states.at(-13)!.balances.cash);
      for (const { month, balances } of window(firm)) {
        for (const movement of firm.days.movements) {
          if (movement.month === month) balance[movement.place] += movement.amount;
        }
        expect(balance.main + balance.second, firm.what).toBe(balances.cash);
        expect([balance.till, balance.wallet, balance.acceptances, balance.ownerAccount]).toEqual([0, 0, 0, 0]);
      }
    }
  });

  it("never overdraws an account, with the movements in order of date", () => {
    for (const { what, days } of firms) {
      const balance = { main: days.opening.main, second: days.opening.second };
      let lowest = 0;
      const dates = days.movements.map(({ month, day }) => month * 100 + day);
      for (const { place, amount } of days.movements) {
        if (place !== "main" && place !== "second") continue;
        balance[place] += amount;
        lowest = Math.min(lowest, balance[place]);
      }
      expect(lowest, what).toBe(0);
      expect(dates).toEqual([...dates].sort((a, b) => a - b));
      expect(days.movements.every(({ month, day }) => day >= 1 && day <= daysIn(month))).toBe(true);
    }
  });

  it("moves whole units only, and no movement of nothing", () => {
    for (const { days, what } of firms) {
      const odd = days.movements.filter(({ amount }) => !Number.isSafeInteger(amount) || amount === 0);
      expect(odd, what).toEqual([]);
    }
  });

  it("keeps what customers send to the owner within what he draws for his living", () => {
    for (const firm of firms) {
      for (const { month } of window(firm)) {
        const landed = firm.days.movements.filter((one) => one.month === month && one.place === "ownerAccount");
        const drawn = -(posted(firm, month, "cash").get("livingDrawing") ?? 0);
        expect(sum(landed.map(({ amount }) => Math.max(0, amount)))).toBeLessThanOrEqual(drawn);
      }
    }
  });

  it("is the same from the same seed, and another from another", () => {
    const { life, days } = firms[4]!;
    expect(unfold(life, "firm")).toEqual(days);
    expect(unfold(life, "other")).not.toEqual(days);
  });

  it("needs a life of twelve months", () => {
    const { life } = firms[0]!;
    expect(() => unfold({ ...life, states: life.states.slice(0, 12) }, "x")).toThrow(RangeError);
  });
});

describe("invoices", () => {
  it("add up to the credit sales of each month: net, VAT and exports", () => {
    for (const firm of firms) {
      for (const { month, figures } of window(firm)) {
        const written = firm.days.invoices.filter((invoice) => invoice.month === month);
        const books = posted(firm, month, "receivables");
        expect(sum(written.map(({ net }) => net)), firm.what).toBe(books.get("creditSale") ?? 0);
        expect(sum(written.map(({ vat }) => vat)), firm.what).toBe(books.get("outputVat") ?? 0);
        const abroad = written.filter(({ exported }) => exported);
        expect(sum(abroad.map(({ net }) => net)), firm.what).toBe(figures.exportSales);
        expect(sum(abroad.map(({ vat }) => vat))).toBe(0);
        expect(written.length).toBeLessThanOrEqual(64);
        if (figures.sales > 0) expect(written.length).toBeGreaterThanOrEqual(5);
      }
    }
  });

  it("leave open at each month's end what the books' cohorts say, by age", () => {
    for (const firm of firms) {
      for (const { month, receivables } of window(firm)) {
        const open = receivables.map(() => 0);
        for (const invoice of firm.days.invoices) {
          if (invoice.month > month || invoice.writtenOff > 0) continue;
          open[Math.min(month - invoice.month, OLDEST)]! += invoice.net + invoice.vat - paidBy(invoice, month);
        }
        const lost = firm.days.invoices.some(({ writtenOff }) => writtenOff > 0);
        // The day book does not say in which month an invoice was given up: with losses the last month is looked at.
        if (!lost) expect(open, firm.what).toEqual([...receivables]);
      }
    }
  });

  it("that are still owed at the end, and those given up, are the receivables and losses of the books", () => {
    for (const firm of firms) {
      const { invoices } = firm.days;
      const owed = invoices.map((one) => one.net + one.vat - one.writtenOff - paidBy(one, firm.days.to));
      expect(owed.every((amount) => amount >= 0)).toBe(true);
      expect(sum(owed), firm.what).toBe(firm.life.states.at(-1)!.balances.receivables);
      const lost = sum(window(firm).map(({ month }) => -(posted(firm, month, "receivables").get("badDebt") ?? 0)));
      expect(sum(invoices.map(({ writtenOff }) => writtenOff))).toBe(lost);
    }
  });

  it("are collected by cohort as the month's payment terms have it", () => {
    const firm = firms.find(({ what }) => what.startsWith("metalParts small"))!;
    for (const [i, state] of window(firm).entries()) {
      const before = i === 0 ? firm.life.states.at(-13)! : window(firm)[i - 1]!;
      const months = collectionMonthsOf(state);
      for (let age = 1; age < 8; age++) {
        const due = dueAt(age, before.receivables[age - 1]!, months);
        const cohort = firm.days.invoices.filter((invoice) => invoice.month === state.month - age);
        const paid = sum(cohort.map((one) => paidBy(one, state.month) - paidBy(one, state.month - 1)));
        expect(paid).toBe(due);
      }
    }
  });

  it("and bills are numbered by date and never paid before their day", () => {
    for (const { days, what } of firms) {
      for (const list of [days.invoices, days.bills]) {
        const dates = list.map(({ month, day }) => month * 100 + day);
        expect(dates, what).toEqual([...dates].sort((a, b) => a - b));
        expect(list.map(({ no }, i) => no - i)).toEqual(list.map(() => list[0]!.no));
        const early = list.filter(({ month, day, payments }) =>
          payments.some((paid) => paid.month * 100 + paid.day < month * 100 + day),
        );
        expect(early, what).toEqual([]);
      }
    }
  });

  it("are mostly paid whole", () => {
    const counts = firms.flatMap(({ days }) => days.invoices.map(({ payments }) => payments.length));
    const paid = counts.filter((count) => count > 0);
    expect(paid.filter((count) => count === 1).length / paid.length).toBeGreaterThan(0.75);
  });
});

describe("bills", () => {
  it("add up to purchases, payments to suppliers and payables", () => {
    for (const firm of firms) {
      const { bills } = firm.days;
      for (const { month } of window(firm)) {
        const received = bills.filter((bill) => bill.month === month);
        const books = posted(firm, month, "payables");
        expect(-sum(received.map(({ net }) => net)), firm.what).toBe((books.get("purchase") ?? 0) || -0);
        expect(-sum(received.map(({ vat }) => vat)), firm.what).toBe((books.get("inputVat") ?? 0) || -0);
        const paid = sum(bills.map((bill) => paidBy(bill, month) - paidBy(bill, month - 1)));
        expect(paid, firm.what).toBe(books.get("supplierPaid") ?? 0);
      }
      const owed = sum(bills.map((bill) => bill.net + bill.vat - paidBy(bill, firm.days.to)));
      expect(owed, firm.what).toBe(-firm.life.states.at(-1)!.balances.payables);
    }
  });
});

describe("staff", () => {
  const present = ({ days }: Unfolded, month: number) =>
    days.staff.filter(({ since, left }) => since <= month && (left === undefined || left > month));

  it("are as many every month as the books employ", () => {
    for (const firm of firms) {
      for (const state of window(firm)) expect(present(firm, state.month).length, firm.what).toBe(headcount(state));
    }
  });

  it("are insured for about the insured part of the wage bill", () => {
    for (const firm of firms) {
      const here = present(firm, firm.days.to);
      const bill = sum(here.map(({ weight }) => weight));
      const insured = sum(here.filter((one) => one.insured).map(({ weight }) => weight)) / bill;
      const { insuredShare } = firm.life.states.at(-1)!.firm;
      // One person is a large part of a small payroll.
      expect(Math.abs(insured - insuredShare), firm.what).toBeLessThan(0.05 + 1.5 / here.length);
    }
  });
});
