import { randomBytes } from "node:crypto";
import { availableParallelism } from "node:os";
import { NotDone, workerPool, type WorkerPool } from "./pool";
import { sealDecision, type SealOrder } from "./seal";
import type { Recipe } from "~/domain/casefile";
import type { Sealed } from "~/records";

export { NotDone };
export type { WorkerPool } from "./pool";
export type { Sample } from "./sample";
import { report } from "~/services/admin/report.server";

// On globalThis, so that the development server's module reloads keep the one pool one.
const holder = globalThis as typeof globalThis & { lendwrightWorkshop?: WorkerPool };

/** One core is left to answer requests; more than four cases at once nobody asks for. */
const poolSize = (): number => Math.min(4, Math.max(1, availableParallelism() - 1));

/** The server's workers, started at first use and kept. */
export function workshop(): WorkerPool {
  return (holder.lendwrightWorkshop ??= workerPool(poolSize(), { spare: 1 }));
}

/** How many tasks no worker has begun yet. */
export const waitingForWorkers = (): number => holder.lendwrightWorkshop?.waiting() ?? 0;

/** Some tenths of a second; on a machine that is busy with an exam's end many times that. */
const SEAL_LIMIT_MS = 60_000;

/**
 * Seals a submission beside the server's thread, before whatever waits there. Only where there are no workers is it done
 * here: what a worker does not finish would stop everybody.
 */
export const sealBeside = (order: SealOrder): Promise<Sealed> =>
  workshop()
    .run({ kind: "seal", ...order }, { turn: "decision", limitMs: SEAL_LIMIT_MS })
    .catch((error: unknown) => {
      if (error instanceof NotDone && error.isOfTheTask) throw error;
      return sealDecision(order);
    });

/** Why a file that somebody chose was not read: the first two lie in the file, "busy" in the server. */
export type NotRead = "tooLong" | "tooMuchMemory" | "notToItsEnd" | "busy";

/** The server's state is never told as a fault of the file, and a parser that fails on a file is no error of the page. */
export function notReadBecause(error: unknown): NotRead {
  if (!(error instanceof NotDone)) {
    report("a file could not be read to its end", error);
    return "notToItsEnd";
  }
  return error.why === "tooLong" || error.why === "tooMuchMemory" ? error.why : "busy";
}

/** So many cases until the engine's code has been compiled for speed. */
const WARM_UP = 4;

/** Lets every worker load the generator and run it a few times, so that the first person does not wait for that. */
export async function warmUp(archetypes: readonly Recipe[]): Promise<void> {
  const pool = workshop();
  const orders = Array.from({ length: archetypes.length === 0 ? 0 : pool.size * WARM_UP }, (_, index) => index);
  await Promise.all(
    orders.map((index) =>
      pool.run({ kind: "case", archetype: archetypes[index % archetypes.length]!, seed: `warm-up-${index}` }),
    ),
  );
}

export async function closeWorkshop(): Promise<void> {
  const open = holder.lendwrightWorkshop;
  delete holder.lendwrightWorkshop;
  await open?.close();
}

/** A seed that nobody can guess, for a case whose truth must stay a secret. */
export const secretSeed = (): string => randomBytes(16).toString("hex");
