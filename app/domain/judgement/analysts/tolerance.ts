import { ratesAt } from "./analyst-table";
import { bandOf, type Ending } from "./band";
import type { FindableFlag } from "./flags";
import { type Desk, lnPdOf, stated } from "./simulate-analyst";

/** A band of PDs, decimal. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

/**
 * The band in which the middle of practised analysts' PDs lies (80 % by the shipped table): exactly, over all that they may
 * find or miss, with and without a false alarm, and their noise.
 * @throws RangeError where the file cannot be read
 */
export function toleranceOf(desk: Desk): Band {
  const { low, high } = bandOf(endingsOf(desk), ratesAt(desk.table, 1).noise, desk.table.band);
  return { low: stated(low, desk.table), high: stated(high, desk.table) };
}

/** Every set of flags that may be found, with and without a false alarm; a flag that moves no figure is passed over. */
function endingsOf(desk: Desk): readonly Ending[] {
  const { finds, falseAlarm, verifies } = ratesAt(desk.table, 1);
  const telling = desk.flags.filter(({ is }) => is !== "rule");
  const sets = telling.reduce<readonly { readonly found: readonly FindableFlag[]; readonly chance: number }[]>(
    (all, flag) =>
      all.flatMap(({ found, chance }) => [
        { found: [...found, flag], chance: chance * finds[flag.is] },
        { found, chance: chance * (1 - finds[flag.is]) },
      ]),
    [{ found: [], chance: 1 }],
  );
  return sets.flatMap(({ found, chance }) => {
    const lnPd = lnPdOf(desk, found, verifies);
    return [
      { chance: chance * (1 - falseAlarm), lnPd },
      { chance: chance * falseAlarm, lnPd: lnPd + desk.table.falseAlarmLnPd },
    ];
  });
}
