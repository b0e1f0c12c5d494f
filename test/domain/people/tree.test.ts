import { describe, expect, it } from "vitest";
import { inTreeOrder } from "~/domain/people";

const unit = (id: string, parentId: string | undefined, people: number) => ({ id, name: id, parentId, people });

describe("units as a tree", () => {
  it("follow each the one they stand under, by name, and count the people of all under them", () => {
    const units = [
      unit("b10", "south", 10),
      unit("b2", "south", 2),
      unit("desk", "b2", 1),
      unit("south", "bank", 0),
      unit("bank", undefined, 5),
      unit("north", "bank", 7),
    ];
    expect(inTreeOrder(units).map(({ id, depth, withUnder }) => [id, depth, withUnder])).toEqual([
      ["bank", 0, 5 + 7 + 2 + 1 + 10],
      ["north", 1, 7],
      ["south", 1, 13],
      ["b2", 2, 3],
      ["desk", 3, 1],
      ["b10", 2, 10],
    ]);
  });

  it("lose none whose unit above is not among them", () => {
    expect(inTreeOrder([unit("desk", "closed", 3)])).toMatchObject([{ id: "desk", depth: 0, withUnder: 3 }]);
  });
});
