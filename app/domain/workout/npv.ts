/** Years from now and what is received then (costs negative), in one unit. */
export type CashAt = readonly [years: number, cash: number];

export interface WorkoutInputs {
  /** common annual rate: the original effective rate, or the funding rate with the risk in the cash flows */
  readonly rate: number;
  readonly enforcement: readonly CashAt[];
  readonly restructuring: {
    readonly plan: readonly CashAt[];
    /** probability that the plan fails, decimal */
    readonly redefault: number;
    readonly recovery: number;
    readonly recoveryYears: number;
  };
  readonly sale: { readonly price: number; /** decimal of the price */ readonly cost: number };
}
export type WorkoutOption = "enforcement" | "restructuring" | "sale";

export interface WorkoutValues {
  readonly values: Readonly<Record<WorkoutOption, number>>;
  readonly best: WorkoutOption;
}

export const presentValue = (flows: readonly CashAt[], rate: number): number =>
  flows.reduce((total, [years, cash]) => total + cash / (1 + rate) ** years, 0);

/** Expected cash value of each way out at one rate: the restructured claim is paid, or fails and is recovered later. */
export function workoutValues({ rate, enforcement, restructuring, sale }: WorkoutInputs): WorkoutValues {
  const { plan, redefault, recovery, recoveryYears } = restructuring;
  const values = {
    enforcement: presentValue(enforcement, rate),
    restructuring:
      (1 - redefault) * presentValue(plan, rate) + redefault * presentValue([[recoveryYears, recovery]], rate),
    sale: sale.price * (1 - sale.cost),
  };
  const options: readonly WorkoutOption[] = ["enforcement", "restructuring", "sale"];
  return { values, best: options.reduce((best, option) => (values[option] > values[best] ? option : best)) };
}
