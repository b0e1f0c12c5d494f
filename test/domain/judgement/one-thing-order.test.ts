import { describe, expect, it } from "vitest";
import { highestFairRate } from "../../support/plain-bank";
import type { CaseTruth, FlagKind } from "~/domain/casefile";
import { adviceCode, type Debrief, lessonsFor } from "~/domain/judgement/debrief";
import type { Finding } from "~/domain/judgement/debrief/advice/best-decision";
import { oneThing } from "~/domain/judgement/debrief/one-thing";
import type { Worksheet } from "~/domain/judgement/worksheet";
import type { StandardLine } from "~/domain/statements/lines";
import {
  bentTruth,
  byMonth,
  debrief,
  declined,
  fabricatedSales,
  futures,
  lent,
  privateLoan,
  soundTruth,
  withCustomer,
  yuan,
} from "./fixture";

const pin = (kind: FlagKind, doc: string, at: string) => ({
  id: `${doc}-${at}`,
  at: { doc, at },
  kind,
  severity: "high" as const,
  note: "",
});
const adjusted = (line: StandardLine, amount: number) => ({
  id: `${line}${amount}`,
  periodEnd: "2025-12-31",
  line,
  amount: yuan(amount),
  reason: "VAT and bank",
});
const pd = (value: number) => ({ ...soundTruth.ratingPd, value });
/** Fair at the own 1.1 %, up to 5.67 %, and nineteen basis points below the best's 5.79 %: as good as the best. */
const fair: Worksheet = { ...lent, rate: 0.056 };
/** What the best asks where everybody takes it: the highest fair rate at the file's 1.2 %. */
const HIGHEST = highestFairRate(0.012, 0.0245, 0.01);
const seesLoan = pin("hiddenBorrowing", "bank", "L12");
const LOAN_HIDDEN: CaseTruth = { ...bentTruth, distortions: [privateLoan] };
/** Its customers leave before the lowest fair rate. */
const leaves = { file: withCustomer(0.03) };
/** Three in ten futures fail, as the file shows. */
const losing: CaseTruth = {
  ...soundTruth,
  ratingPd: pd(0.03),
  attainable: pd(0.03),
  pdTenor: pd(0.3),
  defaultByMonth: byMonth(futures(300)),
  defaultMonths: futures(300),
};
const lostOn: Worksheet = { ...lent, pd: 0.02, rate: 0.06 };
const tooMuch: Worksheet = { ...fair, amount: yuan(2_600_000) };
const moved = { notches: -1, reason: "good feeling" };
/** The file has nothing behind it, and the grade was moved for it. */
const alarm = pin("ownerLoans", "statements", "2025.prepayments");
const harsher = { notches: 1, reason: "advances may hide a debt" };

/** What nothing stands out in, changed where the test says so. */
const calm: Finding = debrief(fair, soundTruth);
const told = (change: Partial<Finding>) => oneThing({ ...calm, ...change });
const planted = debrief(fair, bentTruth).planted;
/** As calm, but the best was worth so much more: 50,000 on a loan of 1.5 million. */
const costly = { ...calm.money!, regret: yuan(50_000) };
const offBy = (notches: number) => ({ gaps: { ...calm.gaps, attainable: { ...calm.gaps.attainable!, notches } } });
const found = planted.slice(0, 1).map((one) => ({ ...one, outcome: "found" as const }));

type Fault = (finding: Finding) => Finding;
const costs: Fault = (one) => ({ ...one, money: { ...one.money!, regret: yuan(50_000) } });
const isMild: Fault = (one) => costs({ ...one, ...offBy(-2) });
const best = (one: Finding, terms: object): Finding => ({
  ...one,
  money: { ...one.money!, best: { ...one.money!.best, terms: { ...one.money!.best.terms, ...terms } } },
});
const ruling = { lie: "forgedStatement", misconduct: "forgedPapers", proof: "established", treatment: "refuse" };

