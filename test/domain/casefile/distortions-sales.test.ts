import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { DistortionKind } from "~/domain/casefile";
import { bend, type Bent } from "~/domain/casefile/distortions/bend";
import { DISTORTIONS } from "~/domain/casefile/distortions/registry";
import { customerNames } from "~/domain/casefile/documents/bank-parties";
import type { BankLine, BankStatementDocument } from "~/domain/casefile/documents/types/bank";
import type { CaseDocument, DocumentKind } from "~/domain/casefile/documents/types/kinds";
import { renderPhrase } from "~/domain/casefile/phrases";
import {
  ASSET_LINES,
  EQUITY_LINES,
  LIABILITY_LINES,
  type StandardLine,
  type Statement,
} from "~/domain/statements/lines";
import { runs, SEEDS } from "../../support/seeds";
import { livedFixture, type Fixture, type FixtureChoice } from "./bent-fixture";

type Trade = NonNullable<FixtureChoice["industry"]>;
type Of<K extends DocumentKind> = Extract<CaseDocument, { kind: K }>;

/** The trades in which each lie makes sense, and the days of application: with and without an interim statement. */
const TRADES = {
  fabricatedSales: ["metalParts", "restaurant", "trucking", "garment", "onlineRetail", "foodWholesale"],
  roundTripping: ["foodWholesale", "metalParts", "construction"],
  underDeclaredSales: ["restaurant", "onlineRetail", "metalParts"],
  windowDressing: ["foodWholesale", "construction", "garment"],
  capitalisedExpenses: ["foodProcessing", "metalParts", "trucking"],
  staleStock: ["onlineRetail", "garment", "metalParts", "foodWholesale"],
  deadReceivables: ["construction", "metalParts", "garment"],
  overstatedOutput: ["garment", "metalParts", "foodProcessing"],
  hiddenConcentration: ["metalParts", "garment", "trucking"],
} as const satisfies Partial<Record<DistortionKind, readonly Trade[]>>;
type Kind = keyof typeof TRADES;
const KINDS = Object.keys(TRADES) as Kind[];
const DAYS = ["2026-01-20", "2026-02-17", "2026-04-15", "2026-08-19", "2026-12-09"] as const;

const templates: Record<string, string> = ["signs-sales", "signs-debt", "goods", "en"].reduce((all, file) => {
  try {
    return { ...all, ...parse(readFileSync(`content/phrases/${file}.en.yaml`, "utf8")).templates };
  } catch {
    return all;
  }
}, {});

/** A usual run draws no file twice; a deep one does not keep thousands. */
const KEPT = 250;
const fixtures = new Map<string, Fixture>();
/** The honest file that the generator would draw. */
function fixture(choice: FixtureChoice): Fixture {
  const key = JSON.stringify(choice);
  const drawn = fixtures.get(key) ?? livedFixture(choice);
  if (fixtures.size < KEPT) fixtures.set(key, drawn);
  return drawn;
}

/** Each seed in another trade, on another day: every trade and every day in a usual run too. */
function* cases(kind: Kind, days: readonly string[] = DAYS): Generator<Fixture> {
  for (const [i, seed] of SEEDS.slice(0, runs(10, 500)).entries()) {
    const industry = TRADES[kind][i % TRADES[kind].length]!;
    yield fixture({ industry, asOf: days[i % days.length]!, seed, facts: DISTORTIONS[kind].facts });
  }
}

/** In January the last year's statement covers the same twelve months as tax returns and bank statement. */
const inJanuary = (kind: Kind): Generator<Fixture> => cases(kind, ["2026-01-20"]);

const find = <K extends DocumentKind>(documents: readonly CaseDocument[], kind: K, id?: string): Of<K> | undefined =>
  documents.find((one) => one.kind === kind && (id === undefined || one.id === id)) as Of<K> | undefined;
const get = <K extends DocumentKind>(documents: readonly CaseDocument[], kind: K, id?: string): Of<K> => {
  const found = find(documents, kind, id);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};
