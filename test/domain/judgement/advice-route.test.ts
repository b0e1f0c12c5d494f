import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DISTORTION_KINDS, lessonOn } from "~/domain/casefile";
import { isLeft } from "~/domain/judgement/assignment";
import { adviceCode, explainsPd } from "~/domain/judgement/debrief";
import type { Finding } from "~/domain/judgement/debrief/advice/best-decision";
import { oneThing } from "~/domain/judgement/debrief/one-thing";
import type { FlagPin, Worksheet } from "~/domain/judgement/worksheet";
import { bentTruth, debrief, declined, lent, privateLoan, soundTruth, yuan } from "./fixture";

/** Fair at the own 1.1 %, and as good as the best. */
const fair: Worksheet = { ...lent, rate: 0.056 };
const calm: Finding = debrief(fair, soundTruth);
const told = (change: Partial<Finding>) => oneThing({ ...calm, ...change });
const codeOf = (change: Partial<Finding>) => adviceCode(told(change));
const [sales] = debrief(fair, bentTruth).planted;
const costly = { ...calm.money!, regret: yuan(50_000) };
const offBy = (notches: number) => ({ gaps: { ...calm.gaps, attainable: { ...calm.gaps.attainable!, notches } } });
const moved = { you: { ...calm.you, override: { notches: 1, reason: "good feeling" } } };
const at = (doc: string) => ({ id: doc, at: { doc, at: "1" }, note: "", of: "step.decide" });
const rentPaidAhead = {
  kind: "rent",
  looksBad: { doc: "bank", at: "L4", shows: { code: "evidence.large" } },
  explained: { doc: "lease", at: "terms", shows: { code: "evidence.lease" } },
};
/** An open flag on what looks bad. */
const takenForBad: FlagPin = {
  id: "p",
  at: { doc: "bank", at: "L4" },
  kind: "hiddenBorrowing",
  severity: "low",
  note: "",
};

describe("the right result is praised only where the way to it was right", () => {
  it("not where the paper that answers an open flag stayed shut; what nobody flagged decided nothing", () => {
    const shut = { anomalies: [rentPaidAhead], pins: [takenForBad], opened: ["application", "statements"] };
    expect(codeOf({ ...shut, pins: [] })).toBe("steady.do");
    expect(codeOf({ ...shut, pins: [{ ...takenForBad, cleared: { note: "A year's rent" } }] })).toBe("steady.do");
    expect(told(shut)).toMatchObject({
      code: "byLuck",
      params: { because: "unopened", count: 1 },
      docs: [{ doc: "lease", at: "terms" }],
      step: "verify",
    });
    expect(codeOf({ ...shut, opened: [...shut.opened, "lease"] })).toBe("steady.do");
    expect(codeOf({ ...shut, supports: [at("lease")] })).toBe("steady.do"); // who pinned in it had it open
  });
  it("nobody is told of shut papers where nobody watched", () => {
    expect(codeOf({ anomalies: [rentPaidAhead], pins: [takenForBad] })).toBe("steady.do");
  });
  it("not where a lie went unseen, and it is said where nothing that shows it was opened", () => {
    const lie = { planted: [sales!] };
    expect(told({ ...lie, opened: ["application"] }).params).toMatchObject({ kind: "fabricatedSales", shut: "yes" });
    expect(told({ ...lie, opened: ["vat"] }).params).not.toHaveProperty("shut");
    expect(codeOf(lie)).toBe("byLuck.missed");
  });
  it("not with a PD outside the tolerance", () => {
    expect(told(offBy(2))).toMatchObject({ code: "byLuck", params: { because: "pd", side: "harsh", notches: 2 } });
    expect(told(offBy(-3))).toMatchObject({ code: "byLuck", params: { because: "pd", side: "mild", notches: 3 } });
  });
  it("on the border neither answer is praised or blamed", () => {
    const refused = debrief({ ...declined, pd: 0.011 }, soundTruth);
    const close = { ...refused.money!, regret: yuan(7_500) }; // half a percent of 1.5 million
    expect(oneThing({ ...refused, money: close })).toMatchObject({ code: "closeCall", params: { lent: "no" } });
    expect(oneThing({ ...refused, money: { ...close, regret: yuan(7_500) + 1 } }).code).toBe("refusedSoundFirm");
  });
});