/** Each alone is the advice of its name; of two, the one that stands first. */
const GRAVEST_FIRST: readonly (readonly [string, Fault])[] = [
  [
    "lentAgainstRule",
    (one) => ({ ...one, knockOuts: [{ kind: "listMatch", places: [{ doc: "screening", at: "l1" }] }] }),
  ],
  ["beyondAuthority", (one) => ({ ...one, authority: yuan(1_000_000) })],
  [
    "lentAgainstIntegrity",
    (one) => ({
      ...one,
      planted: [...one.planted, { ...planted[0]!, kind: "forgedStatement", outcome: "found" }],
      integrity: { table: "t@1", rulings: [ruling] } as never,
    }),
  ],
  ["lentBeyondPolicy", (one) => ({ ...one, breaches: [{ limit: "maxTenorMonths", value: 60, bound: 36 }] })],
  ["missed", (one) => isMild({ ...one, planted: [...one.planted, planted[0]!] })],
  [
    "notCarried",
    (one) => {
      const row = { line: "shortTermDebt", reported: 1_000, adjusted: 1_000, true: 1_800, reasons: [] } as const;
      const saw = { ...planted[1]!, outcome: "found" as const };
      return isMild({ ...one, planted: [...one.planted, saw], spread: [...one.spread, row] });
    },
  ],
  [
    "misreadFigure",
    (one) => {
      const row = { line: "inventory", reported: 500, adjusted: 900, true: 500, reasons: ["counted"] } as const;
      return isMild({ ...one, spread: [...one.spread, row] });
    },
  ],
  ["pdTooLow", isMild],
  // Half a point above what is fair: a tenth of a point would be too little to speak of.
  [
    "pricedAboveOwnPd",
    (one) =>
      best({ ...one, fair: { ...one.fair!, high: one.you.terms.rate! - 0.005, place: "above" } }, { rate: 0.05 }),
  ],
  ["otherLoanInside", (one) => costs(best(one, { amount: yuan(900_000) }))],
  ["betterTerms", (one) => costs(best(one, { tenorMonths: 24 }))],
];
const SALES = { line: "sales", reported: 1_000, adjusted: 1_000, true: 1_000, reasons: [] } as const;
/** Calm, with the few lines that the faults need. */
const bare: Finding = { ...calm, spread: [SALES] };

/** Nothing was lost, and the way there was not right. */
const ROUTE_FIRST: readonly (readonly [string, Fault])[] = [
  ["byLuck.missed", (one) => ({ ...one, planted: [planted[0]!] })],
  ["overrideWithoutEvidence.do", (one) => ({ ...one, you: { ...one.you, override: moved } })],
  ["falseAlarm.do", (one) => ({ ...one, falseAlarms: [alarm] })],
  ["byLuck.pd", (one) => ({ ...one, ...offBy(-2) })],
  ["noMemo.do", (one) => ({ ...one, memo: { ...one.memo, text: " " } })],
];

const pairsOf = (faults: readonly (readonly [string, Fault])[]) =>
  faults.flatMap(([first, one], i) =>
    faults.slice(i + 1).map(([second, other]) => [first, second, one, other] as const),
  );

type Decision = Parameters<typeof debrief>;

/** A decision in which two rules hold, and the same without what the first one blames. */
const PAIRS: readonly (readonly [first: string, second: string, both: Decision, without: Decision])[] = [
  ["missed", "pricedBelowOwnPd", [{ ...lent, rate: 0.04 }, LOAN_HIDDEN], [{ ...lent, rate: 0.04 }, soundTruth]],
  ["pdTooHigh", "byLuck", [declined, soundTruth], [declined, soundTruth, leaves]],
  ["pdTooLow", "lentAtALoss", [{ ...lostOn, pd: 0.009, rate: 0.05 }, losing], [lostOn, losing]],
  ["lentBeyondPolicy", "lentAtALoss", [{ ...lostOn, amount: yuan(2_600_000) }, losing], [lostOn, losing]],
  [
    "lentBeyondPolicy",
    "overrideWithoutEvidence",
    [{ ...tooMuch, override: moved }, soundTruth],
    [{ ...fair, override: moved }, soundTruth],
  ],
  [
    "betterTerms",
    "falseAlarm",
    [{ ...fair, amount: yuan(750_000), flags: [alarm], override: harsher }, soundTruth],
    [{ ...fair, flags: [alarm], override: harsher }, soundTruth],
  ],
  [
    "overrideWithoutEvidence",
    "gapToModel",
    [{ ...lent, pd: 0.04, rate: 0.07, override: moved }, undefined],
    [{ ...lent, pd: 0.04, rate: 0.07 }, undefined],
  ],
];

