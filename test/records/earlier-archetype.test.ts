import { expect, test } from "vitest";
import { settle } from "~/domain/casefile";
import { readContent } from "~/records";

/** As a bank stored it before recipes had spans: content/archetypes/restaurant-two-books.yaml, version 5. */
const STORED = {
  id: "restaurant-two-books",
  version: "5",
  title: "Restaurant wants new equipment for kitchen and bar",
  objective: "Sales that the tax office does not know are a claim it may make one day.",
  industry: "restaurant",
  size: "small",
  quality: "weak",
  promises: { grades: [3, 7], decision: "decline", difficulty: [22, 47] },
  facts: {},
  distortions: ["underDeclaredSales"],
  knockOuts: [],
  anomalies: 0,
  books: "statements",
  asOf: "2026-06-09",
  request: {
    situation: "new",
    purpose: "equipment",
    shareOfSales: 0.32,
    tenorMonths: 36,
    repayment: "levelInstalment",
    collateralCover: 0,
  },
} as const;

test("a recipe that a bank stored before recipes had spans draws what it always was", () => {
  const recipe = readContent("archetype", JSON.stringify(STORED), "row");
  for (const seed of ["a", "b", "c"]) {
    const settled = settle(recipe, seed);
    expect(settled).toMatchObject({
      quality: "weak",
      asOf: "2026-06-09",
      distortions: ["underDeclaredSales"],
      oversized: false,
      promises: { difficulty: [22, 47] },
      request: { ...STORED.request, shareOfSales: expect.closeTo(0.32, 9) as number },
    });
  }
  const secured = { ...STORED, request: { ...STORED.request, collateralCover: 0.6 } };
  const { request } = settle(readContent("archetype", JSON.stringify(secured), "row"), "a");
  expect(request.collateralCover).toBeCloseTo(0.6, 9);
});

test("a recipe of today is read as it is stored", () => {
  const recipe = readContent("archetype", JSON.stringify(STORED), "row");
  expect(readContent("archetype", JSON.stringify(recipe), "row")).toEqual(recipe);
});
