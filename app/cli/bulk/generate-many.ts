import { createWriteStream } from "node:fs";
import { availableParallelism } from "node:os";
import { pipeline } from "node:stream/promises";
import { Worker } from "node:worker_threads";
import { createGzip } from "node:zlib";
import type { Made, Order, WorkerInput } from "./worker";
import type { Archetype } from "~/domain/casefile";

/** So many cases a worker has in hand: enough never to wait, few enough that memory stays the same for any count. */
const IN_HAND = 4;

export interface BulkOrder extends WorkerInput {
  readonly count: number;
  /** share of cases with a distortion, as far as the archetypes have both */
  readonly distorted: number;
  /** the i-th case's seed; secret where it comes from chance */
  readonly seedOf: (index: number) => string;
  readonly out: string;
  readonly onProgress: (done: number) => void;
}

/**
 * Writes `count` cases as gzipped JSON lines, in order, made on all cores. The archetypes take turns, honest and bent ones
 * each among themselves. Cases that are
 * ready before their turn wait; new ones are ordered only as lines leave, so memory does not grow with the count.
 */
export async function generateMany({ count, distorted, seedOf, out, onProgress, ...input }: BulkOrder): Promise<void> {
  const workers = Array.from({ length: Math.min(count, availableParallelism()) }, () => startWorker(input));
  const ready = new Map<number, string>();
  let ordered = 0;
  let wake = (): void => {};
  let failure: Error | undefined;

  const order = (worker: Worker): void => {
    if (ordered >= count) return;
    const index = ordered++;
    worker.postMessage({
      index,
      archetype: turn(input.archetypes, distorted, index),
      seed: seedOf(index),
    } satisfies Order);
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

/** Whose turn the index-th case is: after n cases about n · distorted are bent, however many there are of each. */
function turn(archetypes: readonly Archetype[], distorted: number, index: number): string {
  const bentSoFar = Math.floor(index * distorted);
  const isBent = Math.floor((index + 1) * distorted) > bentSoFar;
  const kind = archetypes.filter(({ distortions }) => distortions.length > 0 === isBent);
  const [from, place] = kind.length === 0 ? [archetypes, index] : [kind, isBent ? bentSoFar : index - bentSoFar];
  return from[place % from.length]!.id;
}

const startWorker = (input: WorkerInput): Worker =>
  new Worker(new URL("./start-worker.mjs", import.meta.url), { workerData: input });