describe("of two things to do better the graver is told", () => {
  it.each(PAIRS)("of decisions, %s before %s", (first, second, both, without) => {
    expect(debrief(...both).oneThing.code).toBe(first);
    expect(debrief(...without).oneThing.code).toBe(second);
  });
  it.each(GRAVEST_FIRST)("%s alone", (code, fault) => {
    expect(oneThing(fault(bare)).code).toBe(code);
  });
  it.each(pairsOf(GRAVEST_FIRST))("%s before %s", (first, _second, one, other) => {
    expect(oneThing(one(other(bare))).code).toBe(first);
  });
  it.each(ROUTE_FIRST)("%s alone", (code, fault) => {
    expect(adviceCode(oneThing(fault(calm)))).toBe(code);
  });
  it.each(pairsOf(ROUTE_FIRST))("%s before %s", (first, _second, one, other) => {
    expect(adviceCode(oneThing(one(other(calm))))).toBe(first);
  });
  it("a pin is a reason for an override, even one that turns out a false alarm", () => {
    expect(debrief({ ...fair, override: harsher }, soundTruth).oneThing.code).toBe("overrideWithoutEvidence");
    expect(debrief({ ...fair, override: harsher, flags: [alarm] }, soundTruth).oneThing.code).toBe("falseAlarm");
  });
  it("an adjustment is a reason for an override too", () => {
    const worksheet = { ...fair, override: moved, adjustments: [adjusted("cash", -1)] };
    expect(debrief(worksheet, soundTruth).oneThing.code).toBe("steady");
  });
});

