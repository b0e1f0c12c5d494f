import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { drawAgeing } from "~/domain/casefile/documents/ageing";
import { drawBankStatements } from "~/domain/casefile/documents/bank-statement";
import { drawDrawings, drawSalesBook, drawTill, drawWallet } from "~/domain/casefile/documents/takings";
import type { World } from "~/domain/casefile/documents/world";
import { renderPhrase, type PhraseTemplates } from "~/domain/casefile/phrases";
import type { BankStatementDocument } from "~/domain/casefile/documents/types/bank";
import type { NoiseItem } from "~/domain/casefile/truth";
import { isoMonth, monthEnd } from "~/domain/money/calendar";
import { KINDS, worldOf } from "../../support/lives";
import { SEEDS } from "../../support/seeds";

const templates = (parse(readFileSync("content/phrases/bank.en.yaml", "utf8")) as { templates: PhraseTemplates })
  .templates;
const worlds: readonly World[] = [
  ...KINDS.map((kind, i) => worldOf(kind, `bank-${i}`)),
  ...SEEDS.map((seed, i) => worldOf(KINDS[(i * 7) % KINDS.length]!, seed)),
];
const drawn = worlds.map((world) => ({ world, accounts: drawBankStatements(world) }));
const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);
const noiseOf = (noise: readonly NoiseItem[], ...sources: string[]): number =>
  sum(noise.filter(({ source }) => sources.includes(source)).map(({ amount }) => amount));
const label = ({ archetype, seed }: World) => `${archetype.industry} ${archetype.size} ${seed}`;
const balanceAt = (document: BankStatementDocument, date: string): number =>
  document.lines.findLast((line) => line.date <= date)?.balance ?? document.opening;

