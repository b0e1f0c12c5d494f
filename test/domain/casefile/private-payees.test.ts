import { describe, expect, it } from "vitest";
import { type CaseFile, generateCase, type Recipe } from "~/domain/casefile";
import { paysAStranger } from "~/domain/casefile/distortions/hidden-borrowing/reader";
import { SURNAMES } from "~/domain/casefile/documents/name-lists";
import type { BankLine } from "~/domain/casefile/documents/types/bank";
import { content } from "../../support/content";

const recipes = content.archetypes.filter(({ distortions }) => distortions.includes("hiddenBorrowing"));

const EACH = 18;
/**
 * No feature may tell a hidden loan better than this. With 72 files on either side an AUC of .5 has a standard error of
 * .048 (Hanley and McNeil), so two of them are allowed on top.
 */
const MOST = 0.6 + 2 * 0.048;
const REGULAR_MONTHS = 8;

const isPerson = (name: string): boolean => {
  const [given, family, ...more] = name.split(" ");
  return given !== undefined && more.length === 0 && SURNAMES.some((surname) => surname === family);
};

/** What a person of whom nothing else is known gets from the firm's accounts in at least eight months, each with its lines. */
function regularPayees({ documents, firm }: CaseFile): readonly (readonly BankLine[])[] {
  const chart = documents.find(({ kind }) => kind === "relatedParties");
  const spouse =
    chart?.kind === "relatedParties" && chart.parties.find(({ relation }) => relation.code === "related.spouse");
  const family = [firm.ownerName, spouse ? spouse.name : undefined];
  const byName = new Map<string, BankLine[]>();
  for (const document of documents) {
    if (document.kind !== "bankStatement" || document.holder === "owner") continue;
    for (const line of document.lines)
      if (line.out > 0 && isPerson(line.counterparty) && !family.includes(line.counterparty))
        byName.set(line.counterparty, [...(byName.get(line.counterparty) ?? []), line]);
  }
  return [...byName.values()].filter(
    (lines) => new Set(lines.map(({ date }) => date.slice(0, 7))).size >= REGULAR_MONTHS,
  );
}

const paid = (lines: readonly BankLine[]): number => lines.reduce((sum, { out }) => sum + out, 0);
const isSilent = ([first]: readonly BankLine[]): boolean => first!.text.code === "bank.transfer";
const isAgreed = ([first]: readonly BankLine[]): boolean => first!.text.code.startsWith("bank.private");
const sameSum = (lines: readonly BankLine[]): boolean => new Set(lines.map(({ out }) => out)).size === 1;

type Feature = (payees: readonly (readonly BankLine[])[]) => number;
const FEATURES: Readonly<Record<string, Feature>> = {
  "the number of persons": (payees) => payees.length,
  "the number of those paid without a word": (payees) => payees.filter(isSilent).length,
  "the number of those paid as agreed": (payees) => payees.filter(isAgreed).length,
  "the number of those who get the same sum each month": (payees) => payees.filter(sameSum).length,
  "what they get together": (payees) => payees.reduce((sum, lines) => sum + paid(lines), 0),
  "what the best paid of them gets": (payees) => Math.max(0, ...payees.map(paid)),
};

/** Chance that a file of the first kind has more of it than one of the second; ties count half. */
function auc(first: readonly number[], second: readonly number[]): number {
  const wins = first.flatMap((a) => second.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)));
  return wins.reduce((sum, win) => sum + win, 0) / wins.length;
}

const filesOf = (bent: 0 | 1): readonly CaseFile[] =>
  recipes.flatMap((recipe: Recipe) =>
    Array.from(
      { length: EACH },
      (_, i) => generateCase({ archetype: { ...recipe, bent }, seed: `payees ${bent} ${i}`, futureCount: 1 }).file,
    ),
  );

describe("Regular payments to private persons", () => {
  const [hidden, none] = [filesOf(1), filesOf(0)];
  const [hiding, honest] = [hidden.map(regularPayees), none.map(regularPayees)];

  it.each(Object.entries(FEATURES))("do not tell a hidden loan by %s", (_, feature) => {
    const told = auc(hiding.map(feature), honest.map(feature));
    expect(told).toBeLessThanOrEqual(MOST);
    expect(told).toBeGreaterThanOrEqual(1 - MOST);
  });

  it("go to one to four persons in most honest files", () => {
    const usual = honest.filter(({ length }) => length >= 1 && length <= 4);
    expect(usual.length).toBeGreaterThan(0.9 * honest.length);
  });

  it("are mostly explained by another paper, of lenders who are hidden by none", () => {
    const papers = ({ documents }: CaseFile): string =>
      JSON.stringify(documents.filter(({ kind }) => ["loanList", "relatedParties", "siteVisit"].includes(kind)));
    const explained = (files: readonly CaseFile[]): number[] =>
      files.flatMap((file) => {
        const told = papers(file);
        return regularPayees(file).map(([line]): number => (told.includes(line!.counterparty) ? 1 : 0));
      });
    const known = explained(none);
    const share = known.reduce((sum, one) => sum + one, 0) / known.length;
    expect(share).toBeGreaterThan(0.7);
    expect(share).toBeLessThan(0.95);
    for (const file of hidden) {
      const told = papers(file);
      expect(regularPayees(file).some(([line]) => !told.includes(line!.counterparty))).toBe(true);
    }
  });

  it("still lead who reads all papers to the loan", () => {
    const read = (files: readonly CaseFile[]): number[] =>
      files.flatMap(({ documents }) => paysAStranger(documents) ?? []);
    expect(auc(read(hidden), read(none))).toBeGreaterThan(0.8);
  });

  it("are sums of rates from 8 to 17 percent, some beyond what courts enforce", () => {
    const rates = none.flatMap(({ documents }) =>
      documents.flatMap((document) =>
        document.kind === "loanList"
          ? document.rows.filter(({ id }) => id === "private-1").map(({ annualRate }) => annualRate)
          : [],
      ),
    );
    expect(Math.min(...rates)).toBeGreaterThanOrEqual(0.075);
    expect(Math.max(...rates)).toBeLessThanOrEqual(0.17);
    expect(new Set(rates).size).toBeGreaterThan(4);
    // Four times the one-year LPR of 2025 and 2026, 3.0 to 3.1 %.
    expect(rates.filter((rate) => rate > 0.124).length).toBeGreaterThan(0);
  });
});
