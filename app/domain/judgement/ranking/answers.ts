import { gradeOf } from "../../lending";
import { randomStream } from "../../random";
import { slipAt } from "./assumptions";
import type { JudgedFile } from "./judged-file";
import { offeredRate, priceDistance } from "./offer";
import type { Tally } from "./tally";

/** What a simulated analyst makes of a file. */
export interface Sight {
  /** twelve months, decimal */
  readonly pd: number;
  /** of the flags that could be found */
  readonly found: number;
  /** a rule that ends the application is among them */
  readonly knockedOut: boolean;
  /** called something that nothing in the file bears out */
  readonly falseAlarm: boolean;
}

/** A file as it lies on a desk: in full, or short of some papers. */
export interface Desk {
  /** flags that can be found */
  readonly flags: number;
  /** the PD of who finds them all and has no noise */
  readonly idealPd: number;
  readonly read: (skill: number, seed: string) => Sight;
}

export interface SimulatedFile {
  readonly judged: JudgedFile;
  /** the PD that a perfect reader can know: firm/attainable.ts */
  readonly attainablePd: number;
  readonly full: Desk;
  readonly short: Desk;
}

/** One tally for each analyst. */
export interface Answers {
  /** on the file in full, against the attainable PD */
  readonly full: readonly Tally[];
  /** the same answers against the ideal reader's PD */
  readonly againstIdeal: readonly Tally[];
  readonly short: readonly Tally[];
}

/**
 * What analysts of these skills do on one file. In the short file the attainable PD is moved by what the ideal reader's
 * moves when the papers that are left out show nothing: nobody is judged by what the file does not hold.
 */
export function answersOn(file: SimulatedFile, skills: readonly number[], seed: string): Answers {
  const { attainablePd, full, short, judged } = file;
  const onFull = skills.map((skill, place) => answerOn(full, judged, skill, `${seed}/full/${place}`));
  const onShort = skills.map((skill, place) => answerOn(short, judged, skill, `${seed}/short/${place}`));
  const inShort = (attainablePd * short.idealPd) / full.idealPd;
  return {
    full: onFull.map(({ pd, ...did }) => ({ ...did, ...distanceOf(pd, attainablePd) })),
    againstIdeal: onFull.map(({ pd, ...did }) => ({ ...did, ...distanceOf(pd, full.idealPd) })),
    short: onShort.map(({ pd, ...did }) => ({ ...did, ...distanceOf(pd, inShort) })),
  };
}

/** His PD, and what is counted of his answer whatever the PD is held against. */
function answerOn(desk: Desk, judged: JudgedFile, skill: number, seed: string) {
  const { pd, found, knockedOut, falseAlarm } = desk.read(skill, seed);
  const slip = slipAt(skill) * randomStream(seed, "price").normal();
  const rate = offeredRate({ pd, knockedOut, slip }, judged);
  return {
    pd,
    files: 1,
    offers: rate === undefined ? 0 : 1,
    priceDistance: rate === undefined ? 0 : priceDistance(rate, pd, judged),
    regret: judged.regretOf(rate),
    signals: desk.flags,
    hits: found,
    noise: 1,
    falseAlarms: Number(falseAlarm),
  };
}

/** Between two PDs: notches of the master scale, and |ln| of their ratio. */
const distanceOf = (pd: number, yardstick: number): Pick<Tally, "gradeDistance" | "lnPdError"> => ({
  gradeDistance: Math.abs(gradeOf(pd) - gradeOf(yardstick)),
  lnPdError: Math.abs(Math.log(pd / yardstick)),
});
