import fc from "../../support/fc";
import { describe, expect, it } from "vitest";
import type { CaseTruth } from "~/domain/casefile/truth";
import type { TermsMoney } from "~/domain/judgement/outcome/money";
import { type SeniorOpinion, seniorOpinionOf } from "~/domain/judgement/seniors/senior-opinion";
import { withSeniors } from "~/domain/judgement/seniors/seniors";
import { simulateSenior } from "~/domain/judgement/seniors/simulate-senior";
import { missingForSubmission } from "~/domain/judgement/worksheet/complete";
import { askedIn } from "~/domain/judgement/worksheet/letter";
import { bentTruth, card, debrief, file, lent, opinion, policy, soundTruth, yuan } from "./fixture";

const senior = (pd: number, grade: number, rate: number | undefined): SeniorOpinion => ({
  label: `Senior ${grade}`,
  simulated: false,
  pd,
  grade,
  verdict: rate === undefined ? "decline" : "approve",
  amount: rate === undefined ? undefined : yuan(1_000_000),
  rate,
  flags: [{ kind: "hiddenBorrowing", at: { doc: "bank", at: "L3" } }],
  score: undefined,
  money: undefined,
});
const panel = [senior(0.02, 5, 0.07), senior(0.09, 8, undefined), senior(0.05, 7, 0.09), senior(0.1, 8, undefined)];

describe("the comparison with seniors", () => {
  it("waits until one has decided", () => {
    expect(withSeniors(debrief(lent, bentTruth), [])).toBeUndefined();
  });
  it("takes medians, of rates only among those who lend", () => {
    expect(withSeniors(debrief(lent, bentTruth), panel)?.median).toMatchObject({ pd: 0.07, grade: 7.5, rate: 0.08 });
  });
  it("counts verdicts and names no consensus where the panel is split", () => {
    const comparison = withSeniors(debrief(lent, bentTruth), panel);
    expect(comparison?.verdicts).toEqual({ approve: 2, approveWithConditions: 0, decline: 2 });
    expect(comparison?.consensus).toBeUndefined();
    expect(withSeniors(debrief(lent, bentTruth), panel.slice(1))?.consensus).toBe("decline");
  });
  it("counts how many of the panel saw each planted flag", () => {
    expect(withSeniors(debrief(lent, bentTruth), panel)?.flags).toEqual([
      { kind: "fabricatedSales", seen: 0 },
      { kind: "hiddenBorrowing", seen: 4 },
    ]);
  });
  it("values a panel that declines at nothing", () => {
    const no = { expected: 0, noDeal: "declined", chance: 0, worth: 0 } as TermsMoney;
    expect(withSeniors(debrief(lent, bentTruth), [{ ...panel[1]!, money: no }])?.result).toBe(0);
    expect(withSeniors({ ...debrief(lent, bentTruth), engineVersion: "5" }, [panel[1]!])?.result).toBe(0);
  });
  it("does not depend on who is named first", () => {
    const sealed = debrief(lent, bentTruth);
    fc.assert(
      fc.property(fc.shuffledSubarray(panel, { minLength: panel.length }), (shuffled) => {
        expect(withSeniors(sealed, shuffled)).toEqual(withSeniors(sealed, panel));
      }),
    );
  });
});

describe("a simulated senior", () => {
  const decide = (seed: string, skill: number, truth: CaseTruth | undefined) =>
    simulateSenior({ file, truth, opinion, card, policy, seed, skill });
  const many = (skill: number, truth: CaseTruth) => Array.from({ length: 60 }, (_, n) => decide(`s${n}`, skill, truth));

  it("decides the same on the same seed", () => {
    expect(decide("a", 0.7, bentTruth)).toEqual(decide("a", 0.7, bentTruth));
  });
  it("submits a complete worksheet", () => {
    for (const worksheet of [...many(0.7, bentTruth), decide("real", 0.7, undefined)]) {
      expect(missingForSubmission(worksheet, card, askedIn(file.documents))).toEqual([]);
    }
  });
  it("finds more of what is hidden with more skill, and points at real evidence", () => {
    const found = (skill: number) => many(skill, bentTruth).reduce((total, { flags }) => total + flags.length, 0);
    expect(found(1)).toBeGreaterThan(found(0));
    const sealed = debrief({ ...lent, flags: decide("a", 1, bentTruth).flags }, bentTruth);
    expect(sealed.falseAlarms).toEqual([]);
  });
  it("comes to the true books where it found everything, on a sheet that balances", () => {
    const all = many(1, bentTruth).find(({ flags }) => flags.length === 2)!;
    const { spread } = debrief(all, bentTruth);
    for (const row of spread) expect([row.line, row.adjusted]).toEqual([row.line, row.true]);
  });
  it("lends at the price of its own PD and within the policy", () => {
    for (const worksheet of many(0.7, soundTruth)) {
      const { you, breaches } = debrief(worksheet, soundTruth);
      expect(breaches).toEqual([]);
      if (you.terms.rate === undefined) continue;
      expect(you.terms.rate - you.price.waterfall.rate).toBeGreaterThanOrEqual(0);
      expect(you.terms.rate - you.price.waterfall.rate).toBeLessThan(0.0005);
    }
  });
  it("stands near the truth on an honest file: the median PD within a factor of 1.2", () => {
    const seniors = many(0.8, soundTruth).map((worksheet) => ({
      ...seniorOpinionOf(worksheet, file, card, policy, "", true),
      money: undefined,
    }));
    const { median } = withSeniors(debrief(lent, soundTruth), seniors)!;
    expect(Math.abs(Math.log(median.pd / 0.01))).toBeLessThan(Math.log(1.2));
  });
  it("judges a real firm from the model, without an invented flag", () => {
    expect(decide("real", 0.9, undefined).flags).toEqual([]);
  });
});