const main = (documents: readonly CaseDocument[]): BankStatementDocument =>
  get(documents, "bankStatement", "bank-main");
const total = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);
const declared = (documents: readonly CaseDocument[]): number =>
  total(get(documents, "vatReturns").returns.map((one) => one.salesInvoiced + one.salesUninvoiced));
const kwh = (documents: readonly CaseDocument[]): number =>
  total(get(documents, "electricity").bills.map((bill) => bill.kwh));
const statements = (documents: readonly CaseDocument[]): readonly Statement[] => {
  const interim = find(documents, "interim");
  return [...(find(documents, "statements")?.years ?? []), ...(interim ? [interim.statement] : [])];
};
const latest = (documents: readonly CaseDocument[]): Statement => statements(documents).at(-1)!;
const openItems = (documents: readonly CaseDocument[]) => get(documents, "ageing", "receivables").rows;

const known = new WeakMap<CaseDocument, Set<string>>();

/** Every place that a pin can point at in a document. */
function places(document: CaseDocument): Set<string> {
  const found = known.get(document) ?? new Set<string>();
  if (found.size > 0) return found;
  known.set(document, found);
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) return part.forEach(walk);
    if (part === null || typeof part !== "object") return;
    for (const [name, value] of Object.entries(part)) {
      if ((name === "id" || name === "month") && typeof value === "string") found.add(value);
      walk(value);
    }
  };
  if (document.kind === "bankStatement") document.lines.forEach(({ no }) => found.add(`L${no}`));
  else walk(document);
  if (document.kind === "application") Object.keys(document.stated).forEach((field) => found.add(field));
  if (document.kind === "interim")
    Object.keys(document.statement.lines).forEach((line) => found.add(`interim.${line}`));
  if (document.kind === "statements") {
    for (const { periodEnd, lines } of document.years)
      Object.keys(lines).forEach((line) => found.add(`${periodEnd.slice(0, 4)}.${line}`));
  }
  return found;
}

function expectEvidence({ documents, distortions }: Pick<Bent, "documents" | "distortions">): void {
  for (const { kind, evidence, what } of distortions) {
    expect(new Set(evidence.map(({ doc, at }) => `${doc} ${at}`)).size, kind).toBeGreaterThanOrEqual(3);
    expect(new Set(evidence.map(({ doc }) => doc)).size, kind).toBeGreaterThanOrEqual(2);
    for (const { doc, at, shows } of evidence) {
      const document = documents.find(({ id }) => id === doc);
      expect(document && places(document).has(at), `${kind}: ${doc} ${at}`).toBe(true);
      expect(renderPhrase(shows, templates, "CNY")).not.toMatch(/NaN|undefined/);
    }
    expect(renderPhrase(what, templates, "CNY")).not.toMatch(/NaN|undefined/);
  }
}

const sum = ({ lines }: Statement, names: readonly StandardLine[]): number =>
  total(names.map((name) => lines[name] ?? 0));
const profit = ({ lines: l }: Statement): number =>
  l.sales! -
  l.costOfSales! +
  l.otherOperatingIncome! -
  l.operatingExpenses! -
  l.depreciation! -
  l.interest! +
  l.nonOperatingIncome! -
  l.tax!;

function expectSoundStatements(all: readonly Statement[]): void {
  all.forEach((one, i) => {
    for (const amount of Object.values(one.lines)) expect(Number.isSafeInteger(amount)).toBe(true);
    expect(sum(one, ASSET_LINES)).toBe(sum(one, LIABILITY_LINES) + sum(one, EQUITY_LINES));
    const before = all[i - 1];
    if (!before) return;
    const closing = before.lines.retainedEarnings! + profit(one) - one.lines.dividends!;
    expect(one.lines.retainedEarnings).toBe(closing);
  });
}

