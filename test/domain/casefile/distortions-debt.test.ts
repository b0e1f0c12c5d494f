import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { DistortionKind } from "~/domain/casefile";
import { bend, type Bent } from "~/domain/casefile/distortions/bend";
import { DISTORTIONS } from "~/domain/casefile/distortions/registry";
import type { BankStatementDocument } from "~/domain/casefile/documents/types/bank";
import type { CaseDocument, DocumentKind } from "~/domain/casefile/documents/types/kinds";
import { renderPhrase } from "~/domain/casefile/phrases";
import { PRIVATE_LOAN } from "~/domain/firm";
import { isWorkingDay } from "~/domain/calendar";
import { isoMonth, parseIsoDate } from "~/domain/money/calendar";
import { ASSET_LINES, EQUITY_LINES, LIABILITY_LINES, type Statement } from "~/domain/statements/lines";
import { SEEDS } from "../../support/seeds";
import { livedFixture, type Fixture, type FixtureChoice } from "./bent-fixture";

type Trade = NonNullable<FixtureChoice["industry"]>;
type Of<K extends DocumentKind> = Extract<CaseDocument, { kind: K }>;

const KINDS = [
  "hiddenBorrowing",
  "ownerLoans",
  "hiddenGuarantee",
  "ghostStaff",
  "overstatedCollateral",
  "forgedStatement",
  "divertedLoan",
  "strawOwner",
] as const satisfies readonly DistortionKind[];
type Kind = (typeof KINDS)[number];
/** What leaves an account for a bank loan. */
const isInterest = (code: string): boolean => /^bank\.interest(\.\d)?$/.test(code);
const isLoanService = (code: string): boolean => isInterest(code) || code === "bank.principal";
/** Lies of the other family that touch the same documents. */
const OTHERS = ["fabricatedSales", "roundTripping", "deadReceivables"] as const satisfies readonly DistortionKind[];
const TRADES: readonly Trade[] = ["metalParts", "garment", "foodWholesale", "trucking", "construction"];
const DAYS = ["2026-01-20", "2026-03-10", "2026-06-24", "2026-11-05"] as const;

const templates: Record<string, string> = Object.assign(
  {},
  ...["signs-debt", "signs-sales"].map(
    (file) => parse(readFileSync(`content/phrases/${file}.en.yaml`, "utf8")).templates,
  ),
);

const fixtures = new Map<string, Fixture>();
function fixture(choice: FixtureChoice): Fixture {
  const key = JSON.stringify(choice);
  const known = fixtures.get(key) ?? livedFixture(choice);
  fixtures.set(key, known);
  return known;
}

/** Every seed in another trade, on another day. All lies of this family can be told of each. */
const facts = Object.assign({}, ...KINDS.map((kind) => DISTORTIONS[kind].facts)) as FixtureChoice["facts"] & object;
const cases = SEEDS.map((seed, i) =>
  fixture({ industry: TRADES[i % TRADES.length]!, asOf: DAYS[i % DAYS.length]!, seed, facts }),
);

const find = <K extends DocumentKind>(documents: readonly CaseDocument[], kind: K): Of<K> | undefined =>
  documents.find((one) => one.kind === kind) as Of<K> | undefined;
function get<K extends DocumentKind>(documents: readonly CaseDocument[], kind: K): Of<K> {
  const found = find(documents, kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
}
const accountOf = (documents: readonly CaseDocument[], holder: BankStatementDocument["holder"]) =>
  documents.find((one): one is BankStatementDocument => one.kind === "bankStatement" && one.holder === holder)!;
const total = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);
const statements = (documents: readonly CaseDocument[]): readonly Statement[] => {
  const interim = find(documents, "interim");
  return [...(find(documents, "statements")?.years ?? []), ...(interim ? [interim.statement] : [])];
};
const latest = (documents: readonly CaseDocument[]): Statement => statements(documents).at(-1)!;
const debtors = (documents: readonly CaseDocument[]) =>
  documents.find((one): one is Of<"ageing"> => one.kind === "ageing" && one.side === "receivables")!.rows;

