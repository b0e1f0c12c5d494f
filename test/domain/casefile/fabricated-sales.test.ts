import { describe, expect, it } from "vitest";
import type { CaseDocument, DocumentKind } from "~/domain/casefile";
import { bend } from "~/domain/casefile/distortions/bend";
import type { StandardLine, Statement } from "~/domain/statements/lines";
import { livedFixture, type FixtureChoice } from "./bent-fixture";

type Of<K extends DocumentKind> = Extract<CaseDocument, { kind: K }>;
const paper = <K extends DocumentKind>(documents: readonly CaseDocument[], kind: K, id?: string): Of<K> =>
  documents.find((one) => one.kind === kind && (id === undefined || one.id === id)) as Of<K>;

function told(choice: FixtureChoice) {
  const { world, documents: honest } = livedFixture(choice);
  const { documents: bent, distortions, moved } = bend(world, honest, ["fabricatedSales"]);
  return { honest, bent, lie: distortions[0]!, moved };
}
const TRADES = ["metalParts", "restaurant", "garment", "foodWholesale"] as const;
/** With a fresh year alone, and with an interim statement beside it. */
const FIRMS = TRADES.flatMap((industry, i) =>
  (["2026-01-20", "2026-08-19"] as const).map((asOf) => ({ industry, asOf, seed: `f${i}` })),
);
const files = FIRMS.map((choice) => ({ name: `${choice.industry} of ${choice.asOf}`, ...told(choice) }));

const last = (documents: readonly CaseDocument[]): Statement => paper(documents, "statements").years.at(-1)!;
const interim = (documents: readonly CaseDocument[]): Statement | undefined => paper(documents, "interim")?.statement;
/** What the lie added to each line that it moved. */
function added(bent: Statement, honest: Statement): Partial<Record<StandardLine, number>> {
  const lines = Object.keys({ ...bent.lines, ...honest.lines }) as StandardLine[];
  return Object.fromEntries(
    lines
      .map((line) => [line, (bent.lines[line] ?? 0) - (honest.lines[line] ?? 0)] as const)
      .filter(([, amount]) => amount !== 0),
  );
}
const receivables = (documents: readonly CaseDocument[]) => paper(documents, "ageing", "receivables").rows;
const total = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);

describe.each(files)("invented sales of $name", ({ honest, bent, lie }) => {
  const year = added(last(bent), last(honest));
  const running = interim(bent) && added(interim(bent)!, interim(honest)!);
  const share = lie.what.params!.share as number;

  it("are 15 to 40 % of what is claimed, high from 22 %", () => {
    expect(share).toBeGreaterThanOrEqual(0.15);
    expect(share).toBeLessThanOrEqual(0.4);
    expect(year.sales! / last(bent).lines.sales!).toBeCloseTo(share, 3);
    if (running) expect(running.sales! / interim(bent)!.lines.sales!).toBeCloseTo(share, 3);
    if (Math.abs(share - 0.22) > 0.0005) expect(lie.severity).toBe(share > 0.22 ? "high" : "medium");
  });
  it("amount to what twelve months claim more than they sold", () => {
    // With a fresh year alone that year; otherwise its months that still count, and the running ones.
    const months = 12 - (interim(bent)?.months ?? 0);
    const more = Math.round((year.sales! * months) / 12) + (running?.sales ?? 0);
    expect(Math.abs(lie.amount! - more)).toBeLessThanOrEqual(1);
    expect(lie.what.params!.invented).toBe(lie.amount);
  });
  it("come with costs at the usual proportions, of goods in full and of running costs 60 %", () => {
    for (const [moved, of] of [
      [year, last(honest)],
      ...(running ? [[running, interim(honest)!] as const] : []),
    ] as const) {
      const costs = moved.costOfSales! + (moved.operatingExpenses ?? 0);
      const own = of.lines.costOfSales! + 0.6 * of.lines.operatingExpenses!;
      const usual = own * (moved.sales! / of.lines.sales!);
      // A firm that hardly earns invents 2 % all the same.
      expect(Math.abs(costs - Math.min(usual, 0.98 * moved.sales!)) / moved.sales!).toBeLessThan(1e-6);
      expect(moved.costOfSales! / costs).toBeCloseTo(of.lines.costOfSales! / own, 6);
    }
  });
  it("move these lines and no other, and leave the sheet in balance", () => {
    for (const moved of [year, ...(running ? [running] : [])]) {
      const left = Object.keys(moved).filter(
        (line) =>
          !["sales", "costOfSales", "operatingExpenses", "dividends", "receivables", "retainedEarnings"].includes(line),
      );
      expect(left).toEqual([]);
      expect(moved.receivables).toBe(moved.retainedEarnings);
    }
  });
  it("end as what customers are said to owe, or as taken out by the owner", () => {
    const profit = (moved: typeof year) => moved.sales! - moved.costOfSales! - (moved.operatingExpenses ?? 0);
    expect(year.dividends ?? 0).toBe(profit(year) - year.receivables!);
    if (running) expect(running.dividends ?? 0).toBe(year.receivables! + profit(running) - running.receivables!);
  });
  it("are owed at 1.1 to 1.7 times the share that they are of sales, as far as there is profit to owe", () => {
    const owed = year.receivables! / last(honest).lines.receivables! / (year.sales! / last(honest).lines.sales!);
    const profit = year.sales! - year.costOfSales! - (year.operatingExpenses ?? 0);
    expect(owed).toBeLessThanOrEqual(1.7001);
    if (year.receivables! < profit) expect(owed).toBeGreaterThanOrEqual(1.0999);
    else expect(year.receivables).toBe(profit);
  });
});