describe("each rule at its border", () => {
  it("a distortion seen under another name is not missed", () => {
    const misnamed = planted.map((one) => ({ ...one, outcome: "misnamed" as const }));
    expect(told({ planted: misnamed }).code).toBe("steady");
    expect(told({ planted, money: costly, ...offBy(-2) }).code).toBe("missed");
  });
  it("a price may be as low as the lowest fair one, and of earlier debriefs 5 basis points short, not more", () => {
    const needed = calm.you.price.waterfall.rate;
    // 5.6 % is asked.
    const place = (where: "below" | "within") => told({ fair: { ...calm.fair!, low: 0.058, place: where } });
    expect([place("within").code, place("below").code]).toEqual(["steady", "pricedBelowOwnPd"]);
    const at = (short: number) =>
      told({ fair: undefined, you: { ...calm.you, terms: { ...calm.you.terms, rate: needed - short } } });
    expect(at(0.00049).code).toBe("steady");
    expect(at(0.00051)).toMatchObject({ code: "pricedBelowOwnPd", params: { needed, shortBps: 5, pd: 0.011 } });
    expect(at(0.0102).params).toMatchObject({ rate: needed - 0.0102, shortBps: 102 });
  });
  it("a line may be 3 % of sales off the true books, not more", () => {
    const row = (line: StandardLine, adjustedTo: number, truth: number | undefined, reasons: string[] = []) => ({
      line,
      reported: 0,
      adjusted: adjustedTo,
      true: truth,
      reasons,
    });
    const off = (by: number) =>
      told({
        planted: found,
        money: costly,
        ...offBy(-2),
        spread: [row("sales", 1_000, 1_000, ["VAT"]), row("inventory", 500 + by, 500)],
      });
    expect([off(30).code, off(-30).code]).toEqual(["pdTooLow", "pdTooLow"]);
    expect(off(31)).toMatchObject({
      code: "halfAdjusted",
      params: { line: "inventory", adjusted: 531, trueAmount: 500 },
      docs: [{ doc: "statements", at: "2025.inventory" }],
    });
    expect(off(-31).code).toBe("halfAdjusted");
  });
  it("of several lines the one farthest off is told, a line that nobody states counting as nil, equity not at all", () => {
    const wrong = { planted: found, money: costly, ...offBy(-2) };
    const rows = [
      { line: "sales" as const, reported: 1_000, adjusted: 1_000, true: 1_000, reasons: ["VAT"] },
      { line: "inventory" as const, reported: 500, adjusted: 500, true: 450, reasons: [] },
      { line: "shortTermDebt" as const, reported: undefined, adjusted: undefined, true: 80, reasons: [] },
      { line: "longTermDebt" as const, reported: 70, adjusted: 70, true: undefined, reasons: [] },
      { line: "retainedEarnings" as const, reported: 900, adjusted: 900, true: 100, reasons: [] },
    ];
    const line = (from: number) => told({ ...wrong, spread: [rows[0]!, ...rows.slice(from)] }).params;
    expect(line(1)).toEqual({ line: "shortTermDebt", adjusted: 0, trueAmount: 80 });
    expect(line(3)).toEqual({ line: "longTermDebt", adjusted: 70, trueAmount: 0 });
    expect(told({ ...wrong, spread: [rows[0]!, rows[4]!] }).code).toBe("pdTooLow");
    expect(told({ ...wrong, planted: [], spread: rows }).code).toBe("pdTooLow");
    expect(told({ ...wrong, spread: rows.map((row) => ({ ...row, reasons: [] })) }).code).toBe("pdTooLow");
  });
  it("one grade off is no advice, two are, on either side", () => {
    const gap = (notches: number) => told({ money: costly, ...offBy(notches) });
    expect([gap(1).code, gap(-1).code]).toEqual(["steady", "steady"]);
    expect(gap(2)).toMatchObject({
      code: "pdTooHigh",
      params: { notches: 2, against: "attainable", pd: 0.011, truePd: 0.012 },
    });
    expect(gap(-2)).toMatchObject({ code: "pdTooLow", params: { notches: 2 } });
  });
  it("a loan that brings exactly nothing is no loss, a fen less is", () => {
    const brings = (expected: number) => told({ money: { ...costly, you: { ...calm.money!.you, expected } } });
    expect(brings(0).code).toBe("steady");
    expect(brings(-1)).toMatchObject({
      code: "lentAtALoss",
      params: { loss: 1, rate: HIGHEST, pd: 0.011, truePd: 0.012 },
    });
  });
  it("a loan beyond the policy on the true books is told the one within it, even where it earned more than that", () => {
    const unlawful = { ...calm.money!, unlawful: true, regret: 0 };
    expect(told({ money: unlawful })).toMatchObject({ code: "betterTerms", params: { within: "no", rate: HIGHEST } });
  });
  it("another loan within half a percent of the best amount is as good as the best, a fen more is not", () => {
    const shorter = { ...calm.you, terms: { ...calm.you.terms, tenorMonths: 30 } };
    const short = (regret: number) => told({ you: shorter, money: { ...calm.money!, regret } });
    expect(short(yuan(7_500)).code).toBe("steady"); // of 1,500,000
    expect(short(yuan(7_500) + 1).code).toBe("betterTerms");
    expect(told({ money: { ...calm.money!, regret: yuan(7_500) + 1 } }).code).toBe("steady"); // the same loan, cheaper
  });
  it("a refusal costs nothing where the best decision is worth no more than declining, and does where it is worth a fen", () => {
    const refused = debrief({ ...declined, pd: 0.011 }, soundTruth);
    const is = (worth: number, fileCost = 0) =>
      oneThing({ ...refused, money: { ...refused.money!, fileCost, best: { ...refused.money!.best, worth } } });
    expect(is(0).code).toBe("steady");
    expect(is(1)).toMatchObject({
      code: "refusedSoundFirm",
      params: { forgone: 1, rate: HIGHEST, pd: 0.011, truePd: 0.012 },
    });
    expect(is(-500, 500).code).toBe("steady");
    expect(is(-499, 500)).toMatchObject({ code: "refusedSoundFirm", params: { forgone: 1 } });
  });
  it("a price is above the customer where fewer than half take it and the best one is lower", () => {
    const at = (chance: number, best: number) => {
      const terms = { ...calm.money!.best.terms, rate: best };
      const money = {
        ...costly,
        you: { ...calm.money!.you, chance },
        best: { ...calm.money!.best, terms, worth: 9 },
      };
      return told({ money });
    };
    expect([at(0.5, 0.05).code, at(0.499, 0.056).code]).toEqual(["steady", "steady"]);
    expect(at(0.499, 0.0559)).toMatchObject({
      code: "pricedAboveCustomer",
      params: { rate: 0.056, chance: 0.499, bestRate: 0.0559, forgone: 9 },
    });
  });
  it("of a debrief sealed before anybody asked for the chance, no price is said to be above the customer", () => {
    const { chance: _, worth: __, ...you } = calm.money!.you;
    const best = { ...calm.money!.best, terms: { ...calm.money!.best.terms, rate: 0.05 } };
    expect(told({ money: { ...calm.money!, you, best } }).code).toBe("steady");
  });
  it("false alarms are counted, and each leads to its place", () => {
    const alarms = [alarm, pin("other", "vat", "2025-01")];
    expect(told({ falseAlarms: alarms })).toMatchObject({
      code: "falseAlarm",
      params: { count: 2 },
      docs: [
        { doc: "statements", at: "2025.prepayments" },
        { doc: "vat", at: "2025-01" },
      ],
    });
  });
  it("a refusal that was right had no alarm that cost something, whatever its PD", () => {
    const innocent = debrief({ ...declined, flags: [alarm] }, soundTruth, leaves);
    expect(innocent.answers!.map(({ kind, cost }) => [kind, cost])).toEqual([["innocent", undefined]]);
    expect(adviceCode(innocent.oneThing)).toBe("byLuck.pd");
    const beside = debrief({ ...declined, pd: 0.3, flags: [seesLoan, alarm] }, LOAN_HIDDEN);
    expect(beside.money).toMatchObject({ best: { terms: { verdict: "decline" } }, regret: 0 });
    expect(beside.answers!.map(({ kind }) => kind)).toEqual(["planted", "innocent"]);
    expect(beside.oneThing.code).not.toBe("falseAlarm");
    // Where a loan was best, the same pin cost one.
    const refused = debrief({ ...declined, flags: [alarm] }, soundTruth);
    expect(refused.answers!.map(({ kind, cost }) => [kind, cost])).toEqual([["falseAlarm", "verdict"]]);
  });
  it("a real firm's model is one grade away without a word, two with one; without a model there is none to differ from", () => {
    const real = debrief(fair, undefined);
    const gap = (notches: number, change: Partial<Finding> = {}) =>
      oneThing({ ...real, ...change, gaps: { ...real.gaps, model: { ...real.gaps.model!, notches } } });
    expect([gap(1).code, gap(-2).code]).toEqual(["steady", "gapToModel"]);
    expect(gap(2).params).toEqual({ notches: 2, grade: 4, modelGrade: 4 });
    expect(gap(2, { model: undefined })).toMatchObject({ code: "steady", params: { against: "none" } });
  });
});

