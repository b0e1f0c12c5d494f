import { describe, expect, test } from "vitest";
import { offerOptions } from "~/domain/judgement/worksheet/offer-options";
import { type WorkingGround, workingsOf } from "~/domain/judgement/worksheet/workings";
import { EMPTY_WORKSHEET, type Worksheet } from "~/domain/judgement/worksheet/worksheet";
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
function options(
  collateral: WorkingGround["request"]["collateral"] = [],
  own: Partial<Worksheet> = {},
  of: WorkingGround = ground(collateral),
) {
  const worksheet = { ...EMPTY_WORKSHEET, pd: 0.02, amount: yuan(1_000_000), ...own };
  const { offer, periods } = workingsOf(worksheet, of);
  return { ...offerOptions(worksheet, offer!, of, periods), offer: offer! };
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

// The policy's price is by its making the rate at which the PD that was priced earns the hurdle.
test.each([
  ["with an LGD of one's own", { lgd: 0.7 }],
  ["without the home that is offered", { collateral: [] }],
] as const)("%s the break-even PD is of the loan as one would make it", (_, own) => {
  const { breakEven, offer } = options([home], own);
  expect(breakEven.hurdle.value).toBeCloseTo(0.02, 9);
  expect(offer.rate).toBeGreaterThan(options([home]).offer.rate);
});

test("ten months of sales count as a year of them: 280 m in ten months are 336 m a year, above the SME bound of 300 m", () => {
  const last = statements.at(-1)!;
  const of = (months: number, sales: number): WorkingGround => ({
    ...ground([]),
    size: "medium",
    statements: [{ ...last, months, lines: { ...last.lines, sales: yuan(sales) } }],
  });
  const short = options([], {}, of(10, 280_000_000));
  const year = options([], {}, of(12, 336_000_000));
  expect(policy.capital.smeUpToSales).toBe(yuan(300_000_000));
  expect(short.offer.price.exposureClass).toBe("corporate");
  expect(short.rates).toEqual(year.rates);
  expect(short.breakEven).toEqual(year.breakEven);
  expect(options([], {}, of(12, 280_000_000)).offer.price.exposureClass).toBe("corporateSme");
});
