import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Observed, Order } from "./worker";
import type { Observation } from "~/domain/scorecard/fitting";

const BATCH = 50;

/** Lives a portfolio of `count` firms on all cores; the order of the result is that of their numbers. */
export async function drawPortfolio(
  seed: string,
  count: number,
  onProgress: (done: number) => void,
): Promise<Observation[]> {
  const batches = new Map<number, readonly Observation[]>();
  let next = 0;
  let done = 0;

  const work = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      const order = (): void => {
        if (next >= count) return resolve();
        worker.postMessage({ from: next, to: Math.min(count, next + BATCH) } satisfies Order);
        next += BATCH;
      };
      worker.on("error", reject);
      worker.on("message", ({ from, observations }: Observed) => {
        batches.set(from, observations);
        onProgress((done += observations.length));
        order();
      });
      order();
    });

  const workers = Array.from(
    { length: Math.min(Math.ceil(count / BATCH), availableParallelism()) },
    () => new Worker(new URL("./start-worker.mjs", import.meta.url), { workerData: { seed } }),
  );
  try {
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return [...batches].sort(([a], [b]) => a - b).flatMap(([, observations]) => observations);
}
