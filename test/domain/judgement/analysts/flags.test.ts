import { describe, expect, it } from "vitest";
import { isFindable, signsIn } from "~/domain/casefile";
import { findableFlags } from "~/domain/judgement/analysts";
import { type StandardLine, spread } from "~/domain/statements";
import { bentCase, recipeOf } from "../../../support/reading";

const { file, truth } = bentCase(recipeOf("hiddenBorrowing"), "flags");
const [lie] = truth.distortions;

describe("what can be found", () => {
  it("is a lie that two papers of the file contradict, and not one that only a single paper shows", () => {
    const papers = new Set(signsIn(file.documents, lie!).map(({ doc }) => doc));
    expect(papers.size).toBeGreaterThan(1);
    expect(isFindable(file.documents, lie!)).toBe(true);
    const [kept, ...others] = papers;
    const torn = file.documents.filter(({ id }) => id === kept || !others.includes(id));
    expect(isFindable(torn, lie!)).toBe(false);
  });

  it("is a rule or a burden that one paper says", () => {
    const [sign] = signsIn(file.documents, lie!);
    expect(isFindable(file.documents, { kind: "knockOut", evidence: [sign!] })).toBe(true);
    expect(isFindable(file.documents, { kind: "underDeclaredSales", evidence: [sign!] }, false)).toBe(true);
    expect(isFindable(file.documents, { kind: "underDeclaredSales", evidence: [sign!] })).toBe(false);
    const nowhere = { doc: sign!.doc, at: "nowhere", shows: sign!.shows };
    expect(isFindable(file.documents, { kind: "knockOut", evidence: [nowhere] })).toBe(false);
  });
});

describe("the adjustments of a perfect trainee", () => {
  it("put every line of the last year where the true books have it", () => {
    const statements = file.documents.find((one) => one.kind === "statements")!;
    const flags = findableFlags(file, truth);
    const last = spread(
      statements.years,
      flags.flatMap(({ adjustments }) => adjustments),
    ).at(-1)!;
    expect(last.adjusted.lines).not.toEqual(last.reported.lines);
    for (const [line, amount] of Object.entries(truth.statements.at(-1)!.lines)) {
      expect(last.adjusted.lines[line as StandardLine]! + 0, line).toBe(amount + 0);
    }
  });

  it("are the burden's alone where only the burden was found", () => {
    const burdened = { ...truth, distortions: [], burdens: [{ ...BURDEN, evidence: lie!.evidence }] };
    const [flag] = findableFlags(file, burdened);
    const lines = flag!.adjustments.map(({ line, amount }) => [line, amount]);
    expect(lines).toEqual([
      ["taxPayable", 5_000_000],
      ["retainedEarnings", -5_000_000],
    ]);
  });
});

const BURDEN = {
  kind: "underDeclaredSales",
  amount: 5_000_000,
  line: "taxPayable",
  what: { code: "burden.undeclaredSales" },
} as const;
