import { failureOf } from "./failure";
import { bankTimes } from "./bank-times";
import type { Job } from "./job";
import { type Ended, endRun, LeaseLostError, mustHold, renewLease, type Taken } from "./leases.server";
import { report } from "~/services/admin/report.server";
import { LEASE_MS } from "~/domain/jobs";

/** Runs a job that was taken, and writes how it ended; undefined: another runner has taken it meanwhile. */
export async function runJob(
  job: Job,
  taken: Taken,
  clock: () => Date,
  stopping: AbortSignal,
): Promise<Ended | undefined> {
  // While it works it says so; a renewal that fails is followed by another, or the lease ends.
  const renewing = setInterval(() => void renewLease(taken, clock()).catch(() => undefined), LEASE_MS / 3);
  try {
    const ended = await endOf(job, taken, clock, stopping);
    await endRun(taken, ended, bankTimes(job.times), clock());
    return ended;
  } catch (error) {
    if (!(error instanceof LeaseLostError)) throw error;
    report("jobs: a run was taken over", error, { job: job.name });
    return undefined;
  } finally {
    clearInterval(renewing);
  }
}

async function endOf(job: Job, taken: Taken, clock: () => Date, stopping: AbortSignal): Promise<Ended> {
  try {
    const did = await job.run({ due: taken.due, now: clock, mustHold: (tx) => mustHold(taken, tx), stopping });
    return { outcome: "done", did };
  } catch (error) {
    if (error instanceof LeaseLostError) throw error;
    if (stopping.aborted) return { outcome: "stopped" };
    const cause = (error as Error).cause ?? error;
    report("jobs: not done", cause, { job: job.name, failure: failureOf(error) });
    return { outcome: "failed", failure: failureOf(error) };
  }
}
