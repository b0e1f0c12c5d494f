import { db, type Tx } from "~/db";
import { LEASE_MS, retryAt, type Times } from "~/domain/jobs";
import type { Standing } from "~/domain/jobs";

/** A job that somebody has taken: until its lease ends, or whoever takes it next. */
export interface Taken {
  readonly name: string;
  readonly token: number;
  readonly runId: number;
  readonly due: Date;
}

/** How a run ended. stopped: its server was; it is begun again at the next start. */
export type Ended =
  | { readonly outcome: "done"; readonly did: number }
  | { readonly outcome: "failed"; readonly failure: string }
  | { readonly outcome: "stopped" };

/** Another runner has the job: what this one would still write is not written. */
export class LeaseLostError extends Error {}

/** The times of a job that the bank did not have yet count from now. */
export async function enterJobs(names: readonly string[], now: Date): Promise<void> {
  const known = await db().read.jobLease.findMany({ where: { name: { in: [...names] } }, select: { name: true } });
  const fresh = names.filter((name) => !known.some((lease) => lease.name === name));
  for (const name of fresh) {
    await db().write.jobLease.upsert({ where: { name }, create: { name, since: now }, update: {} });
  }
}

export type Lease = Standing & { readonly name: string; readonly token: number };

export const leases = (names: readonly string[]): Promise<Lease[]> =>
  db().read.jobLease.findMany({
    where: { name: { in: [...names] } },
    orderBy: { name: "asc" },
    omit: { failures: true },
  });

/** Takes a job as it was seen; undefined: somebody was faster. A run that its process left is closed as lost. */
export async function takeLease(seen: Lease, due: Date, now: Date, byId?: string): Promise<Taken | undefined> {
  const { name } = seen;
  const token = seen.token + 1;
  return db().transaction(async (tx) => {
    const before = await tx.jobLease.findUnique({ where: { name }, select: { askedById: true } });
    const { count } = await tx.jobLease.updateMany({
      where: { name, token: seen.token, OR: [{ heldUntil: null }, { heldUntil: { lte: now } }] },
      data: { token, heldUntil: leaseEnd(now), pendingDue: due, retryAt: null, askedAt: null, askedById: null },
    });
    if (count === 0) return undefined;
    await tx.jobRun.updateMany({ where: { name, endedAt: null }, data: { endedAt: now, outcome: "lost" } });
    const askedById = byId ?? before?.askedById;
    const { id } = await tx.jobRun.create({ data: { name, due, startedAt: now, askedById } });
    return { name, token, runId: id, due };
  });
}

const leaseEnd = (now: Date): Date => new Date(now.getTime() + LEASE_MS);

/** Says that its runner is alive. */
export async function renewLease({ name, token }: Taken, now: Date): Promise<void> {
  await db().write.jobLease.updateMany({ where: { name, token }, data: { heldUntil: leaseEnd(now) } });
}

/** @throws LeaseLostError when another runner has taken the job since */
export async function mustHold({ name, token }: Taken, tx: Tx = db().read): Promise<void> {
  const lease = await tx.jobLease.findUnique({ where: { name }, select: { token: true } });
  if (lease?.token !== token) throw new LeaseLostError(`another runner has taken ${name}`);
}

/** Writes how it ended and gives the job back. @throws LeaseLostError */
export async function endRun(taken: Taken, ended: Ended, times: Times, now: Date): Promise<void> {
  const { name, runId, due } = taken;
  await db().transaction(async (tx) => {
    await mustHold(taken, tx);
    await tx.jobRun.update({ where: { id: runId }, data: { endedAt: now, ...ended } });
    const { failures } = await tx.jobLease.findUniqueOrThrow({ where: { name }, select: { failures: true } });
    const after = {
      done: { doneDue: due, pendingDue: null, failures: 0 },
      failed: { failures: failures + 1, retryAt: retryAt(times, failures + 1, now) },
      stopped: {},
    }[ended.outcome];
    await tx.jobLease.update({ where: { name }, data: { ...after, heldUntil: null } });
    await forgetEarlier(tx, name, ended.outcome);
  });
}

/** As the trigger lets go: a job of every minute would fill the bank. */
const RUNS_KEPT = 50;

async function forgetEarlier(tx: Tx, name: string, outcome: string): Promise<void> {
  const earlier = await tx.jobRun.findMany({
    where: { name, outcome },
    orderBy: { id: "desc" },
    skip: RUNS_KEPT,
    select: { id: true },
  });
  // One by one from the newest on would find too few later ones: the oldest first.
  for (const { id } of earlier.reverse()) await tx.jobRun.delete({ where: { id } });
}
