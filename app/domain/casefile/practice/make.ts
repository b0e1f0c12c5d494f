import { generateCase } from "../generate";
import { plantedIn } from "../planted";
import type { GeneratedCase } from "../truth";
import type { PracticeOrder } from "./order";

/** So many firms are drawn for every case, whether or not the first one fits: how long it takes would tell of the file. */
const CANDIDATES = 5;
/** Enough futures to say how hard a case is; the one that is taken is then lived with as many as its PD needs. */
const ROUGHLY = 40;
/** Farther off than any difficulty: a name that was just met, and a life that gives no occasion for the lie. */
const MET = 1_000;
const NOT_AS_ORDERED = 2_000;

/**
 * The case that was ordered: of a few firms the first that is as hard as was chosen and has a name that the person has not
 * just met, or the nearest to it. Nothing but the order decides it. `futureCount`: see generateCase.
 */
export function makePractice(order: PracticeOrder, futureCount?: number): GeneratedCase {
  const { recipe, seed } = order;
  const best = Array.from({ length: CANDIDATES }, (_, turn) =>
    generateCase({
      archetype: recipe,
      seed: turn === 0 ? seed : `${seed}-${turn}`,
      futureCount: futureCount ?? ROUGHLY,
    }),
  ).reduce((nearest, one) => (missOf(one, order) < missOf(nearest, order) ? one : nearest));
  return futureCount === undefined ? generateCase({ archetype: recipe, seed: best.seed }) : best;
}

/** How far a case is from what was ordered; 0: it is that. */
function missOf({ file, truth }: GeneratedCase, { recipe, titles }: PracticeOrder): number {
  const [from, to] = recipe.promises?.difficulty ?? [0, 100];
  const { score } = truth.difficulty;
  const isAsOrdered = plantedIn(truth).length > 0 === recipe.bent > 0;
  return (
    Math.max(from - score, score - to, 0) +
    (titles.includes(file.firm.name) ? MET : 0) +
    (isAsOrdered ? 0 : NOT_AS_ORDERED)
  );
}
