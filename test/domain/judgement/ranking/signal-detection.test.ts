import { expect, test } from "vitest";
import fc from "../../../support/fc";
import { detection } from "~/domain/judgement/ranking";

// Quantiles of the printed normal table: .95 → 1.644854, .975 → 1.959964.
test("all signs called and nothing else: both rates stay finite by half a call and one trial more", () => {
  // 19.5/20 and 0.5/20
  const both = detection({ signals: 19, hits: 19, noise: 19, falseAlarms: 0 });
  expect(both.dPrime).toBeCloseTo(2 * 1.959964, 5);
  expect(both.criterion).toBeCloseTo(0, 12);
});

test("d′ is the distance of the two quantiles, the criterion minus half their sum", () => {
  // 9.5/10 and 0.5/20
  const careful = detection({ signals: 9, hits: 9, noise: 19, falseAlarms: 0 });
  expect(careful.dPrime).toBeCloseTo(1.644854 + 1.959964, 5);
  expect(careful.criterion).toBeCloseTo((1.959964 - 1.644854) / 2, 5);
});

test("who calls everything finds everything, tells nothing apart, and leans to calling", () => {
  const all = detection({ signals: 12, hits: 12, noise: 12, falseAlarms: 12 });
  const none = detection({ signals: 12, hits: 0, noise: 12, falseAlarms: 0 });
  expect(all.dPrime).toBeCloseTo(0, 12);
  expect(none.dPrime).toBeCloseTo(0, 12);
  expect(all.criterion).toBeLessThan(0);
  expect(none.criterion).toBeCloseTo(-all.criterion, 12);
});

test("where nothing was to be seen and nothing was called, nobody is told apart from anybody", () => {
  expect(detection({ signals: 0, hits: 0, noise: 0, falseAlarms: 0 })).toEqual({ dPrime: 0, criterion: -0 });
});

test("one sign more that is seen raises d′, one false alarm more lowers it", () => {
  const counts = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 })).chain(([signals, noise]) =>
    fc.record({
      signals: fc.constant(signals),
      hits: fc.integer({ min: 0, max: signals - 1 }),
      noise: fc.constant(noise),
      falseAlarms: fc.integer({ min: 0, max: noise - 1 }),
    }),
  );
  fc.assert(
    fc.property(counts, (seen) => {
      const { dPrime } = detection(seen);
      expect(detection({ ...seen, hits: seen.hits + 1 }).dPrime).toBeGreaterThan(dPrime);
      expect(detection({ ...seen, falseAlarms: seen.falseAlarms + 1 }).dPrime).toBeLessThan(dPrime);
    }),
  );
});