describe("bank statements", () => {
  it("run from line to line, numbered and in order of date, and never below zero", () => {
    for (const { world, accounts } of drawn) {
      for (const { document } of accounts) {
        const { opening, lines, from, to, closing } = document;
        const what = `${label(world)} ${document.id}`;
        let balance = opening;
        const balances = lines.map((line) => (balance += line.in - line.out));
        expect(
          lines.map((line) => line.balance),
          what,
        ).toEqual(balances);
        expect(Math.min(opening, ...balances), what).toBeGreaterThanOrEqual(0);
        expect(closing).toBe(balance);
        expect(lines.map(({ no }) => no)).toEqual(lines.map((_, i) => i + 1));
        const dates = [from, ...lines.map(({ date }) => date), to];
        expect(dates, what).toEqual([...dates].sort());
        const odd = lines.filter((line) => line.in > 0 === line.out > 0 || line.counterparty === "");
        expect(odd, what).toEqual([]);
      }
    }
  });

  it("of the firm end every month together with the cash of the books", () => {
    for (const { world, accounts } of drawn) {
      const firms = accounts.map(({ document }) => document).filter(({ holder }) => holder !== "owner");
      for (const { month, balances } of world.life.states.slice(-12)) {
        expect(sum(firms.map((one) => balanceAt(one, monthEnd(month)))), label(world)).toBe(balances.cash);
      }
    }
  });

  it("have between 300 and 1,500 lines on the main account", () => {
    for (const { world, accounts } of drawn) {
      const count = accounts[0]!.document.lines.length;
      expect(count, label(world)).toBeGreaterThanOrEqual(300);
      expect(count, label(world)).toBeLessThanOrEqual(1500);
    }
  });

  it("are those of main account, second one where there is one, and owner, each under its id", () => {
    const ids = drawn.map(({ accounts }) => accounts.map(({ document }) => document.id).join());
    expect(new Set(ids)).toEqual(new Set(["bank-main,bank-owner", "bank-main,bank-second,bank-owner"]));
    const second = ids.filter((id) => id.includes("second")).length / ids.length;
    expect(second).toBeGreaterThan(0.3);
    expect(second).toBeLessThan(0.85);
  });

  it("show on the owner's account what left the firm for him, on the same day", () => {
    for (const { world, accounts } of drawn) {
      const main = accounts[0]!.document;
      const owner = accounts.at(-1)!.document;
      const left = main.lines.filter(({ counterparty, out }) => counterparty === world.names.owner && out > 0);
      const came = owner.lines.filter((line) => line.counterparty === world.names.firm && line.in > 0);
      expect(came.map((line) => `${line.date} ${line.in}`).sort()).toEqual(
        left.map((line) => `${line.date} ${line.out}`).sort(),
      );
    }
  });

  it("explain customers' money that never reached the firm's accounts by named differences", () => {
    for (const { world, accounts } of drawn) {
      const { days } = world;
      const books = sum(
        world.life.journal
          .filter(
            ({ month, code, debit }) =>
              month >= days.from && debit === "cash" && ["collection", "walletSale", "cashSale"].includes(code),
          )
          .map(({ amount }) => amount),
      );
      const codes = new Set(["collection", "walletSettled", "tillBanked", "acceptanceSold"]);
      const seen = sum(
        days.movements
          .filter(({ place, code }) => (place === "main" || place === "second") && codes.has(code))
          .map(({ amount }) => amount),
      );
      const noise = accounts.flatMap((account) => account.noise);
      const byBill = noiseOf(noise, "billsPassedOn", "billDiscounts");
      expect(seen - books, label(world)).toBe(
        byBill + noiseOf(noise, "ownerAccountReceipts", "cashSalesNotBanked", "walletFees"),
      );
      expect(Math.abs(seen - byBill - books) / books, label(world)).toBeLessThan(0.08);
      expect(Math.abs(byBill) / books, label(world)).toBeLessThan(0.3);
    }
  });

  it("pay a round sum to some person every month in nearly every honest file", () => {
    let without = 0;
    for (const { world, accounts } of drawn) {
      const months = new Map<string, Set<string>>();
      const people = new Set([...world.names.customers, ...world.names.suppliers, ...world.names.services]);
      for (const { date, counterparty, out } of accounts[0]!.document.lines) {
        if (out === 0 || out % 10_000 !== 0 || people.has(counterparty)) continue;
        const key = `${counterparty}/${out}`;
        months.set(key, (months.get(key) ?? new Set()).add(date.slice(0, 7)));
      }
      if (Math.max(0, ...[...months.values()].map((set) => set.size)) < 9) without += 1;
    }
    // One that is short of money lets even such bills wait.
    expect(without / drawn.length).toBeLessThanOrEqual(0.01);
  });

  it("see money come from a friendly firm and leave to it within the week, in every honest file", () => {
    for (const { world, accounts } of drawn) {
      const friends = [world.names.relativeFirm, world.names.neighbourFirm];
      const lines = accounts[0]!.document.lines.filter(({ counterparty }) => friends.includes(counterparty));
      expect(sum(lines.map((line) => line.in - line.out))).toBe(0);
      expect(
        lines.some((line) => line.in > 0),
        label(world),
      ).toBe(true);
    }
  });

  it("have a sentence for every remark and note", () => {
    for (const { world, accounts } of drawn) {
      const notes = [...drawAgeing(world, "receivables").document.rows, ...drawAgeing(world, "payables").document.rows];
      const said = [
        ...accounts.flatMap(({ document }) => document.lines.map(({ text }) => text)),
        ...notes.map(({ note }) => note),
      ];
      for (const phrase of said) if (phrase) renderPhrase(phrase, templates, "CNY"); // throws when there is none
    }
    expect(drawn.length).toBeGreaterThan(0);
  });

  it("are the same from the same seed", () => {
    const [first] = drawn;
    expect(drawBankStatements(first!.world)).toEqual(first!.accounts);
  });
});

