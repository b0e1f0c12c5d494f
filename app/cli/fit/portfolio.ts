import { inBatches } from "../bulk/in-batches";
import type { Policy } from "~/domain/pricing";
import type { Drawer, Observation } from "~/domain/scorecard/fitting";

const BATCH = 50;

/** What a portfolio is drawn from: its seed, the recipes, and what security is worth under the policy. */
export interface Market {
  readonly seed: string;
  readonly drawer: Drawer;
  readonly lgd: Policy["lgd"];
}

/** Lives a portfolio of `count` firms on all cores; the order of the result is that of their numbers. */
export const drawPortfolio = (
  market: Market,
  count: number,
  onProgress: (done: number) => void,
): Promise<Observation[]> =>
  inBatches({
    worker: "app/cli/fit/worker.ts",
    workerData: market,
    count,
    batch: BATCH,
    onProgress,
  });
