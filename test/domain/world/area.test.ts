import { describe, expect, it } from "vitest";
import { areaOf, eitherWay } from "~/domain/world";

describe("how well a figure tells bad loans from good ones", () => {
  it("is the share of pairs of a bad and a good one in which the bad one has more of it, with Hanley and McNeil's interval", () => {
    // Pairs 3>2, 3>0, 1<2, 1>0: three of four. q1 = .75/1.25 = .6, q2 = 1.125/1.75 = .642857;
    // variance = (.1875 + .0375 + .0803571)/4 = .0763393, its root .2762957.
    const area = areaOf([3, 1, 2, 0], [true, true, false, false])!;
    expect(area.auc).toBe(0.75);
    expect(area.low).toBeCloseTo(0.75 - 1.96 * 0.2762957, 6);
    expect(area.high).toBe(1);
    expect(area.files).toBe(4);
  });

  it("leaves out a file that does not say it, and is unknown where only good ones are left", () => {
    expect(areaOf([3, undefined, 2], [true, true, false])).toMatchObject({ auc: 1, files: 2 });
    expect(areaOf([undefined, 1, 2], [true, false, false])).toBeUndefined();
  });

  it("tells as much when it points the other way", () => {
    expect(eitherWay({ auc: 0.25, low: 0.125, high: 0.5, files: 9 })).toEqual({
      auc: 0.75,
      low: 0.5,
      high: 0.875,
      files: 9,
    });
    expect(eitherWay({ auc: 0.75, low: 0.5, high: 1, files: 9 }).auc).toBe(0.75);
  });
});
