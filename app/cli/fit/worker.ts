import { parentPort, workerData } from "node:worker_threads";
import { generateCase } from "~/domain/casefile";
import { firmSeed, observe, recipe, type Observation } from "~/domain/scorecard/fitting";

/** Firms `from` to `to` (not included) of the portfolio. */
export interface Order {
  readonly from: number;
  readonly to: number;
}
export interface Observed {
  readonly from: number;
  readonly observations: readonly Observation[];
}

const { seed } = workerData as { readonly seed: string };

parentPort?.on("message", ({ from, to }: Order) => {
  const observations = Array.from({ length: to - from }, (_, i) =>
    observe(generateCase({ archetype: recipe(seed, from + i), seed: firmSeed(seed, from + i), futureCount: 1 })),
  );
  parentPort?.postMessage({ from, observations } satisfies Observed);
});
