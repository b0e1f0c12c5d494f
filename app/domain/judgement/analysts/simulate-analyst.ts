import { type CaseFile, DISTORTION_KINDS, type DistortionKind } from "../../casefile";
import type { Policy } from "../../pricing";
import { exp, log, randomStream } from "../../random";
import { type IdealReader, readingOf, readPd } from "../readers";
import { type AnalystTable, ratesAt } from "./analyst-table";
import type { FindableFlag } from "./flags";

/** A file on an analyst's desk, with what he reads it by. */
export interface Desk {
  readonly file: CaseFile;
  /** all that can be found in it: findableFlags */
  readonly flags: readonly FindableFlag[];
  readonly reader: IdealReader;
  readonly table: AnalystTable;
  readonly lgd: Policy["lgd"];
}

/** What a simulated analyst makes of a file. */
export interface AnalystView {
  /** within a year, decimal */
  readonly pd: number;
  /** flags that he found; those he did not find stay in the figures he read */
  readonly found: readonly FindableFlag[];
  /** kinds that he named and that are not there */
  readonly falseAlarms: readonly DistortionKind[];
}

/**
 * One analyst of a skill from 0 (reads what is reported, verifies nothing) to 1 (practised) on one file. Chance is drawn
 * by name, so that with one seed whoever is more skilled finds all that the less skilled one finds.
 * @throws RangeError where the file cannot be read, or for a skill outside 0 to 1
 */
export function simulateAnalyst(desk: Desk, skill: number, seed: string): AnalystView {
  const { flags, table } = desk;
  const rates = ratesAt(table, skill);
  const stream = (name: string) => randomStream(seed, `analyst/${name}`);
  const found = flags.filter(({ id, is }) => stream(`finds/${id}`).chance(rates.finds[is]));
  const alarm = stream("falseAlarm");
  const absent = DISTORTION_KINDS.filter((kind) => flags.every((flag) => flag.kind !== kind));
  const falseAlarms = alarm.chance(rates.falseAlarm) ? [alarm.pick(absent)] : [];
  const lnPd = lnPdOf(desk, found, rates.verifies) + falseAlarms.length * table.falseAlarmLnPd;
  return { pd: stated(lnPd + stream("pd").normal(0, rates.noise), table), found, falseAlarms };
}

/** ln of the PD that the reader gives the file with some of its flags undone. */
export const lnPdOf = ({ file, reader, lgd }: Desk, found: readonly FindableFlag[], verifies: number): number =>
  log(readPd(reader, readingOf(file, found, lgd), verifies).pd);

/** A PD as somebody would state it, from its logarithm. */
export const stated = (lnPd: number, { pd: { least, most } }: AnalystTable): number =>
  Math.min(most, Math.max(least, exp(lnPd)));
