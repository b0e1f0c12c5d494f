/** What each worker adds to the server's memory, in megabytes: `npx tsx test/bench/worker-memory.ts`. */
import { residentMb } from "./measure";
import { loadContent } from "~/courseware";
import { workerPool } from "~/services/workshop/pool";

const content = loadContent("content");
if (!content.ok) throw new Error("the content cannot be read");
const { archetypes } = content.value;

/** As at the server's start: cases until the engine's code has been compiled. */
async function withWorkers(count: number): Promise<number> {
  const pool = workerPool(count);
  const orders = Array.from({ length: 4 * count }, (_, i) => archetypes[i % archetypes.length]!);
  await Promise.all(orders.map((archetype, i) => pool.run({ kind: "case", archetype, seed: `warm-up-${i}` })));
  return residentMb(process.pid);
}

const one = await withWorkers(1);
const three = await withWorkers(2);
console.log(`one more worker: ${((three - one) / 2).toFixed(0)} MB`);
process.exit();
