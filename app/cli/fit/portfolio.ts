import { inBatches } from "../bulk/in-batches";
import type { Observation } from "~/domain/scorecard/fitting";

const BATCH = 50;

/** Lives a portfolio of `count` firms on all cores; the order of the result is that of their numbers. */
export const drawPortfolio = (
  seed: string,
  count: number,
  onProgress: (done: number) => void,
): Promise<Observation[]> =>
  inBatches({
    script: new URL("./start-worker.mjs", import.meta.url),
    workerData: { seed },
    count,
    batch: BATCH,
    onProgress,
  });
