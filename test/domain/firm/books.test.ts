import { describe, expect, it } from "vitest";
import { historyOf } from "~/domain/economy";
import type { FirmState } from "~/domain/firm";
import { ACCOUNTS, PROFIT_ACCOUNTS } from "~/domain/firm/accounts";
import { foundFirm } from "~/domain/firm/found";
import type { Posting } from "~/domain/firm/journal";
import { live } from "~/domain/firm/life";
import { drawShocks } from "~/domain/firm/shocks";
import { stepMonth } from "~/domain/firm/step-month";
import { INDUSTRIES } from "~/domain/industries";
import { monthNumber, monthOfYear } from "~/domain/money/calendar";
import { randomStream } from "~/domain/random";

const MONTHS = 48;
const OPENING = monthNumber(2021, 12);
const seeds = Array.from({ length: 50 }, (_, i) => `books-${i}`);
const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);

const TRADES = Object.values(INDUSTRIES);
const SIZES = ["micro", "small", "medium"] as const;
const founded = (seed: string, i: number): FirmState =>
  foundFirm(
    {
      industry: TRADES[i % TRADES.length]!,
      size: SIZES[i % SIZES.length]!,
      quality: "weak",
      facts: { privateLoan: true, guarantee: true, ownerBorrowing: true },
      knownHere: i % 2 === 0,
      opening: OPENING,
    },
    seed,
  );
const lives = seeds.map((seed, i) => live(founded(seed, i), MONTHS, seed));

/** What the journal alone says of the accounts: a second calculation beside the state. */
const movements = (journal: readonly Posting[], account: string, month: number): number =>
  sum(
    journal
      .filter((p) => p.month === month)
      .map((p) => (p.debit === account ? p.amount : 0) - (p.credit === account ? p.amount : 0)),
  );

describe("an owner whose family is in need", () => {
  const withoutLoans = (months: number) =>
    seeds.map((seed, i) => {
      const { firm, ...rest } = founded(seed, i);
      return live({ ...rest, firm: { ...firm, ownerBorrowing: 0 } }, months, seed);
    });
  const others = withoutLoans(MONTHS);

  it("takes back what he has put in, and owes the firm what is more: it is no share of a profit", () => {
    const taken = [...lives, ...withoutLoans(4 * MONTHS)].flatMap(({ journal }) =>
      journal.filter((p) => p.code === "emergencyDrawing"),
    );
    expect(taken.length).toBeGreaterThan(10);
    expect(new Set(taken.map(({ debit }) => debit))).toEqual(new Set(["ownerContributions", "ownerReceivable"]));
  });

  it("has it set off at the turn of the year against profits, and never out of a loss that nothing kept covers", () => {
    const years = others.flatMap(({ states, journal }) =>
      journal
        .filter((p) => p.code === "advanceSetOff")
        .map(({ month }) => ({
          month,
          taxed: taxBooked(journal, month),
          end: states.find((state) => state.month === month)!,
        })),
    );
    expect(years.length).toBeGreaterThan(3);
    for (const { month, taxed, end } of years) {
      expect(monthOfYear(month)).toBe(12);
      // Kept of earlier years is a balance below zero; the tax of the quarter is booked after the owner has taken his.
      expect(-end.balances.retainedEarnings + resultOf(end) - end.balances.drawings + taxed).toBeGreaterThanOrEqual(0);
    }
  });
});

/** Income tax booked in a month. */
const taxBooked = (journal: readonly Posting[], month: number): number =>
  sum(journal.filter((p) => p.code === "incomeTax" && p.month === month).map(({ amount }) => amount));

/** Profit of the year so far by adding up its accounts. */
const resultOf = ({ balances }: FirmState): number => -sum(PROFIT_ACCOUNTS.map((n) => balances[ACCOUNTS[n]!]));