describe("a PD is off where practised analysts do not go", () => {
  const band = (low: number, high: number) => ({ tolerance: { low, high } }) as Finding["readings"];
  /** Ten in sixty such firms fail, and 20 % is the worst grade, which has no end. */
  const weak = (pd: number, readings = band(0.1, 0.25)) =>
    told({
      ...offBy(0),
      readings,
      attainable: { ...calm.attainable!, pd: 0.2 },
      you: { ...calm.you, pd },
    });
  it("in the worst grade too, where no grade lies between", () => {
    expect(weak(0.6)).toMatchObject({ code: "byLuck", params: { because: "pd", side: "harsh", notches: 0 } });
    expect(weak(0.09)).toMatchObject({ code: "byLuck", params: { because: "pd", side: "mild" } });
  });
  it("not within half as much again of the file's own, wherever the band lies: up to 30 % and down to 13.3 %, as the page writes them", () => {
    expect([weak(0.3).code, weak(0.301).code]).toEqual(["steady", "byLuck"]);
    const higher = band(0.18, 0.4);
    expect([weak(0.133, higher).code, weak(0.132, higher).code]).toEqual(["steady", "byLuck"]);
  });
});

describe("the cause is told before the loan that it led to", () => {
  const decline = { verdict: "decline", amount: undefined, rate: undefined } as const;
  const best = { ...calm.money!.best, terms: { ...calm.money!.best.terms, ...decline } };
  /** Declining was best, whatever the loan earns: on the true books cash covers none. */
  const barred = { money: { ...calm.money!, regret: 0, best: { ...best, reason: "policy.minDscr" as const } } };
  const debt = { line: "shortTermDebt", reported: 100, adjusted: 100, true: 180, reasons: [] } as const;
  const sold = { line: "sales", reported: 1_000, adjusted: 1_000, true: 1_000, reasons: [] } as const;
  const [, loan] = debrief(fair, bentTruth).planted;
  const saw = { ...loan!, outcome: "found" as const };

  it("a lie that was not seen", () => {
    expect(told({ ...barred, planted: [loan!] })).toMatchObject({ code: "missed", params: { pdMoved: "no" } });
  });
  it("a lie that was seen and left in the figures, though the PD was right", () => {
    expect(told({ ...barred, planted: [saw], spread: [sold, debt] })).toMatchObject({
      code: "notCarried",
      params: { kind: "hiddenBorrowing", line: "shortTermDebt", adjusted: 100, trueAmount: 180, pdMoved: "no" },
    });
  });
  it("a PD that was too mild", () => {
    expect(codeOf({ ...barred, ...offBy(-2) })).toBe("pdTooLow.do");
  });
  it("the loan itself where no cause is known", () => {
    expect(codeOf({ ...barred, planted: [saw], spread: [sold, { ...debt, adjusted: 180, reasons: ["bank"] }] })).toBe(
      "lentAgainstBest.do",
    );
  });
  it("a lie that bends no line is carried by the PD alone: told where it moves a reader and the PD stayed mild", () => {
    const guarantee = { ...saw, kind: "hiddenGuarantee" as const };
    const place = { doc: "creditReport", at: "g1" };
    const lines = [{ is: "planted", of: "hiddenGuarantee", place, from: 0.01, to: 0.04 }] as const;
    const carriers = { start: "model", lines, rest: { from: 0.04, to: 0.04 } } as const;
    const mild = { money: costly, ...offBy(-2), planted: [guarantee] };
    expect(told({ ...mild, carriers })).toMatchObject({ code: "notCarried", params: { kind: "hiddenGuarantee" } });
    expect(codeOf({ ...mild, carriers: { ...carriers, lines: [] } })).toBe("pdTooLow.do");
    expect(codeOf({ money: costly, planted: [guarantee], carriers })).toBe("steady.do");
  });
  it("the shape that made a loan dear, before the customer who would not pay it", () => {
    const you = { ...calm.money!.you, chance: 0.2 };
    const other = { ...calm.money!.best.terms, rate: 0.05 };
    const at = (tenorMonths: number) =>
      codeOf({ money: { ...costly, you, best: { ...calm.money!.best, terms: { ...other, tenorMonths } } } });
    expect([at(36), at(12)]).toEqual(["pricedAboveCustomer.do", "betterTerms.do"]);
  });
  it("the sound loan inside a request that is more than the working capital needs", () => {
    const smaller = { ...calm.money!.best, terms: { ...calm.money!.best.terms, amount: yuan(900_000) } };
    const breaches = [{ limit: "workingCapitalNeed", value: yuan(1_500_000), bound: yuan(900_000) }] as const;
    expect(codeOf({ breaches, money: { ...costly, best: smaller } })).toBe("otherLoanInside.do");
    expect(codeOf({ breaches })).toBe("lentBeyondPolicy.do");
  });
});

