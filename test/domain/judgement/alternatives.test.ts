import { describe, expect, it } from "vitest";
import { anArchetype } from "../../support/mixed";
import { file, policy, soundTruth, yuan } from "./fixture";
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
  it("in one sum: the whole in instalments over the cash cycle, two thirds or half of it either way, in the policy's steps", () => {
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
    ]);
  });

  it("a machine in instalments that run as long as it pays them back: only less of it, and nothing below a step", () => {
    const machine = { purpose: "equipment", tenorMonths: 36, repayment: "equalPrincipal" } as const;
    expect(alternativesTo(request(machine), policy).map(({ amount }) => amount)).toEqual([
      yuan(330_000),
      yuan(250_000),
    ]);
    expect(alternativesTo(request({ ...machine, amount: yuan(15_000) }), policy).map(({ amount }) => amount)).toEqual([
      yuan(10_000),
    ]);
  });
});

describe("a request at the policy's price", () => {
  const ground = (change: Partial<typeof soundTruth>) => groundOf(file, policy, { ...soundTruth, ...change });

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
    const generated = generateCase({
      archetype: { ...archetype, request: { ...archetype.request, ...change } },
      seed,
      futureCount: 300,
    });
    return soundness(generated.file, generated.truth, policy);
  };

  it("is not looked for where the request is good as asked", () => {
    expect(asking("good", { shareOfSales: 0.05 })).toEqual({
      earns: { asked: true, other: false },
      lent: { asked: true, other: false },
    });
  });

  it("is found where a strong firm asks for far more than its cash carries", () => {
    const found = Array.from({ length: 6 }, (_, i) =>
      asking(`beyond-${i}`, { shareOfSales: 0.4, collateralCover: 0.2 }),
    );
    const bad = found.filter(({ earns }) => !earns.asked);
    expect(bad.length).toBeGreaterThan(0);
    expect(bad.some(({ earns }) => earns.other)).toBe(true);
  });
});
