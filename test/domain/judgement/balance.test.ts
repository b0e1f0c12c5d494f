import { describe, expect, it } from "vitest";
import { playSets } from "~/cli/balance-report";
import { isBalanced, scoreStrategies } from "~/domain/judgement/outcome/balance";
import { type PlayedCase, STRATEGIES, type Strategy } from "~/domain/judgement/outcome/strategies";

const deep = Boolean(process.env.LENDWRIGHT_DEEP);

/** A case of 100 asked on which each strategy earns what is said, at either prospect. */
function aCase(earned: Partial<Record<Strategy, number>>, lends: readonly Strategy[] = [], goodAndHonest = false) {
  const by = Object.fromEntries(
    STRATEGIES.map((name) => [
      name,
      { attainable: earned[name] ?? 0, true: earned[name] ?? 0, lends: lends.includes(name) },
    ]),
  ) as PlayedCase["by"];
  return { asked: 100, goodAndHonest, by };
}

describe("scores of strategies", () => {
  it("are means over the cases, for each case and for each unit asked", () => {
    const cases = [aCase({ attainableBest: 6, followModel: 2 }), aCase({ attainableBest: 2, followModel: -4 })];
    const follow = scoreStrategies(cases, "x").find(({ strategy }) => strategy === "followModel")!;
    expect(follow.perCase).toBe(-1);
    expect(follow.perUnit).toBeCloseTo(-0.01);
    expect(follow.against.mean).toBeCloseTo(-0.05);
  });

  it("count the cost of a refusal on good honest firms only", () => {
    const cases = [
      aCase({ attainableBest: 6 }, ["attainableBest"], true),
      aCase({ attainableBest: 8 }, ["attainableBest"]),
    ];
    const cost = scoreStrategies(cases, "x").map(({ strategy, refusals }) => [strategy, refusals]);
    expect(Object.fromEntries(cost)).toMatchObject({ alwaysDecline: 3, attainableBest: 0 });
  });

  it("call a set unbalanced in which one strategy without judgement is as good as the best", () => {
    const cases = Array.from({ length: 30 }, (_, i) =>
      aCase({ attainableBest: 5, alwaysApprove: i % 2 === 0 ? 5 : 6 }),
    );
    expect(isBalanced(scoreStrategies(cases, "x"))).toBe(false);
    const poor = Array.from({ length: 30 }, (_, i) => aCase({ attainableBest: 5 + (i % 3), alwaysApprove: 1 }));
    expect(isBalanced(scoreStrategies(poor, "x"))).toBe(true);
  });

  it("give an interval as wide as the normal one where many cases differ evenly", () => {
    const cases = Array.from({ length: 400 }, (_, i) => aCase({ attainableBest: i % 2 === 0 ? 10 : 0 }));
    const { against } = scoreStrategies(cases, "x").find(({ strategy }) => strategy === "alwaysDecline")!;
    // mean -0.05, deviation 0.05: 1.96 · 0.05 / √400
    expect(against.low).toBeCloseTo(-0.05 - 0.0049, 3);
    expect(against.high).toBeCloseTo(-0.05 + 0.0049, 3);
  });
});

describe.each(playSets(deep ? { cases: 200, seed: "balance" } : { cases: 40, seed: "balance", futureCount: 200 }))(
  "the standard set $set.id",
  ({ played }) => {
    const scores = scoreStrategies(played, "balance");

    it("pays nobody who declines all, approves all at the model's price or follows the model", () => {
      expect(scores.map(({ strategy }) => strategy)).toEqual(STRATEGIES);
      expect(isBalanced(scores)).toBe(true);
    });

    it("charges for refusing good honest firms", () => {
      expect(scores.find(({ strategy }) => strategy === "alwaysDecline")!.refusals).toBeGreaterThan(0);
    });

    // Who always approves may ask more than the policy's highest rate.
    it("gives nobody who keeps to the policy more on a good honest firm than who knows all that can be known", () => {
      for (const { by, goodAndHonest } of played) {
        if (!goodAndHonest) continue;
        for (const name of ["alwaysDecline", "followModel", "omniscient"] as const)
          expect(by[name].attainable).toBeLessThanOrEqual(by.attainableBest.attainable);
      }
    });
  },
);
