import { describe, expect, it } from "vitest";
import { heldOutScores, heldOutShares } from "~/domain/world";

describe("a name that says something of a loan", () => {
  it("stands for the share of good loans of that name in the other folds, drawn to the usual share by ten files", () => {
    const names = ["new", "new", "renewal", "new", "renewal", "overdraft"];
    const good = [true, true, false, false, true, true];
    const folds = ["a", "a", "a", "b", "b", "b"];
    const [newA, , renewalA, newB, renewalB, overdraftB] = heldOutShares(names, good, folds);
    // Fold b holds 1 of 1 new bad, 1 renewal good, 1 overdraft good: usual 2/3. Fold a: 2 new good, 1 renewal bad: usual 2/3.
    expect(newA).toBeCloseTo((0 + (10 * 2) / 3) / 11, 12);
    expect(renewalA).toBeCloseTo((1 + (10 * 2) / 3) / 11, 12);
    expect(newB).toBeCloseTo((2 + (10 * 2) / 3) / 12, 12);
    expect(renewalB).toBeCloseTo((0 + (10 * 2) / 3) / 11, 12);
    expect(overdraftB).toBeCloseTo(2 / 3, 12);
  });
});

describe("all that should tell nothing, taken together", () => {
  const folds = ["a", "a", "b", "b", "c", "c"];
  const good = [true, false, true, false, true, false];

  it("finds a figure that tells good from bad in files that it has not seen", () => {
    const scores = heldOutScores([[5, 1, 6, 2, 7, 3]], good, folds);
    good.forEach((one, i) => expect(scores[i]! > 0.5).toBe(one));
  });

  it("says as much of a file that does not say it, or of a name never seen, as of the average file", () => {
    // The other two folds are balanced, with figures even to both sides of their mean: even odds.
    const numbers = [undefined, undefined, 2, -2, 2, -2];
    const names = ["first", "first", "x", "y", "x", "y"];
    const scores = heldOutScores([numbers, names], good, folds);
    expect(scores[0]).toBeCloseTo(0.5, 9);
    expect(scores[1]).toBeCloseTo(0.5, 9);
    expect(scores[2]).not.toBeCloseTo(0.5, 2);
  });
});
