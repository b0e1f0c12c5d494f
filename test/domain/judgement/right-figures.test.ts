import { describe, expect, it } from "vitest";
import { bentCase, recipeOf, content } from "../../support/reading";
import type { CaseDocument } from "~/domain/casefile";
import { findableFlags } from "~/domain/judgement/analysts/flags";
import { debriefOf, ENGINE_VERSION } from "~/domain/judgement/debrief/debrief-of";
import type { SpreadRow } from "~/domain/judgement/debrief/debrief";
import { judgeRows, offBy, strayedBy } from "~/domain/judgement/debrief/right-figures";
import { modelOpinion } from "~/domain/judgement/opinion/opinion";
import { EMPTY_WORKSHEET } from "~/domain/judgement/worksheet/worksheet";
import type { Adjustment, StandardLine } from "~/domain/statements";

type Given = Parameters<typeof judgeRows>[1];
const NONE: Given = { documents: [] };
const row = (line: StandardLine, reported: number, adjusted: number, books: number): SpreadRow => ({
  line,
  reported,
  adjusted,
  true: books,
  reasons: [],
});
const SALES = row("sales", 10_000, 10_000, 10_000);
const judged = (one: SpreadRow, given: Given = NONE): SpreadRow =>
  judgeRows([SALES, one], given).find(({ line }) => line === one.line)!;
const verdict = (one: SpreadRow, given?: Given) => judged(one, given).verdict;

const stockList = (rows: readonly (readonly [lastMoved: string, value: number])[]) =>
  ({
    id: "inventory",
    kind: "inventory",
    asOf: "2026-02-28",
    rows: rows.map(([lastMoved, value], i) => ({ id: `r${i}`, lastMoved, value })),
  }) as unknown as CaseDocument;

