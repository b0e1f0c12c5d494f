import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { workerCode } from "~/services/workshop/worker-code";

/** Items `from` to `to` (not included), and what a worker answers. */
export interface Batch {
  readonly from: number;
  readonly to: number;
}
export interface Done<Item> {
  readonly from: number;
  readonly items: readonly Item[];
}

interface Order {
  /** what a thread runs that answers every Batch with Done */
  readonly worker: string;
  readonly workerData: unknown;
  readonly count: number;
  readonly batch: number;
  readonly onProgress: (done: number) => void;
}

/** Makes `count` items on all cores; the order of the result is that of their numbers. */
export async function inBatches<Item>({ worker: entry, workerData, count, batch, onProgress }: Order): Promise<Item[]> {
  const batches = new Map<number, readonly Item[]>();
  let next = 0;
  let done = 0;

  const work = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      const order = (): void => {
        if (next >= count) return resolve();
        worker.postMessage({ from: next, to: Math.min(count, next + batch) } satisfies Batch);
        next += batch;
      };
      worker.on("error", reject);
      worker.on("message", ({ from, items }: Done<Item>) => {
        batches.set(from, items);
        onProgress((done += items.length));
        order();
      });
      order();
    });

  const workers = Array.from(
    { length: Math.min(Math.ceil(count / batch), availableParallelism()) },
    () => new Worker(workerCode(entry), { eval: true, workerData }),
  );
  try {
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return [...batches].sort(([a], [b]) => a - b).flatMap(([, items]) => items);
}
