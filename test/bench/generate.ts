// Cases, rows and futures per second on one core, and bytes per stored case: npx tsx test/bench/generate.ts
// With the folder of another checkout behind it, both take turns over the same seeds, and whether their cases are the same
// to the byte is said. Both run as one script made the same way, with the engine's usual limits, as in a worker. Times are of the processor, all threads together, so that a busy machine spoils them less.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildSync } from "esbuild";
import type { Batch, Order } from "./generate-batch";
import { median } from "~/domain/statistics";

/** A bulk run makes thousands: the first hundreds, while the engine compiles, say little about it. */
const WARM_UP = 300;
const ROUNDS = 5;
const PLAIN = { count: 60, futureCount: 1 };
const FULL = { count: 24, futureCount: 1_000 };

const scripts = mkdtempSync(path.join(tmpdir(), "generate-"));

/** Each checkout's own `~`, in one script as a server's workers run it: a loader for TypeScript names every closure anew. */
function start(folder: string, place: number): ChildProcess {
  const script = path.join(scripts, `${place}.cjs`);
  buildSync({
    entryPoints: [path.join(import.meta.dirname, "generate-batch.ts")],
    alias: { "~": path.resolve(folder, "app") },
    bundle: true,
    platform: "node",
    outfile: script,
  });
  return fork(script, [], { cwd: folder, execArgv: [] });
}

async function batch(side: ChildProcess, order: Order): Promise<Batch> {
  side.send(order);
  const [made] = (await once(side, "message")) as [Batch];
  return made;
}

const folders = [process.cwd(), ...process.argv.slice(2, 3)];
const sides = folders.map((folder, place) => ({
  side: start(folder, place),
  plain: [] as Batch[],
  full: [] as Batch[],
}));
for (const { side } of sides) {
  await batch(side, { ...PLAIN, from: 0, count: WARM_UP });
  await batch(side, { ...FULL, from: 0 });
}
for (let round = 0; round < ROUNDS; round++) {
  for (const { side, plain, full } of round % 2 === 0 ? sides : sides.toReversed()) {
    plain.push(await batch(side, { ...PLAIN, from: round * PLAIN.count }));
    full.push(await batch(side, { ...FULL, from: round * FULL.count }));
  }
}
const { stored } = await batch(sides[0]!.side, { ...FULL, from: 0, weighed: true });
for (const { side } of sides) side.disconnect();
rmSync(scripts, { recursive: true });

const middle = (values: readonly number[]): number => median(values)!;

const figures = sides.map(({ plain, full }) => {
  const aSecond = (of: (round: number) => number): number => middle(plain.map((_, round) => of(round)));
  const futuresTime = (i: number): number => full[i]!.cpu / FULL.count - plain[i]!.cpu / PLAIN.count;
  return {
    "plain cases, one future": aSecond((i) => (PLAIN.count * 1e6) / plain[i]!.cpu),
    "full cases, 1,000 futures": aSecond((i) => (FULL.count * 1e6) / full[i]!.cpu),
    "rows of ledger and bank, plain": aSecond((i) => (plain[i]!.rows * 1e6) / plain[i]!.cpu),
    "futures, of truth and reader": aSecond((i) => (full[i]!.futures * 1e6) / FULL.count / futuresTime(i)),
  };
});
const [here, other] = figures;
for (const [name, value] of Object.entries(here!)) {
  const against = other?.[name as keyof typeof other];
  const ratio =
    against === undefined ? "" : `, the other checkout ${against.toFixed(1)}: ${(value / against).toFixed(2)} times`;
  console.log(`${name}: ${value.toFixed(1)} a second${ratio}`);
}
if (sides.length > 1) {
  const digests = sides.map(({ plain, full }) => [...plain, ...full].map(({ digest }) => digest).join());
  console.log(`cases are ${digests[0] === digests[1] ? "the same to the byte" : "NOT the same"}`);
}
const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);
console.log(
  `stored case in brotli: median ${kilobytes(middle(stored))} KB, largest ${kilobytes(Math.max(...stored))} KB`,
);
