import type { Job } from "./job";
import { type Ended, enterJobs, leases, takeLease } from "./leases.server";
import { runJob } from "./run-job.server";
import { audit, db } from "~/db";

/** Runs a job now, in this process; undefined: somebody else runs it. The operator's own, by the command line. */
export async function runOnce(job: Job, clock: () => Date): Promise<Ended | undefined> {
  const now = clock();
  await enterJobs([job.name], now);
  const [lease] = await leases([job.name]);
  const taken = lease && (await takeLease(lease, now, now, "system"));
  if (!taken) return undefined;
  const subject = `job:${job.name}`;
  await db().transaction((tx) => audit(tx, { at: now, actorId: "system", action: "job.ask", subject }));
  return runJob(job, taken, clock, new AbortController().signal);
}
