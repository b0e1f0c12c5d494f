import { describe, expect, it } from "vitest";
import { anArchetype } from "../../support/mixed";
import { generateCase, type Archetype } from "~/domain/casefile";
import { calibratedDifficulty } from "~/domain/casefile/calibrated-difficulty";
import { DIFFICULTY, difficultyOf } from "~/domain/casefile/difficulty";
import { DISTORTIONS } from "~/domain/casefile/distortions/registry";

const make = (given: Partial<Archetype>, seed = "d") =>
  generateCase({ archetype: anArchetype(given), seed, futureCount: 40 });
const asking = (difficulty: readonly [number, number]): Partial<Archetype> => ({
  promises: { difficulty },
});

describe("the difficulty of a case", () => {
  it("is at most 100: the weights of its parts add up to that", () => {
    expect(Object.values(DIFFICULTY.weights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
  });

  it("is kept with the key, as the sum of its parts", () => {
    const { difficulty } = make({ distortions: ["staleStock"], anomalies: 2 }).truth;
    const sum = Object.values(difficulty!.parts).reduce((total, points) => total + points, 0);
    expect(difficulty!.score).toBeCloseTo(sum, 6);
  });

  it("rises with every innocent anomaly, without statements and with fewer papers that show a flag", () => {
    const { file, truth } = make({ distortions: ["staleStock"] });
    const { score, parts } = difficultyOf(file.documents, truth);
    const odd = make({ anomalies: 1 }).truth.anomalies;
    expect(difficultyOf(file.documents, { ...truth, anomalies: odd }).parts.distractors).toBe(5);
    const bare = file.documents.filter(({ kind }) => kind !== "statements");
    expect(difficultyOf(bare, truth).parts.withoutStatements).toBe(10);
    const [lie] = truth.distortions;
    const silent = { ...truth, distortions: [{ ...lie!, evidence: lie!.evidence.slice(0, 1) }] };
    expect(difficultyOf(file.documents, silent).parts.channels).toBe(20);
    expect(parts.channels).toBeLessThan(20);
    expect(difficultyOf(file.documents, silent).score).toBeGreaterThan(score);
  });

  it("is greatest at the border: where the best terms earn just nothing", () => {
    const { file, truth } = make({});
    const ratingPd = { ...truth.ratingPd, value: 0.02 };
    const border = (reservationRate: number) =>
      difficultyOf(file.documents, { ...truth, ratingPd, lgd: 0.5, reservationRate }).parts.border;
    // 4.2 % of cost and 2 % · 50 % of loss
    expect(border(0.052)).toBeCloseTo(25, 6);
    expect(border(0.062)).toBeCloseTo(20, 6); // 1 % of the clear 5 %
    expect(border(0.102)).toBe(0);
  });

  it("asked for is reached by how much is bent, of the same firm and the same honest papers", () => {
    for (const kind of ["staleStock", "fabricatedSales", "windowDressing", "capitalisedExpenses"] as const) {
      const [easy, hard] = [
        make({ distortions: [kind], ...asking([0, 0]) }),
        make({ distortions: [kind], ...asking([100, 100]) }),
      ];
      const bent = ({ file }: typeof easy) => Math.abs(DISTORTIONS[kind].reader.read(file.documents)!);
      expect(bent(hard)).toBeLessThan(bent(easy));
      expect(bent(hard), "a timid lie is one all the same").toBeGreaterThan(DISTORTIONS[kind].reader.band);
      expect(hard.truth.difficulty!.score).toBeGreaterThan(easy.truth.difficulty!.score);
      expect(hard.truth.start).toEqual(easy.truth.start);
    }
  });

  it("asked for is kept where the levers reach it", () => {
    const reach = (["0", "1", "2", "3"] as const).map((seed) => {
      const of = (range: readonly [number, number]) =>
        make({ distortions: ["staleStock"], ...asking(range) }, seed).truth.difficulty!.score;
      const [least, most] = [of([0, 0]), of([100, 100])];
      return { least, most, middle: of([least + 3, most - 3]) };
    });
    for (const { least, most, middle } of reach) {
      expect(middle).toBeGreaterThanOrEqual(least + 3);
      expect(middle).toBeLessThanOrEqual(most - 3);
    }
  });
});

describe("difficulty calibrated by people's results", () => {
  it("stays where nobody has decided, or results are as expected", () => {
    expect(calibratedDifficulty(70, { decided: 0, right: 0 })).toBeCloseTo(70, 9);
    expect(calibratedDifficulty(50, { decided: 40, right: 20 })).toBeCloseTo(50, 9);
  });

  it("falls when more are right, and few results move it little", () => {
    expect(calibratedDifficulty(50, { decided: 2, right: 2 })).toBeGreaterThan(45);
    expect(calibratedDifficulty(50, { decided: 200, right: 200 })).toBeLessThan(10);
  });

  it("comes near to what many results say: of 20,000 a quarter right is 50 + 20 · ln 3", () => {
    expect(calibratedDifficulty(30, { decided: 20_000, right: 5_000 })).toBeCloseTo(50 + 20 * Math.log(3), 0);
  });

  it("refuses results that cannot be", () => {
    expect(() => calibratedDifficulty(50, { decided: 3, right: 4 })).toThrow(RangeError);
  });
});
