import type { Policy } from "~/domain/pricing";

/**
 * A policy in the shape of schema 1, as the demonstration bank's was: internal ratings, a constant hazard, lines on their
 * EAD, no file cost, and the operating costs of 1 % that the prices worked a second time stand on.
 */
export const asSchema1 = (policy: Policy): Policy => ({
  ...policy,
  schema: 1,
  opexRate: 0.01,
  fileCost: { source: "none", amount: 0 },
  termStructure: "constantHazard",
  capital: { ...policy.capital, approach: "irb" },
  ead: { source: "house choice", revolvingUtilisation: 0.6, creditConversion: 0.75 },
});