describe("what the owner took out of the firm", () => {
  const sales = { line: "sales", reported: 1_000, adjusted: 1_000, true: 1_000, reasons: [] } as const;
  const takenOff = { line: "otherReceivables", reported: 900, adjusted: 0, true: 900, reasons: ["owner's"] } as const;
  const right = { low: 0, high: 900, why: "owner" } as const;
  const mild = (row: Finding["spread"][number]) => ({ spread: [sales, row], money: costly, ...offBy(-2) });

  it("is no asset to a lender: who takes it off misread nothing, though the firm is owed it in the true books", () => {
    expect(codeOf(mild(takenOff))).toBe("misreadFigure.do");
    expect(codeOf(mild({ ...takenOff, right }))).toBe("pdTooLow.do");
    // Nobody owes less than nothing.
    expect(codeOf(mild({ ...takenOff, right, adjusted: -100 }))).toBe("misreadFigure.do");
  });
});

describe("where little was lost, what was not looked at is told", () => {
  const shut = { anomalies: [rentPaidAhead], pins: [takenForBad], opened: ["application", "statements"] };
  const shorter = { ...calm.you, terms: { ...calm.you.terms, tenorMonths: 30 } };
  const close = { ...calm.money!, regret: yuan(5_000) };
  const refused = debrief({ ...declined, pd: 0.011 }, soundTruth);
  const atTheBorder = { ...refused, money: { ...refused.money!, regret: yuan(7_500) } };

  it("shut papers by themselves, with what the best decision was worth more", () => {
    expect(told({ ...shut, you: shorter, money: close })).toMatchObject({
      code: "unopened",
      params: { count: 1, regret: yuan(5_000) },
      docs: [{ doc: "lease", at: "terms" }],
      step: "verify",
    });
    expect(codeOf({ you: shorter, money: close })).toBe("steady.do");
    expect(oneThing({ ...atTheBorder, ...shut }).code).toBe("unopened");
  });
  it("a lie unseen on the border, to who declined too", () => {
    expect(oneThing({ ...atTheBorder, planted: [sales!] })).toMatchObject({
      code: "missed",
      params: { kind: "fabricatedSales", declined: "yes" },
    });
  });
  it("a PD that is off on the border", () => {
    const gaps = { ...refused.gaps, attainable: { ...refused.gaps.attainable!, notches: 3 } };
    expect(oneThing({ ...atTheBorder, gaps }).code).toBe("pdTooHigh");
  });
});

