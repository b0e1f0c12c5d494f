import type { Policy } from "~/domain/pricing";

/**
 * A policy in the shape of schema 1, as the demonstration bank's was: internal ratings, a constant hazard, lines on their
 * EAD, no file cost, and the costs, hurdle and limits that what is worked a second time stands on.
 */
export const asSchema1 = (policy: Policy): Policy => ({
  ...policy,
  schema: 1,
  opexRate: 0.01,
  hurdleRate: 0.12,
  limits: { ...policy.limits, minDscr: 1.2, maxDebtToAssets: 0.8 },
  fileCost: { source: "none", amount: 0 },
  termStructure: "constantHazard",
  capital: { ...policy.capital, approach: "irb" },
  ead: { source: "house choice", revolvingUtilisation: 0.6, creditConversion: 0.75 },
});