describe("the true books of a firm", () => {
  it("balance to the last unit every month, in whole units", () => {
    for (const { states } of lives) {
      for (const { balances } of states) {
        expect(sum(Object.values(balances))).toBe(0);
        for (const amount of Object.values(balances)) expect(Number.isSafeInteger(amount)).toBe(true);
      }
    }
  });

  it("roll forward: every account moves by exactly what the journal posts to it", () => {
    for (const { states, journal } of lives.slice(0, TRADES.length)) {
      for (const [i, { month, balances }] of states.slice(1).entries()) {
        for (const account of ACCOUNTS) {
          expect(balances[account] - states[i]!.balances[account]).toBe(movements(journal, account, month));
        }
      }
    }
  });

  it("agree with their ledgers: open invoices, bills and loans add up to their accounts", () => {
    for (const { states } of lives) {
      for (const { balances, receivables, payables, loans } of states) {
        expect(sum(receivables)).toBe(balances.receivables);
        expect(sum(payables) + balances.payables).toBe(0);
        expect(sum(loans.map(({ balance }) => balance)) + balances.bankLoans + balances.privateLoans).toBe(0);
        expect(sum(loans.map(({ interestDue }) => interestDue)) + balances.interestPayable).toBe(0);
      }
    }
  });

  it("agree with the machines: cost, wear and refunds claimed add up to their accounts, and the used-up ones are sold", () => {
    for (const { states } of lives) {
      for (const { month, balances, assets, refundClaims, firm } of states) {
        const life = firm.industry.assetLifeMonths;
        // Straight line over the life, down to a twentieth of the cost.
        const worn = assets.map(({ bought, cost }) =>
          Math.round((cost * 0.95 * Math.min(life, month - bought)) / life),
        );
        expect(sum(assets.map(({ cost }) => cost))).toBe(balances.fixedAssets);
        expect(Math.abs(sum(worn) + balances.accumulatedDepreciation)).toBeLessThanOrEqual(assets.length);
        expect(sum(refundClaims)).toBe(balances.vatRefundReceivable);
      }
    }
    for (const code of ["scrapSold", "vatRefund"]) {
      expect(lives.some(({ journal }) => journal.some((posting) => posting.code === code))).toBe(true);
    }
  });

  it("explain what was used, written off and destroyed by opening stock, purchases and closing stock", () => {
    for (const { states, journal } of lives) {
      const of = (code: Posting["code"]) => sum(journal.filter((p) => p.code === code).map(({ amount }) => amount));
      const [opening, closing] = [states[0]!.balances.inventory, states.at(-1)!.balances.inventory];
      const gone = of("materialsUsed") + of("stockWrittenDown") + of("damage");
      expect(gone).toBe(opening + of("purchase") - closing);
    }
    // The rule is about losses too: some of these firms had them.
    for (const code of ["stockWrittenDown", "damage"]) {
      expect(lives.filter(({ journal }) => journal.some((posting) => posting.code === code)).length).toBeGreaterThan(3);
    }
  });

  it("enter every amount above zero, from one account to another", () => {
    for (const { amount, debit, credit } of lives.flatMap(({ journal }) => journal)) {
      if (amount <= 0 || debit === credit) expect.fail(`${amount} from ${credit} to ${debit}`);
    }
  });

  it("repay an instalment loan from the month after it was drawn", () => {
    const drawn = lives.flatMap(({ states, journal }) =>
      journal
        .filter(
          ({ code, loan, month }) =>
            code === "loanDrawn" &&
            states.some(
              (s) =>
                s.month === month &&
                s.loans.some((l) => l.id === loan && l.drawn === month && l.repayment === "levelInstalment"),
            ),
        )
        .map(({ loan, month }) => ({ journal, loan, month })),
    );
    expect(drawn.length).toBeGreaterThan(3);
    for (const { journal, loan, month } of drawn) {
      const paid = journal.filter((p) => p.code === "principalPaid" && p.loan === loan).map((p) => p.month);
      expect(Math.min(...paid, Infinity)).toBeGreaterThan(month);
    }
  });

  it("charge interest of balance times rate over twelve each month, to the unit", () => {
    for (const { states, journal } of lives) {
      for (const { month, loans } of states.slice(0, -1)) {
        for (const { id, balance, annualRate } of loans) {
          const charged = journal.find((p) => p.code === "interest" && p.loan === id && p.month === month + 1);
          expect(charged?.amount ?? 0).toBe(Math.round((balance * annualRate) / 12));
        }
      }
    }
  });

  it("never show cash or stock below zero: what is not paid stays owed", () => {
    for (const { states } of lives) {
      for (const { balances } of states) {
        expect(balances.cash).toBeGreaterThanOrEqual(0);
        expect(balances.inventory).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it("are the same whether or not the journal is kept", () => {
    for (const [i, { states }] of lives.slice(0, 2 * TRADES.length).entries()) {
      const random = randomStream(seeds[i]!, "life");
      let state = states[0]!;
      for (let month = 0; month < MONTHS; month++) {
        state = stepMonth(state, drawShocks(random), historyOf(state.firm.industry, state.month + 1));
      }
      expect(state).toEqual(states.at(-1));
    }
  });

  it("show years with a loss as well as years with a profit", () => {
    const results = lives.flatMap(({ states }) =>
      states
        .slice(1)
        .filter(({ month }) => month % 12 === 11)
        .map(({ balances }) => -sum(PROFIT_ACCOUNTS.map((account) => balances[ACCOUNTS[account]!]))),
    );
    expect(results.some((profit) => profit < 0)).toBe(true);
    expect(results.some((profit) => profit > 0)).toBe(true);
  });
});