/** What a document says at a place; undefined where there is no such place. */
function said(document: CaseDocument, at: string): unknown {
  if (document.kind === "statements") {
    const [year, line] = at.split(".");
    const statement = document.years.find(({ periodEnd }) => periodEnd.startsWith(year!));
    return statement?.lines[line as keyof Statement["lines"]];
  }
  if (document.kind === "interim") return document.statement.lines[at.slice(8) as keyof Statement["lines"]];
  if (document.kind === "application" && at in document.stated) return at;
  if (document.kind === "licence" && at in document) return at;
  const rows: { id?: string; month?: string; no?: number }[] = [];
  const walk = (part: unknown): void => {
    if (part === null || typeof part !== "object") return;
    rows.push(part);
    Object.values(part).forEach(walk);
  };
  walk(document);
  return rows.find(({ id, month, no }) => id === at || month === at || `L${no}` === at);
}

function expectEvidence({ documents, distortions }: Pick<Bent, "documents" | "distortions">): void {
  for (const { kind, evidence, what, amount } of distortions) {
    expect(amount, kind).toBeGreaterThan(0);
    expect(renderPhrase(what, templates, "CNY")).not.toMatch(/NaN|undefined/);
    expect(new Set(evidence.map(({ doc, at }) => `${doc} ${at}`)).size, kind).toBeGreaterThanOrEqual(3);
    expect(new Set(evidence.map(({ doc }) => doc)).size, kind).toBeGreaterThanOrEqual(2);
    for (const { doc, at, shows } of evidence) {
      const document = documents.find(({ id }) => id === doc);
      expect(document && said(document, at), `${kind}: ${doc} ${at}`).toBeDefined();
      expect(renderPhrase(shows, templates, "CNY")).not.toMatch(/NaN|undefined/);
    }
  }
}

const sum = ({ lines }: Statement, names: readonly (keyof Statement["lines"])[]): number =>
  total(names.map((name) => lines[name] ?? 0));

function expectSoundStatements(all: readonly Statement[]): void {
  all.forEach((one, i) => {
    const { lines: l } = one;
    expect(sum(one, ASSET_LINES)).toBe(sum(one, LIABILITY_LINES) + sum(one, EQUITY_LINES));
    const earned = sum(one, ["sales", "otherOperatingIncome", "nonOperatingIncome"]);
    const spent = sum(one, ["costOfSales", "operatingExpenses", "depreciation", "interest", "tax", "dividends"]);
    const before = all[i - 1];
    if (before) expect(l.retainedEarnings).toBe(before.lines.retainedEarnings! + earned - spent);
  });
}

const differing = (documents: readonly CaseDocument[], honest: readonly CaseDocument[]): string[] =>
  documents
    .filter((one) => JSON.stringify(one) !== JSON.stringify(honest.find(({ id }) => id === one.id)))
    .map(({ id }) => id)
    .sort();

const pairs = KINDS.flatMap((kind) => [...KINDS, ...OTHERS].filter((one) => one !== kind).map((one) => [kind, one]));

describe.each(KINDS)("%s", (kind) => {
  it("bends exactly the documents it names, and others show it", () => {
    for (const { world, documents: honest } of cases) {
      const bent = bend(world, honest, [kind]);
      expect([...bent.distortions[0]!.bends].sort()).toEqual(differing(bent.documents, honest));
      expect(bent.distortions[0]!.bends).not.toEqual([]);
      expectEvidence(bent);
      expectSoundStatements(statements(bent.documents));
      expectSoundStatements(bent.corrections.reduce((all, correct) => correct(all), statements(honest)));
    }
  });
});

describe("two lies in one file", () => {
  it("hold beside each other in either order", () => {
    pairs.forEach(([kind, other], i) => {
      const { world, documents: honest } = cases[i % cases.length]!;
      for (const order of [
        [kind!, other!],
        [other!, kind!],
      ]) {
        const bent = bend(world, honest, order);
        expectEvidence(bent);
        expectSoundStatements(statements(bent.documents));
        const named = new Set(bent.distortions.flatMap(({ bends }) => bends));
        expect([...named].sort()).toEqual(differing(bent.documents, honest));
      }
    });
  });

  it("and all of this family together", () => {
    for (const { world, documents } of cases.slice(0, 4)) expectEvidence(bend(world, documents, [...KINDS]));
  });
});

/** Each file with one lie, beside the honest one. */
const told = (kind: Kind) =>
  cases.map(({ world, documents: honest }) => ({ world, honest, ...bend(world, honest, [kind]) }));

