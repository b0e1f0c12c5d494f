import { gradeOf } from "../lending";
import type { Stage } from "./ecl";
import type { StagingRules } from "./types";

export interface StagingFacts {
  readonly daysPastDue: number;
  /** rating PD, twelve months, decimal, when the loan was granted and today: grades are compared by it */
  readonly pdAtOrigination: number;
  readonly pdNow: number;
  /**
   * PD over what is left of the life (`remainingPd` of loan-curve.ts), as it was expected for today at granting, and as it
   * is today; undefined: the rating PD stands for both
   */
  readonly lifetime?: { readonly atOrigination: number; readonly now: number };
  /** unlikely to pay, whatever the days */
  readonly creditImpaired: boolean;
}
export type StagingTrigger = "creditImpaired" | "daysToImpaired" | "daysToSignificant" | "pdRatio" | "notches";

/**
 * The stage of IFRS 9 with every rule that calls for it; stage 1 has none. Days count when they exceed the bound. A rise in
 * risk is one of the lifetime PD (5.5.9); the rating PD may stand for it (B5.5.13).
 */
export function stageOf(
  facts: StagingFacts,
  rules: StagingRules,
): { readonly stage: Stage; readonly triggers: readonly StagingTrigger[] } {
  const { daysPastDue, pdAtOrigination, pdNow } = facts;
  const { lifetime = { atOrigination: pdAtOrigination, now: pdNow } } = facts;
  const impaired: readonly (readonly [StagingTrigger, boolean])[] = [
    ["creditImpaired", facts.creditImpaired],
    ["daysToImpaired", daysPastDue > rules.impairedAfterDays],
  ];
  const significant: readonly (readonly [StagingTrigger, boolean])[] = [
    ["daysToSignificant", daysPastDue > rules.significantAfterDays],
    ["pdRatio", lifetime.now >= rules.pdRatio * lifetime.atOrigination],
    ["notches", gradeOf(pdNow) - gradeOf(pdAtOrigination) >= rules.notches],
  ];
  const met = (triggers: typeof impaired) => triggers.filter(([, holds]) => holds).map(([trigger]) => trigger);
  const stage = met(impaired).length > 0 ? 3 : met(significant).length > 0 ? 2 : 1;
  return { stage, triggers: [...met(impaired), ...met(significant)] };
}
