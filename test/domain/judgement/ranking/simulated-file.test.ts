import { describe, expect, it } from "vitest";
import { generateCase, settle } from "~/domain/casefile";
import type { AnalystTable } from "~/domain/judgement/analysts";
import { answersOn, simulatedFile } from "~/domain/judgement/ranking";
import { lnOdds } from "~/domain/judgement/readers/ideal-reader";
import { content } from "../../../support/content";

const recipe = content.archetypes.find(({ distortions }) => distortions.length > 0)!;
const seed = "simulated-file";
const bent = generateCase({ archetype: settle({ ...recipe, bent: 1 }, seed), seed, futureCount: 50 });

/** Reads every file as 2 %, so that what is left is the analyst. */
const reader = {
  id: "flat",
  version: "1",
  title: "Flat",
  source: "test",
  population: { generator: "", seed: "", files: 0 },
  base: lnOdds(0.02),
  weights: [],
  heldOut: { files: 0, rSquared: 0, spearman: 0, deviation: 0 },
};
const rates = { finds: { lie: 1, rule: 1, burden: 1 }, falseAlarm: 0, verifies: 1, noise: 0.4 };
const table: AnalystTable = {
  id: "test",
  version: "1",
  title: "Test",
  source: "test",
  practised: rates,
  unverifying: { ...rates, finds: { lie: 0, rule: 0, burden: 0 }, falseAlarm: 1 },
  falseAlarmLnPd: 0,
  pd: { least: 0.00001, most: 0.9 },
  band: 0.8,
};
const fileOf = (name: string) => simulatedFile(bent, { reader, table, policy: content.policies[0]! }, name);

describe("a bent file on the desks of simulated analysts", () => {
  it("shows all its flags in full, and in the short file no more than a part, about half of them over many", () => {
    const files = Array.from({ length: 200 }, (_, i) => fileOf(`${seed}/${i}`));
    const flags = files[0]!.full.flags;
    expect(flags).toBeGreaterThan(0);
    const shown = files.map(({ short }) => short.flags);
    expect(Math.max(...shown)).toBeLessThanOrEqual(flags);
    const share = shown.reduce((sum, count) => sum + count, 0) / (200 * flags);
    expect(Math.abs(share - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / (200 * flags)));
  });

  it("is found out by who finds everything, and gives a false alarm to who sees nothing", () => {
    const { full } = fileOf(seed);
    expect(full.read(1, "x")).toMatchObject({ found: full.flags, falseAlarm: false });
    expect(full.read(0, "x")).toMatchObject({ found: 0, knockedOut: false, falseAlarm: true });
    expect(full.idealPd).toBeCloseTo(0.02, 12);
  });

  it("is read with a quarter more noise when it is short", () => {
    const { full, short } = fileOf(seed);
    const deviation = (desk: typeof full) => {
      const gaps = Array.from({ length: 2_000 }, (_, i) => Math.log(desk.read(1, `${i}`).pd / 0.02));
      return Math.sqrt(gaps.reduce((sum, gap) => sum + gap ** 2, 0) / gaps.length);
    };
    // A deviation of 2,000 draws is known within σ/√4000.
    expect(Math.abs(deviation(full) - 0.4)).toBeLessThan((4 * 0.4) / Math.sqrt(4_000));
    expect(Math.abs(deviation(short) - 0.5)).toBeLessThan((4 * 0.5) / Math.sqrt(4_000));
  });

  it("is answered alike by the same seed, and otherwise by another", () => {
    const answers = (name: string) => answersOn(fileOf(name), [1, 0.5, 0], name);
    expect(answers("one")).toEqual(answers("one"));
    expect(answers("one")).not.toEqual(answers("other"));
  });

  it("is never decided better than by the best decision", () => {
    const { judged } = fileOf(seed);
    const forgone = [undefined, ...Array.from({ length: 90 }, (_, i) => 0.03 + i / 1_000)].map(judged.regretOf);
    for (const regret of forgone) expect(regret).toBeGreaterThanOrEqual(0);
  });
});
