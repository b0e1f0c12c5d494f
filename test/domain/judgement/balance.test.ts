import { describe, expect, it } from "vitest";
import { playSets } from "~/cli/balance-report";
import { isBalanced, scoreStrategies } from "~/domain/judgement/outcome";
import { STRATEGIES } from "~/domain/judgement/outcome/strategies";

const deep = Boolean(process.env.LENDWRIGHT_DEEP);

describe.each(playSets(deep ? { cases: 200, seed: "balance" } : { cases: 40, seed: "balance", futureCount: 200 }))(
  "the standard set $set.id",
  ({ played }) => {
    const scores = scoreStrategies(played, "balance");

    it("pays nobody who declines all, approves all at the model's price or follows the model", () => {
      expect(scores.map(({ strategy }) => strategy)).toEqual(STRATEGIES);
      expect(isBalanced(scores)).toBe(true);
    });

    it("charges for refusing good honest firms", () => {
      expect(scores.find(({ strategy }) => strategy === "alwaysDecline")!.refusals).toBeGreaterThan(0);
    });

    // Who always approves may ask more than the policy's highest rate.
    it("gives nobody who keeps to the policy more on a good honest firm than who knows all that can be known", () => {
      for (const { by, goodAndHonest } of played) {
        if (!goodAndHonest) continue;
        for (const name of ["alwaysDecline", "followModel", "omniscient"] as const)
          expect(by[name].attainable).toBeLessThanOrEqual(by.attainableBest.attainable);
      }
    });
  },
);
