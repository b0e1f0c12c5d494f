import { describe, expect, it } from "vitest";
import { drawPlayed } from "~/cli/balance/draw";
import { balanceReport } from "~/cli/balance-report";
import { type PlayedCase, scoreStrategies, stepsOf } from "~/domain/judgement/outcome";
import { STRATEGIES, type Strategy } from "~/domain/judgement/outcome/strategies";
import { content } from "../../support/content";
import { runs } from "../../support/seeds";

const deep = Boolean(process.env.LENDWRIGHT_DEEP);
const { archetypes: recipes, scorecards, policies, sets, readers } = content;
const played = await drawPlayed(
  {
    recipes,
    bent: sets.find(({ id }) => id === "base")!.bent,
    bank: { card: scorecards[0]!, policy: policies[0]! },
    readers: readers!,
    seed: "balance-test",
    futureCount: 200,
  },
  runs(60, 1_000),
  () => undefined,
);

describe("the mix of a branch", () => {
  const worth = new Map(scoreStrategies(played).map(({ strategy, perUnit }) => [strategy, perUnit]));

  it("pays judgement: the model earns more than declining all, and approving all loses", () => {
    const { mean, low } = stepsOf(played).find(({ worse }) => worse === "alwaysDecline")!;
    expect(deep ? low : mean).toBeGreaterThan(0);
    expect(worth.get("alwaysApprove")).toBeLessThan(worth.get("alwaysDecline")!);
  });

  it("never has a best decision that is worth less than declining", () => {
    for (const { by } of played) {
      expect(by.attainableBest.attainable).toBeGreaterThanOrEqual(by.alwaysDecline.attainable);
      expect(by.omniscient.true).toBeGreaterThanOrEqual(by.alwaysDecline.true);
    }
  });

  it("is told in numbers, each of them one", () => {
    const text = balanceReport([{ title: "Base mix", played, isBase: true }], "balance-test");
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
    for (const name of STRATEGIES) expect(text).toContain(`| ${name} |`);
  });
});

describe("scores of strategies, worked by hand", () => {
  const aCase = (earned: Partial<Record<Strategy, number>>, more: Partial<PlayedCase> = {}): PlayedCase => ({
    archetype: "x@1",
    asked: 100,
    honest: true,
    ratingPd: 0.02,
    referred: false,
    by: Object.fromEntries(
      STRATEGIES.map((name) => [
        name,
        {
          attainable: earned[name] ?? 0,
          true: 2 * (earned[name] ?? 0),
          lends: name in earned,
          chance: name in earned ? 0.5 : 0,
        },
      ]),
    ) as PlayedCase["by"],
    ...more,
  });

  it("are means over the cases, for each unit asked", () => {
    const cases = [aCase({ followModel: 2 }), aCase({ followModel: -4 }), aCase({}, { asked: 50 })];
    const [follow] = scoreStrategies(cases).filter(({ strategy }) => strategy === "followModel");
    // (2 % − 4 % + 0) / 3, and twice that in truth; two of three offered, each taken by half.
    expect(follow!.perUnit).toBeCloseTo(-0.02 / 3, 12);
    expect(follow!.perUnitTrue).toBeCloseTo(-0.04 / 3, 12);
    expect(follow!.offers).toBeCloseTo(2 / 3, 12);
    expect(follow!.lent).toBeCloseTo(1 / 3, 12);
  });

  it("weigh defaults by the chance that a loan comes about, and count honest requests apart", () => {
    const cases = [
      aCase({ followModel: 1 }, { ratingPd: 0.01 }),
      aCase({ followModel: 1 }, { ratingPd: 0.05, honest: false }),
      aCase({}, { ratingPd: 0.5 }),
    ];
    const [follow] = scoreStrategies(cases).filter(({ strategy }) => strategy === "followModel");
    expect(follow!.defaults).toBeCloseTo(0.03, 12);
    expect(follow!.honestLent).toBeCloseTo(0.25, 12);
  });

  it("pair steps by case, with the normal interval of the mean difference", () => {
    // Differences 10 % and 0 in turn: mean 5 %, deviation 5.006 % of 400: 1.96 · 5.006 % / 20 = .4906 %.
    const cases = Array.from({ length: 400 }, (_, i) => aCase({ attainableBest: i % 2 === 0 ? 10 : 0 }));
    const [first] = stepsOf(cases);
    expect(first).toMatchObject({ better: "attainableBest", worse: "practisedAnalyst" });
    expect(first!.mean).toBeCloseTo(0.05, 12);
    expect(first!.low).toBeCloseTo(0.05 - 0.004906, 5);
    expect(first!.high).toBeCloseTo(0.05 + 0.004906, 5);
    expect(() => scoreStrategies([])).toThrow(RangeError);
  });
});
