import type { CountryRules } from "../pricing";
import { cashCalculations } from "./cash";
import { debtCalculations } from "./debt";
import { distressCalculations } from "./distress";
import { loanCurveCalculations } from "./loan-curve";
import { loanLifeCalculations } from "./loan-life";
import { lossAndPriceCalculations } from "./loss-and-price";
import { metricCalculations } from "./metrics";
import { offerCalculations } from "./offers";
import { InputError, Reader } from "./reader";
import { statementCalculations } from "./statements";
import type { Calculations, CalcValue } from "./types";
import { workoutCalculations } from "./workout";

const CALCULATIONS: Calculations = {
  ...cashCalculations,
  ...debtCalculations,
  ...distressCalculations,
  ...loanCurveCalculations,
  ...loanLifeCalculations,
  ...lossAndPriceCalculations,
  ...metricCalculations,
  ...offerCalculations,
  ...statementCalculations,
  ...workoutCalculations,
};

/** Every function an auditor can recompute a figure with. */
export const CALCULATION_NAMES: readonly string[] = Object.keys(CALCULATIONS).sort();

/**
 * One figure, computed by the product's own functions from named inputs. The country's thresholds come from `rules`.
 * Throws InputError for an unknown function and for inputs it cannot use.
 */
export function calculate(fn: string, inputs: Readonly<Record<string, unknown>>, rules: CountryRules): CalcValue {
  const calculation = Object.hasOwn(CALCULATIONS, fn) ? CALCULATIONS[fn] : undefined;
  if (!calculation) throw new InputError(`unknown function "${fn}"`);
  const read = new Reader(inputs);
  const result = calculation(read, rules);
  read.finish();
  return result;
}
