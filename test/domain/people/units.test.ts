import { describe, expect, it } from "vitest";
import { mayStandUnder, unitsAbove, type UnitPlace } from "~/domain/people";

const place = (unitId: string, value: string, from: string, to: string | null, known: [string, string | null]) =>
  ({
    id: 0,
    unitId,
    value,
    from,
    to,
    recordedAt: known[0],
    retractedAt: known[1],
  }) as UnitPlace;

const AT_FIRST = "2026-01-01T00:00:00.000Z";
const LATER = "2026-06-10T00:00:00.000Z";

/** The harbour branch went from the north to the south on 1 June; it was written down on the tenth. */
const PLACES = [
  place("north", "bank", "2026-01-01", null, [AT_FIRST, null]),
  place("south", "bank", "2026-01-01", null, [AT_FIRST, null]),
  place("harbour", "north", "2026-01-01", null, [AT_FIRST, LATER]),
  place("harbour", "north", "2026-01-01", "2026-06-01", [LATER, null]),
  place("harbour", "south", "2026-06-01", null, [LATER, null]),
  place("harbour loans", "harbour", "2026-01-01", null, [AT_FIRST, null]),
];

describe("a unit that moves", () => {
  it("stands where it stood on each day, with all that is under it", () => {
    expect(unitsAbove(PLACES, "harbour loans", "2026-05-31")).toEqual(["harbour", "north", "bank"]);
    expect(unitsAbove(PLACES, "harbour loans", "2026-06-01")).toEqual(["harbour", "south", "bank"]);
  });

  it("stood elsewhere by what was known before", () => {
    expect(unitsAbove(PLACES, "harbour", "2026-06-05", "2026-06-05T00:00:00.000Z")).toEqual(["north", "bank"]);
  });
});

describe("a unit", () => {
  it("stands under a larger one, and never under its like: so there is no circle", () => {
    expect(mayStandUnder("branch", "region")).toBe(true);
    expect(mayStandUnder("branch", "bank")).toBe(true);
    expect(mayStandUnder("desk", "branch")).toBe(true);
    expect(mayStandUnder("region", "branch")).toBe(false);
    expect(mayStandUnder("branch", "branch")).toBe(false);
    expect(mayStandUnder("bank", "bank")).toBe(false);
  });
});
