import fc from "../../../support/fc";
import { describe, expect, it } from "vitest";
import { type Counts, hasRoom, lackingIn, type Side, withOne } from "~/domain/casefile/forms/side";

const side: Side = { name: "verdicts", cells: { lend: [1, 3], decline: [2, 4] } };

describe("one side of a blueprint has room", () => {
  it("for a case whose cell is not full", () => {
    expect(hasRoom(side, { lend: 2, decline: 2 }, "lend", 0)).toBe(true);
    expect(hasRoom(side, { lend: 3, decline: 2 }, "lend", 5)).toBe(false);
    expect(hasRoom(side, {}, "otherTerms", 5)).toBe(false);
  });

  it("only while the places left can bring every cell to its least", () => {
    expect(hasRoom(side, { lend: 1 }, "lend", 2)).toBe(true);
    expect(hasRoom(side, { lend: 1 }, "lend", 1)).toBe(false);
    expect(hasRoom(side, { lend: 1 }, "decline", 1)).toBe(true);
  });

  it("so that every form filled by what fits ends with its least in each cell", () => {
    const cells = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(cells, fc.infiniteStream(fc.nat()), fc.nat(), (spans, choices, extra) => {
        const drawn: Side = {
          name: "x",
          cells: Object.fromEntries(spans.map(([least, more], i) => [`${i}`, [least, least + more]])),
        };
        const least = spans.reduce((sum, [low]) => sum + low, 0);
        const most = spans.reduce((sum, [low, more]) => sum + low + more, 0);
        const cases = least + (extra % (most - least + 1));
        let counts: Counts = {};
        for (let left = cases - 1; left >= 0; left--) {
          const fitting = Object.keys(drawn.cells).filter((cell) => hasRoom(drawn, counts, cell, left));
          expect(fitting).not.toEqual([]);
          counts = withOne(counts, fitting[choices.next().value! % fitting.length]!);
        }
        expect(lackingIn(drawn, counts)).toEqual([]);
      }),
    );
  });
});

it("names the cells that are short of their least", () => {
  expect(lackingIn(side, { lend: 1, decline: 1 })).toEqual(["verdicts decline: 1 of 2"]);
});