function expectSoundPapers(documents: readonly CaseDocument[], honest: readonly CaseDocument[]): void {
  const bank = main(documents);
  let balance = bank.opening;
  const wrong = bank.lines.filter((line, i) => {
    balance += line.in - line.out;
    const inOrder = line.date >= (bank.lines[i - 1]?.date ?? bank.from) && line.date <= bank.to;
    return line.no !== i + 1 || line.balance !== balance || line.in > 0 === line.out > 0 || !inOrder;
  });
  expect(wrong).toEqual([]);
  expect(bank.closing).toBe(balance);
  const lowest = (statement: BankStatementDocument): number => Math.min(...statement.lines.map((line) => line.balance));
  expect(lowest(bank)).toBeGreaterThanOrEqual(Math.min(0, lowest(main(honest))));

  const rows = openItems(documents);
  rows.forEach((row, i) => {
    expect(row.id).toBe(`r${i + 1}`);
    expect(row.total).toBe(total(Object.values(row.buckets)));
    expect(row.total).toBeGreaterThan(0);
  });
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  for (const { quantity, unitCost, value } of get(documents, "inventory").rows) {
    expect(Number.isSafeInteger(quantity) && quantity > 0).toBe(true);
    expect(value).toBe(quantity * unitCost);
  }
  for (const { cost, accumulatedDepreciation, netValue } of get(documents, "assetRegister").rows)
    expect(netValue).toBe(cost - accumulatedDepreciation);
  for (const one of get(documents, "vatReturns").returns) {
    for (const amount of [one.salesInvoiced, one.salesUninvoiced, one.outputVat, one.paid])
      expect(amount).toBeGreaterThanOrEqual(0);
  }
}

/** What lists and balance sheet say of the same account moves together, as it does when an owner bends both. */
function expectListsFollow(documents: readonly CaseDocument[], honest: readonly CaseDocument[]): void {
  const moved = (of: (all: readonly CaseDocument[]) => number): number => of(documents) - of(honest);
  const line = (name: StandardLine) => (all: readonly CaseDocument[]) => latest(all).lines[name] ?? 0;
  expect(moved((all) => total(openItems(all).map((row) => row.total)))).toBe(moved(line("receivables")));
  expect(moved((all) => total(get(all, "inventory").rows.map((row) => row.value)))).toBe(moved(line("inventory")));
  expect(moved((all) => total(get(all, "assetRegister").rows.map((row) => row.netValue)))).toBe(
    moved(line("fixedAssets")),
  );
  expect(moved((all) => main(all).closing)).toBe(moved(line("cash")));
}

const said = ({ date, counterparty, in: received, out }: BankLine): string =>
  [date, counterparty, received, out].join("/");

/** Where enough small customers owe nothing old, the list of debtors gets no longer by a lie. */
const hasRoom = (honest: readonly CaseDocument[]): boolean =>
  openItems(honest).filter(({ note, buckets }) => !note && buckets.d360 + buckets.older === 0).length >= 6;

const differing = (documents: readonly CaseDocument[], honest: readonly CaseDocument[]): string[] =>
  documents.filter((one, i) => JSON.stringify(one) !== JSON.stringify(honest[i])).map(({ id }) => id);

