import { exp, log, type RandomStream } from "../random";
import type { Draft } from "./draft";
import { CLOSURE_RATE, OWNER_SHOCK_RATE } from "./market";
import { drawShocks, type OpenShocks, quietMonth, type Shocks } from "./shocks";

/** The large ones among blows to the owner and slumps: they alone can end a sound firm. */
const LARGE = 0.3;
/** Shocks are tilted over the months that the one-year PD is about. */
const TILTED_MONTHS = 12;

/** Draws one end of a uniform number more often than it comes: a share `natural` of it with probability `drawn`. */
interface Stretch {
  readonly shock: "customer" | "owner" | "renewal" | "claim";
  readonly end: "low" | "high";
  readonly natural: number;
  readonly drawn: number;
  /** months after drawing in which the number matters; undefined: all */
  readonly months?: readonly number[];
}

/** A way of drawing shocks that brings defaults more often. How much more often is known, and weighed out again. */
export interface Tilt {
  /** mean of the standard normal shock to demand */
  readonly demand: number;
  readonly stretches: readonly Stretch[];
}

/**
 * The tilts that fit a firm: its closure, which comes to the best as well, two depths of weak demand with customers
 * lost and renewals refused, large blows and slumps at one go, and claims where something is contingent. Strengths are
 * tuned for variance on a sample of firms (test/bench/futures.bench.ts); they change no expectation.
 */
export function tiltsFor(start: Draft, tenorMonths: number): Tilt[] {
  const { customerLossRate: customers, slumpRate } = start.firm.industry;
  const months = maturities(start, tenorMonths);
  const refused = (drawn: number): Stretch => ({ shock: "renewal", end: "high", natural: 0.2, drawn, months });
  const lost = (times: number): Stretch => ({
    shock: "customer",
    end: "low",
    natural: customers,
    drawn: Math.min(0.3, times * customers),
  });
  const claimRate = start.contingencies.reduce((rate, { monthlyRate }) => rate + monthlyRate, 0);
  const claim: Stretch = { shock: "claim", end: "low", natural: claimRate, drawn: 0.08 };
  return [
    { demand: 0, stretches: [{ shock: "owner", end: "high", natural: CLOSURE_RATE, drawn: 0.06 }] },
    { demand: -0.25, stretches: [lost(2), refused(0.4)] },
    {
      demand: -0.45,
      stretches: [lost(2.5), refused(0.5), { shock: "owner", end: "low", natural: OWNER_SHOCK_RATE, drawn: 0.02 }],
    },
    {
      demand: -0.1,
      stretches: [
        { shock: "owner", end: "low", natural: LARGE * OWNER_SHOCK_RATE, drawn: 0.05 },
        { shock: "claim", end: "high", natural: LARGE * slumpRate, drawn: 0.04 },
      ],
    },
    ...(claimRate > 0 ? [{ demand: -0.2, stretches: [claim, lost(2), refused(0.4)] }] : []),
  ];
}

/** Months after drawing, within the first year, in which a lender may refuse to renew. */
function maturities({ loans, month }: Draft, tenorMonths: number): number[] {
  const bullets = loans.filter(({ repayment }) => repayment === "bullet" || repayment === "revolving");
  const due = [...bullets.map(({ matures }) => matures - month), tenorMonths];
  return [...new Set(due)].filter((after) => after >= 1 && after <= TILTED_MONTHS).sort((a, b) => a - b);
}

/** The same month, drawn in the way of `tilt`. */
export function tiltMonth(shocks: OpenShocks, { demand, stretches }: Tilt, month: number): void {
  if (month > TILTED_MONTHS) return;
  shocks.demand += demand;
  for (const stretch of stretches) {
    const { shock, end } = stretch;
    if (!matters(stretch, month)) continue;
    shocks[shock] = end === "low" ? stretched(shocks[shock], stretch) : 1 - stretched(1 - shocks[shock], stretch);
  }
}

const matters = ({ months }: Stretch, month: number): boolean => months === undefined || months.includes(month);

function stretched(u: number, { natural, drawn }: Stretch): number {
  return u < drawn ? (u * natural) / drawn : natural + ((u - drawn) * (1 - natural)) / (1 - drawn);
}

/** log of the density of a month's shocks under a tilt over their plain density. */
function logDensity(shocks: Shocks, { demand, stretches }: Tilt, month: number): number {
  let sum = demand * shocks.demand - (demand * demand) / 2;
  for (const stretch of stretches) {
    if (!matters(stretch, month)) continue;
    const { natural, drawn, shock, end } = stretch;
    const u = end === "low" ? shocks[shock] : 1 - shocks[shock];
    sum += u < natural ? log(drawn / natural) : log((1 - drawn) / (1 - natural));
  }
  return sum;
}

/**
 * Lives the shocks of a path again, `months` long, and gives their density under each tilt over the plain one. `own` is
 * the tilt they were drawn in, if any. Paths end with their default, so only the shocks up to it count.
 */
export function densitiesOf(
  tilts: readonly Tilt[],
  own: Tilt | undefined,
  random: RandomStream,
  months: number,
): number[] {
  if (tilts.length === 0) return [1];
  const shocks = quietMonth();
  const logs = tilts.map(() => 0);
  for (let month = 1; month <= Math.min(months, TILTED_MONTHS); month++) {
    drawShocks(random, shocks);
    if (own) tiltMonth(shocks, own, month);
    for (const [k, tilt] of tilts.entries()) logs[k]! += logDensity(shocks, tilt, month);
  }
  return [1, ...logs.map(exp)];
}
