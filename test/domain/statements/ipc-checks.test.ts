import { expect, test } from "vitest";
import { type Figure, known, marginCheck, missing, salesCheck } from "~/domain/statements";
import { weightedMargin } from "~/domain/statements/cross-checks";

const tolerances = { sales: 0.1, grossMarginPoints: 0.05, equity: 0.1 };
// Three parts of sales at (10 − 6)/10 and one at (5 − 4)/5: 0.75 × 0.4 + 0.25 × 0.2.
const products = [
  { sales: 300, unitPrice: 10, unitCost: 6 },
  { sales: 100, unitPrice: 5, unitCost: 4 },
];
test("gross margin of all products is weighted by their sales", () => {
  expect(weightedMargin(products).value).toBeCloseTo(0.35, 12);
  expect(weightedMargin([])).toEqual({ value: undefined, reason: "zero:sales" });
  expect(weightedMargin([{ sales: 1, unitPrice: 0, unitCost: 1 }])).toEqual({
    value: undefined,
    reason: "zero:unitPrice",
  });
});

test("sales are held against each source, at a share of what was stated", () => {
  const check = (evidence: Figure) => salesCheck(known(1_000), evidence, tolerances);
  expect(check(known(920))).toMatchObject({ deviation: { value: expect.closeTo(0.08, 12) as number }, flag: false });
  expect(check(known(1_110))).toMatchObject({ deviation: { value: expect.closeTo(-0.11, 12) as number }, flag: true });
});

test("the stated margin may differ from the slips by five points", () => {
  expect(marginCheck(known(0.39), products, tolerances).flag).toBe(false);
  expect(marginCheck(known(0.41), products, tolerances)).toMatchObject({
    evidence: { value: expect.closeTo(0.35, 12) as number },
    deviation: { value: expect.closeTo(0.06, 12) as number },
    flag: true,
  });
});

test("a check without evidence neither passes nor fails, and says why", () => {
  expect(salesCheck(known(1_000), missing("kwh"), tolerances)).toEqual({
    evidence: missing("kwh"),
    deviation: missing("kwh"),
    flag: undefined,
  });
  expect(marginCheck(known(0.3), [], tolerances)).toMatchObject({
    deviation: { reason: "zero:sales" },
    flag: undefined,
  });
});
