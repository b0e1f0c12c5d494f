import { normalCdf } from "../../statistics";
import { ratesAt } from "./analyst-table";
import type { FindableFlag } from "./flags";
import { type Desk, lnPdOf, stated } from "./simulate-analyst";

/** A band of PDs, decimal. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

/** One way in which a practised analyst's work can end, with its chance. */
interface Ending {
  readonly chance: number;
  /** middle of his ln PD */
  readonly lnPd: number;
}

/**
 * The band in which the middle of practised analysts' PDs lies (80 % by the shipped table): exactly, over all that they may
 * find or miss, with and without a false alarm, and their noise.
 * @throws RangeError where the file cannot be read
 */
export function toleranceOf(desk: Desk): Band {
  const { noise } = ratesAt(desk.table, 1);
  const endings = endingsOf(desk);
  const below = (lnPd: number): number =>
    endings.reduce((sum, { chance, lnPd: middle }) => sum + chance * normalCdf((lnPd - middle) / noise), 0);
  const tail = (1 - desk.table.band) / 2;
  const centres = endings.map(({ lnPd }) => lnPd);
  const reach = [Math.min(...centres) - FAR * noise, Math.max(...centres) + FAR * noise] as const;
  return {
    low: stated(quantileOf(below, tail, reach), desk.table),
    high: stated(quantileOf(below, 1 - tail, reach), desk.table),
  };
}

/** Deviations beyond which nothing that matters lies. */
const FAR = 8;

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

/** Where a rising function reaches `share`, by bisection. */
function quantileOf(below: (x: number) => number, share: number, [from, to]: readonly [number, number]): number {
  let [low, high] = [from, to];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (below(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
