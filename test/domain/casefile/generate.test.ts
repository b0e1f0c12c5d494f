import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  type Archetype,
  DISTORTION_KINDS,
  generateCase,
  GENERATOR_VERSION,
  KNOCK_OUT_KINDS,
  type Recipe,
} from "~/domain/casefile";
import { DISTORTIONS } from "~/domain/casefile/distortions/registry";
import type { CaseDocument } from "~/domain/casefile/documents/types/kinds";
import { renderFile, renderPhrase } from "~/domain/casefile/phrases";
import { isThere } from "~/domain/casefile/places";
import type { GeneratedCase } from "~/domain/casefile/truth";
import {
  ASSET_LINES,
  EQUITY_LINES,
  LIABILITY_LINES,
  type StandardLine,
  type Statement,
} from "~/domain/statements/lines";
import { aKindOfFirm, aKindOfFirmFor, anArchetype } from "../../support/mixed";
import { runs, SEEDS } from "../../support/seeds";
import { content } from "../../support/content";
import { libraryFile } from "../../support/library-file";

const { archetypes, phrases } = content;
const templates = phrases.find(({ language }) => language === "en")!.templates;

const make = (archetype: Recipe | Archetype, seed: string, futureCount = 1): GeneratedCase =>
  generateCase({ archetype, seed, futureCount });
const sum = ({ lines }: Statement, of: readonly StandardLine[]) => of.reduce((t, line) => t + (lines[line] ?? 0), 0);
const netProfit = ({ lines: l }: Statement) =>
  l.sales! -
  l.costOfSales! -
  l.operatingExpenses! -
  l.depreciation! -
  l.interest! -
  l.tax! +
  (l.otherOperatingIncome ?? 0) +
  (l.nonOperatingIncome ?? 0);
const annual = (documents: readonly CaseDocument[]): readonly Statement[] =>
  documents.find((document) => document.kind === "statements")?.years ?? [];

describe("every archetype of the library", () => {
  it.each(archetypes.map(({ id }) => [id]))("%s: reported and true accounts balance and roll forward", (id) => {
    const archetype = archetypes.find((one) => one.id === id)!;
    for (const i of [0, 1, 2, 3]) {
      const { file, truth } = libraryFile(archetype, i);
      for (const years of [annual(file.documents), truth.statements]) {
        years.forEach((year, i) => {
          expect(sum(year, ASSET_LINES)).toBe(sum(year, LIABILITY_LINES) + sum(year, EQUITY_LINES));
          const before = years[i - 1];
          if (!before) return;
          expect(year.lines.retainedEarnings).toBe(
            before.lines.retainedEarnings! + netProfit(year) - year.lines.dividends!,
          );
        });
      }
    }
  });

  it.each(archetypes.map(({ id }) => [id]))("%s: has a sentence for all that its papers and its key say", (id) => {
    const archetype = archetypes.find((one) => one.id === id)!;
    for (const i of [0, 1, 2]) {
      const { file, truth } = libraryFile(archetype, i);
      renderFile(file, templates);
      for (const { what, evidence } of truth.distortions) {
        for (const phrase of [what, ...evidence.map(({ shows }) => shows)]) renderPhrase(phrase, templates, "CNY");
      }
      for (const { evidence } of truth.knockOuts) {
        for (const { shows } of evidence) renderPhrase(shows, templates, "CNY");
      }
      for (const { looksBad, explained } of truth.anomalies) {
        for (const { shows } of [looksBad, explained]) renderPhrase(shows, templates, "CNY");
      }
    }
  });
});

describe.each(DISTORTION_KINDS.map((kind) => [kind]))("%s", (kind) => {
  const firms = SEEDS.slice(0, runs(3, 125)).map((seed, i) => {
    const firm = anArchetype({ ...aKindOfFirmFor(kind, i * 5 + 1), facts: DISTORTIONS[kind].facts });
    return { seed, honest: make(firm, seed), bent: make({ ...firm, distortions: [kind] }, seed) };
  });

  it("touches exactly the documents it names, and no other paper of the same life", () => {
    for (const { honest, bent } of firms) {
      const before = new Map(honest.file.documents.map((document) => [document.id, JSON.stringify(document)]));
      const changed = bent.file.documents.filter(
        ({ id, ...rest }) => before.get(id) !== JSON.stringify({ id, ...rest }),
      );
      expect(changed.map(({ id }) => id).sort()).toEqual([...bent.truth.distortions[0]!.bends].sort());
    }
  });

  it("can be found: every sign stands at a place that can be pinned, in at least two papers", () => {
    for (const { bent } of firms) {
      const [{ evidence } = { evidence: [] }] = bent.truth.distortions;
      expect(new Set(evidence.map(({ doc }) => doc)).size).toBeGreaterThanOrEqual(2);
      for (const place of evidence) expect([place, isThere(bent.file.documents, place)]).toEqual([place, true]);
    }
  });
});