describe.each(files)("the customer whom nobody knows, of $name", ({ honest, bent, lie, moved }) => {
  const names = new Set(receivables(honest).map(({ name }) => name));
  const [unknown, ...others] = receivables(bent).filter(({ name }) => !names.has(name));
  const owed = (running: Statement | undefined, books: Statement) => {
    const from = running ? interim(honest)! : last(honest);
    return (running ?? books).lines.receivables! - from.lines.receivables!;
  };
  it("is one, in the place of the smallest who left, and the list grows by what he is said to owe", () => {
    expect(others).toEqual([]);
    // Of three customers nobody is left out.
    expect(receivables(bent)).toHaveLength(Math.max(4, receivables(honest).length));
    const grown = total(receivables(bent).map((row) => row.total)) - total(receivables(honest).map((row) => row.total));
    expect(grown).toBe(owed(interim(bent), last(bent)));
  });
  it("owes invoices of the third and fourth month back, 35 to 60 % of them the younger", () => {
    const { buckets } = unknown!;
    expect(
      Object.entries(buckets)
        .filter(([, amount]) => amount !== 0)
        .map(([age]) => age),
    ).toEqual(["d60", "d90"]);
    expect(buckets.d60 + buckets.d90).toBe(unknown!.total);
    const younger = buckets.d60 / unknown!.total;
    expect(younger).toBeGreaterThanOrEqual(0.3499);
    expect(younger).toBeLessThanOrEqual(0.6001);
    const now = new Date(`${bentDay(bent)}T00:00:00Z`);
    const oldest = new Date(`${unknown!.oldestInvoice}T00:00:00Z`);
    const months = (now.getUTCFullYear() - oldest.getUTCFullYear()) * 12 + now.getUTCMonth() - oldest.getUTCMonth();
    expect(months).toBe(2);
    expect(oldest.getUTCDate()).toBeGreaterThanOrEqual(3);
    expect(oldest.getUTCDate()).toBeLessThanOrEqual(26);
  });
  it("is pointed at with his name and amount, and rows found before follow the list", () => {
    const sign = lie.evidence.find(({ shows }) => shows.code === "evidence.unknownCustomer");
    expect(sign).toEqual({
      doc: "receivables",
      at: unknown!.id,
      shows: { code: "evidence.unknownCustomer", params: { name: unknown!.name, amount: unknown!.total } },
    });
    for (const row of receivables(honest)) {
      const now = moved.find(({ doc }) => doc === "receivables")!.to.get(row.id);
      const same = receivables(bent).find(({ name, total: all }) => name === row.name && all === row.total);
      expect(now).toBe(same?.id);
    }
  });
});

