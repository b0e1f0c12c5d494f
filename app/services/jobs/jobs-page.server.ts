import { wakeJobs } from "./at-work.server";
import { bankTimes } from "./bank-times";
import type { Job } from "./job";
import { enterJobs } from "./leases.server";
import { JOBS } from "./registry.server";
import { isSetUp } from "./runner.server";
import { audit, db } from "~/db";
import { type Actor, can } from "~/domain/access";
import { nextRun } from "~/domain/jobs";

type Denied<Reason extends string> = { readonly ok: false; readonly reason: Reason };

/** A run that ended, or goes on. */
export interface RunLine {
  readonly at: string;
  readonly outcome: "done" | "failed" | "stopped" | "lost" | undefined;
  readonly did: number | undefined;
  readonly failure: string | undefined;
  readonly asked: boolean;
}

export interface JobLine {
  readonly name: string;
  /** the setting that is missing */
  readonly needs: string | undefined;
  readonly running: boolean;
  readonly last: RunLine | undefined;
  /** undefined: it is not set up, or no server has run yet */
  readonly next: string | undefined;
  /** its time has come: it runs at the next look */
  readonly soon: boolean;
  readonly failing: boolean;
}

export interface FailureLine extends RunLine {
  readonly id: number;
  readonly name: string;
}

const FAILURES_SHOWN = 20;

/** Each job with its last and next runs, and what went wrong last. */
export async function listJobs(
  actor: Actor,
  now: Date,
): Promise<
  | { readonly ok: true; readonly jobs: readonly JobLine[]; readonly failures: readonly FailureLine[] }
  | Denied<"forbidden">
> {
  if (!can(actor.roles, "bank.administer")) return { ok: false, reason: "forbidden" };
  const failures = await db().read.jobRun.findMany({
    where: { outcome: { in: ["failed", "lost"] } },
    orderBy: { id: "desc" },
    take: FAILURES_SHOWN,
  });
  return {
    ok: true,
    jobs: await jobLines(now),
    failures: failures.map((run) => ({ ...lineOf(run), id: run.id, name: run.name })),
  };
}

/** The jobs as the page and the command line show them. */
export const jobLines = (now: Date): Promise<JobLine[]> => Promise.all(JOBS.map((job) => jobLine(job, now)));

async function jobLine(job: Job, now: Date): Promise<JobLine> {
  const lease = await db().read.jobLease.findUnique({
    where: { name: job.name },
    include: { runs: { orderBy: { id: "desc" }, take: 1 } },
  });
  const needs = isSetUp(job) ? undefined : job.needs;
  const next = lease && needs === undefined ? nextRun(lease, bankTimes(job.times), now) : undefined;
  const [last] = lease?.runs ?? [];
  return {
    name: job.name,
    needs,
    running: lease?.heldUntil ? now < lease.heldUntil : false,
    last: last && lineOf(last),
    next: next?.toISOString(),
    soon: next !== undefined && next <= now,
    failing: (lease?.failures ?? 0) > 0,
  };
}

interface Run {
  readonly startedAt: Date;
  readonly outcome: string | null;
  readonly did: number | null;
  readonly failure: string | null;
  readonly askedById: string | null;
}

const lineOf = ({ startedAt, outcome, did, failure, askedById }: Run): RunLine => ({
  at: startedAt.toISOString(),
  outcome: (outcome as RunLine["outcome"]) ?? undefined,
  did: did ?? undefined,
  failure: failure ?? undefined,
  asked: askedById !== null,
});

/** Asks for a job now. Asked for twice before it begins it runs once, and the log tells of both. */
export async function askForJob(
  actor: Actor,
  name: string,
  now: Date,
): Promise<{ readonly ok: true } | Denied<"forbidden" | "missing" | "needs" | "running">> {
  if (!can(actor.roles, "bank.administer")) return { ok: false, reason: "forbidden" };
  const job = JOBS.find((one) => one.name === name);
  if (!job) return { ok: false, reason: "missing" };
  if (!isSetUp(job)) return { ok: false, reason: "needs" };
  await enterJobs([name], now);
  const asked = await db().transaction(async (tx) => {
    const { count } = await tx.jobLease.updateMany({
      where: { name, OR: [{ heldUntil: null }, { heldUntil: { lte: now } }] },
      data: { askedAt: now, askedById: actor.id },
    });
    if (count > 0) await audit(tx, { at: now, actorId: actor.id, action: "job.ask", subject: `job:${name}` });
    return count > 0;
  });
  if (!asked) return { ok: false, reason: "running" };
  wakeJobs();
  return { ok: true };
}
