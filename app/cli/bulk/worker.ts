import { parentPort, workerData } from "node:worker_threads";
import { generateCase, type Archetype } from "~/domain/casefile";

/** What one worker is asked for, and the case as one line of JSON. */
export interface Order {
  readonly index: number;
  readonly archetype: string;
  readonly seed: string;
}
export interface Made {
  readonly index: number;
  readonly line: string;
}

export interface WorkerInput {
  readonly archetypes: readonly Archetype[];
  readonly futureCount: number | undefined;
}

const { archetypes, futureCount } = workerData as WorkerInput;
const byId = new Map(archetypes.map((archetype) => [archetype.id, archetype]));

parentPort?.on("message", ({ index, archetype: id, seed }: Order) => {
  const archetype = byId.get(id);
  if (!archetype) throw new RangeError(`no archetype ${id}`);
  const line = JSON.stringify(generateCase({ archetype, seed, futureCount }));
  parentPort?.postMessage({ index, line } satisfies Made);
});