describe("ageing lists", () => {
  it.each(["receivables", "payables"] as const)(
    "of %s tie to the books but for named slips of at most 0.3 %%",
    (side) => {
      for (const world of worlds) {
        const { document, noise } = drawAgeing(world, side);
        const books = Math.abs(world.now.balances[side]);
        const slips = sum(noise.map(({ amount }) => amount));
        expect(sum(document.rows.map(({ total }) => total)) - slips, label(world)).toBe(books);
        expect(Math.abs(slips)).toBeLessThanOrEqual(0.003 * books);
        for (const { buckets, total } of document.rows) {
          expect(sum(Object.values(buckets))).toBe(total);
          for (const amount of Object.values(buckets)) expect(amount).toBeGreaterThanOrEqual(0);
        }
        expect(new Set(document.rows.map(({ name }) => name)).size).toBe(document.rows.length);
      }
    },
  );

  it("put what was invoiced in the last month under 30 days, but for its first day", () => {
    for (const world of worlds) {
      const { document } = drawAgeing(world, "receivables");
      const young = sum(document.rows.map(({ buckets }) => buckets.d30));
      const slips = sum(drawAgeing(world, "receivables").noise.map(({ amount }) => amount));
      const late = world.days.invoices.filter(({ month, day }) => month === world.days.to && day > 1);
      const open = late.map(
        (one) => one.net + one.vat - one.writtenOff - sum(one.payments.map(({ amount }) => amount)),
      );
      expect(young - slips).toBeGreaterThanOrEqual(sum(open));
    }
  });
});

describe("takings", () => {
  it("by payment app settle to the bank what was paid less refunds and fees", () => {
    for (const { world, accounts } of drawn) {
      const wallet = drawWallet(world)!;
      const main = accounts[0]!.document;
      for (const { month, gross, refunds, fees, settled } of wallet.document.months) {
        expect(settled).toBe(gross - refunds - fees);
        const provider = main.lines.filter(
          ({ date, counterparty }) => date.startsWith(month) && counterparty === wallet.document.provider,
        );
        expect(sum(provider.map((line) => line.in)), label(world)).toBe(settled);
      }
      const books = sum(world.life.states.slice(-12).map(({ figures }) => figures.walletSales));
      expect(sum(wallet.document.months.map(({ gross }) => gross))).toBe(
        books + sum(wallet.noise.map((n) => n.amount)),
      );
    }
  });

  it("in notes are paid out or banked, but for a forgotten day", () => {
    for (const world of worlds) {
      const till = drawTill(world);
      expect(till === undefined).toBe(world.now.firm.industry.cashShare === 0);
      if (!till) continue;
      const rungUp = sum(till.document.months.map(({ takings }) => takings));
      const used = sum(till.document.months.map(({ paidOut, banked }) => paidOut + banked));
      expect(rungUp - used, label(world)).toBe(sum(till.noise.map(({ amount }) => amount)));
      expect(used).toBe(sum(world.life.states.slice(-12).map(({ figures }) => figures.cashSales)));
    }
  });

  it("of a firm without statements stand in its own book, but for named slips", () => {
    for (const world of worlds) {
      const { document, noise } = drawSalesBook(world);
      const written = sum(document.months.map((one) => one.cash + one.wallet + one.onCredit + one.purchases));
      const first = isoMonth(world.days.from);
      expect(document.months[0]!.month).toBe(first);
      const states = world.life.states.slice(-12);
      const figures = sum(states.map(({ figures: f }) => f.cashSales + f.walletSales));
      const ledgers = [...world.days.invoices, ...world.days.bills].filter(({ month }) => month >= world.days.from);
      const books = figures + sum(ledgers.map(({ net, vat }) => net + vat));
      expect(written - books).toBe(sum(noise.map(({ amount }) => amount)));
      expect(Math.abs(written - books) / books, label(world)).toBeLessThan(0.02);
    }
  });

  it("out of which the owner lives are noted in hundreds", () => {
    for (const world of worlds) {
      const { document, noise } = drawDrawings(world);
      const taken = new Set(["livingDrawing", "bonus", "emergencyDrawing", "ownerBorrows", "injection", "ownerRepays"]);
      const books = sum(
        world.life.journal
          .filter(({ month, code }) => month >= world.days.from && taken.has(code))
          .map(({ amount }) => amount),
      );
      const noted = sum(document.months.map(({ living, other, paidIn }) => living + other + paidIn));
      expect(noted - books).toBe(sum(noise.map(({ amount }) => amount)));
      expect(noted % 10_000).toBe(0);
    }
  });
});