describe("a rule that ends the application stands before any PD", () => {
  const listed = {
    ...soundTruth,
    knockOuts: [
      { kind: "listMatch" as const, evidence: [{ doc: "screening", at: "l1", shows: { code: "evidence.listed" } }] },
    ],
  };
  const saw: FlagPin = { id: "k", at: { doc: "screening", at: "l1" }, kind: "knockOut", severity: "high", note: "" };

  it("is the advice to who lent against it, seen or not", () => {
    expect(debrief({ ...fair, flags: [saw] }, listed).oneThing).toMatchObject({
      code: "lentAgainstRule",
      params: { rule: "listMatch", seen: "yes" },
      docs: [{ doc: "screening", at: "l1" }],
      step: "decide",
    });
    expect(debrief(fair, listed).oneThing.params).toMatchObject({ rule: "listMatch", seen: "no" });
  });
  it("is reason enough to decline, whatever PD was stated; who declined without seeing it was lucky", () => {
    expect(debrief({ ...declined, flags: [saw] }, listed).oneThing.code).toBe("steady");
    expect(adviceCode(debrief(declined, listed).oneThing)).toBe("byLuck.missed");
  });
  it("is told of a real firm too, as the bank's records have it", () => {
    const real = debrief(fair, undefined);
    const places = [{ doc: "screening", at: "l1" }];
    expect(oneThing({ ...real, knockOuts: [{ kind: "identityExpired", places }] }).code).toBe("lentAgainstRule");
  });
  it("a loan above the branch's authority is somebody else's to decide; one of just as much is not", () => {
    expect(told({ authority: yuan(1_499_999) })).toMatchObject({
      code: "beyondAuthority",
      params: { amount: yuan(1_500_000), authority: yuan(1_499_999) },
    });
    expect(codeOf({ authority: yuan(1_500_000) })).toBe("steady.do");
  });
});

describe("what an expert filled is no fault of who decided", () => {
  const unseen = { planted: [sales!], money: costly, ...offBy(-2) };
  it("who only priced is told of the price and of nothing else", () => {
    expect(codeOf({ ...unseen, ...moved, stage: "price" })).toBe("steady.do");
    expect(codeOf({ stage: "price", fair: { ...calm.fair!, low: 0.06, place: "below" } })).toBe("pricedBelowOwnPd.do");
    expect(codeOf({ stage: "price", knockOuts: [{ kind: "listMatch", places: [] }] })).toBe("steady.do");
  });
  it("who decided and priced is not told of flags, spread, override and PD", () => {
    expect(codeOf({ ...unseen, ...moved, stage: "decision" })).toBe("steady.do");
    expect(codeOf({ stage: "decision", knockOuts: [{ kind: "listMatch", places: [] }] })).toBe("lentAgainstRule.do");
    expect(told({ stage: "decision" }).params.against).toBe("none"); // no praise for a PD that was given
  });
  it("who scored is told of the PD and the override", () => {
    expect(codeOf({ ...unseen, stage: "score" })).toBe("pdTooLow.do");
    expect(codeOf({ ...moved, stage: "score" })).toBe("overrideWithoutEvidence.do");
  });
  it("the ladder says which fields were left", () => {
    const left = (stage: Parameters<typeof isLeft>[0]) =>
      (["flags", "adjustments", "pd", "override", "verdict", "rate", "memo"] as const).filter((one) =>
        isLeft(stage, one),
      );
    expect(left("price")).toEqual(["rate"]);
    expect(left("decision")).toEqual(["verdict", "rate", "memo"]);
    expect(left("score")).toEqual(["pd", "override", "verdict", "rate", "memo"]);
    expect(left("everything")).toEqual(left(undefined));
  });
});

describe("one error is told once", () => {
  const hidden = debrief(lent, { ...bentTruth, distortions: [privateLoan] }).oneThing;
  it("a PD that is off because a lie went unseen is explained by the lie", () => {
    expect(hidden.code).toBe("missed");
    expect(explainsPd(hidden)).toBe(true);
    expect(explainsPd(told({ money: costly, ...offBy(-2) }))).toBe(false); // the PD itself is the advice
  });
  it("debriefs sealed before engine 7 explain nothing: their pages stay as they were", () => {
    const { step: _, ...earlier } = hidden;
    expect(explainsPd(earlier)).toBe(false);
  });
});

