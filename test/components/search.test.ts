import { describe, expect, it } from "vitest";
import { findIn, indexFile, piecesOf } from "~/components/casefile/search";
import type { ShownDocument } from "~/components/casefile/types";
import { textsOf } from "~/i18n";
import { accounts, papers, payables } from "./papers-fixture";
import { demoFile } from "./workbench-fixture";

const t = textsOf("workbench");
const documents: readonly ShownDocument[] = [
  ...demoFile.documents.filter(({ kind }) => kind !== "bankStatement"),
  ...accounts,
  ...Object.values(papers),
  payables,
];
const index = indexFile(documents, t);
const places = (query: string) =>
  findIn(index, query).flatMap(({ document, entries }) => entries.map(({ at }) => `${document.id} ${at}`));

describe("the search over the whole file", () => {
  it("finds a name wherever it stands: loans, guarantees, related parties", () => {
    expect(places("Chen Yu")).toEqual(expect.arrayContaining(["licence s2", "relatedParties p1", "loanList loan-2"]));
    expect(places("hanjiang")).toEqual(expect.arrayContaining(["creditReport f2", "creditReport g1"]));
  });

  it("finds an amount with and without commas, and to the cent", () => {
    for (const query of ["312,050.10", "312050.1", "312050"]) expect(places(query), query).toContain("creditReport f2");
  });

  it("finds a date as it is written and as the paper shows it", () => {
    for (const query of ["2025-05-14", "14 May 2025"]) expect(places(query), query).toContain("customs d1");
  });

  it("wants every word in one place, in any order", () => {
    expect(places("housings type")).toContain("orderBook o1");
    expect(places("type housings")).toContain("orderBook o1");
    expect(places("housings stems")).toEqual([]);
  });

  it("finds a document by its name, and a line of the statements by its", () => {
    expect(places("customs declarations")).toContain("customs undefined");
    expect(places("retained earnings")).toContain("interim interim.retainedEarnings");
  });

  it("finds an answer of the interview and a field of the application", () => {
    expect(places("pump maker")).toContain("interview q1");
    expect(places("experience in the trade")).toContain("application ownerExperienceYears");
  });

  it("codes of the file are not words of a paper", () => {
    expect(places("levelInstalment")).toEqual([]);
  });

  it("says how many places match beyond those it lists", () => {
    const interim = findIn(index, "00").find(({ document }) => document.id === "interim")!;
    const lines = Object.values(papers.interim.statement.lines).filter((minor) =>
      (minor / 100).toFixed(2).includes("00"),
    );
    expect(interim.entries.length).toBeLessThan(interim.total);
    expect(interim.total).toBe(lines.length);
  });

  it("marks the words in the text, a figure through its commas, and reads no query as a pattern", () => {
    const marked = (text: string, query: string) =>
      piecesOf(text, query)
        .filter(({ matches }) => matches)
        .map((piece) => piece.text);
    expect(marked("Hanjiang · 312,050.10", "312050 han")).toEqual(["Han", "312,050"]);
    expect(marked("a (b) c", "(b)")).toEqual(["(b)"]);
    expect(piecesOf("whole", "whole").map(({ text }) => text)).toEqual(["whole"]);
  });
});
