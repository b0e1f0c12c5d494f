import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type Recipe, withBent } from "~/domain/casefile";
import { workerPool } from "~/services/workshop/pool";

/** So many cases a worker has in hand: enough never to wait, few enough that memory stays the same for any count. */
const IN_HAND = 4;

export interface BulkOrder {
  readonly archetypes: readonly Recipe[];
  readonly futureCount: number | undefined;
  readonly count: number;
  /** share of bent files within every archetype that has something to plant; undefined: its own */
  readonly distorted: number | undefined;
  /** the i-th case's seed; secret where it comes from chance */
  readonly seedOf: (index: number) => string;
  readonly out: string;
  readonly onProgress: (done: number) => void;
  /** ends it before its time; nothing is left behind */
  readonly signal?: AbortSignal;
}

/**
 * Writes `count` cases as gzipped JSON lines, in order, made on all cores. The archetypes take turns. New cases are ordered only as lines leave, so memory does not grow with the count. The
 * file has its name only when it is whole; until then it is `out` with ".part", which goes when it ends early.
 */
export async function generateMany({ count, out, onProgress, signal, ...order }: BulkOrder): Promise<void> {
  const pool = workerPool(Math.min(count, availableParallelism()));

  async function* lines(): AsyncGenerator<string> {
    const inHand: Promise<string>[] = [];
    for (let ordered = 0, done = 0; done < count;) {
      for (; ordered < count && inHand.length < IN_HAND * pool.size; ordered++) {
        const line = pool.run({ kind: "line", ...caseAt(order, ordered) });
        line.catch(() => {}); // those in hand when one fails: the first is the one that is told
        inHand.push(line);
      }
      yield `${await inHand.shift()}\n`;
      onProgress(++done);
    }
  }

  const part = `${out}.part`;
  // What is in hand is rejected, so the pipeline ends by itself; cut from outside it can wait for a line for ever.
  const stop = () => void pool.close();
  signal?.addEventListener("abort", stop, { once: true });
  try {
    await pipeline(lines, createGzip(), createWriteStream(part));
    signal?.throwIfAborted();
    await rename(part, out);
  } finally {
    signal?.removeEventListener("abort", stop);
    await pool.close();
    await rm(part, { force: true });
  }
}

type Plan = Pick<BulkOrder, "archetypes" | "distorted" | "seedOf" | "futureCount">;

/** The index-th case; its seed decides whether it is bent. */
export function caseAt({ archetypes, distorted, seedOf, futureCount }: Plan, index: number) {
  return { archetype: withBent(archetypes[index % archetypes.length]!, distorted), seed: seedOf(index), futureCount };
}
