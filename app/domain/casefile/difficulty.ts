import { log } from "../random";
import { DISTORTIONS } from "./distortions/registry";
import { plantedIn } from "./planted";
import { MARKET } from "./market-terms";
import type { CaseDocument } from "./documents/types/kinds";
import type { CaseTruth, Difficulty, DifficultyPart } from "./truth";

/**
 * How much each part adds to a score of 0 to 100, at most, and what counts as hardest. A prior: `calibratedDifficulty`
 * moves the score of a case by what people made of it.
 */
export const DIFFICULTY = {
  version: "1",
  source: "house, to be calibrated by people's results",
  weights: { channels: 20, nearNoise: 20, border: 25, volume: 10, distractors: 15, withoutStatements: 10 },
  /** papers that show a flag: one that shows in a single one is hardest, in so many easiest */
  easyChannels: 7,
  /** a flag at the edge of honest noise is hardest, one so many times as large easiest; each doubling counts alike */
  clearDistance: 30,
  /** the yearly result of the best terms, over the amount: nothing is hardest, this much either way easiest */
  clearResult: 0.05,
  /** rows in all papers */
  rows: [150, 1500],
  /** innocent anomalies */
  manyDistractors: 3,
} as const;

type Ground = Pick<CaseTruth, "distortions" | "knockOuts" | "anomalies" | "ratingPd" | "lgd" | "reservationRate">;

/**
 * How hard a case is, 0 to 100: the sum of its parts, each a weight times a hardness of 0 to 1.
 *   channels: in how few papers the flags show; nearNoise: how little the least of them stands out of what honest files
 *   show (0 where nothing is planted); border: how near the best that can be earned is to nothing; volume: rows to read;
 *   distractors: lawful things that look bad; withoutStatements.
 * It hints at what is planted, so it belongs to the truth: nobody sees it before the decision.
 */
export function difficultyOf(documents: readonly CaseDocument[], truth: Ground): Difficulty {
  const { weights } = DIFFICULTY;
  const hardness: Record<DifficultyPart, number> = {
    channels: fewChannels(truth),
    nearNoise: nearNoise(documents, truth),
    border: nearBorder(truth),
    volume: volume(documents),
    distractors: within(truth.anomalies.length / DIFFICULTY.manyDistractors),
    withoutStatements: documents.some(({ kind }) => kind === "statements") ? 0 : 1,
  };
  const parts = Object.fromEntries(
    Object.entries(hardness).map(([part, value]) => [part, rounded(weights[part as DifficultyPart] * value)]),
  ) as Record<DifficultyPart, number>;
  const score = rounded(Object.values(parts).reduce((sum, part) => sum + part, 0));
  return { version: DIFFICULTY.version, score, parts };
}

const within = (value: number): number => Math.min(1, Math.max(0, value));
const rounded = (points: number): number => Math.round(points * 10) / 10;

/** The flag that shows in the fewest papers. */
function fewChannels(truth: Ground): number {
  const counts = plantedIn(truth).map(({ evidence }) => new Set(evidence.map(({ doc }) => doc)).size);
  if (counts.length === 0) return 0;
  return within((DIFFICULTY.easyChannels - Math.min(...counts)) / (DIFFICULTY.easyChannels - 1));
}

/** The lie that stands out least: 1 where a reader who compares the papers finds no more than in honest ones. */
function nearNoise(documents: readonly CaseDocument[], { distortions }: Ground): number {
  const hidden = distortions.map(({ kind }) => {
    const { read, band } = DISTORTIONS[kind].reader;
    const times = Math.abs(read(documents) ?? 0) / band;
    return within(1 - log(Math.max(1, times)) / log(DIFFICULTY.clearDistance));
  });
  return Math.max(0, ...hidden);
}

/** A year's result at the highest rate that the customer takes, over the amount, against a market that takes no risk. */
function nearBorder({ ratingPd, lgd, reservationRate, knockOuts }: Ground): number {
  // What a rule forbids is decided without counting.
  if (knockOuts.length > 0) return 0;
  const result = reservationRate - MARKET.costRate - ratingPd.value * (lgd ?? 0);
  return within(1 - Math.abs(result) / DIFFICULTY.clearResult);
}

function volume(documents: readonly CaseDocument[]): number {
  const [few, many] = DIFFICULTY.rows;
  return within((rowsIn(documents) - few) / (many - few));
}

/** Every row of every list, however deep. Most cells are plain; a file has tens of thousands, so that no list of them is made. */
function rowsIn(value: unknown): number {
  if (value === null || typeof value !== "object") return 0;
  let rows = 0;
  if (Array.isArray(value)) {
    for (const part of value) rows += typeof part === "object" ? 1 + rowsIn(part) : 1;
    return rows;
  }
  for (const name in value) {
    const part = (value as Record<string, unknown>)[name];
    if (typeof part === "object") rows += rowsIn(part);
  }
  return rows;
}
