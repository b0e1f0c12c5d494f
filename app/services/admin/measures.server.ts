import { waitingForWorkers } from "~/services/workshop/index.server";
import { takeWriterWaits } from "~/db";

const seals = { waiting: 0, count: 0, longestMs: 0 };

/** Measures how long a decision's seal takes, from its order to its end. */
export async function timedSeal<T>(work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  seals.waiting++;
  try {
    return await work();
  } finally {
    seals.waiting--;
    seals.count++;
    seals.longestMs = Math.max(seals.longestMs, performance.now() - start);
  }
}

/** What was measured since this was last asked; for the log, so it names nobody. */
export function takeMeasures() {
  const taken = {
    writer: takeWriterWaits(),
    seals: { ...seals, longestMs: Math.round(seals.longestMs) },
    workers: { waiting: waitingForWorkers() },
  };
  Object.assign(seals, { count: 0, longestMs: 0 });
  return taken;
}
