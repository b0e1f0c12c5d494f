import type { FlagClass } from "./flags";

/** How analysts are assumed to work, as data: see content/readers. */
export interface AnalystTable {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly source: string;
  /** who is at skill 1, and who at skill 0; between them every rate lies on the straight line */
  readonly practised: AnalystRates;
  readonly unverifying: AnalystRates;
  /** rise of ln PD that a false alarm brings: what a true finding of the kind brings in the mean */
  readonly falseAlarmLnPd: number;
  /** nobody states a PD below or above */
  readonly pd: { readonly least: number; readonly most: number };
  /** share of practised analysts whose PD lies in the band of tolerance */
  readonly band: number;
}

export interface AnalystRates {
  /** chance to find one flag of the class */
  readonly finds: Readonly<Record<FlagClass, number>>;
  /** chance of one false alarm in a file */
  readonly falseAlarm: number;
  /** part that is taken in of what only comparing papers shows */
  readonly verifies: number;
  /** deviation of ln PD around the reader's */
  readonly noise: number;
}

/** A rate of the table at a skill: on the straight line from who verifies nothing (0) to who is practised (1). */
export const rateAt = (skill: number, practised: number, unverifying: number): number =>
  unverifying + skill * (practised - unverifying);

/** The rates at a skill from 0 to 1. @throws RangeError outside */
export function ratesAt({ practised, unverifying }: AnalystTable, skill: number): AnalystRates {
  if (!(skill >= 0 && skill <= 1)) throw new RangeError(`skill ${skill} is not from 0 to 1`);
  const at = (one: number, zero: number): number => rateAt(skill, one, zero);
  const finds = (of: FlagClass): number => at(practised.finds[of], unverifying.finds[of]);
  return {
    finds: { lie: finds("lie"), rule: finds("rule"), burden: finds("burden") },
    falseAlarm: at(practised.falseAlarm, unverifying.falseAlarm),
    verifies: at(practised.verifies, unverifying.verifies),
    noise: at(practised.noise, unverifying.noise),
  };
}