describe("what stood well is said with what it was measured against", () => {
  const gaps = (notches: number, neededBps: number) => ({ ...calm.gaps.attainable!, notches, neededBps });
  it("the file of a made case, the truth in debriefs of before that, the model of a real firm", () => {
    expect(told({ gaps: { ...calm.gaps, attainable: gaps(-1, -12.6) } }).params).toEqual({
      against: "attainable",
      notches: 1,
      bps: 13,
    });
    const before = { attainable: undefined, money: undefined };
    expect(told({ ...before, gaps: { ...calm.gaps, truth: gaps(1, 7) } }).params).toEqual({
      against: "truth",
      notches: 1,
      bps: 7,
    });
    const real = debrief(fair, undefined);
    expect(oneThing({ ...real, gaps: { ...real.gaps, model: gaps(1, 3) } }).params).toEqual({
      against: "model",
      notches: 1,
      bps: 3,
    });
  });
});

describe("a debrief sealed before the file's own prospect was known", () => {
  const earlier: Finding = { ...calm, attainable: undefined, money: undefined };
  const before = (change: Partial<Finding>) => oneThing({ ...earlier, ...change });
  const result = (overTenor: number) => ({ ...calm.truth!.result!, overTenor });
  it("judges the PD against the truth", () => {
    const gap = { ...calm.gaps.truth!, notches: 2 };
    expect(before({ gaps: { ...calm.gaps, truth: gap } })).toMatchObject({
      code: "pdTooHigh",
      params: { against: "truth", truePd: 0.01 },
    });
  });
  it("counts a refusal by what the truth would have earned, at its price", () => {
    const { you } = debrief({ ...declined, pd: 0.011 }, soundTruth);
    expect(before({ you, truth: { ...calm.truth!, result: result(700) } })).toMatchObject({
      code: "refusedSoundFirm",
      params: { forgone: 700, rate: calm.truth!.price.waterfall.rate },
    });
    expect(before({ you, truth: { ...calm.truth!, result: undefined } }).code).toBe("steady");
  });
  it("counts a loss by the result of the terms", () => {
    expect(before({ you: { ...calm.you, result: result(-5) } })).toMatchObject({
      code: "lentAtALoss",
      params: { loss: 5 },
    });
    expect(before({ you: { ...calm.you, result: undefined } }).code).toBe("steady");
  });
});

