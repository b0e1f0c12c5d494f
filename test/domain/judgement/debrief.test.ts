import { describe, expect, it } from "vitest";
import { bentTruth, debrief, declined, lent, opinion, soundTruth, yuan } from "./fixture";

describe("the debrief of a decision", () => {
  it("signs the gap in grades: positive means you were harsher", () => {
    expect(debrief({ ...lent, pd: 0.07 }, soundTruth).gaps.truth?.notches).toBe(3); // grade 7 against 4
    expect(debrief({ ...lent, pd: 0.011 }, bentTruth).gaps.truth?.notches).toBe(-4); // grade 4 against 8
  });
  it("prices a default risk of 11 % where 1.1 % was thought: the rate needed differs by loss and capital", () => {
    const { you, truth, gaps } = debrief(lent, bentTruth);
    // Unsecured, so LGD is 60 % all along: 12·h/(1 − h)·LGD at the monthly hazard h of either PD.
    const lifetime = (pd: number) => 12 * ((1 - pd) ** (-1 / 12) - 1) * 0.6;
    expect(you.price.waterfall.expectedLoss).toBeCloseTo(lifetime(0.011), 12);
    expect(truth?.price.waterfall.expectedLoss).toBeCloseTo(lifetime(0.11), 12);
    expect(gaps.truth?.neededBps).toBeLessThan(-594);
  });
  it("makes declining a sound firm cost what the loan would have earned", () => {
    const { you, truth, gaps } = debrief(declined, soundTruth);
    expect(you.result).toMatchObject({ overTenor: 0, noDeal: "declined" });
    expect(truth?.result?.overTenor).toBeGreaterThan(0);
    expect(gaps.truth?.result).toBe(-truth!.result!.overTenor);
  });
  it("calls declining best where no price within the policy pays for the risk", () => {
    const { truth } = debrief(lent, bentTruth);
    expect(truth?.terms.verdict).toBe("decline");
    expect(truth?.result?.overTenor).toBe(0);
  });
  it("scores the adjusted figures: taking out invented profit costs points against the model", () => {
    const cut = { id: "a", periodEnd: "2025-12-31", line: "sales" as const, amount: -yuan(1_500_000), reason: "VAT" };
    const { factors } = debrief({ ...lent, adjustments: [cut] }, bentTruth);
    const margin = factors.find(({ id }) => id === "ebitdaMargin");
    expect(margin?.yours?.points).toBeLessThan(margin?.model?.points ?? 0);
  });
  it("sets reported, adjusted and true figures of the last year side by side", () => {
    const cut = { id: "a", periodEnd: "2025-12-31", line: "sales" as const, amount: -yuan(1_500_000), reason: "VAT" };
    const sales = debrief({ ...lent, adjustments: [cut] }, bentTruth).spread.find(({ line }) => line === "sales");
    expect(sales).toEqual({
      line: "sales",
      reported: yuan(9_000_000),
      adjusted: yuan(7_500_000),
      true: yuan(7_000_000),
      reasons: ["VAT"],
      verdict: "off", // by more than three in a hundred of 7,000,000
    });
  });
  it("moves the scored grade by the override and keeps it among performing grades", () => {
    const { you } = debrief({ ...lent, override: { notches: 2, reason: "customer concentration" } }, soundTruth);
    expect(you.scoredGrade).toBe(you.score!.grade + 2);
  });
  it("invents no truth for a real firm: no result, no planted flag, no false alarm", () => {
    const pinned = {
      ...lent,
      flags: [
        {
          id: "1",
          at: { doc: "statements", at: "2025.sales" },
          kind: "other" as const,
          severity: "low" as const,
          note: "",
        },
      ],
    };
    const real = debrief(pinned, undefined);
    expect([real.truth, real.you.result, real.model?.result, real.gaps.truth]).toEqual(new Array(4).fill(undefined));
    expect([real.planted, real.falseAlarms, real.spread[0]?.true]).toEqual([[], [], undefined]);
    expect(real.gaps.model?.notches).toBe(0); // 1.1 % and the model's 0.75 % are both grade 4
  });
  it("survives being sealed: the same after a round through JSON", () => {
    const sealed = debrief(lent, bentTruth);
    expect(JSON.parse(JSON.stringify(sealed))).toEqual(JSON.parse(JSON.stringify(debrief(lent, bentTruth))));
    expect(sealed.scorecard).toBe(opinion.scorecard);
  });
});
