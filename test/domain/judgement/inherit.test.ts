import { describe, expect, it } from "vitest";
import type { TermsMoney } from "~/domain/judgement/outcome";
import { inherited, type SeniorOpinion } from "~/domain/judgement/seniors";
import { yuan } from "./fixture";

/** A senior lent 900,000 of the 1,000,000 that the anchor asks for. */
const money: TermsMoney = {
  noDeal: undefined,
  expected: yuan(20_000),
  chance: 0.6,
  worth: yuan(11_500),
  defaultShare: 0.06,
  fan: [
    { month: 0, mean: 0, p1: 0, p5: 0, median: 0, p95: 0 },
    { month: 1, mean: 1_001, p1: -50_003, p5: -40_001, median: 3_005, p95: 5_007 },
  ],
  outcomes: [
    { result: -50_003, share: 0.06 },
    { result: 5_007, share: 0.94 },
  ],
};
const senior: SeniorOpinion = {
  label: "A",
  simulated: false,
  pd: 0.03,
  grade: 6,
  verdict: "approveWithConditions",
  amount: yuan(900_000),
  rate: 0.075,
  flags: [
    { kind: "hiddenBorrowing", at: { doc: "bank", at: "L12" } },
    { kind: "staleStock", at: { doc: "inventory", at: "S3" } },
  ],
  score: undefined,
  money,
};
/** The twin asks for 1,200,000: six fifths. */
const asked = { anchor: yuan(1_000_000), twin: yuan(1_200_000) };

describe("what a twin inherits of a senior's opinion on its anchor", () => {
  it("is the amount in the ratio of what the two firms ask for", () => {
    expect(inherited(senior, asked).amount).toBe(yuan(1_080_000));
    expect(inherited(senior, { anchor: asked.twin, twin: asked.anchor }).amount).toBe(yuan(750_000));
  });
  it("rounds that to tens of thousands, the half up", () => {
    const lent = (amount: number) => inherited({ ...senior, amount }, asked).amount;
    expect(lent(yuan(904_166))).toBe(yuan(1_080_000)); // 1,084,999.20
    expect(lent(yuan(904_167))).toBe(yuan(1_090_000)); // 1,085,000.40
  });
  it("is every figure of the money in that ratio, to the fen, and no share or month", () => {
    expect(inherited(senior, asked).money).toEqual({
      noDeal: undefined,
      expected: yuan(24_000),
      chance: 0.6,
      worth: yuan(13_800),
      defaultShare: 0.06,
      fan: [
        { month: 0, mean: 0, p1: 0, p5: 0, median: 0, p95: 0 },
        { month: 1, mean: 1_201, p1: -60_004, p5: -48_001, median: 3_606, p95: 6_008 },
      ],
      outcomes: [
        { result: -60_004, share: 0.06 },
        { result: 6_008, share: 0.94 },
      ],
    });
  });
  it("is what was seen, in its paper and without its row: the twin's rows are others", () => {
    expect(inherited(senior, asked).flags).toEqual([
      { kind: "hiddenBorrowing", at: { doc: "bank", at: "" } },
      { kind: "staleStock", at: { doc: "inventory", at: "" } },
    ]);
  });
  it("is the same judgement: PD, grade, verdict and rate have no size", () => {
    expect(inherited(senior, asked)).toMatchObject({
      label: "A",
      pd: 0.03,
      grade: 6,
      verdict: "approveWithConditions",
      rate: 0.075,
    });
  });
  it("of a decline is a decline without amount or money", () => {
    const no = { ...senior, verdict: "decline" as const, amount: undefined, rate: undefined, money: undefined };
    expect(inherited(no, asked)).toMatchObject({ verdict: "decline", amount: undefined, money: undefined });
  });
});
