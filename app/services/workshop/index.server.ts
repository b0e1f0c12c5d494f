import { randomBytes } from "node:crypto";
import { availableParallelism } from "node:os";
import { workerPool, type WorkerPool } from "./pool";
import { sealDecision, type SealOrder } from "./seal";
import type { Archetype } from "~/domain/casefile";
import type { Sealed } from "~/records";

export { NotDone } from "./pool";
export type { WhyNotDone, WorkerPool } from "./pool";
export type { Sample } from "./sample";

// On globalThis, so that the development server's module reloads keep the one pool one.
const holder = globalThis as typeof globalThis & { lendwrightWorkshop?: WorkerPool };

/** One core is left to answer requests; more than four cases at once nobody asks for. */
const poolSize = (): number => Math.min(4, Math.max(1, availableParallelism() - 1));

/** The server's workers, started at first use and kept. */
export function workshop(): WorkerPool {
  return (holder.lendwrightWorkshop ??= workerPool(poolSize()));
}

/**
 * Seals a submission beside the server's thread, before whatever waits there. Where no worker can take it, it is done
 * here: a decision that somebody made is never refused because others are generating cases.
 */
export const sealBeside = (order: SealOrder): Promise<Sealed> =>
  workshop()
    .run({ kind: "seal", ...order }, { first: true })
    .catch(() => sealDecision(order));

/** So many cases until the engine's code has been compiled for speed. */
const WARM_UP = 4;

/** Lets every worker load the generator and run it a few times, so that the first person does not wait for that. */
export async function warmUp(archetypes: readonly Archetype[]): Promise<void> {
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
