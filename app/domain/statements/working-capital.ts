import { known, unknown, type Figure } from "./figure";

/** Days on 360, as the Chinese rule counts them; shares are decimals, amounts in one unit. */
export interface WorkingCapitalInputs {
  readonly priorSales: number;
  readonly salesMargin: number;
  readonly growth: number;
  readonly dio: number;
  readonly dso: number;
  readonly dpo: number;
  readonly prepaidDays: number;
  readonly advanceDays: number;
  readonly ownFunds: number;
  readonly existingLoans: number;
  readonly otherSources: number;
}

export interface WorkingCapitalNeed {
  readonly cycleDays: number;
  /** turns a year; unknown where the cycle finances itself */
  readonly turns: Figure;
  readonly need: number;
  /** never below 0 */
  readonly maxNewLoan: number;
}

/**
 * Working-capital need by the annex of the Chinese working-capital loan rules:
 * turns = 360/(DIO + DSO − DPO + prepaid − advances); need = prior sales·(1 − margin)·(1 + growth)/turns;
 * new loan = need − own funds − existing loans − other sources. A cycle of no days or fewer needs no loan.
 */
export function workingCapitalNeed(inputs: WorkingCapitalInputs): WorkingCapitalNeed {
  const cycleDays = inputs.dio + inputs.dso - inputs.dpo + inputs.prepaidDays - inputs.advanceDays;
  if (cycleDays <= 0) return { cycleDays, turns: unknown("negative:cycle"), need: 0, maxNewLoan: 0 };
  const turns = 360 / cycleDays;
  const need = Math.max(0, (inputs.priorSales * (1 - inputs.salesMargin) * (1 + inputs.growth)) / turns);
  const maxNewLoan = Math.max(0, need - inputs.ownFunds - inputs.existingLoans - inputs.otherSources);
  return { cycleDays, turns: known(turns), need, maxNewLoan };
}