describe.each(KINDS)("%s", (kind) => {
  it("bends exactly the documents it names, and the others show it in three places at least", () => {
    for (const { world, documents: honest } of cases(kind)) {
      const bent = bend(world, honest, [kind]);
      expect(bent.documents.map(({ id }) => id)).toEqual(honest.map(({ id }) => id));
      const [distortion] = bent.distortions;
      expect([...distortion!.bends].sort()).toEqual(differing(bent.documents, honest).sort());
      expect(distortion!.bends.length).toBeGreaterThan(0);
      expect(distortion!.amount).toBeGreaterThan(0);
      expectEvidence(bent);
    }
  });

  it("leaves books that balance and roll forward, lists that add up, and a bank statement that runs", () => {
    for (const { world, documents: honest } of cases(kind)) {
      const bent = bend(world, honest, [kind]);
      expectSoundStatements(statements(bent.documents));
      expectSoundStatements(bent.corrections.reduce((all, correct) => correct(all), statements(honest)));
      expectSoundPapers(bent.documents, honest);
      expectListsFollow(bent.documents, honest);
    }
  });

  it("is the same lie every time", () => {
    const { world, documents } = fixture({
      industry: TRADES[kind][0],
      seed: SEEDS[0]!,
      facts: DISTORTIONS[kind].facts,
    });
    expect(JSON.stringify(bend(world, documents, [kind]))).toBe(JSON.stringify(bend(world, documents, [kind])));
  });

  it("goes with every other lie, in either order", () => {
    const seed = SEEDS[KINDS.indexOf(kind)]!;
    for (const other of KINDS.filter((one) => one !== kind)) {
      const trade = TRADES[kind].find((one) => (TRADES[other] as readonly Trade[]).includes(one));
      if (!trade) continue;
      const facts = { ...DISTORTIONS[kind].facts, ...DISTORTIONS[other].facts };
      const { world, documents: honest } = fixture({ industry: trade, asOf: DAYS[2], seed, facts });
      const bent = bend(world, honest, [kind, other]);
      expectEvidence(bent);
      expectSoundStatements(statements(bent.documents));
      expectSoundStatements(bent.corrections.reduce((all, correct) => correct(all), statements(honest)));
      expectSoundPapers(bent.documents, honest);
      expectListsFollow(bent.documents, honest);
      const named = new Set(bent.distortions.flatMap(({ bends }) => bends));
      expect([...named].sort()).toEqual(differing(bent.documents, honest).sort());
    }
  });
});

