import { describe, expect, it } from "vitest";
import { generateCase } from "~/domain/casefile";
import { futures } from "~/domain/firm";
import { debriefOf } from "~/domain/judgement/debrief/debrief-of";
import { modelOpinion } from "~/domain/judgement/opinion/opinion";
import { engineOf, pledgesOf } from "~/domain/judgement/outcome/lives";
import { groundOf } from "~/domain/judgement/outcome/standing";
import { EMPTY_WORKSHEET, type Worksheet } from "~/domain/judgement/worksheet/worksheet";
import { content } from "../../support/content";

const { archetypes, scorecards, policies } = content;
const [card, policy] = [scorecards[0]!, policies[0]!];

const kept = new Map<string, ReturnType<typeof make>>();
const made = (id: string, seed: string) => {
  const one = kept.get(seed + id) ?? make(id, seed);
  kept.set(seed + id, one);
  return one;
};

const make = (id: string, seed: string) => {
  const archetype = archetypes.find((one) => one.id === id)!;
  const { file, truth } = generateCase({ archetype, seed });
  const { request } = groundOf(file, policy, truth);
  const engine = engineOf(file, truth, request)!;
  const decide = (worksheet: Worksheet) =>
    debriefOf({
      worksheet,
      file,
      card,
      policy,
      opinion: modelOpinion(file, card, policy),
      truth,
      engineVersion: "test",
      engine,
      seed,
    });
  return { file, truth, request, engine, seed, decide };
};
/** The rate that the generator measures the true PD at (casefile/generate.ts). */
const MEASURED_AT = 0.055;

describe("futures lived on the terms offered", () => {
  it("meet the luck that the truth was measured by: the requested loan defaults in the very same months", () => {
    const { truth, request, engine } = made("metal-parts-weak-honest", "lives-1");
    const { count, defaults } = engine.live({ ...request, rate: MEASURED_AT });
    const months = new Map(defaults.map(({ future, month }) => [future, month]));
    expect(Array.from({ length: count }, (_, future) => months.get(future) ?? 0)).toEqual(truth.defaultMonths);
    expect(defaults.length).toBeGreaterThan(50);
  });
  it("know what the security is truly worth: the LGD comes out as the generator's, lies and earlier charges taken off", () => {
    for (const [id, seed] of [
      ["food-processing-plant", "lives-2"],
      ["construction-late-payers", "lives-3"],
      ["construction-front", "lives-4"],
    ] as const) {
      const { file, truth, request } = made(id, seed);
      const loan = { ...request, annualRate: MEASURED_AT, collateral: pledgesOf(file, truth, request) };
      expect(futures(truth.start!, loan, truth.luck).lgd, id).toBe(truth.lgd);
    }
  });
  it("lose more where the security was not taken", () => {
    const { request, engine } = made("food-processing-plant", "lives-2");
    const terms = { ...request, rate: MEASURED_AT };
    const lost = (security?: readonly string[]) =>
      engine.live(terms, security).defaults.reduce((sum, { lgd }) => sum + lgd, 0);
    expect(request.collateral.length).toBeGreaterThan(0);
    expect(lost([])).toBeGreaterThan(lost());
  });
  it("fail more often under a heavier loan", () => {
    const { request, engine } = made("metal-parts-average", "lives-1");
    const failing = (amount: number) => engine.live({ ...request, amount, rate: MEASURED_AT }).defaults.length;
    expect(failing(2 * request.amount)).toBeGreaterThan(failing(request.amount));
  });
});

describe("a decision on a generated case", () => {
  it("that declines a good honest firm regrets what it would have earned, the file being paid for either way", () => {
    const { decide, truth } = made("metal-parts-sound", "lives-5");
    const { money } = decide({ ...EMPTY_WORKSHEET, verdict: "decline" });
    expect(truth.distortions).toEqual([]);
    expect(money).toMatchObject({ futures: 1000, best: { reason: "lend" } });
    expect(money!.regret).toBeGreaterThan(0);
    expect(money!.you.expected).toBe(-100_000); // CNY 1,000
    expect(money!.regret).toBe(money!.best.expected + 100_000);
  });
  it("tells one future, the same one to everybody, with what happened in it in order", () => {
    const { decide, request } = made("metal-parts-weak-honest", "lives-1");
    const offer = { ...EMPTY_WORKSHEET, verdict: "approve" as const, ...request, rate: 0.05 };
    const worksheet: Worksheet = { ...offer, collateral: undefined };
    const [first, again] = [decide(worksheet).money!.story!, decide({ ...worksheet, memo: "x" }).money!.story!];
    expect(again).toEqual(first);
    expect(first.of).toBe("yours");
    expect(decide({ ...EMPTY_WORKSHEET, verdict: "decline" }).money!.story!.of).not.toBe("yours");
    const months = first.events.map(({ month }) => month);
    expect(months).toEqual([...months].sort((a, b) => a - b));
    const end = first.defaultMonth || request.tenorMonths + 3;
    expect(months.every((month) => month >= 1 && month <= end)).toBe(true);
  });
  it("tells, over many seeds, of firms to which something happens", () => {
    const told = Array.from({ length: 3 }, (_, i) => {
      const { decide } = made("construction-late-payers", `story-${i}`);
      return decide({ ...EMPTY_WORKSHEET, verdict: "decline" }).money!.story!.events.length;
    });
    expect(told.some((events) => events > 0)).toBe(true);
  });
});
