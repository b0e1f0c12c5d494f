import { parentPort, workerData } from "node:worker_threads";
import type { Batch, Done } from "../bulk/in-batches";
import { generateCase } from "~/domain/casefile";
import { firmSeed, FUTURES_OF_A_FIRM, observe, recipe, type Observation } from "~/domain/scorecard/fitting";
import type { Market } from "./portfolio";

const { seed, drawer, lgd } = workerData as Market;

function live(index: number): Observation {
  const archetype = recipe(drawer, seed, index);
  const firm = generateCase({ archetype, seed: firmSeed(seed, index), futureCount: FUTURES_OF_A_FIRM });
  return observe(firm, lgd);
}

/** Firms of the portfolio by their numbers. */
parentPort?.on("message", ({ from, to }: Batch) => {
  const items = Array.from({ length: to - from }, (_, i) => live(from + i));
  parentPort?.postMessage({ from, items } satisfies Done<Observation>);
});