describe("who lays the papers side by side", () => {
  it.each(["fabricatedSales", "roundTripping"] as const)(
    "%s: finds a seventh or more of the sales undeclared",
    (kind) => {
      for (const { world, documents: honest } of inJanuary(kind)) {
        const { documents } = bend(world, honest, [kind]);
        // Beside what the trade leaves out, which the owner does not call declared.
        const usual = total(world.life.states.slice(-12).map(({ figures }) => figures.undeclaredSales));
        const gap = (all: readonly CaseDocument[]): number => 1 - declared(all) / (latest(all).lines.sales! - usual);
        expect(Math.abs(gap(honest))).toBeLessThan(0.05);
        expect(gap(documents)).toBeGreaterThan(0.13);
        expect(gap(documents)).toBeLessThan(0.42);
        expect(kwh(documents)).toBe(kwh(honest));
        expect(get(documents, "application").stated.lastYearSales).toBe(latest(documents).lines.sales);
      }
    },
  );

  it("round-tripping: finds as much going back to the relative within two days as came from him", () => {
    for (const { world, documents: honest } of inJanuary("roundTripping")) {
      const kin = new Set([world.names.relative, world.names.relativeFirm]);
      const known = new Set(main(honest).lines.map(said));
      const lines = main(bend(world, honest, ["roundTripping"]).documents).lines.filter(
        (line) => kin.has(line.counterparty) && !known.has(said(line)),
      );
      expect(total(lines.map((line) => line.in))).toBe(total(lines.map((line) => line.out)));
      for (const line of lines.filter((one) => one.in > 0)) {
        const until = new Date(Date.parse(line.date) + 2 * 86_400_000).toISOString().slice(0, 10);
        const back = lines.filter((one) => one.out > 0 && one.date >= line.date && one.date <= until);
        expect(total(back.map((one) => one.out))).toBeGreaterThanOrEqual(line.in);
      }
    }
  });

  it("under-declared sales: finds the returns an eighth or more below sales that are true, and less tax paid", () => {
    for (const { world, documents: honest } of cases("underDeclaredSales")) {
      const { documents } = bend(world, honest, ["underDeclaredSales"]);
      const part = declared(documents) / declared(honest);
      expect(part).toBeGreaterThan(0.6);
      // What leaves the country is declared at customs as well and stays in the returns.
      if (world.now.firm.exportShare === 0) expect(part).toBeLessThan(0.88);
      expect(statements(documents)).toEqual(statements(honest));
      const input = (all: readonly CaseDocument[]) => get(all, "vatReturns").returns.map((one) => one.inputVat);
      expect(input(documents)).toEqual(input(honest));
      const tax = (all: readonly CaseDocument[]) =>
        main(all)
          .lines.filter(({ text }) => text.code === "bank.vat" || text.code === "bank.vat.quarter")
          .map((line) => line.out);
      // The last month's tax is paid after the statement.
      const { to } = main(documents);
      const saved = (one: "paid") => (all: readonly CaseDocument[]) =>
        total(
          get(all, "vatReturns")
            .returns.filter(({ month }) => month < to.slice(0, 7))
            .map((r) => r[one]),
        );
      expect(total(tax(honest)) - total(tax(documents))).toBe(saved("paid")(honest) - saved("paid")(documents));
    }
  });

  it("window dressing: finds the deposit of the last days gone in the first days of the next month", () => {
    for (const { world, documents: honest } of cases("windowDressing")) {
      const { documents, distortions } = bend(world, honest, ["windowDressing"]);
      const known = new Set(main(honest).lines.map(said));
      const lines = main(documents).lines.filter((line) => !known.has(said(line)));
      expect(new Set(lines.map((line) => line.counterparty))).toEqual(new Set([world.names.neighbourFirm]));
      for (const line of lines)
        expect(line.in > 0 ? line.date.slice(8) >= "25" : line.date.slice(8) <= "09", line.date).toBe(true);
      expect(lines.filter((line) => line.out > 0).length).toBeGreaterThanOrEqual(3);
      const better = latest(documents).lines.cash! - latest(honest).lines.cash!;
      expect(better).toBe(distortions[0]!.amount);
      expect(better).toBeGreaterThan(0.3 * world.now.firm.monthlySales);
    }
  });

  it("capitalised expenses: finds investment in the books that no bank statement paid for", () => {
    for (const { world, documents: honest } of inJanuary("capitalisedExpenses")) {
      const { documents, distortions } = bend(world, honest, ["capitalisedExpenses"]);
      const claimed = latest(documents).lines.capitalExpenditure! - latest(honest).lines.capitalExpenditure!;
      expect(claimed).toBe(distortions[0]!.amount);
      expect(claimed).toBeGreaterThan(0.13 * latest(honest).lines.operatingExpenses!);
      expect(main(documents)).toEqual(main(honest));
      const nameless = (all: readonly CaseDocument[]): number =>
        total(get(all, "assetRegister").rows.map((row) => (row.supplier === undefined ? row.cost : 0)));
      expect(nameless(documents) - nameless(honest)).toBe(claimed);
    }
  });

  it("stale stock: finds a sixth or more of the stock, and all of it unmoved for a year", () => {
    for (const { world, documents: honest } of cases("staleStock")) {
      const { documents, distortions } = bend(world, honest, ["staleStock"]);
      const list = get(documents, "inventory");
      const old = list.rows.filter((row) => Date.parse(list.asOf) - Date.parse(row.lastMoved) > 365 * 86_400_000);
      const { amount } = distortions[0]!;
      expect(Math.abs(total(old.map((row) => row.value)) / amount - 1)).toBeLessThan(0.03);
      expect(amount).toBeGreaterThan(world.now.balances.inventory / 6);
      expect(list.rows.map(({ id, item }) => [id, item])).toEqual(
        get(honest, "inventory").rows.map(({ id, item }) => [id, item]),
      );
    }
  });

  it("dead receivables: finds old debts of names from which nothing came for a year", () => {
    for (const { world, documents: honest } of cases("deadReceivables")) {
      const { documents, corrections } = bend(world, honest, ["deadReceivables"]);
      const old = openItems(documents).filter((row) => row.buckets.older > 0);
      const paying = new Set(main(documents).lines.map((line) => line.counterparty));
      expect(total(old.map((row) => row.total))).toBeGreaterThan(0.15 * world.now.balances.receivables);
      for (const row of old) {
        expect(paying.has(row.name)).toBe(false);
        expect(Date.parse(world.asOf) - Date.parse(row.oldestInvoice!)).toBeGreaterThan(360 * 86_400_000);
      }
      const truth = corrections.reduce((all, correct) => correct(all), statements(honest));
      expect(truth.at(-1)).toEqual(latest(honest));
      if (hasRoom(honest)) expect(openItems(documents).length).toBe(openItems(honest).length);
    }
  });

  it("overstated output: finds more finished goods for the same electricity and materials", () => {
    for (const { world, documents: honest } of cases("overstatedOutput")) {
      const { documents, distortions } = bend(world, honest, ["overstatedOutput"]);
      const finished = (all: readonly CaseDocument[]): number =>
        total(
          get(all, "inventory")
            .rows.filter((row) => row.category === "finished")
            .map((row) => row.value),
        );
      expect(finished(documents) - finished(honest)).toBe(distortions[0]!.amount);
      expect(finished(documents)).toBeGreaterThan(1.25 * finished(honest));
      expect(kwh(documents)).toBe(kwh(honest));
    }
  });

  it("hidden concentration: finds the payer of far more than the share that is told, in one group of names", () => {
    for (const { world, documents: honest } of cases("hiddenConcentration")) {
      const { documents, distortions } = bend(world, honest, ["hiddenConcentration"]);
      const told = get(documents, "application").stated.largestCustomerShare!;
      const names = customerNames(world);
      const customer = String(distortions[0]!.what.params?.name);
      const receipts = documents
        .filter((one): one is BankStatementDocument => one.kind === "bankStatement" && one.holder !== "owner")
        .flatMap(({ lines }) => lines.filter((line) => line.in > 0 && names.includes(line.counterparty)));
      const theirs = receipts.filter((line) => line.counterparty === customer);
      const paid = total(theirs.map((line) => line.in)) / total(receipts.map((line) => line.in));
      expect(paid).toBeGreaterThan(1.6 * told);
      const group = openItems(documents).filter(({ name }) => name.startsWith(customer.split(" ")[0]! + " "));
      if (openItems(honest).some(({ name }) => name === customer)) expect(group.length).toBe(3);
      if (hasRoom(honest)) expect(openItems(documents).length).toBe(openItems(honest).length);
      expect(total(openItems(documents).map((row) => row.total))).toBe(
        total(openItems(honest).map((row) => row.total)),
      );
    }
  });
});

