import { describe, expect, it } from "vitest";
import { plantedIn } from "~/domain/casefile";
import { groundOf } from "~/domain/judgement/outcome";
import {
  EMPTY_WORKSHEET,
  exampleNotes,
  type Hint,
  nextHint,
  type Step,
  workingsOf,
  type Worksheet,
} from "~/domain/judgement/worksheet";
import { type HintGround, hintsFor } from "~/domain/judgement/worksheet/hints";
import { bentTruth, card, file, lent, policy, yuan } from "./fixture";

const { request, statements } = groundOf(file, policy, undefined);
const ground = { statements, request, size: "small", currency: "CNY", scorecard: card, policy } as const;
const papers = [...file.documents, { id: "bank", kind: "bankStatement" as const }];
const from = (worksheet: Worksheet, change: Partial<HintGround> = {}): HintGround => ({
  worksheet,
  ground,
  workings: workingsOf(worksheet, ground),
  documents: papers,
  key: [],
  ...change,
});
const codes = (step: Step, worksheet: Worksheet, change: Partial<HintGround> = {}) =>
  hintsFor(step, from(worksheet, change)).map(({ code }) => code);
const pin = { id: "f1", at: { doc: "bank", at: "L12" }, kind: "hiddenBorrowing", severity: "high", note: "" } as const;
const key = plantedIn(bentTruth);

describe("hints on the papers", () => {
  it("of a case without a key speak of sources alone", () => {
    expect(codes("verify", EMPTY_WORKSHEET)).toEqual(["verify.how", "verify.sources"]);
  });
  it("lead to the first paper in sight for what is unpinned, and to its place; a paper not asked for is passed over", () => {
    const hints = hintsFor("verify", from(EMPTY_WORKSHEET, { key }));
    // Tax returns and meter stand behind the invented sales, and neither is in the file; the private loan is in the bank.
    expect(hints.slice(1)).toEqual([
      { code: "verify.sources", params: {} },
      { code: "verify.document", params: { kind: "bankStatement" } },
      { code: "verify.place", params: { kind: "bankStatement", doc: "bank", at: "L12" } },
    ]);
  });
  it("say enough where everything planted has a pin of its name", () => {
    const pins = [pin, { ...pin, id: "f2", kind: "fabricatedSales" as const }];
    expect(codes("verify", { ...EMPTY_WORKSHEET, flags: pins }, { key })).toEqual(["verify.how", "verify.enough"]);
    expect(codes("verify", { ...EMPTY_WORKSHEET, flags: [pin] }, { key })).toEqual(["verify.how", "verify.sources"]);
  });
});

describe("hints on figures and points", () => {
  it("ask to carry over what was pinned, until the first adjustment", () => {
    const pinned = { ...EMPTY_WORKSHEET, flags: [pin] };
    expect(hintsFor("spread", from(pinned))[1]).toEqual({ code: "spread.pinned", params: { count: 1 } });
    const adjustment = { id: "a1", periodEnd: "2025-12-31", line: "cash" as const, amount: 1, reason: "x" };
    expect(codes("spread", { ...pinned, adjustments: [adjustment] })).toEqual(["spread.how", "spread.dscr"]);
    expect(codes("spread", EMPTY_WORKSHEET)).toEqual(["spread.how", "spread.dscr"]);
  });
  it("name cover and its bound: 1,100 over 290", () => {
    expect(hintsFor("spread", from(EMPTY_WORKSHEET)).at(-1)?.params).toEqual({
      dscr: expect.closeTo(1_100 / 290, 12) as number,
      bound: 1.2,
    });
  });
  it("name each line that is open, and no cover then", () => {
    const silent = statements.map(({ lines: { depreciation: _, ...lines }, ...rest }) => ({ ...rest, lines }));
    const open = { ...ground, statements: silent };
    expect(hintsFor("spread", from(EMPTY_WORKSHEET, { workings: workingsOf(EMPTY_WORKSHEET, open) })).slice(1)).toEqual(
      [{ code: "spread.open", params: { line: "depreciation" } }],
    );
  });
  it("name the first factor that nobody judged, and the one that costs most points", () => {
    const hints = hintsFor("score", from(EMPTY_WORKSHEET)).slice(1);
    expect(hints[0]).toEqual({ code: "score.open", params: { label: "Years in business" } });
    // Missing: 7 of 57, 5 of 55, 4 of 56, 8 of 57, 7 of 57; measured: 0, 5, 2, 2, 0, 5.
    expect(hints[1]).toEqual({ code: "score.lost", params: { label: "Share of the largest customer", points: 8 } });
  });
});

