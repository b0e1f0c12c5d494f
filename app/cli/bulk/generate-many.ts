import { createWriteStream } from "node:fs";
import { availableParallelism } from "node:os";
import { pipeline } from "node:stream/promises";
import { Worker } from "node:worker_threads";
import { createGzip } from "node:zlib";
import type { Made, Order, WorkerInput } from "./worker";

/** So many cases a worker has in hand: enough never to wait, few enough that memory stays the same for any count. */
const IN_HAND = 4;

export interface BulkOrder extends WorkerInput {
  readonly count: number;
  /** the i-th case's seed; secret where it comes from chance */
  readonly seedOf: (index: number) => string;
  readonly out: string;
  readonly onProgress: (done: number) => void;
}

/**
 * Writes `count` cases as gzipped JSON lines, in order, made on all cores. The archetypes take turns. Cases that are
 * ready before their turn wait; new ones are ordered only as lines leave, so memory does not grow with the count.
 */
export async function generateMany({ count, seedOf, out, onProgress, ...input }: BulkOrder): Promise<void> {
  const workers = Array.from({ length: Math.min(count, availableParallelism()) }, () => startWorker(input));
  const ready = new Map<number, string>();
  let ordered = 0;
  let wake = (): void => {};
  let failure: Error | undefined;

  const order = (worker: Worker): void => {
    if (ordered >= count) return;
    const index = ordered++;
    const { id } = input.archetypes[index % input.archetypes.length]!;
    worker.postMessage({ index, archetype: id, seed: seedOf(index) } satisfies Order);
  };
  const owners = new Map<number, Worker>();
  for (const worker of workers) {
    worker.on("message", ({ index, line }: Made) => {
      ready.set(index, line);
      owners.set(index, worker);
      wake();
    });
    worker.on("error", (error) => {
      failure = error;
      wake();
    });
    for (let i = 0; i < IN_HAND; i++) order(worker);
  }

  async function* lines(): AsyncGenerator<string> {
    for (let index = 0; index < count; index++) {
      while (!ready.has(index) && !failure) await new Promise<void>((resolve) => (wake = resolve));
      if (failure) throw failure;
      yield `${ready.get(index)}\n`;
      ready.delete(index);
      order(owners.get(index)!);
      owners.delete(index);
      onProgress(index + 1);
    }
  }

  try {
    await pipeline(lines, createGzip(), createWriteStream(out));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

const startWorker = (input: WorkerInput): Worker =>
  new Worker(new URL("./worker.ts", import.meta.url), { workerData: input, execArgv: ["--import", "tsx"] });
