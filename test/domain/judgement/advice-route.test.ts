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

describe("the right result is praised only where the way to it was right", () => {
  it("not where the paper with the innocent explanation stayed shut", () => {
    const shut = { anomalies: [rentPaidAhead], opened: ["application", "statements"] };
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
    expect(codeOf({ anomalies: [rentPaidAhead] })).toBe("steady.do");
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
    expect(codeOf({ stage: "price", fair: { ...calm.fair!, place: "below" } })).toBe("pricedBelowOwnPd.do");
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
