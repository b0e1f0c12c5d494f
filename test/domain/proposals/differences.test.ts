import { describe, expect, test } from "vitest";
import { countEffects, differences, type Effect, type Told } from "~/domain/proposals";
import { provisionalCard } from "../scorecard/card";

const [first, ...others] = provisionalCard.characteristics;

describe("a card differs from another", () => {
  test("in nothing where it says the same", () => {
    expect(differences(provisionalCard, structuredClone(provisionalCard))).toEqual([]);
  });

  test("in the points of one bin, told by characteristic and bin", () => {
    const [bin, ...bins] = first!.bins;
    const moved = { ...first!, bins: [{ ...bin!, points: bin!.points + 7 }, ...bins] };
    expect(differences(provisionalCard, { ...provisionalCard, characteristics: [moved, ...others] })).toEqual([
      { at: ["characteristics", first!.id, "bins", bin!.id, "points"], before: bin!.points, after: bin!.points + 7 },
    ]);
  });

  test("in a bin put before the others, in that one alone", () => {
    const added = { id: "new", below: -99, points: 1 };
    const split = { ...first!, bins: [added, ...first!.bins] };
    expect(differences(provisionalCard, { ...provisionalCard, characteristics: [split, ...others] })).toEqual([
      {
        at: ["characteristics", first!.id, "bins", "new"],
        before: undefined,
        after: Object.entries(added).map(([name, value]) => ({ at: [name], value })),
      },
    ]);
  });

  test("in a characteristic that it lacks, with all that stood in it", () => {
    const found = differences(provisionalCard, { ...provisionalCard, characteristics: others });
    expect(found).toMatchObject([{ at: ["characteristics", first!.id], after: undefined }]);
    const stood = found[0]!.before as readonly { at: readonly string[]; value: unknown }[];
    const points = stood.filter(({ at }) => at[0] === "bins" && at[2] === "points").map(({ value }) => value);
    expect(points).toEqual(first!.bins.map((bin) => bin.points));
  });
});

test("a step of a policy that has no name is told by its number, from 1", () => {
  const before = {
    ftp: [
      { months: 12, rate: 0.02 },
      { months: 36, rate: 0.025 },
    ],
  };
  const after = {
    ftp: [
      { months: 12, rate: 0.02 },
      { months: 36, rate: 0.03 },
    ],
  };
  expect(differences(before, after)).toEqual([{ at: ["ftp", "2", "rate"], before: 0.025, after: 0.03 }]);
});

test("a case counts once for each thing that is said otherwise, and once for any", () => {
  const told: Told = { verdict: "approve", grade: 4, amount: 100, rateBps: 500 };
  const to = (after: Partial<Told>): Effect => ({ before: told, after: { ...told, ...after } });
  const declined = { verdict: "decline", grade: 7, amount: undefined, rateBps: undefined } as const;
  expect(countEffects([to({}), to({ rateBps: 510 }), to(declined)])).toEqual({
    verdict: 1,
    grade: 1,
    amount: 1,
    rateBps: 2,
    any: 2,
  });
});