describe("the channels that nobody bent", () => {
  it("hidden borrowing: interest that the bank saw leave is missing from the accounts", () => {
    for (const { world, honest, documents } of told("hiddenBorrowing")) {
      const lender = world.names.privateLender;
      const paid = accountOf(documents, "main").lines.filter(({ counterparty }) => counterparty === lender);
      const entries = world.life.journal.filter(
        ({ loan, credit, month }) => loan === PRIVATE_LOAN && credit === "cash" && month > world.now.month - 12,
      );
      expect(total(paid.map(({ out }) => out))).toBe(total(entries.map(({ amount }) => amount)));
      expect(paid.length).toBeGreaterThan(3);
      expect(accountOf(documents, "main")).toEqual(accountOf(honest, "main"));
      const debt = (all: readonly CaseDocument[]) =>
        sum(latest(all), ["shortTermDebt", "currentPortionLongTermDebt", "longTermDebt"]);
      const owed = find(honest, "loanList")!.rows.find((row) => row.lender === lender)!.balance;
      expect(debt(honest) - debt(documents)).toBe(owed);
      const papers = [get(documents, "application"), get(documents, "loanList"), get(documents, "interview")];
      // A name may begin like another one: "Hao Li" like "Hao Liang".
      expect(JSON.stringify(papers)).not.toMatch(new RegExp(`${lender}\\b`));
    }
  });

  it("loans to the owner: customers who owe much have never paid, or the claim stands among prepayments", () => {
    for (const { world, honest, documents } of told("ownerLoans")) {
      const owed = world.now.balances.ownerReceivable;
      expect(latest(documents).lines.otherReceivables).toBe(0);
      const grown = sum(latest(documents), ["receivables", "prepayments"]);
      expect(grown).toBe(sum(latest(honest), ["receivables", "prepayments"]) + owed);
      const listed = total(debtors(documents).map((row) => row.total)) - total(debtors(honest).map((row) => row.total));
      expect(listed).toBe(latest(documents).lines.receivables! - latest(honest).lines.receivables!);
      expect(debtors(documents).length).toBe(debtors(honest).length);
      debtors(documents).forEach((row, i) => {
        expect(row.id).toBe(`r${i + 1}`);
        expect(row.total).toBe(total(Object.values(row.buckets)));
      });
    }
  });

  it("a hidden guarantee: the bureau has it, the owner does not, and his chart calls the neighbour a friend", () => {
    for (const { world, honest, documents } of told("hiddenGuarantee")) {
      const { neighbourFirm } = world.names;
      expect(get(documents, "creditReport")).toEqual(get(honest, "creditReport"));
      expect(get(documents, "creditReport").guarantees.map(({ borrower }) => borrower)).toContain(neighbourFirm);
      expect(JSON.stringify(get(documents, "interview"))).not.toContain(neighbourFirm);
      const friend = get(documents, "relatedParties").parties.find(({ name }) => name === neighbourFirm)!;
      expect(friend.relation.code).toBe("related.neighbour");
      const secured = get(documents, "loanList").rows.filter(({ security }) => security.params?.name === neighbourFirm);
      const free = get(honest, "loanList").rows.filter(
        ({ lenderType, security }) => lenderType !== "private" && !security.code.startsWith("security.pledge"),
      );
      expect(secured.length > 0).toBe(free.length > 0);
    }
  });

  it("ghost staff: the sheet has a fifth more people than wages, insurance and meter know of", () => {
    for (const { honest, documents, distortions } of told("ghostStaff")) {
      if (distortions[0]!.what.code !== "distortion.ghostStaff") continue;
      const [sheet, before] = [get(documents, "payroll"), get(honest, "payroll")];
      const claimed = sheet.months.at(-1)!.heads / before.months.at(-1)!.heads;
      expect(claimed).toBeGreaterThan(1.15);
      expect(claimed).toBeLessThan(1.51);
      sheet.months.forEach(({ heads, wages }, i) => {
        expect(heads).toBeGreaterThan(before.months[i]!.heads);
        expect(wages).toBeGreaterThan(before.months[i]!.wages);
      });
      expect(total(sheet.staff.map(({ wage }) => wage))).toBe(sheet.months.at(-1)!.wages);
      expect(sheet.staff.map(({ id }) => id)).toEqual(sheet.staff.map((_, i) => `e${i + 1}`));
      const names = sheet.staff.map(({ name }) => name).filter((name) => name !== "-");
      expect(new Set(names).size).toBe(names.length);
      const stated = get(documents, "application").stated.employees! - get(honest, "application").stated.employees!;
      expect(stated).toBe(sheet.months.at(-1)!.heads - before.months.at(-1)!.heads);
      for (const channel of ["socialInsurance", "electricity"] as const)
        expect(get(documents, channel)).toEqual(get(honest, channel));
    }
  });

  it("unlisted staff: a fifth of those who work here is in no sheet, and the wages are drawings in the accounts", () => {
    const short = told("ghostStaff").filter(({ distortions }) => distortions[0]!.what.code.endsWith(".unlisted"));
    expect(short.length).toBeGreaterThan(SEEDS.length / 8);
    for (const { world, honest, documents, distortions } of short) {
      const [sheet, before] = [get(documents, "payroll"), get(honest, "payroll")];
      const heads = sheet.months.at(-1)!.heads;
      const missing = before.months.at(-1)!.heads - heads;
      expect(missing / before.months.at(-1)!.heads).toBeGreaterThan(0.19);
      expect(missing / before.months.at(-1)!.heads).toBeLessThan(0.45);
      expect(distortions[0]!.what.params!.missing).toBe(missing);
      expect(total(sheet.staff.map(({ job }) => Number(job.params?.count ?? 1)))).toBe(heads);
      expect(total(sheet.staff.map(({ wage }) => wage))).toBe(sheet.months.at(-1)!.wages);
      sheet.months.forEach(({ wages }, i) => expect(wages).toBeLessThan(before.months[i]!.wages));
      const insured = sheet.staff.map((row) => (row.insured ? Number(row.job.params?.count ?? 1) : 0));
      expect(total(insured)).toBe(get(documents, "socialInsurance").months.at(-1)!.insured);
      expect(get(documents, "application").stated.employees).toBe(heads);
      // The true books are those of the life: what the accounts call drawings were wages.
      const [told, truth] = [latest(documents).lines, latest(honest).lines];
      const unbooked =
        sum(latest(honest), ["costOfSales", "operatingExpenses"]) - told.costOfSales! - told.operatingExpenses!;
      const wages = total(
        world.life.states
          .filter(({ month }) => isoMonth(month) > latest(honest).periodEnd.slice(0, 4))
          .filter(({ month }) => isoMonth(month) <= latest(honest).periodEnd.slice(0, 7))
          .map(({ figures }) => figures.wages),
      );
      expect(unbooked / wages).toBeGreaterThan(0.08);
      expect(unbooked / wages).toBeLessThan(0.5);
      expect(told.dividends! - truth.dividends!).toBe(unbooked);
      expect(told.retainedEarnings).toBe(truth.retainedEarnings);
      for (const channel of ["socialInsurance", "electricity", "siteVisit"] as const)
        expect(get(documents, channel)).toEqual(get(honest, channel));
      expect(accountOf(documents, "main")).toEqual(accountOf(honest, "main"));
    }
  });

  it("overstated collateral: comparables or the register leave much less than is stated", () => {
    for (const { honest, documents, collateralFactor, distortions } of told("overstatedCollateral")) {
      const pledged = get(honest, "collateral").items;
      const at = get(documents, "collateral").items.findIndex(
        (one, i) => JSON.stringify(one) !== JSON.stringify(pledged[i]),
      );
      const [item, before] = [get(documents, "collateral").items[at]!, pledged[at]!];
      const charged =
        total(item.charges.map(({ amount }) => amount)) - total(before.charges.map(({ amount }) => amount));
      const stated = total(get(documents, "collateral").items.map(({ value }) => value));
      expect(collateralFactor).toBeGreaterThan(0.03);
      expect(collateralFactor).toBeLessThan(0.75);
      if (charged === 0) {
        const market = item.comparable ?? before.value;
        expect(item.value / market).toBeGreaterThan(1.3);
        expect(item.value / market).toBeLessThan(2.1);
        expect(collateralFactor).toBeCloseTo(1 - (item.value - before.value) / stated, 3);
        expect(get(documents, "application").request.collateral[at]!.appraisedValue).toBe(item.value);
      } else {
        expect(item.value).toBe(before.value);
        expect(charged).toBe(distortions[0]!.amount);
        expect(collateralFactor).toBeCloseTo(1 - charged / stated, 3);
      }
    }
  });

  it("a forged statement: balances do not follow, days without banking have receipts, nobody booked the money", () => {
    for (const { honest, documents, distortions } of told("forgedStatement")) {
      const forged = documents.find(({ id }) => id === distortions[0]!.bends[0]) as BankStatementDocument;
      let balance = forged.opening;
      const broken = forged.lines.filter((line) => {
        const follows = balance + line.in - line.out;
        balance = line.balance;
        return line.balance !== follows;
      });
      expect(broken.length).toBeGreaterThanOrEqual(2);
      expect(broken.length).toBeLessThanOrEqual(4);
      expect(forged.closing).toBe(forged.lines.at(-1)!.balance);
      forged.lines.forEach((line, i) => {
        expect(line.no).toBe(i + 1);
        expect(line.balance).toBeGreaterThanOrEqual(0);
        expect(line.date >= (forged.lines[i - 1]?.date ?? forged.from) && line.date <= forged.to).toBe(true);
      });
      const firms = documents.filter((one) => one.kind === "bankStatement").filter(({ holder }) => holder !== "owner");
      const held = firms.reduce((sum, { closing }) => sum + closing, 0);
      expect(latest(documents).lines.cash).toBe(latest(honest).lines.cash);
      expect(held).toBeGreaterThan(latest(documents).lines.cash!);
      const raised = forged.lines.length - new Set(broken.map(({ no }) => no)).size;
      expect(raised).toBeGreaterThan(0);
      const idle = distortions[0]!.evidence.filter(({ shows }) => shows.code === "evidence.bookedOnRestDay");
      for (const { shows } of idle) {
        const { month, day } = parseIsoDate(String(shows.params!.on))!;
        expect(isWorkingDay(month, day)).toBe(false);
      }
    }
  });

  it("a forged statement leaves all but the raised receipts and the service of loans as they were", () => {
    for (const { honest, documents, distortions } of told("forgedStatement")) {
      const same = ({ id }: CaseDocument) => id === distortions[0]!.bends[0];
      const [forged, genuine] = [documents, honest].map((all) => all.find(same) as BankStatementDocument);
      const [lines, before] = [forged!.lines, genuine!.lines];
      const outs = (all: typeof lines) =>
        all.filter(({ out }) => out > 0).map(({ out, text }) => `${text.code} ${out}`);
      const gone = outs(before).filter((line) => !outs(lines).includes(line));
      expect(gone.every((line) => isLoanService(line.split(" ")[0]!))).toBe(true);
      expect(outs(lines).every((line) => outs(before).includes(line))).toBe(true);
      const receipts = (all: typeof lines) => all.filter((line) => line.in > 0);
      expect(receipts(lines).map(({ counterparty }) => counterparty)).toEqual(
        receipts(before).map(({ counterparty }) => counterparty),
      );
      const raised = receipts(lines).filter((line, i) => line.in !== receipts(before)[i]!.in);
      expect(raised.length).toBeGreaterThanOrEqual(5);
      expect(receipts(lines).every((line, i) => line.in >= receipts(before)[i]!.in)).toBe(true);
    }
  });

  it("a forged statement that hides loans shows no interest; the bureau and the firm's own list have the loan", () => {
    const hiding = told("forgedStatement").filter(
      ({ honest, distortions }) =>
        distortions[0]!.bends[0] === "bank-main" &&
        accountOf(honest, "main").lines.some(({ text }) => isInterest(text.code)),
    );
    expect(hiding.length).toBeGreaterThan(SEEDS.length / 8);
    for (const { honest, documents, distortions } of hiding) {
      const [forged, genuine] = [accountOf(documents, "main"), accountOf(honest, "main")];
      expect(forged.lines.filter(({ text }) => isInterest(text.code))).toEqual([]);
      const gone = total(genuine.lines.map(({ out }) => out)) - total(forged.lines.map(({ out }) => out));
      expect(gone).toBeGreaterThanOrEqual(
        total(genuine.lines.filter(({ text }) => isInterest(text.code)).map(({ out }) => out)),
      );
      const owed = get(documents, "loanList").rows.filter((row) => row.lenderType === "bank" && row.balance > 0);
      const told = distortions[0]!.evidence.filter(({ shows }) => shows.code === "evidence.loanNotServed");
      if (owed.length > 0) expect(new Set(told.map(({ doc }) => doc))).toEqual(new Set(["creditReport", "loanList"]));
    }
  });

  it("a diverted loan: the books carry a machine that the register of assets does not have", () => {
    for (const { honest, documents, distortions } of told("divertedLoan")) {
      const loan = get(documents, "loanList").rows.find((row) => row.id === distortions[0]!.evidence[0]!.at)!;
      expect(loan.purpose).toBe("equipment");
      expect(loan.lenderType).not.toBe("private");
      const net = (all: readonly CaseDocument[]) => total(get(all, "assetRegister").rows.map((row) => row.netValue));
      const gap = (all: readonly CaseDocument[]) => latest(all).lines.fixedAssets! - net(all);
      expect(gap(honest)).toBe(0);
      expect(gap(documents)).toBeGreaterThan(0.3 * loan.principal);
      const about = (date: string) => Math.abs(Date.parse(date) - Date.parse(loan.drawn)) < 180 * 86_400_000;
      for (const { bought, cost } of get(documents, "assetRegister").rows)
        expect(about(bought) && cost > 0.5 * loan.principal).toBe(false);
      const [own, before] = [accountOf(documents, "owner"), accountOf(honest, "owner")];
      expect(own.closing).toBe(before.closing);
      const added = own.lines.length - before.lines.length;
      const within = loan.drawn >= own.from && Date.parse(own.to) - Date.parse(loan.drawn) >= 6 * 86_400_000;
      // Where the statement reaches back to the draw, money goes to the developer within the week.
      const soon = own.lines.filter(
        ({ counterparty, date }) =>
          counterparty === distortions[0]!.what.params!.developer &&
          Date.parse(date) - Date.parse(loan.drawn) <= 6 * 86_400_000,
      );
      if (within) expect(soon.map(({ out }) => out >= 0.1 * loan.principal)).toEqual([true]);
      expect(added).toBeGreaterThanOrEqual(within ? 2 : 4);
    }
  });

  it("a straw owner: nobody but the register knows the name", () => {
    for (const { world, honest, documents } of told("strawOwner")) {
      const licence = get(documents, "licence");
      const straw = licence.legalRepresentative;
      expect(straw).not.toBe(world.names.owner);
      expect(JSON.stringify(honest)).not.toContain(straw);
      const holder = licence.shareholders.find(({ name }) => name === straw)!;
      expect(holder.share).toBeGreaterThanOrEqual(0.6);
      expect(total(licence.shareholders.map(({ share }) => share))).toBeCloseTo(1, 6);
      const rest = documents.filter(({ kind }) => kind !== "licence");
      expect(JSON.stringify(rest)).not.toContain(straw);
    }
  });
});

describe("a micro firm without statements", () => {
  it.each(KINDS.filter((kind) => kind !== "forgedStatement"))("%s is told in its lists and still shows", (kind) => {
    for (const seed of SEEDS.slice(0, 3)) {
      const { world, documents: honest } = fixture({ size: "micro", books: "none", seed, facts });
      const bent = bend(world, honest, [kind]);
      expect([...bent.distortions[0]!.bends].sort()).toEqual(differing(bent.documents, honest));
      expectEvidence(bent);
    }
  });
});

describe("a lie that the firm's life does not allow", () => {
  it.each(["hiddenBorrowing", "ownerLoans", "hiddenGuarantee"] as const)("%s is refused", (kind) => {
    const none = { privateLoan: false, guarantee: false, ownerBorrowing: false };
    const { world, documents } = fixture({ seed: SEEDS[0]!, facts: none });
    expect(() => bend(world, documents, [kind])).toThrow(RangeError);
  });

  it("overstated collateral needs a loan that is secured", () => {
    const { world, documents } = cases[0]!;
    const bare = documents.map((one) => (one.kind === "collateral" ? { ...one, items: [] } : one));
    expect(() => bend(world, bare, ["overstatedCollateral"])).toThrow(RangeError);
  });
});