describe("a debt that nobody lied about", () => {
  const owed = {
    kind: "underDeclaredSales" as const,
    amount: 40,
    line: "taxPayable" as const,
    what: { code: "burden.undeclaredSales" },
    evidence: [{ doc: "vat", at: "2025-11", shows: { code: "evidence.vatBelowSales" } }],
    outcome: "missed" as const,
  };
  const sold = { line: "sales", reported: 1_000, adjusted: 1_000, true: 1_000, reasons: [] } as const;
  const tax = { line: "taxPayable", reported: 10, adjusted: 10, true: 50, reasons: [] } as const;
  const beyond = { ...calm.money!, unlawful: true };
  const lentTooMuch = { money: beyond, spread: [sold, tax] };
  const marked: FlagPin = {
    id: "tax",
    at: { doc: "vat", at: "2025-11" },
    kind: owed.kind,
    severity: "medium",
    note: "",
  };
  const answer = {
    pin: "tax",
    kind: "notCarried" as const,
    why: {
      code: "flags.answer.notCarried",
      params: { coverBefore: 3, coverAfter: 2.6, gradeBefore: 4, gradeAfter: 5 },
    },
    papers: [],
    of: { list: "burdens" as const, index: 0 },
  };

  it("is told where nobody looked for it and the loan is beyond the policy with it", () => {
    expect(told({ ...lentTooMuch, burdens: [owed] })).toMatchObject({
      code: "missed",
      params: { kind: "underDeclaredSales", pdMoved: "no", beyond: "yes" },
      docs: [{ doc: "vat", at: "2025-11" }],
      step: "verify",
    });
    expect(codeOf({ ...lentTooMuch, burdens: [{ ...owed, outcome: "corrected" }] })).toBe("betterTerms.do");
  });
  it("is not, where a figure was misread by more: there that is the cause", () => {
    const stock = { line: "inventory", reported: 500, adjusted: 541, true: 500, reasons: ["counted"] } as const;
    const small = { ...owed, amount: 30 };
    expect(codeOf({ ...lentTooMuch, burdens: [small] })).toBe("missed.underDeclaredSales");
    expect(codeOf({ ...lentTooMuch, spread: [sold, tax, stock], burdens: [small] })).toBe("misreadFigure.do");
  });
  it("makes a right result luck where nobody looked for it, from 3 % of sales", () => {
    expect(codeOf({ spread: [sold], burdens: [owed] })).toBe("byLuck.missed");
    expect(codeOf({ spread: [sold], burdens: [{ ...owed, amount: 30 }] })).toBe("steady.do");
  });
  it("is not carried through where it was marked and is in no figure, with cover and grade before and after", () => {
    const saw = {
      ...lentTooMuch,
      burdens: [{ ...owed, outcome: "found" as const }],
      pins: [marked],
      answers: [answer],
    };
    expect(told(saw)).toMatchObject({
      code: "notCarried",
      params: { line: "taxPayable", adjusted: 10, trueAmount: 50, coverBefore: 3, coverAfter: 2.6, gradeAfter: 5 },
    });
    expect(codeOf({ ...saw, spread: [sold, { ...tax, adjusted: 30, reasons: ["letter"] }] })).toBe("betterTerms.do");
  });
});

describe("seen, and left in the figures", () => {
  const [, loan] = debrief(fair, bentTruth).planted;
  const saw = { planted: [{ ...loan!, outcome: "found" as const }], pins: [takenForBad] };
  const sold = { line: "sales", reported: 1_000, adjusted: 1_000, true: 1_000, reasons: [] } as const;
  const debt = { line: "shortTermDebt", reported: 100, adjusted: 100, true: 120, reasons: [] } as const;
  const answers = [
    {
      pin: takenForBad.id,
      kind: "notCarried" as const,
      why: { code: "flags.answer.notCarried" },
      papers: [],
      of: { list: "planted" as const, index: 0 },
    },
  ];
  it("is the cause of a loan that only the own figures allow, however small the figure", () => {
    const money = { ...calm.money!, unlawful: true };
    const left = { ...saw, answers, spread: [sold, debt] };
    expect(told({ ...left, money })).toMatchObject({
      code: "notCarried",
      params: { line: "shortTermDebt", adjusted: 100, trueAmount: 120, beyond: "yes" },
      step: "verify",
    });
    expect(codeOf(left)).toBe("steady.do"); // it cost nothing
    expect(codeOf({ ...left, money: costly, ...offBy(2) })).toBe("pdTooHigh.do");
  });
  it("is not, where another figure was misread by more", () => {
    const stock = { line: "inventory", reported: 500, adjusted: 540, true: 500, reasons: ["counted"] } as const;
    const money = { ...calm.money!, unlawful: true };
    expect(codeOf({ ...saw, answers, spread: [sold, debt, stock], money })).toBe("misreadFigure.do");
    expect(codeOf({ ...saw, answers, spread: [sold, { ...debt, true: 150 }, stock], money })).toBe("notCarried.do");
  });
});

