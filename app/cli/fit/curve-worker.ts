import { parentPort, workerData } from "node:worker_threads";
import type { Batch, Done } from "../bulk/in-batches";
import type { CurveOrder } from "./curve";
import { drawArchetype, generateCase, settle } from "~/domain/casefile";
import { loanLife, type LoanLife } from "~/domain/world";

const { recipes, seed, futures } = workerData as CurveOrder;

/** Every other file is lived at one of these tenors, so that the curve has points where recipes seldom ask. */
const TENORS = [6, 12, 24, 36, 60];

/** The loan of one file of practice; of the file's own futures one is enough, its loan is lived here. */
function life(number: number): LoanLife {
  const own = `${seed}-${number}`;
  const recipe = drawArchetype(recipes, own);
  const otherTenor = number % 2 === 0 ? undefined : TENORS[((number - 1) / 2) % TENORS.length];
  return loanLife(generateCase({ archetype: settle(recipe, own), seed: own, futureCount: 1 }), futures, otherTenor);
}

parentPort?.on("message", ({ from, to }: Batch) => {
  const items = Array.from({ length: to - from }, (_, i) => life(from + i));
  parentPort?.postMessage({ from, items } satisfies Done<LoanLife>);
});
