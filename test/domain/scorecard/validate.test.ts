import { expect, test } from "vitest";
import { scorecardProblems, type FinancialCharacteristic, type Scorecard } from "~/domain/scorecard";
import { provisionalCard } from "./card";

const cover: FinancialCharacteristic = {
  id: "dscr",
  kind: "financial",
  ratio: "dscr",
  label: "Debt service cover",
  unit: "times",
  better: "higher",
  bins: [
    { id: "low", below: 1, points: 10 },
    { id: "fair", below: 1.5, points: 20 },
    { id: "high", points: 30 },
  ],
  missingPoints: 15,
};
const cardWith = (...characteristics: FinancialCharacteristic[]): Scorecard => ({
  ...provisionalCard,
  characteristics,
});

const problems = (card: Scorecard): string[] => scorecardProblems(card).map(({ message }) => message);

test("the card that ships has no problem", () => {
  expect(problems(provisionalCard)).toEqual([]);
});

test("a characteristic stands once, and so does a bin", () => {
  expect(problems(cardWith(cover, cover))).toEqual(['characteristic "dscr" stands twice']);
  const twice = { ...cover, bins: [{ id: "high", below: 1, points: 10 }, ...cover.bins.slice(1)] };
  expect(problems(cardWith(twice))).toEqual(['characteristic "dscr": bin "high" stands twice']);
});

test("bounds rise, and the last bin is open", () => {
  const [low, fair, high] = cover.bins as [
    (typeof cover.bins)[number],
    (typeof cover.bins)[number],
    (typeof cover.bins)[number],
  ];
  expect(problems(cardWith({ ...cover, bins: [{ ...low, below: 2 }, fair, high] }))).toEqual([
    'characteristic "dscr": bin "low" is not below the next one',
  ]);
  expect(problems(cardWith({ ...cover, bins: [low, fair, { ...high, below: 9 }] }))).toEqual([
    'characteristic "dscr": the last bin "high" must be open',
  ]);
});

test("points never fall toward the better side", () => {
  expect(problems(cardWith({ ...cover, better: "lower" }))).toEqual([
    'characteristic "dscr": points turn the wrong way after bin "low" (better is lower)',
    'characteristic "dscr": points turn the wrong way after bin "fair" (better is lower)',
  ]);
});