describe("lies in company", () => {
  it("two or three together leave every sign in its place", () => {
    DISTORTION_KINDS.forEach((first, i) => {
      const kinds = [first, DISTORTION_KINDS[(i + 5) % 17]!, DISTORTION_KINDS[(i + 11) % 17]!].slice(0, 2 + (i % 2));
      const { file, truth } = make(
        anArchetype({ ...aKindOfFirmFor("overstatedOutput", i), distortions: kinds }),
        `company-${i}`,
      );
      expect(truth.distortions.map(({ kind }) => kind)).toEqual(kinds);
      for (const { evidence } of truth.distortions) {
        for (const place of evidence)
          expect([kinds, place, isThere(file.documents, place)]).toEqual([kinds, place, true]);
      }
    });
  });
});

describe("a knock-out", () => {
  it.each(KNOCK_OUT_KINDS.map((kind) => [kind]))("%s is found in the papers", (kind) => {
    SEEDS.slice(0, 6).forEach((seed, i) => {
      const { file, truth } = make(anArchetype({ ...aKindOfFirm(i * 7), knockOuts: [kind] }), seed);
      expect(truth.knockOuts.map((one) => one.kind)).toEqual([kind]);
      for (const { evidence } of truth.knockOuts) {
        expect(evidence.length).toBeGreaterThan(0);
        for (const place of evidence) expect([place, isThere(file.documents, place)]).toEqual([place, true]);
      }
    });
  });
});

describe("an innocent anomaly", () => {
  it("looks bad at one place and is explained at another", () => {
    SEEDS.forEach((seed, i) => {
      const { file, truth } = make(anArchetype({ ...aKindOfFirm(i), anomalies: 2 }), seed);
      expect(truth.anomalies).toHaveLength(2);
      for (const { looksBad, explained } of truth.anomalies) {
        expect([looksBad, isThere(file.documents, looksBad)]).toEqual([looksBad, true]);
        expect([explained, isThere(file.documents, explained)]).toEqual([explained, true]);
      }
    });
  });
});

describe("honest noise", () => {
  it("is named, and stays within 8 % of a year's sales for any document", () => {
    SEEDS.forEach((seed, i) => {
      const { truth } = make(anArchetype(aKindOfFirm(i)), seed);
      const sales = truth.statements.at(-1)!.lines.sales!;
      const byDocument = new Map<string, number>();
      for (const { source, doc, amount } of truth.noise) {
        expect(source).toMatch(/^[a-z][A-Za-z]+$/);
        if (["electricity", "water", "lease"].includes(doc)) continue; // in kWh and cubic metres; a deposit
        if (["billsPassedOn", "billDiscounts"].includes(source)) continue; // the register of bills has each of them
        byDocument.set(doc, (byDocument.get(doc) ?? 0) + amount);
      }
      for (const [doc, amount] of byDocument) expect(Math.abs(amount) / sales, `${seed} ${doc}`).toBeLessThan(0.08);
    });
  });
});

describe("a micro firm without books", () => {
  it("has takings, a stock count and drawings instead of statements", () => {
    const { file, truth } = make(anArchetype({ industry: "restaurant", size: "micro", books: "none" }), "micro");
    const kinds = file.documents.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["salesBook", "inventory", "drawings", "household"]));
    expect(kinds).not.toContain("statements");
    expect(truth.statements).toHaveLength(3);
  });
});

describe("a case", () => {
  const GOLDEN = JSON.parse(readFileSync(new URL("./golden.json", import.meta.url), "utf8")) as {
    readonly generator: string;
    readonly cases: Readonly<Record<string, string>>;
  };
  const digest = (one: GeneratedCase) => createHash("sha256").update(JSON.stringify(one)).digest("hex");

  it("is the same byte for byte from the same seed, and another from another", () => {
    const archetype = archetypes[0]!;
    expect(digest(make(archetype, "a", 20))).toBe(digest(make(archetype, "a", 20)));
    expect(digest(make(archetype, "a", 20))).not.toBe(digest(make(archetype, "b", 20)));
  });

  it("is the same byte for byte on every machine and engine while the generator keeps its version", () => {
    expect(GOLDEN.generator).toBe(GENERATOR_VERSION);
    const made = archetypes.map((archetype) => [archetype.id, digest(make(archetype, "golden", 200))]);
    expect(Object.fromEntries(made)).toEqual(GOLDEN.cases);
  });

  it("of a weaker firm defaults more often", () => {
    const meanPd = (quality: Archetype["quality"]) =>
      SEEDS.slice(0, 12).reduce((t, seed) => t + make(anArchetype({ quality }), seed, 60).truth.ratingPd.value, 0);
    expect(meanPd("weak")).toBeGreaterThan(meanPd("strong"));
  });
});
