import { describe, expect, it } from "vitest";
import { loadContent } from "~/courseware";
import { generateCase, type Archetype } from "~/domain/casefile";
import { renderFile } from "~/domain/casefile/phrases";
import type { CaseDocument, DocumentKind } from "~/domain/casefile/types";
import {
  ASSET_LINES,
  EQUITY_LINES,
  LIABILITY_LINES,
  type Statement,
  type StandardLine,
} from "~/domain/statements/lines";

const content = loadContent("content");
if (!content.ok) throw new Error("content/ has errors");
const { archetypes, phrases } = content.value;
const templates = phrases.find(({ language }) => language === "en")!.templates;

const of = <K extends DocumentKind>(documents: readonly CaseDocument[], kind: K) =>
  documents.find((document) => document.kind === kind) as Extract<CaseDocument, { kind: K }>;
const sum = (statement: Statement, lines: readonly StandardLine[]) =>
  lines.reduce((total, line) => total + (statement.lines[line] ?? 0), 0);
const netProfit = ({ lines: l }: Statement) =>
  l.sales! - l.costOfSales! - l.operatingExpenses! - l.depreciation! - l.interest! - l.tax!;
const archetype = (id: string): Archetype => archetypes.find((one) => one.id === id)!;
const seeds = Array.from({ length: 50 }, (_, i) => `seed-${i}`);

describe("the books behind a case", () => {
  it.each(archetypes.map(({ id }) => id))("%s: balance sheets balance and retained earnings roll forward", (id) => {
    for (const seed of seeds) {
      const { file, truth } = generateCase({ archetype: archetype(id), seed, futureCount: 1 });
      for (const years of [of(file.documents, "statements").years, truth.statements]) {
        years.forEach((year, i) => {
          expect(sum(year, ASSET_LINES)).toBe(sum(year, LIABILITY_LINES) + sum(year, EQUITY_LINES));
          const before = years[i - 1];
          if (before) {
            const closing = before.lines.retainedEarnings! + netProfit(year) - year.lines.dividends!;
            expect(year.lines.retainedEarnings).toBe(closing);
          }
        });
      }
    }
  });

  it("the bank statement runs from line to line and closes with the cash of the books", () => {
    for (const seed of seeds) {
      const { file, truth } = generateCase({ archetype: archetype("restaurant-sound"), seed, futureCount: 1 });
      const bank = of(file.documents, "bankStatement");
      let balance = bank.opening;
      for (const line of bank.lines) {
        balance += line.in - line.out;
        expect(line.balance).toBe(balance);
      }
      expect(bank.closing).toBe(truth.statements.at(-1)!.lines.cash);
    }
  });

  it("what an honest firm declares over the year is what it sold", () => {
    for (const seed of seeds) {
      const { file, truth } = generateCase({ archetype: archetype("metal-parts-weak-honest"), seed, futureCount: 1 });
      const declared = of(file.documents, "vatReturns").returns.reduce(
        (t, r) => t + r.salesInvoiced + r.salesUninvoiced,
        0,
      );
      expect(declared).toBe(truth.statements.at(-1)!.lines.sales);
    }
  });
});

describe("a distortion", () => {
  it.each(["fabricatedSales", "hiddenBorrowing"] as const)("%s touches exactly the documents it names", (kind) => {
    const bent = archetype(kind === "fabricatedSales" ? "metal-parts-fabricated-sales" : "metal-parts-hidden-loan");
    for (const seed of seeds.slice(0, 10)) {
      const { file, truth } = generateCase({ archetype: bent, seed, futureCount: 1 });
      const [planted] = truth.distortions;
      expect(planted?.kind).toBe(kind);
      expect(planted!.evidence.length).toBeGreaterThan(0);
      for (const { doc } of planted!.evidence) expect(file.documents.map(({ id }) => id)).toContain(doc);
      if (kind === "fabricatedSales") {
        const honest = generateCase({ archetype: { ...bent, distortions: [] }, seed, futureCount: 1 }).file;
        const changed = file.documents.filter(
          (document, i) => JSON.stringify(document) !== JSON.stringify(honest.documents[i]),
        );
        expect(changed.map(({ id }) => id).sort()).toEqual([...planted!.bends].sort());
      }
    }
  });

  it("invented sales stand in the statements and in no tax return", () => {
    const { file } = generateCase({ archetype: archetype("metal-parts-fabricated-sales"), seed: "1", futureCount: 1 });
    const reported = of(file.documents, "statements").years.at(-1)!.lines.sales!;
    const declared = of(file.documents, "vatReturns").returns.reduce(
      (t, r) => t + r.salesInvoiced + r.salesUninvoiced,
      0,
    );
    expect(reported / declared).toBeGreaterThan(1.2);
  });
});

describe("a case", () => {
  it("is the same byte for byte from the same seed, and another from another", () => {
    const bytes = (seed: string) =>
      JSON.stringify(generateCase({ archetype: archetype("metal-parts-sound"), seed, futureCount: 20 }));
    expect(bytes("a")).toBe(bytes("a"));
    expect(bytes("a")).not.toBe(bytes("b"));
  });

  it("has a sentence for everything its documents say", () => {
    for (const one of archetypes) {
      for (const seed of seeds.slice(0, 5)) {
        const { file } = generateCase({ archetype: one, seed, futureCount: 1 });
        expect(() => renderFile(file, templates)).not.toThrow();
      }
    }
  });

  it("of a weaker firm defaults more often", () => {
    const meanPd = (id: string) =>
      seeds
        .slice(0, 12)
        .reduce((t, seed) => t + generateCase({ archetype: archetype(id), seed, futureCount: 60 }).truth.pd12.value, 0);
    expect(meanPd("metal-parts-weak-honest")).toBeGreaterThan(meanPd("metal-parts-sound"));
  });
});
