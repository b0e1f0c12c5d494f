/** What each worker of the built server adds to its memory at rest, in megabytes: `npx tsx test/bench/worker-memory.ts`. */
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { residentMb } from "./measure";
import { loadContent } from "~/courseware";
import { WORKER_LIMITS } from "~/services/workshop/pool";

const content = loadContent("content");
if (!content.ok) throw new Error("the content cannot be read");
const { archetypes } = content.value;

const WORKERS = 3;
/** Longer than the rest after which a worker gives its memory back. */
const REST_MS = 13_000;

/** As at the server's start: cases until the engine's code has been compiled for speed. */
async function warmWorker(): Promise<void> {
  const worker = new Worker("./build/worker/worker.js", { resourceLimits: WORKER_LIMITS, execArgv: [] });
  await once(worker, "message");
  for (const archetype of archetypes.slice(0, 4)) {
    worker.postMessage({ kind: "case", archetype, seed: "warm-up" });
    await once(worker, "message");
  }
}

const before = residentMb(process.pid);
for (let i = 0; i < WORKERS; i++) await warmWorker();
await pause(REST_MS);
console.log(`each worker at rest: ${((residentMb(process.pid) - before) / WORKERS).toFixed(0)} MB`);
process.exit();
