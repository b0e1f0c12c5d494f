import { describe, expect, it } from "vitest";
import { filesToLead, leadShares, SCORES } from "~/domain/judgement/ranking";
import { randomStream } from "~/domain/random";
import { normalCdf } from "~/domain/statistics";
import { aFile } from "./tallies";

const FILES = 60;

/** Analysts in twos: the first of each is `gap` nearer on average; every file adds normal noise, and is hard by itself. */
function inTwos(twos: number, gap: number, noise: number, difficulty: number) {
  const random = randomStream("lead", `${gap}/${noise}/${difficulty}`);
  const hard = Array.from({ length: FILES }, () => 20 + random.normal(0, difficulty));
  const tallies = Array.from({ length: 2 * twos }, (_, i) =>
    hard.map((of) => aFile({ lnPdError: of + (i % 2) * gap + random.normal(0, noise) })),
  );
  const pairs = Array.from({ length: twos }, (_, i) => [2 * i, 2 * i + 1] as const);
  return { tallies, pairs };
}

describe("the share of pairs that the better one leads", () => {
  const orders = 20;
  const twos = 600;
  const [gap, noise, difficulty] = [0.5, 1, 2];
  const [shares] = leadShares({
    ...inTwos(twos, gap, noise, difficulty),
    scores: [SCORES.lnPd],
    orders,
    seed: "orders",
  });

  // Φ(δ·√n / (σ·√2)): the closed form for the mean of n files with normal errors; four standard errors of 600 pairs.
  const near = (share: number, expected: number) =>
    expect(Math.abs(share - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / twos));

  it.each([1, 4, 12, 30])("is the normal law's on the same %i files, however hard each is", (n) => {
    near(shares!.same[n - 1]!, normalCdf((gap * Math.sqrt(n)) / (noise * Math.SQRT2)));
  });

  it("is counted as far as the two can have different files: half of all", () => {
    expect([shares!.same.length, shares!.own.length]).toEqual([FILES / 2, FILES / 2]);
  });

  it.each([1, 4, 12])("is smaller on own files: how hard they are counts too, %i files", (n) => {
    const many = 400;
    const race = { ...inTwos(40, gap, noise, difficulty), scores: [SCORES.lnPd], orders: many, seed: "own" };
    const [own] = leadShares(race);
    const spread = Math.sqrt(noise ** 2 + difficulty ** 2) * Math.SQRT2;
    const expected = normalCdf((gap * Math.sqrt(n)) / spread);
    // All pairs meet the same orders, and in one order they lead together: at most 0.5 of deviation, over 400 orders.
    expect(Math.abs(own!.own[n - 1]! - expected)).toBeLessThan((4 * 0.5) / Math.sqrt(many));
    expect(own!.own[n - 1]!).toBeLessThan(own!.same[n - 1]!);
  });
});

it("is a half for analysts who do the same, and one where one is always nearer", () => {
  const [shares] = leadShares({ ...inTwos(3, 0, 0, 1), scores: [SCORES.lnPd], orders: 2, seed: "x" });
  expect(shares!.same.every((share) => share === 0.5)).toBe(true);
  const [always] = leadShares({ ...inTwos(3, 1, 0, 1), scores: [SCORES.lnPd], orders: 2, seed: "x" });
  expect(always!.same.every((share) => share === 1)).toBe(true);
});

describe("files until the better one leads", () => {
  it("are those from which the share stays at the target", () => {
    expect(filesToLead([0.7, 0.91, 0.89, 0.9, 0.95], 0.9)).toEqual({ files: 4, reckoned: false });
    expect(filesToLead([0.9, 0.95], 0.9)).toEqual({ files: 1, reckoned: false });
  });

  it("are reckoned by the normal law where the simulated ones are too few", () => {
    // δ/(σ√2) = 0.1: Φ(0.1·√100) = .841345 after 100; 90 % where 0.1·√n = 1.281552, n = 164.2
    const shares = Array.from({ length: 100 }, (_, i) => normalCdf(0.1 * Math.sqrt(i + 1)));
    expect(filesToLead(shares, 0.9)).toEqual({ files: 165, reckoned: true });
  });

  it("do not exist where the better one does not lead", () => {
    expect(filesToLead([0.5, 0.5], 0.9)).toBeUndefined();
    expect(filesToLead([0.6, 0.4], 0.9)).toBeUndefined();
  });

  it("are more than there were where the last of these fell below the target again", () => {
    expect(filesToLead([0.85, 0.97, 0.99, 0.89], 0.9)).toEqual({ files: 5, reckoned: true });
  });
});
