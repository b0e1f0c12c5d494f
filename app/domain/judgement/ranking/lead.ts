import { normalQuantile } from "../../statistics";
import { randomStream } from "../../random";
import type { Score } from "./measures";
import { added, NOTHING, type Tally } from "./tally";

/** Two analysts by their places, the more skilled first. */
export type Pair = readonly [better: number, worse: number];

/**
 * Share of the pairs in which the better one leads after 1, 2, … files, up to half of all there are: beyond, two orders hold
 * much the same files. A tie is half a lead.
 */
export interface LeadShares {
  /** both read the same files */
  readonly same: readonly number[];
  /** each reads files that the other does not */
  readonly own: readonly number[];
}

interface Race {
  /** `[analyst][file]` */
  readonly tallies: readonly (readonly Tally[])[];
  readonly pairs: readonly Pair[];
  readonly scores: readonly Score[];
  /** in so many orders the files are read */
  readonly orders: number;
  readonly seed: string;
}

/** The lead of the better over the worse for each of `scores`, by simulation. */
export function leadShares({ tallies, pairs, scores, orders, seed }: Race): readonly LeadShares[] {
  const count = tallies[0]?.length ?? 0;
  const half = Math.floor(count / 2);
  const none = () => scores.map(() => Array<number>(half).fill(0));
  const [same, own] = [none(), none()];
  const random = randomStream(seed, "orders");
  for (let run = 0; run < orders; run++) {
    const order = shuffled(count, random);
    const first = runningScores(tallies, scores, order.slice(0, half));
    const rest = runningScores(tallies, scores, order.slice(count - half));
    scores.forEach((_, score) => {
      for (const [better, worse] of pairs) {
        const one = first[better]![score]!;
        const other = first[worse]![score]!;
        const elsewhere = rest[worse]![score]!;
        for (let i = 0; i < half; i++) {
          same[score]![i]! += lead(one[i], other[i]);
          own[score]![i]! += lead(one[i], elsewhere[i]);
        }
      }
    });
  }
  const runs = orders * pairs.length;
  const shares = (leads: readonly number[]) => leads.map((total) => total / runs);
  return scores.map((_, score) => ({ same: shares(same[score]!), own: shares(own[score]!) }));
}

/** 1, ½ or 0. What either's files do not show is a tie. */
export const lead = (a: number | undefined, b: number | undefined): number =>
  a === undefined || b === undefined || a === b ? 0.5 : Number(a > b);

/** `[analyst][score]` after each file of the order. */
function runningScores(
  tallies: readonly (readonly Tally[])[],
  scores: readonly Score[],
  order: readonly number[],
): (number | undefined)[][][] {
  return tallies.map((of) => {
    const running: (number | undefined)[][] = scores.map(() => []);
    let sum: Tally = NOTHING;
    for (const file of order) {
      sum = added(sum, of[file]!);
      scores.forEach((score, i) => running[i]!.push(score(sum)));
    }
    return running;
  });
}

/** 0 to `count` − 1 in an order of chance (Fisher & Yates). */
export function shuffled(count: number, random: { integer(low: number, high: number): number }): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = random.integer(0, i);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/** Files after which a share of the pairs is led by the better one. */
export interface FilesNeeded {
  readonly files: number;
  /** reckoned from the last share that was simulated, beyond the files that there were */
  readonly reckoned: boolean;
}

/**
 * From so many files on the share is never below `target` again. Where the simulated files are too few it is reckoned: the
 * lead of a mean over n files is Φ(δ·√n / (σ·√2)), so z grows as √n, and its rise is the least-squares one of all shares.
 * undefined where the better one does not lead.
 */
export function filesToLead(shares: readonly number[], target: number): FilesNeeded | undefined {
  const below = shares.findLastIndex((share) => share < target);
  if (below < shares.length - 1) return { files: below + 2, reckoned: false };
  const rise =
    shares.reduce((sum, share, i) => sum + Math.sqrt(i + 1) * normalQuantile(share), 0) /
    shares.reduce((sum, _, i) => sum + i + 1, 0);
  if (!(rise > 0)) return undefined;
  const reckoned = Math.ceil((normalQuantile(target) / rise) ** 2);
  return { files: Math.max(shares.length + 1, reckoned), reckoned: true };
}
