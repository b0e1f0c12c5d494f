import { describe, expect, it } from "vitest";
import { bentTruth, debrief, lent } from "./fixture";
import type { FlagAnswer } from "~/domain/judgement/debrief/debrief";
import { papersNamedIn } from "~/domain/judgement/debrief/memo-papers";
import { pathOf } from "~/domain/judgement/debrief/path";
import { type Remarked, remarksOn } from "~/domain/judgement/debrief/path-remarks";
import type { FlagPin } from "~/domain/judgement/worksheet/worksheet";

/** Opened one after the other, two minutes each, the first at minute 0. */
const opened = (...papers: readonly string[]) =>
  pathOf({
    openedAt: 0,
    visits: papers.map((subject) => ({ kind: "document", subject, seconds: 120, toldAt: 120_000 * papers.length })),
    work: [],
    asked: [],
  });
const nobodyWatched = opened();
const NOTHING = new Set<string>();

const flag = (change: Partial<FlagPin>): FlagPin => ({
  id: "f1",
  at: { doc: "statements", at: "2025.sales" },
  kind: "fabricatedSales",
  severity: "high",
  note: "Too good.",
  ...change,
});

/**
 * Sales invented: VAT returns and electricity tell; a private loan shows in the account alone. The flags are not answered
 * yet: what answers them is in the key.
 */
const file = (pins: readonly FlagPin[], memo = ""): Remarked => ({
  ...debrief({ ...lent, flags: pins, memo }, bentTruth),
  answers: undefined,
  documents: [
    { id: "statements", kind: "statements" },
    { id: "vat", kind: "vatReturns" },
    { id: "electricity", kind: "electricity" },
    { id: "bank", kind: "bankStatement" },
    { id: "creditReport", kind: "creditReport" },
    { id: "siteVisit", kind: "siteVisit" },
  ],
});
const flagsOf = (of: Remarked, path: ReturnType<typeof opened>, unasked = NOTHING) =>
  remarksOn(of, path, unasked).flags.map(({ kind, pin, sign, answer }) => ({
    kind,
    pinned: pin !== undefined,
    sign: [sign.at.doc, sign.opened],
    answer: answer && [answer.at.doc, answer.opened],
  }));

describe("what the path says of a flag", () => {
  it("the paper that answers it was opened at this minute, the first of those that were", () => {
    const [first] = flagsOf(file([flag({})]), opened("statements", "bank", "electricity", "vat"));
    expect(first).toEqual({
      kind: "fabricatedSales",
      pinned: true,
      sign: ["statements", 0],
      answer: ["electricity", 4],
    });
  });
  it("nothing where it was pinned while the paper that answers it was being opened: a remark needs a gap", () => {
    // VAT returns are first open at minute 2; the flag is saved one, two and nine minutes after the opening of the case.
    const pinnedAt = (minute: number) => {
      const work = [{ kind: "pinned", subject: "fabricatedSales", pin: "f1", savedAt: 60_000 * minute }] as const;
      const visits = ["statements", "vat"].map((subject) => ({
        kind: "document" as const,
        subject,
        seconds: 120,
        toldAt: 240_000,
      }));
      const path = pathOf({ openedAt: 0, visits, work, asked: [] });
      const { answers, ...rest } = file([flag({})]);
      return flagsOf({ ...rest, planted: rest.planted.slice(0, 1), answers }, path);
    };
    expect(pinnedAt(1)).toEqual([]);
    expect(pinnedAt(2)).toEqual([]);
    expect(pinnedAt(9)).toMatchObject([{ pinned: true, answer: ["vat", 2] }]);
  });
  it("the paper that answers it was never opened, or was not asked for", () => {
    expect(flagsOf(file([flag({})]), opened("statements"))[0]!.answer).toEqual(["vat", "unopened"]);
    expect(flagsOf(file([flag({})]), opened("statements"), new Set(["vat", "electricity"]))[0]!.answer).toEqual([
      "vat",
      "unasked",
    ]);
  });
  it("what was planted and not pinned: where its papers were open, and which stayed shut", () => {
    expect(flagsOf(file([]), opened("statements", "vat"))).toEqual([
      { kind: "fabricatedSales", pinned: false, sign: ["vat", 2], answer: ["electricity", "unopened"] },
      { kind: "hiddenBorrowing", pinned: false, sign: ["bank", "unopened"], answer: undefined },
    ]);
  });
  it("what is owed, that nobody lied about and nobody pinned, likewise; once, where a lie of its kind is told", () => {
    const evidence = [{ doc: "vat", at: "2025-11", shows: { code: "x" } }];
    const owed = (kind: "underDeclaredSales" | "fabricatedSales", outcome: "missed" | "corrected" = "missed") => ({
      kind,
      outcome,
      evidence,
      amount: 1,
      line: "taxPayable" as const,
      what: { code: "x" },
    });
    const kinds = (...burdens: readonly ReturnType<typeof owed>[]) =>
      flagsOf({ ...file([]), burdens }, opened("vat")).map(({ kind }) => kind);
    expect(kinds(owed("underDeclaredSales"))).toEqual(["fabricatedSales", "hiddenBorrowing", "underDeclaredSales"]);
    expect(kinds(owed("underDeclaredSales", "corrected"))).toEqual(["fabricatedSales", "hiddenBorrowing"]);
    expect(kinds(owed("fabricatedSales"))).toEqual(["fabricatedSales", "hiddenBorrowing"]);
  });
  it("a lawful thing that looks bad is answered where the file explains it", () => {
    const lawful = {
      kind: "subsidy",
      looksBad: { doc: "bank", at: "L40", shows: { code: "x" } },
      explained: { doc: "siteVisit", at: "n2", shows: { code: "y" } },
    };
    const pins = [flag({ at: { doc: "bank", at: "L40" }, kind: "roundTripping" })];
    const remarks = flagsOf({ ...file(pins), planted: [], anomalies: [lawful] }, opened("bank", "siteVisit"));
    expect(remarks).toEqual([{ kind: "roundTripping", pinned: true, sign: ["bank", 0], answer: ["siteVisit", 2] }]);
  });
  it("follows the answer that a flag was given; a question that the file does not answer is left alone", () => {
    const pins = [flag({})];
    const answer: FlagAnswer = {
      pin: "f1",
      kind: "innocent",
      why: { code: "x" },
      papers: [
        { doc: "statements", at: "2025.sales" },
        { doc: "bank", at: "L3" },
      ],
    };
    const answered = { ...file(pins), planted: [], answers: [answer] };
    expect(flagsOf(answered, opened("statements", "bank"))[0]!.answer).toEqual(["bank", 2]);
    expect(flagsOf({ ...answered, answers: [{ ...answer, kind: "askFor" }] }, opened("statements", "bank"))).toEqual(
      [],
    );
  });
  it("nothing where nobody watched", () => {
    expect(remarksOn(file([flag({})], "The credit report is clean."), nobodyWatched, NOTHING)).toEqual({
      flags: [],
      memo: [],
    });
  });
});

