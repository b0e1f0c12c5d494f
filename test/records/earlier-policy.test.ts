import { expect, test } from "vitest";
import { price } from "~/domain/pricing";
import { currentPolicy } from "~/records/content/earlier-policy";
import { demoPolicy } from "../domain/pricing/policy";

test("a policy of today's shape is taken as it is", () => {
  expect(currentPolicy(demoPolicy)).toEqual(demoPolicy);
});

test("a policy of schema 1 is judged without the loan's curve and the file cost, and says that it is one", () => {
  const { schema, fileCost, termStructure, ...earlier } = demoPolicy;
  expect([schema, fileCost, termStructure]).not.toContain(undefined);
  expect(currentPolicy(earlier)).toMatchObject({
    schema: 1,
    fileCost: { amount: 0 },
    termStructure: "constantHazard",
    ead: demoPolicy.ead,
  });
});

test("a policy published before exposure classes and tax on interest still prices: as a corporate, without the tax", () => {
  const { schema, fileCost, termStructure, ...first } = demoPolicy;
  expect([schema, fileCost, termStructure]).not.toContain(undefined);
  const { capital, interestTax, ead, staging, covenants, stress, information, knockOuts, workingCapital, ...earlier } =
    first;
  expect([capital, interestTax, ead, staging, covenants, stress, information, knockOuts, workingCapital]).not.toContain(
    undefined,
  );
  const request = { exposure: 100_000_000, tenorMonths: 12, pd: 0.02, collateral: [], size: "small" as const };
  const terms = { ...request, repayment: "revolving" as const, sales: 20_000_000_000 };
  const result = price(terms, currentPolicy(earlier));
  expect(result.exposureClass).toBe("corporateSme");
  expect(result.ead).toBe(100_000_000);
  expect(result.waterfall.interestTax).toBe(0);
});