describe("the advice leads on", () => {
  it("by a code of its own for each distortion missed", () => {
    expect(adviceCode(debrief(lent, { ...bentTruth, distortions: [privateLoan] }).oneThing)).toBe(
      "missed.hiddenBorrowing",
    );
    expect(adviceCode(debrief(fair, soundTruth).oneThing)).toBe("steady.do");
  });
  it("to the lessons on what went unseen or got a wrong name, the advice's own first, each once", () => {
    const lessons = (worksheet: Worksheet, distortions: CaseTruth["distortions"]) =>
      lessonsFor(debrief(worksheet, { ...bentTruth, distortions }) as Pick<Debrief, "oneThing" | "planted">);
    const [sales, loan] = [
      "reading-an-sme-file/sales-that-leave-no-trace",
      "reading-an-sme-file/the-loan-that-is-not-in-the-books",
    ];
    const slightSales = { ...fabricatedSales, severity: "low" as const };
    expect(lessons(lent, [slightSales, privateLoan])).toEqual([loan, sales]);
    expect(lessons(lent, [fabricatedSales, { ...fabricatedSales, kind: "roundTripping" }])).toEqual([sales]);
    expect(lessons({ ...lent, flags: [pin("other", "bank", "L12")] }, [privateLoan])).toEqual([loan]);
    expect(lessons({ ...lent, flags: [seesLoan] }, [privateLoan])).toEqual([loan]); // seen, and left out of the figures
    expect(lessons(lent, [{ ...privateLoan, kind: "staleStock" }])).toEqual([]);
  });
  it("to each document that shows it once, at its first place, the gravest lie first: high, medium, low", () => {
    const { docs, params } = debrief(lent, {
      ...bentTruth,
      distortions: [
        { ...privateLoan, severity: "medium" },
        { ...fabricatedSales, severity: "high" },
      ],
    }).oneThing;
    expect(params).toMatchObject({ kind: "fabricatedSales", pd: 0.011, truePd: 0.1 });
    expect(docs).toEqual([
      { doc: "vat", at: "2025-11" },
      { doc: "electricity", at: "2025-12" },
    ]);
    const lower = debrief(lent, {
      ...bentTruth,
      distortions: [
        { ...fabricatedSales, severity: "low" },
        { ...privateLoan, severity: "medium" },
      ],
    }).oneThing;
    expect(lower.params.kind).toBe("hiddenBorrowing");
  });
});