/** The day of the list of debtors: the end of the last closed month. */
const bentDay = (documents: readonly CaseDocument[]): string => paper(documents, "ageing", "receivables").asOf;

describe.each(files)("what contradicts invented sales of $name", ({ honest, bent, lie }) => {
  const shown = (code: string) => lie.evidence.find(({ shows }) => shows.code === `evidence.${code}`);
  it("is the largest receipt of a customer in the account, beside all that is claimed", () => {
    const sign = shown("receiptsBelowSales")!;
    const lines = paper(bent, "bankStatement", "bank-main").lines;
    const customers = new Set(receivables(honest).map(({ name }) => name));
    const pointed = lines.find(({ no }) => `L${no}` === sign.at)!;
    const paid = lines.filter((line) => line.in > 0 && customers.has(line.counterparty));
    expect(pointed.in).toBeGreaterThanOrEqual(Math.max(0, ...paid.map((line) => line.in)));
    const { last: claimedYear, running } = { last: last(bent), running: interim(bent) };
    const months = 12 - (running?.months ?? 0);
    const claimed = Math.round((claimedYear.lines.sales! * months) / 12) + (running?.lines.sales ?? 0);
    expect(sign.shows.params!.claimed).toBe(claimed);
  });
  it("are returns, meter and staff, which say what they said before", () => {
    for (const id of ["vat", "electricity", "socialInsurance", "bank-main", "payroll"]) {
      expect(bent.find((one) => one.id === id)).toEqual(honest.find((one) => one.id === id));
    }
    const returns = paper(honest, "vatReturns").returns;
    expect(shown("vatDeclared")!.shows.params!.declared).toBe(
      total(returns.map(({ salesInvoiced, salesUninvoiced }) => salesInvoiced + salesUninvoiced)),
    );
    expect(shown("powerFlat")!.shows.params!.kwh).toBe(total(paper(honest, "electricity").bills.map(({ kwh }) => kwh)));
  });
});

describe("a firm without accounts", () => {
  const of = (industry: NonNullable<FixtureChoice["industry"]>) =>
    told({ industry, asOf: "2026-08-19", size: "micro", books: "none", seed: "1" });
  const book = (documents: readonly CaseDocument[]) => paper(documents, "salesBook").months;
  it.each(["restaurant", "metalParts", "foodWholesale"] as const)(
    "writes %s sales into its book month by month: as notes where it takes any to speak of, else on credit",
    (industry) => {
      const { honest, bent, lie } = of(industry);
      const share = lie.what.params!.share as number;
      const sum = (part: "cash" | "wallet" | "onCredit") => total(book(honest).map((month) => month[part]));
      const inNotes = sum("cash") / (sum("cash") + sum("wallet") + sum("onCredit")) > 0.08;
      book(bent).forEach((month, i) => {
        const before = book(honest)[i]!;
        const all = before.cash + before.wallet + before.onCredit;
        const more = { cash: month.cash - before.cash, onCredit: month.onCredit - before.onCredit };
        expect(month.wallet).toBe(before.wallet);
        expect(inNotes ? more.onCredit : more.cash).toBe(0);
        const invented = inNotes ? more.cash : more.onCredit;
        expect(invented / (all + invented)).toBeCloseTo(share, 3);
      });
    },
  );
  it("has a debtor whom nobody knows for the same share of its list, times 1.1 to 1.7", () => {
    const { honest, bent, lie } = of("metalParts");
    const perSale = (lie.what.params!.share as number) / (1 - (lie.what.params!.share as number));
    const before = total(receivables(honest).map((row) => row.total));
    const grown = (total(receivables(bent).map((row) => row.total)) - before) / before / perSale;
    expect(grown).toBeGreaterThan(1.09);
    expect(grown).toBeLessThan(1.71);
  });
});
