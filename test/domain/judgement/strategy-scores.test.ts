import { describe, expect, it } from "vitest";
import { isBalanced, type PlayedCase, scoreStrategies } from "~/domain/judgement/outcome";
import { STRATEGIES, type Strategy } from "~/domain/judgement/outcome/strategies";

/** A case of 100 asked on which each strategy earns what is said, at either prospect. */
function aCase(earned: Partial<Record<Strategy, number>>, lends: readonly Strategy[] = [], goodAndHonest = false) {
  const by = Object.fromEntries(
    STRATEGIES.map((name) => [
      name,
      { attainable: earned[name] ?? 0, true: earned[name] ?? 0, lends: lends.includes(name) },
    ]),
  ) as PlayedCase["by"];
  return { asked: 100, goodAndHonest, referred: false, by };
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

  it("call a set balanced only where the loss of each strategy cannot be chance: of four cases it can, of 400 not", () => {
    // 15 and −5 in turn: 5 a case more than who declines, by chance from −5 to 15.
    const scores = (count: number) =>
      scoreStrategies(
        Array.from({ length: count }, (_, i) => aCase({ attainableBest: i % 2 === 0 ? 15 : -5 })),
        "x",
      );
    for (const count of [4, 400]) {
      const { against } = scores(count).find(({ strategy }) => strategy === "alwaysDecline")!;
      expect(against.mean).toBeCloseTo(-0.05, 12);
      expect(against.high > 0).toBe(count === 4);
      expect(isBalanced(scores(count))).toBe(count === 400);
    }
  });

  it("keep the attainable prospect and the true one apart, and count the loans", () => {
    const [one, other] = [aCase({ followModel: 6 }, ["followModel"]), aCase({ followModel: 2 })];
    const apart = { ...one, by: { ...one.by, followModel: { attainable: 6, true: -30, lends: true } } };
    const score = scoreStrategies([apart, other], "x").find(({ strategy }) => strategy === "followModel")!;
    expect(score).toMatchObject({ perCase: 4, perCaseTrue: -14, lends: 0.5 });
    expect(() => scoreStrategies([], "x")).toThrow(RangeError);
  });

  it("leave out of the question who knows all that can be known, or more", () => {
    // The omniscient does as well as the attainable best, and the set is balanced all the same.
    const cases = Array.from({ length: 30 }, (_, i) => aCase({ attainableBest: 5 + (i % 3), omniscient: 9 }));
    expect(isBalanced(scoreStrategies(cases, "x"))).toBe(true);
  });
});
