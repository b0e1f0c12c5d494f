import { parentPort, workerData } from "node:worker_threads";
import type { Batch, Done } from "../bulk/in-batches";
import { generateCase } from "~/domain/casefile";
import { firmSeed, observe, recipe, type Observation } from "~/domain/scorecard/fitting";

const { seed } = workerData as { readonly seed: string };

/** Firms of the portfolio by their numbers. */
parentPort?.on("message", ({ from, to }: Batch) => {
  const items = Array.from({ length: to - from }, (_, i) =>
    observe(generateCase({ archetype: recipe(seed, from + i), seed: firmSeed(seed, from + i), futureCount: 1 })),
  );
  parentPort?.postMessage({ from, items } satisfies Done<Observation>);
});
