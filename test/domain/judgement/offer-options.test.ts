import { describe, expect, test } from "vitest";
import { offerOptions } from "~/domain/judgement/worksheet/offer-options";
import { type WorkingGround, workingsOf } from "~/domain/judgement/worksheet/workings";
import { EMPTY_WORKSHEET } from "~/domain/judgement/worksheet/worksheet";
import { price, rarocAt } from "~/domain/pricing";
import { card, file, policy, yuan } from "./fixture";

const statements = file.documents.flatMap((document) => (document.kind === "statements" ? document.years : []));
const home = { id: "c1", type: "home" as const, appraisedValue: yuan(2_000_000) };
const ground = (collateral: WorkingGround["request"]["collateral"]): WorkingGround => ({
  statements,
  request: {
    kind: "new",
    purpose: "equipment",
    amount: yuan(1_500_000),
    tenorMonths: 36,
    repayment: "levelInstalment",
    collateral,
  },
  currency: "CNY",
  size: "small",
  scorecard: card,
  policy,
});
function options(collateral: WorkingGround["request"]["collateral"] = []) {
  const of = ground(collateral);
  const { offer, periods } = workingsOf({ ...EMPTY_WORKSHEET, pd: 0.02, amount: yuan(1_000_000) }, of);
  return { ...offerOptions(offer!, of, periods), offer: offer! };
}

describe("other terms", () => {
  test("are the amount considered, half of it and the request, by the usual tenors and its own, each once", () => {
    const { amounts, tenors, rates } = options();
    expect(amounts).toEqual([yuan(500_000), yuan(1_000_000), yuan(1_500_000)]);
    expect(tenors).toEqual([12, 24, 36, 60]);
    expect(rates.flat().every(({ secured }) => secured === undefined)).toBe(true);
  });
  test("at the terms considered cost what the offer costs, and less with a home than without", () => {
    const { rates, offer } = options([home]);
    const same = rates[1]![2]!;
    expect(same.secured).toBe(offer.price.waterfall.rate);
    for (const { unsecured, secured } of rates.flat()) expect(secured).toBeLessThan(unsecured);
  });
});

test("at the break-even PD the rate earns the hurdle; at the policy's own price that is the PD itself", () => {
  const { breakEven, offer } = options([home]);
  expect(breakEven.hurdle.value).toBeCloseTo(0.02, 9);
  const { sales } = statements.at(-1)!.lines;
  const loan = {
    exposure: yuan(1_000_000),
    tenorMonths: 36,
    repayment: "levelInstalment" as const,
    sales,
    size: "small" as const,
  };
  const atCost = price({ ...loan, pd: breakEven.cost.value!, collateral: [home] }, policy);
  expect(rarocAt(offer.rate, atCost, policy)).toBeCloseTo(0, 9);
});
