import { expect, it } from "vitest";
import { populationOf } from "~/domain/judgement/ranking";

it("analysts spread evenly from 0 to 1, and pairs a quarter apart with the better one first", () => {
  const { skills, even, quarterApart } = populationOf(200);
  expect(even.map((i) => skills[i]!)).toEqual(Array.from({ length: 200 }, (_, i) => (i + 0.5) / 200));
  expect(quarterApart).toHaveLength(150);
  for (const [better, worse] of quarterApart) expect(skills[better]! - skills[worse]!).toBeCloseTo(0.25, 12);
});

it("fifty practised ones meet four halfway each, no pair twice", () => {
  const { skills, practisedAgainstHalfway: pairs } = populationOf(200);
  expect(pairs.map(([better, worse]) => [skills[better], skills[worse]])).toEqual(pairs.map(() => [1, 0.5]));
  expect(new Set(pairs.map(String)).size).toBe(200);
  expect(skills).toHaveLength(300);
  expect(() => populationOf(10)).toThrow(RangeError);
  expect(() => populationOf(4)).toThrow(RangeError);
});
