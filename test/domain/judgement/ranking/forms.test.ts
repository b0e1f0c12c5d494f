import { describe, expect, it } from "vitest";
import { formPower } from "~/domain/judgement/ranking";
import { randomStream } from "~/domain/random";
import { normalCdf } from "~/domain/statistics";
import { aFile } from "./tallies";

const FILES = 130;
const ANALYSTS = 400;

/** Analysts in twos half a unit apart; noise of 1 in a full file and of 2 in a short one. */
const random = randomStream("forms", "noise");
const read = (noise: number) =>
  Array.from({ length: ANALYSTS }, (_, i) =>
    Array.from({ length: FILES }, () => aFile({ lnPdError: 20 + (i % 2) * 0.5 + random.normal(0, noise) })),
  );
const files = { full: read(1), short: read(2) };
const population = Array.from({ length: ANALYSTS }, (_, i) => i);
const twos = Array.from({ length: ANALYSTS / 2 }, (_, i) => [2 * i, 2 * i + 1] as const);
const lnPd = (short: number, full: number) =>
  formPower({ ...files, plan: { short, full }, population, pairs: [twos], deals: 3, seed: "deal" }).find(
    ({ ranked }) => ranked === "lnPd",
  )!;

describe("a form of twelve short files and a full one", () => {
  // The mean of 13 has the variance (12·4 + 1·1)/13² = 0.28994, that of 13 full ones 1/13 = 0.07692.
  it.each([
    [12, 1, 49 / 169],
    [0, 13, 1 / 13],
  ])("ranks and measures as its variance says: %i short, %i full", (short, full, variance) => {
    const power = lnPd(short, full);
    const right = normalCdf(0.5 / Math.sqrt(2 * variance));
    expect(Math.abs(power.right[0]! - right)).toBeLessThan(4 * Math.sqrt((right * (1 - right)) / (10 * twos.length)));
    // Half the analysts half a unit off: a variance of 1/16 between them.
    expect(power.reliability).toBeCloseTo(1 / 16 / (1 / 16 + variance), 1);
  });
});

it("what nobody's files show tells nobody apart", () => {
  const power = formPower({ ...files, plan: { short: 6, full: 0 }, population, pairs: [twos], deals: 1, seed: "x" });
  expect(power.find(({ ranked }) => ranked === "price")).toEqual({ ranked: "price", reliability: 0, right: [0.5] });
});