describe("hints on the decision", () => {
  it("begin with the PD of the grade while none is stated, then the price", () => {
    const hints = hintsFor("decide", from(EMPTY_WORKSHEET)).slice(1);
    expect(hints.map(({ code }) => code)).toEqual(["decide.pdOfGrade", "decide.price"]);
    expect(hints[0]?.params).toEqual({ grade: 5, pd: 0.02 });
    expect(codes("decide", { ...EMPTY_WORKSHEET, pd: 0.02 })).toEqual(["decide.how", "decide.price"]);
  });
  it("say too cheap of a rate below the price, and not of the price itself", () => {
    const needed = from(lent).workings.offer!.price.waterfall.rate;
    const at = (rate: number) => codes("decide", { ...lent, rate });
    expect(at(needed)).toEqual(["decide.how", "decide.price"]);
    expect(at(needed - 1e-9)).toEqual(["decide.how", "decide.price", "decide.tooCheap"]);
    expect(hintsFor("decide", from({ ...lent, rate: 0.04 })).at(-1)?.params).toEqual({ rate: 0.04, needed });
  });
  it("name every limit that the terms break", () => {
    expect(codes("decide", { ...lent, amount: yuan(2_800_000), rate: 0.13 }).slice(2)).toEqual([
      "decide.breach.minDscr",
      "decide.breach.maxAmountToSales",
      "decide.breach.maxRate",
    ]);
  });
  it("ask for a PD where there is nothing to price", () => {
    expect(codes("decide", EMPTY_WORKSHEET, { workings: { ...from(lent).workings, offer: undefined } })).toEqual([
      "decide.how",
      "decide.pd",
    ]);
  });
});

describe("hints on the memo", () => {
  it("speak of flags where there are any", () => {
    expect(codes("memo", EMPTY_WORKSHEET)).toEqual(["memo.how", "memo.repayment", "memo.preMortem"]);
    expect(codes("memo", { ...EMPTY_WORKSHEET, flags: [pin] })).toContain("memo.flags");
  });
});

describe("the next hint", () => {
  it("is the first that was not given with these very figures; at the end there is none", () => {
    const ask = from(EMPTY_WORKSHEET);
    const all = hintsFor("memo", ask);
    expect(nextHint("memo", ask, [])).toEqual(all[0]);
    expect(nextHint("memo", ask, [all[0]!])).toEqual(all[1]);
    expect(nextHint("memo", ask, all)).toBeUndefined();
    const stale: Hint = { code: "spread.dscr", params: { dscr: 9, bound: 1.2 } };
    expect(nextHint("spread", ask, [{ code: "spread.how", params: {} }, stale])?.code).toBe("spread.dscr");
    const turned = hintsFor("spread", ask).map((given) => {
      const params = Object.fromEntries(Object.entries(given.params).reverse());
      return { ...given, params } as Hint;
    });
    expect(nextHint("spread", ask, turned)).toBeUndefined();
  });
});

describe("what an expert says beside a worked example", () => {
  const notes = (step: Step, worksheet: Worksheet) =>
    exampleNotes(step, worksheet, ground, workingsOf(worksheet, ground));
  it("of the papers: what was found, or that they are clean", () => {
    expect(notes("verify", { ...lent, flags: [pin] })).toEqual([{ code: "verify.flags", params: { count: 1 } }]);
    expect(notes("verify", lent)).toEqual([{ code: "verify.clean", params: {} }]);
  });
  it("of the figures: how many were changed, and the cover", () => {
    const adjustment = { id: "a1", periodEnd: "2025-12-31", line: "cash" as const, amount: 1, reason: "x" };
    expect(notes("spread", { ...lent, adjustments: [adjustment] })[0]).toEqual({
      code: "spread.adjusted",
      params: { count: 1 },
    });
    expect(notes("spread", lent).map(({ code }) => code)).toEqual(["spread.asReported", "spread.dscr"]);
  });
  it("of the points: the grade kept, or moved from one to another", () => {
    expect(notes("score", lent)).toEqual([
      { code: "score.result", params: { points: 609, pd: expect.closeTo(0.01443, 5) as number, grade: 5 } },
      { code: "score.kept", params: {} },
    ]);
    expect(notes("score", { ...lent, override: { notches: 2, reason: "x" } })[1]).toEqual({
      code: "score.overridden",
      params: { from: 5, to: 7 },
    });
    const unrated = { ...workingsOf(lent, ground), score: undefined };
    expect(exampleNotes("score", lent, ground, unrated)).toEqual([{ code: "score.none", params: {} }]);
  });
  it("of the decision: loss, price, what was decided, and what it breaks", () => {
    const all = notes("decide", { ...lent, amount: yuan(2_800_000) });
    expect(all.map(({ code }) => code)).toEqual([
      "decide.loss",
      "decide.price",
      "decide.lent",
      "decide.breach.minDscr",
      "decide.breach.maxAmountToSales",
    ]);
    expect(all[0]?.params).toMatchObject({ pd: 0.011, lgd: 0.6 });
    expect(all[1]?.params).toMatchObject({ hurdle: 0.12 });
    expect(notes("decide", { ...lent, verdict: "decline" })[2]?.code).toBe("decide.declined");
    expect(exampleNotes("decide", lent, ground, { ...workingsOf(lent, ground), offer: undefined })).toEqual([]);
  });
  it("of the memo: its order, and what could go wrong", () => {
    expect(notes("memo", lent).map(({ code }) => code)).toEqual(["memo.order", "memo.preMortem"]);
  });
});