describe("a file that was printed", () => {
  const printed = pathOf({
    openedAt: 0,
    visits: [
      { kind: "document", subject: "statements", seconds: 60, toldAt: 60_000 },
      { kind: "file", subject: "statements vat electricity bank", seconds: 0, toldAt: 240_000 },
    ],
    work: [],
    asked: [],
  });

  it("has been opened as a whole: no paper that it showed is said to have stayed shut, one that it lacked is", () => {
    expect(flagsOf(file([]), printed)).toEqual([
      { kind: "fabricatedSales", pinned: false, sign: ["vat", 4], answer: ["electricity", 4] },
      { kind: "hiddenBorrowing", pinned: false, sign: ["bank", 4], answer: undefined },
    ]);
    const memo = "The VAT returns agree with the bank statement. The credit report shows no late payment.";
    expect(remarksOn(file([], memo), printed, NOTHING).memo).toEqual([{ kind: "creditReport", why: "unopened" }]);
  });
});

describe("what the path says of the memo", () => {
  const memoOf = (memo: string, path: ReturnType<typeof opened>, unasked = NOTHING) =>
    remarksOn(file([], memo), path, unasked).memo;

  it("a claim on a paper that was never opened is remarked, on an opened one not", () => {
    const memo = "The credit report shows no late payment.\nThe site visit found the works busy.";
    expect(memoOf(memo, opened("creditReport"))).toEqual([{ kind: "siteVisit", why: "unopened" }]);
  });
  it("a paper that the file does not hold is no matter of the path", () => {
    expect(memoOf("The payroll agrees.", opened("vat"))).toEqual([]);
  });
  it("a paper that costs days and was not asked for is told apart", () => {
    expect(memoOf("The site visit found the works busy.", opened("vat"), new Set(["siteVisit"]))).toEqual([
      { kind: "siteVisit", why: "unasked" },
    ]);
  });
  it("of a paper whose sums the worksheet compares, only the lines went unseen", () => {
    expect(memoOf("VAT and bank statement agree within 4 %.", opened("bank"))).toEqual([
      { kind: "vatReturns", why: "compared" },
    ]);
  });
});

describe("papers named in a memo", () => {
  it.each([
    ["The bank statements show receipts of 9 million.", ["bankStatement"]],
    ["Sales follow the VAT returns; electricity rose as well.", ["vatReturns", "electricity"]],
    ["The credit bureau knows one late payment.", ["creditReport"]],
    ["In the interview the owner named his brother.", ["interview"]],
    ["The receivables ageing holds two old names.", ["ageing"]],
    ["The stock list is a year old.", ["inventory"]],
    ["According to the payroll 40 people work there.", ["payroll"]],
  ])("%s", (memo, kinds) => {
    expect(papersNamedIn(memo)).toEqual(kinds);
  });
  it.each([
    "Inventory turns six times a year and receivables are paid in 60 days.",
    "Sales net of VAT are 9 million.",
    "I did not open the credit report.",
    "The site visit has not been seen.",
    "We ask for the bank statement of the second account.",
    "The firm will hand in VAT returns every quarter.",
    "An updated credit report is to be obtained before drawing.",
  ])("claims nothing: %s", (memo) => {
    expect(papersNamedIn(memo)).toEqual([]);
  });
});
