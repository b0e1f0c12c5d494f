import type { Band } from "../analysts";
import type { Debrief } from "./debrief";

/** Where a stated PD stands, judged once: every part of the page, and every rule of advice, reads this. */
export interface JudgedPd {
  /** below: milder than anybody reads the file; above: harsher */
  readonly place: "below" | "within" | "above";
  /** PDs that nobody calls off, decimals, as the page shows them; undefined where nobody else read the file */
  readonly band?: Band;
  /**
   * above that band, and no higher than this share of the futures that end in default over the loan's life: so it is
   * harsh for the rating's year alone, and no fault; decimal
   */
  readonly overLife?: number;
}

/** What is needed to judge a PD. */
type Judged = Pick<Debrief, "you" | "readings" | "attainable" | "truth" | "gaps" | "money">;

/** House value, where nobody else read the file. */
const TOLERANCE_NOTCHES = 2;
/** House value: half as much again, or the same the other way, is about a grade; nearer to the file's PD nobody is off. */
export const AS_NEAR = 1.5;
/** House value: four times as much, or a quarter, is about two and a half grades; where readers err as far nobody is right with them. */
const AS_FAR = 4;

/** The PD that people are judged against, and how far off it you are. */
export const judgedBy = ({ attainable, truth, gaps }: Omit<Judged, "you" | "readings" | "money">) =>
  attainable
    ? ({ against: "attainable", pd: attainable.pd, gap: gaps.attainable } as const)
    : truth && ({ against: "truth", pd: truth.pd, gap: gaps.truth } as const);

/**
 * Where the stated PD stands to the band in which practised analysts land, widened until it holds what the file allows to
 * know with half as much again on either side, and never beyond four times that or a quarter of it; or, where nobody else read the file, whether it is two grades off. The band
 * counts, not the grade: the worst grade alone holds PDs that are far apart. PDs are compared as the page writes them, so
 * that two figures that look the same are the same. Where the loan fails late, so that declining was best though the year
 * looks safe, a PD is harsh only above what fails over its life. Undefined for a real firm.
 */
export function judgePd(finding: Judged): JudgedPd | undefined {
  const judged = judgedForYear(finding);
  const overLife = failsLate(finding);
  if (judged?.place !== "above" || overLife === undefined) return judged;
  return asShown(finding.you.pd, Math.round) > asShown(overLife, Math.ceil)
    ? judged
    : { ...judged, place: "within", overLife };
}

/** Share of the futures that end in default over the loan's life, where its price could not know it. */
function failsLate({ money }: Judged): number | undefined {
  const price = money?.best.bound?.price;
  return price?.why === "earnsTooLittle" ? price.fails?.share : undefined;
}

function judgedForYear(finding: Judged): JudgedPd | undefined {
  const { you, readings } = finding;
  const judged = judgedBy(finding);
  if (!judged) return undefined;
  if (readings) {
    const { low, high } = readings.tolerance;
    const band = {
      low: asShown(Math.max(Math.min(low, judged.pd / AS_NEAR), judged.pd / AS_FAR), Math.floor),
      high: asShown(Math.min(Math.max(high, judged.pd * AS_NEAR), judged.pd * AS_FAR), Math.ceil),
    };
    const pd = asShown(you.pd, Math.round);
    return { place: pd < band.low ? "below" : pd > band.high ? "above" : "within", band };
  }
  const notches = judged.gap?.notches ?? 0;
  if (Math.abs(notches) < TOLERANCE_NOTCHES) return { place: "within" };
  return { place: notches < 0 ? "below" : "above" };
}

/** Hundredths of a percent below one percent, tenths from there on: so a PD is written. */
const STEPS = { fine: 10_000, coarse: 1_000, from: 0.01 } as const;
/** What is left of a binary fraction is no step of its own. */
const DUST = 1e-9;

function asShown(pd: number, round: (steps: number) => number): number {
  const per = pd < STEPS.from ? STEPS.fine : STEPS.coarse;
  const steps = pd * per;
  return (Math.abs(steps - Math.round(steps)) < DUST ? Math.round(steps) : round(steps)) / per;
}
