import { gradeOf } from "../lending";
import type { Stage } from "./ecl";
import type { StagingRules } from "./types";

export interface StagingFacts {
  readonly daysPastDue: number;
  /** twelve months, decimal, when the loan was granted and today */
  readonly pdAtOrigination: number;
  readonly pdNow: number;
  /** unlikely to pay, whatever the days */
  readonly creditImpaired: boolean;
}
export type StagingTrigger = "creditImpaired" | "daysToImpaired" | "daysToSignificant" | "pdRatio" | "notches";

/** The stage of IFRS 9 with every rule that calls for it; stage 1 has none. Days count when they exceed the bound. */
export function stageOf(
  facts: StagingFacts,
  rules: StagingRules,
): { readonly stage: Stage; readonly triggers: readonly StagingTrigger[] } {
  const { daysPastDue, pdAtOrigination, pdNow } = facts;
  const impaired: readonly (readonly [StagingTrigger, boolean])[] = [
    ["creditImpaired", facts.creditImpaired],
    ["daysToImpaired", daysPastDue > rules.impairedAfterDays],
  ];
  const significant: readonly (readonly [StagingTrigger, boolean])[] = [
    ["daysToSignificant", daysPastDue > rules.significantAfterDays],
    ["pdRatio", pdNow >= rules.pdRatio * pdAtOrigination],
    ["notches", gradeOf(pdNow) - gradeOf(pdAtOrigination) >= rules.notches],
  ];
  const met = (triggers: typeof impaired) => triggers.filter(([, holds]) => holds).map(([trigger]) => trigger);
  const stage = met(impaired).length > 0 ? 3 : met(significant).length > 0 ? 2 : 1;
  return { stage, triggers: [...met(impaired), ...met(significant)] };
}