describe("a figure is right by one definition", () => {
  it("as the true books have it, and off by what it stands from them", () => {
    expect(verdict(row("cash", 900, 700, 700))).toBe("books");
    const off = judged(row("cash", 900, 900, 500));
    expect([off.verdict, offBy(off), strayedBy(off)]).toEqual(["off", 400, 400]);
    expect(strayedBy(judged(row("cash", 100, 100, 500)))).toBe(-400);
  });
  it("within three in a hundred of the true sales it moves no decision", () => {
    expect([300, 301].map((more) => verdict(row("cash", 500, 500 + more, 500)))).toEqual(["small", "off"]);
  });
  it("what the owner owes the firm is in its books and no asset to a lender: left in, taken off in part or whole is right", () => {
    const left = (adjusted: number) => verdict(row("otherReceivables", 900, adjusted, 900));
    expect([900, 450, 0, -1_000].map(left)).toEqual(["books", "prudent", "prudent", "off"]);
    // Hidden among customers and taken out there: it need not be put down as the owner's.
    expect(verdict(row("otherReceivables", 0, 0, 900))).toBe("prudent");
  });
  it("equity may stray as far as the lines above it may, and no farther", () => {
    const rows = (equity: number) =>
      judgeRows([SALES, row("otherReceivables", 900, 0, 900), row("retainedEarnings", 5_000, equity, 5_000)], NONE);
    expect([5_000, 4_100, 3_799].map((equity) => rows(equity)[2]!.verdict)).toEqual(["books", "prudent", "off"]);
  });
  it("on which line of equity it stands is no matter: a loan shown as the owner's money is taken from either", () => {
    const rows = (retained: number, others: number) =>
      judgeRows([SALES, row("retainedEarnings", 2_000, retained, 2_000), row("otherEquity", 1_000, others, 0)], NONE);
    const verdicts = (retained: number, others: number) => rows(retained, others).map((one) => one.verdict);
    expect(verdicts(2_000, 0)).toEqual(["books", "books", "books"]);
    expect(verdicts(1_000, 1_000)).toEqual(["books", "prudent", "prudent"]);
    // Not taken from any, equity stands 1,000 too high.
    expect(verdicts(2_000, 1_000)).toEqual(["books", "books", "off"]);
    expect(strayedBy(rows(2_000, 1_000)[2]!)).toBe(1_000);
  });
  it("stock untouched for a year may be written off, once", () => {
    const documents = [
      stockList([
        ["2025-01-15", 600],
        ["2025-12-01", 4_000],
      ]),
    ];
    const honest = (adjusted: number) => verdict(row("inventory", 4_600, adjusted, 4_600), { documents });
    expect([4_600, 4_000, 3_400].map(honest)).toEqual(["books", "prudent", "off"]);
    // Where the books have written it off, the same stock is not taken off again.
    const bent = judged(row("inventory", 4_600, 3_400, 4_000), { documents });
    expect([bent.verdict, offBy(bent)]).toEqual(["off", 600]);
  });
  it("what customers have owed for more than half a year, and the family at all, may be written off", () => {
    const buckets = { d30: 0, d60: 0, d90: 0, d180: 0, d360: 0, older: 0 };
    const documents = [
      { id: "related", kind: "relatedParties", parties: [{ id: "p1", name: "Cousin's" }] },
      {
        id: "receivables",
        kind: "ageing",
        side: "receivables",
        rows: [
          { name: "Cousin's", total: 500, buckets: { ...buckets, d30: 500 } },
          { name: "Late", total: 1_000, buckets: { ...buckets, d30: 600, d360: 300, older: 100 } },
        ],
      },
    ] as unknown as readonly CaseDocument[];
    // 500 of the family and 400 old: 2,100 of 3,000 is left.
    const one = judged(row("receivables", 3_000, 2_100, 3_000), { documents });
    expect([one.verdict, one.right]).toEqual(["prudent", { low: 2_100, high: 3_000, why: "receivables" }]);
  });
  it("of what the tax office may ask half is enough, and nothing is never too little to matter", () => {
    const burdens = [
      { kind: "underDeclaredSales", amount: 100, line: "taxPayable", what: { code: "" }, evidence: [] },
    ] as const;
    const put = (adjusted: number) => verdict(row("taxPayable", 20, adjusted, 120), { documents: [], burdens });
    expect([120, 70, 69, 20].map(put)).toEqual(["books", "prudent", "off", "off"]);
  });
  it("a line that was bent is right within three in a hundred of itself, as its flag is", () => {
    const planted = [{ kind: "hiddenBorrowing" }] as const;
    const debt = (adjusted: number) => verdict(row("shortTermDebt", 800, adjusted, 1_000), { documents: [], planted });
    expect([1_000, 970, 969, 800].map(debt)).toEqual(["books", "small", "off", "off"]);
    expect(verdict(row("shortTermDebt", 800, 800, 1_000))).toBe("small");
  });
  it("no verdict where no true books are known", () => {
    const rows = [{ ...SALES, true: undefined }];
    expect(judgeRows(rows, NONE)).toBe(rows);
  });
});

describe("on generated files", () => {
  const [card, policy] = [content.scorecards[0]!, content.policies[0]!];
  const LIES = ["ownerLoans", "staleStock", "deadReceivables", "windowDressing", "hiddenBorrowing"] as const;

  it.each(LIES)(
    "who undoes a lie hears that every line is right and the lie corrected, in flags and spread alike: %s",
    (lie) => {
      const { file, truth } = bentCase(recipeOf(lie), `right-${lie}`);
      const adjustments = findableFlags(file, truth).flatMap((flag) => flag.adjustments);
      const read = (own: readonly Adjustment[]) =>
        debriefOf({
          worksheet: { ...EMPTY_WORKSHEET, verdict: "decline", pd: 0.03, adjustments: [...own] },
          file,
          card,
          policy,
          opinion: modelOpinion(file, card, policy),
          truth,
          engineVersion: ENGINE_VERSION,
        });
      const undone = read(adjustments);
      const wrong = (debrief: typeof undone) =>
        debrief.spread.filter((one) => one.verdict === "off").map(({ line }) => line);
      expect(wrong(undone)).toEqual([]);
      expect(undone.oneThing.code).not.toMatch(/misreadFigure|halfAdjusted/);
      expect(wrong(read([])).length).toBeGreaterThan(0);
      // The owner's debt, a lender's way: out of where it was hidden, and nowhere put down as an asset.
      const cautious = read(adjustments.filter(({ line }) => line !== "otherReceivables"));
      expect(wrong(cautious)).toEqual([]);
    },
  );
});
