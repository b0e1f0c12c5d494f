import { describe, expect, it } from "vitest";
import { dependability, generalizability, itemsFor, varianceComponents } from "~/domain/judgement/ranking";

/** Shrout & Fleiss, Psychological Bulletin 86 (1979), table 2: six targets, four judges. */
const SHROUT_FLEISS = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

describe("variance components of a published table", () => {
  const components = varianceComponents(SHROUT_FLEISS);

  it("follow from its mean squares 11.24, 32.49 and 1.02", () => {
    expect(components.person).toBeCloseTo((11.24 - 1.02) / 4, 2);
    expect(components.item).toBeCloseTo((32.49 - 1.02) / 6, 2);
    expect(components.residual).toBeCloseTo(1.02, 2);
  });

  it("give its reliabilities: ICC(3,1) .71, ICC(3,4) .91 on shared items; ICC(2,1) .29, ICC(2,4) .62 on own ones", () => {
    expect(generalizability(components, 1)).toBeCloseTo(0.71, 2);
    expect(generalizability(components, 4)).toBeCloseTo(0.91, 2);
    expect(dependability(components, 1)).toBeCloseTo(0.29, 2);
    expect(dependability(components, 4)).toBeCloseTo(0.62, 2);
  });

  it("step down from a block to its parts as Spearman and Brown step up", () => {
    const one = generalizability(components, 1 / 12);
    expect((12 * one) / (1 + 11 * one)).toBeCloseTo(generalizability(components, 1), 12);
  });
});

it("scores that are a person's plus an item's leave no residual, and one item is enough", () => {
  const additive = [0, 1, 5].map((person) => [0, 2, 3, 9].map((item) => person + item));
  const components = varianceComponents(additive);
  expect(components.residual).toBeCloseTo(0, 12);
  expect(components.person).toBeCloseTo(7, 12); // of 0, 1, 5
  expect(components.item).toBeCloseTo(15, 12); // of 0, 2, 3, 9
  expect(generalizability(components, 1)).toBeCloseTo(1, 12);
});

it("persons who do not differ have no reliability, and two of each are needed", () => {
  const same = [
    [1, 2],
    [1, 2],
  ];
  expect(generalizability(varianceComponents(same), 50)).toBe(0);
  expect(() => varianceComponents([[1, 2]])).toThrow(RangeError);
  expect(() => varianceComponents([[1], [2]])).toThrow(RangeError);
});

it("a reliability of .80 takes 12 items of .25 each, and 4 of .50: r = n·r₁/(1 + (n − 1)·r₁)", () => {
  expect(itemsFor(0.8, 0.25)).toBe(12);
  expect(itemsFor(0.8, 0.5)).toBe(4);
  expect(itemsFor(0.8, 0.24)).toBe(13); // 12.67
  expect(itemsFor(0.8, 0)).toBeUndefined();
});