describe("who refuses a sound firm hears why", () => {
  const refused = debrief({ ...declined, pd: 0.011 }, soundTruth);
  const flag = (i: number): FlagPin => ({ ...takenForBad, id: `p${i}`, severity: "high" });
  const flags = [0, 1, 2].map(flag);
  const answers = flags.map(({ id }) => ({
    pin: id,
    kind: "falseAlarm" as const,
    cost: "verdict" as const,
    why: { code: "flags.answer.lawful" },
    papers: [{ doc: "lease", at: "terms" }],
  }));
  const alarmed: Finding = { ...refused, pins: flags, falseAlarms: flags, answers };
  const best = refused.money!.best;

  it("flags that papers of the file answer, whatever PD they led to, with the paper and what was forgone", () => {
    expect(oneThing(alarmed)).toMatchObject({
      code: "falseAlarm",
      params: { count: 3, cost: "verdict", rate: best.terms.rate, amount: best.terms.amount },
      docs: [{ doc: "lease", at: "terms" }],
      step: "verify",
    });
    const gaps = { ...refused.gaps, attainable: { ...refused.gaps.attainable!, notches: 3 } };
    expect(oneThing({ ...alarmed, gaps }).code).toBe("falseAlarm");
    // One error is told once: the alarms explain a PD that is too harsh, and nothing of one that is right.
    expect([explainsPd(oneThing({ ...alarmed, gaps })), explainsPd(oneThing(alarmed))]).toEqual([true, false]);
    expect(oneThing({ ...refused, gaps }).code).toBe("pdTooHigh");
  });
  it("not the flags where something real was marked beside them", () => {
    const real = { ...answers[0]!, kind: "planted" as const, cost: undefined };
    expect(oneThing({ ...alarmed, answers: [real, ...answers.slice(1)] }).code).toBe("refusedSoundFirm");
  });
  it("where a loan was worth no more, three answered flags and nothing else are luck; two are no matter", () => {
    const nothing = { money: { ...refused.money!, regret: 0, fileCost: 0, best: { ...best, worth: 0 } } };
    const innocent = answers.map((one) => ({ ...one, kind: "innocent" as const, cost: undefined }));
    const right = { ...refused, ...nothing, pins: flags, answers: innocent };
    expect(oneThing(right)).toMatchObject({ code: "byLuck", params: { because: "alarms", count: 3 } });
    expect(oneThing({ ...right, answers: innocent.slice(1) }).code).toBe("steady");
    expect(oneThing({ ...alarmed, ...nothing, answers: answers.slice(1) }).code).toBe("steady");
  });
  it("a PD that is far too harsh before a mere suspicion: with it the firm is refused in any case", () => {
    const [lie] = debrief(fair, bentTruth).planted;
    const rulings = [{ lie: "fabricatedSales", misconduct: "misstatement", proof: "suspected", treatment: "ask" }];
    const suspects: Finding = {
      ...refused,
      planted: [{ ...lie!, outcome: "found" }],
      integrity: { table: "t@1", rulings } as never,
    };
    expect(oneThing(suspects).code).toBe("refusedOnSuspicion");
    const gaps = { ...refused.gaps, attainable: { ...refused.gaps.attainable!, notches: 3 } };
    expect(oneThing({ ...suspects, gaps }).code).toBe("pdTooHigh");
  });
});

