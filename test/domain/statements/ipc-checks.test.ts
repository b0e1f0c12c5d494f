import { expect, test } from "vitest";
import { ipcChecks, known, missing, weightedMargin } from "~/domain/statements";

const tolerances = { sales: 0.1, grossMarginPoints: 0.05, equity: 0.1 };
// Three parts of sales at (10 − 6)/10 and one at (5 − 4)/5: 0.75 × 0.4 + 0.25 × 0.2.
const products = [
  { sales: 300, unitPrice: 10, unitCost: 6 },
  { sales: 100, unitPrice: 5, unitCost: 4 },
];
const equity = {
  initialEquity: 500,
  periodProfit: 200,
  injections: 50,
  appreciation: 0,
  withdrawals: 120,
  depreciation: 30,
  actualEquity: 480, // expected 600
};

test("gross margin of all products is weighted by their sales", () => {
  expect(weightedMargin(products).value).toBeCloseTo(0.35, 12);
  expect(weightedMargin([])).toEqual({ value: undefined, reason: "zero:sales" });
  expect(weightedMargin([{ sales: 1, unitPrice: 0, unitCost: 1 }])).toEqual({
    value: undefined,
    reason: "zero:unitPrice",
  });
});

test("sales, margin and equity are each held against their evidence at their own tolerance", () => {
  const salesEvidence = [
    { source: "vatReturns", amount: known(920) },
    { source: "bankStatement", amount: known(700) },
    { source: "electricity", amount: missing("kwh") },
  ];
  const result = ipcChecks(
    { sales: known(1_000), salesEvidence, grossMargin: known(0.41), products, equity },
    tolerances,
  );
  expect(result.map(({ id, source, deviation, passes }) => [id, source, deviation.value, passes])).toEqual([
    ["sales", "vatReturns", expect.closeTo(0.08, 12), true],
    ["sales", "bankStatement", expect.closeTo(0.3, 12), false],
    ["sales", "electricity", undefined, undefined],
    ["grossMargin", "slips", expect.closeTo(0.06, 12), false],
    ["equity", "rollForward", expect.closeTo(0.2, 12), false],
  ]);
});

test("a check without evidence neither passes nor fails, and says why", () => {
  const open = { sales: known(1), salesEvidence: [], grossMargin: known(0.3), products: [], equity: undefined };
  expect(ipcChecks(open, tolerances)).toMatchObject([
    { id: "grossMargin", passes: undefined, deviation: { reason: "missing:products" } },
    { id: "equity", passes: undefined, deviation: { reason: "missing:equity" } },
  ]);
});
