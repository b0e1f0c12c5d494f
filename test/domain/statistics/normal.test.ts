import fc from "../../support/fc";
import { describe, expect, test } from "vitest";
import { normalCdf, normalQuantile } from "~/domain/statistics/normal";

// Computed with 40 digits in mpmath 1.3 (ncdf, and √2·erfinv(2p − 1)).
test.each([
  [-8, 6.220960574271784e-16],
  [-3, 0.0013498980316300946],
  [-1, 0.15865525393145705],
  [0, 0.5],
  [0.5, 0.691462461274013],
  [1.959963984540054, 0.975],
  [6, 0.9999999990134124],
])("N(%d)", (x, expected) => {
  expect(Math.abs(normalCdf(x) - expected)).toBeLessThan(1e-14);
});

test.each([
  [1e-12, -7.034483825301132],
  [0.0003, -3.431614403623269],
  [0.01, -2.326347874040841],
  [0.5, 0],
  [0.975, 1.959963984540054],
  [0.999, 3.0902323061678132],
])("G(%d)", (p, expected) => {
  expect(Math.abs(normalQuantile(p) - expected)).toBeLessThan(1e-13);
});

describe("the two are inverse", () => {
  test("N(G(p)) = p", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (p) => {
        expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThan(1e-14);
      }),
    );
  });
});
