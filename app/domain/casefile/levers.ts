import type { Archetype } from "./archetype";
import type { CaseDocument } from "./documents/types/kinds";
import type { GeneratedTruth } from "./truth";

/** What makes one firm's file harder or easier to read: how much its lies bend, and what looks bad beside them. */
export interface Levers {
  /** 0 to 1; undefined: by chance */
  readonly boldness: number | undefined;
  readonly anomalies: number;
}

/** A file drawn with some levers, and its key. */
export interface Drawing {
  readonly documents: readonly CaseDocument[];
  readonly truth: GeneratedTruth;
}

const MOST_ANOMALIES = 3;
const BOLDNESS = [1, 0.5, 0] as const;

/**
 * The drawing whose difficulty lies in the promised range, or as near as the levers bring it: they are put in order from
 * easy to hard and tried by halving, so a file is drawn at most three times. The firm, its books and its honest papers
 * stay as they are.
 */
export function ofDifficulty(archetype: Archetype, draw: (levers: Levers) => Drawing): Drawing {
  const { promises, distortions, anomalies } = archetype;
  if (!promises) return draw({ boldness: undefined, anomalies });
  const [from, to] = promises.difficulty;
  const steps = stepsOf(anomalies, distortions.length > 0);
  const drawn: Drawing[] = [];
  let [low, high] = [0, steps.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const drawing = draw(steps[middle]!);
    drawn.push(drawing);
    const { score } = drawing.truth.difficulty;
    if (score < from) low = middle + 1;
    else if (score > to) high = middle - 1;
    else break;
  }
  const miss = ({ truth }: Drawing): number => Math.max(from - truth.difficulty.score, truth.difficulty.score - to, 0);
  return drawn.reduce((best, one) => (miss(one) < miss(best) ? one : best));
}

/** From the boldest lies beside as few anomalies as the author wants, to the most timid beside the most anomalies. */
function stepsOf(least: number, lies: boolean): Levers[] {
  const counts = Array.from({ length: Math.max(0, MOST_ANOMALIES - least) + 1 }, (_, i) => least + i);
  if (!lies) return counts.map((anomalies) => ({ boldness: undefined, anomalies }));
  const [first, ...more] = counts;
  return [
    ...BOLDNESS.map((boldness) => ({ boldness, anomalies: first! })),
    ...more.map((anomalies) => ({ boldness: 0, anomalies })),
  ];
}
