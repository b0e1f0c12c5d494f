import { describe, expect, it } from "vitest";
import { card } from "../judgement/fixture";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Scorecard } from "~/domain/scorecard/types";
import { binLabel } from "~/domain/scorecard/bin-label";

const shippedCard = parse(readFileSync("content/scorecards/reference.yaml", "utf8")) as Scorecard;

describe("the label of a class of the scorecard", () => {
  it("names of counted things those that fall in it, so that no two classes overlap", () => {
    expect(binLabel({ label: "2 to 3", below: 3 })).toBe("2");
    expect(binLabel({ label: "3 to 6", below: 6 })).toBe("3 to 5");
  });
  it("stays where it is no run from bound to bound", () => {
    for (const label of ["24 to 46 %", "Fewer than 2", "6 or more", "Owned"])
      expect(binLabel({ label, below: 0.46 })).toBe(label);
    expect(binLabel({ label: "2 to 3", below: 4 })).toBe("2 to 3"); // the last one is meant
    expect(binLabel({ label: "2 to 3" })).toBe("2 to 3");
  });
  it.each([card, shippedCard])("is another for every class of a characteristic: card $id", ({ characteristics }) => {
    for (const one of characteristics) {
      if (one.kind !== "qualitative") continue;
      const labels = one.bins.map(binLabel);
      expect(new Set(labels).size).toBe(labels.length);
      expect(labels.filter((label) => /^\d+ to \d+$/.test(label))).toEqual([]);
    }
  });
});