describe("small differences do not lead", () => {
  const at = (rate: number, change: Partial<Finding> = {}) =>
    codeOf({
      you: { ...calm.you, terms: { ...calm.you.terms, rate } },
      fair: { ...calm.fair!, place: "above", high: 0.05 },
      money: { ...calm.money!, best: { ...calm.money!.best, terms: { ...calm.money!.best.terms, rate: 0.045 } } },
      ...change,
    });
  it("8 basis points above the fair band where nothing was lost are no headline, 11 are", () => {
    expect([at(0.0508), at(0.0511)]).toEqual(["slightSlip.do", "pricedAboveOwnPd.do"]);
  });
  it("nor 8 below it; 20 are", () => {
    const below = (low: number) => codeOf({ fair: { ...calm.fair!, low, place: "below" } }); // of 5.6 %
    expect([below(0.0568), below(0.058)]).toEqual(["slightSlip.do", "pricedBelowOwnPd.do"]);
  });
  it("where money was lost they are", () => {
    const money = { ...costly, best: { ...costly.best, terms: { ...costly.best.terms, rate: 0.045 } } };
    expect(at(0.0508, { money })).toBe("pricedAboveOwnPd.do");
  });
});

describe("smaller rules", () => {
  it("a support pin, or a question that was asked and answered, is a reason for an override", () => {
    expect(codeOf(moved)).toBe("overrideWithoutEvidence.do");
    expect(codeOf({ ...moved, supports: [at("lease")] })).toBe("steady.do");
    const pin: FlagPin = {
      id: "f",
      at: at("bank").at,
      kind: "other",
      severity: "low",
      note: "",
      cleared: { note: "Rent." },
    };
    expect(codeOf({ ...moved, pins: [pin] })).toBe("steady.do");
  });
  it("of answered flags only one that cost something is an alarm worth a word", () => {
    const at = { doc: "statements", at: "2025.prepayments" };
    const pin: FlagPin = { id: "f", at, kind: "ownerLoans", severity: "high", note: "" };
    const answered = (notches: number) => {
      const {
        answers,
        falseAlarms,
        oneThing: advice,
      } = debrief({ ...fair, flags: [pin], override: { notches, reason: "advances may hide a debt" } }, soundTruth);
      return [answers?.map(({ kind }) => kind), falseAlarms.length, advice.code];
    };
    expect([answered(0), answered(1)]).toEqual([
      [["innocent"], 0, "steady"],
      [["falseAlarm"], 1, "falseAlarm"],
    ]);
  });
  it("a price below the own risk's is told even where the best loan asks less than the policy's price", () => {
    const you = { ...calm.you, terms: { ...calm.you.terms, rate: 0.03 } };
    const best = { ...calm.money!.best, terms: { ...calm.money!.best.terms, rate: 0.048 } };
    const cheap = told({ you, money: { ...costly, best }, fair: { ...calm.fair!, low: 0.047, place: "below" } });
    expect(cheap).toMatchObject({ code: "pricedBelowOwnPd", params: { rate: 0.03, lowest: 0.047, bestRate: 0.048 } });
  });
  it("a sound loan inside an oversized request is named to who lent the whole and to who refused it", () => {
    const best = { ...calm.money!.best, terms: { ...calm.money!.best.terms, amount: yuan(900_000) } };
    expect(told({ money: { ...costly, best } })).toMatchObject({
      code: "otherLoanInside",
      params: { yours: yuan(1_500_000), amount: yuan(900_000), declined: "no" },
    });
    const refused = debrief({ ...declined, pd: 0.011 }, soundTruth);
    expect(oneThing({ ...refused, money: { ...refused.money!, best } })).toMatchObject({
      code: "otherLoanInside",
      params: { asked: yuan(1_500_000), amount: yuan(900_000), declined: "yes", smaller: "yes" },
    });
  });
  it("every lesson that an advice leads to exists", () => {
    const slugs = DISTORTION_KINDS.flatMap((kind) => lessonOn(kind) ?? []);
    expect(slugs.length).toBeGreaterThan(0);
    for (const slug of slugs) {
      const [course, lesson] = slug.split("/");
      expect(existsSync(`content/courses/${course}/lessons/${lesson}.md`), slug).toBe(true);
    }
  });
});
