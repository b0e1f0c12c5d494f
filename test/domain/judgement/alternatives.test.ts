import { describe, expect, it } from "vitest";
import { anArchetype } from "../../support/mixed";
import { file as sound, policy, soundTruth, yuan } from "./fixture";
import { generateCase } from "~/domain/casefile";
import { alternativesTo, earnsAtPolicyPrice, groundOf, soundness } from "~/domain/judgement/outcome";
import type { LoanRequest } from "~/domain/lending";

const request = (change: Partial<LoanRequest>): LoanRequest => ({
  kind: "new",
  purpose: "workingCapital",
  amount: yuan(500_000),
  tenorMonths: 9,
  repayment: "bullet",
  collateral: [],
  ...change,
});

describe("what a banker offers in place of a request", () => {
  it("in one sum: the whole in instalments over the cash cycle, two thirds, half or a third of it either way, in the policy's steps", () => {
    const parts = (amount: number, tenorMonths: number, repayment: string) => ({
      amount: yuan(amount),
      tenorMonths,
      repayment,
    });
    expect(alternativesTo(request({}), policy)).toEqual([
      parts(500_000, 18, "levelInstalment"),
      parts(330_000, 9, "bullet"),
      parts(330_000, 18, "levelInstalment"),
      parts(250_000, 9, "bullet"),
      parts(250_000, 18, "levelInstalment"),
      parts(160_000, 9, "bullet"),
      parts(160_000, 18, "levelInstalment"),
    ]);
  });

  it("a machine in instalments that run as long as it pays them back: only less of it, and nothing below a step", () => {
    const machine = { purpose: "equipment", tenorMonths: 36, repayment: "equalPrincipal" } as const;
    expect(alternativesTo(request(machine), policy).map(({ amount }) => amount)).toEqual([
      yuan(330_000),
      yuan(250_000),
      yuan(160_000),
    ]);
    expect(alternativesTo(request({ ...machine, amount: yuan(15_000) }), policy).map(({ amount }) => amount)).toEqual([
      yuan(10_000),
    ]);
  });
});

describe("a request at the policy's price", () => {
  const ground = (change: Partial<typeof soundTruth>) => groundOf(sound, policy, { ...soundTruth, ...change });

  it("earns by its true curve, whatever the customer would pay", () => {
    expect(earnsAtPolicyPrice(ground({}))).toBe(true);
    expect(earnsAtPolicyPrice(ground({ reservationRate: 0.01 }))).toBe(true);
  });

  it("loses when the curve holds more defaults than the year by which it is priced", () => {
    const defaultByMonth = soundTruth.defaultByMonth.map(() => 0.9 / soundTruth.defaultByMonth.length);
    expect(earnsAtPolicyPrice(ground({ defaultByMonth }))).toBe(false);
  });
});

describe("a sound loan inside a bad request", () => {
  const asking = (seed: string, change: Partial<ReturnType<typeof anArchetype>["request"]>) => {
    const archetype = anArchetype({ industry: "foodWholesale", quality: "strong" });
    const settled = { ...archetype, request: { ...archetype.request, ...change } };
    return generateCase({ archetype: settled, seed, futureCount: 300 });
  };

  it("is not looked for where the request is good as asked", () => {
    const { file, truth } = asking("good", { shareOfSales: 0.05 });
    expect(soundness(file, truth, policy)).toEqual({
      earns: { asked: true, other: false },
      lent: { asked: true, other: false },
    });
  });

  it("is found where a strong firm asks for far more than its cash carries", () => {
    const found = Array.from({ length: 3 }, (_, i) => {
      const { file, truth } = asking(`beyond-${i}`, { shareOfSales: 0.4, collateralCover: 0.2 });
      return soundness(file, truth, policy);
    });
    expect(found.some(({ earns }) => earns.other)).toBe(true);
    expect(found.filter(({ earns, lent }) => (earns.asked && earns.other) || (lent.asked && lent.other))).toEqual([]);
  });

  it("is judged by the curve of the loan that is offered, lived by the same firm, and not by the one asked for", () => {
    const { file, truth } = asking("good", { shareOfSales: 0.05 });
    const certain = { ...truth, defaultByMonth: truth.defaultByMonth.map((_, i) => (i === 0 ? 0.9 : 0)), lgd: 1 };
    expect(soundness(file, certain, policy)).toEqual({
      earns: { asked: false, other: true },
      lent: { asked: false, other: true },
    });
  });
});