describe("a firm without statements", () => {
  it.each(["fabricatedSales", "roundTripping", "underDeclaredSales", "hiddenConcentration"] as const)(
    "lies about %s in its own book and lists",
    (kind) => {
      for (const seed of SEEDS.slice(0, 6)) {
        const choice = {
          industry: "trucking",
          size: "micro",
          books: "none",
          seed,
          facts: DISTORTIONS[kind].facts,
        } as const;
        const { world, documents: honest } = fixture(choice);
        const bent = bend(world, honest, [kind]);
        expectEvidence(bent);
        expectSoundPapers(bent.documents, honest);
        expect([...bent.distortions[0]!.bends].sort()).toEqual(differing(bent.documents, honest).sort());
      }
    },
  );
});

describe("evidence found before", () => {
  it("follows the lines of the bank statement that others push down", () => {
    const facts = { privateLoan: true };
    const { world, documents } = fixture({ industry: "metalParts", asOf: DAYS[2], seed: SEEDS[0]!, facts });
    const before = bend(world, documents, ["hiddenBorrowing"]);
    const after = bend(world, documents, ["hiddenBorrowing", "roundTripping", "windowDressing"]);
    const lines = (bent: Bent) =>
      bent.distortions[0]!.evidence.filter(({ doc }) => doc === "bank-main")
        .map(({ at }) => main(bent.documents).lines.find((line) => `L${line.no}` === at))
        .map((line) => line && [line.date, line.counterparty, line.out, line.in]);
    expect(lines(before).length).toBeGreaterThan(0);
    expect(lines(after)).toEqual(lines(before));
  });
});
