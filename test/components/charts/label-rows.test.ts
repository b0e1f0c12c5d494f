import fc from "../../support/fc";
import { expect, it } from "vitest";
import { placeLabels } from "~/components/charts/label-rows";

it("labels of one row never touch and none sticks out of the drawing", () => {
  const label = fc.record({ x: fc.integer({ min: 0, max: 330 }), width: fc.integer({ min: 20, max: 150 }) });
  fc.assert(
    fc.property(fc.array(label, { maxLength: 8 }), (labels) => {
      const placed = placeLabels(labels, 330).map(({ x, row }, index) => {
        const half = labels[index]!.width / 2;
        return { row, from: x - half, to: x + half };
      });
      for (const one of placed) {
        expect(one.from).toBeGreaterThanOrEqual(0);
        expect(one.to).toBeLessThanOrEqual(330);
        for (const other of placed) {
          if (one === other || one.row !== other.row) continue;
          expect(one.from > other.to || one.to < other.from).toBe(true);
        }
      }
    }),
  );
});

it("labels that do not meet stand in the row next to the axis", () => {
  expect(
    placeLabels(
      [
        { x: 50, width: 40 },
        { x: 200, width: 40 },
      ],
      330,
    ).map(({ row }) => row),
  ).toEqual([0, 0]);
});
