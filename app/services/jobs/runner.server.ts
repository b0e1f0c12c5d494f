import { bankTimes } from "./bank-times";
import type { Job } from "./job";
import { enterJobs, leases, takeLease } from "./leases.server";
import { runJob } from "./run-job.server";
import { report } from "~/services/admin/report.server";
import { turnOf } from "~/domain/jobs";

/** What another process asks for is noticed within this time. */
const LOOK_MS = 10_000;

export interface Runner {
  /** Looks at once: something was asked for. */
  wake(): void;
  /** Nothing is begun any more; what is under way ends, or is left where that can be done. */
  stop(): Promise<void>;
}

/** Runs each job when it is due, each one at a time, whoever else runs jobs of the same bank. */
export function startRunner(all: readonly Job[], clock: () => Date = () => new Date()): Runner {
  const jobs = new Map(all.filter(isSetUp).map((job) => [job.name, job]));
  const running = new Map<string, Promise<void>>();
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let again = false;

  /** @returns when to look again at the latest */
  async function look(): Promise<number> {
    const now = clock();
    let soonest = now.getTime() + LOOK_MS;
    await enterJobs([...jobs.keys()], now);
    for (const lease of await leases([...jobs.keys()])) {
      const job = jobs.get(lease.name);
      if (!job || running.has(lease.name)) continue;
      const { due, at } = turnOf(lease, bankTimes(job.times), now);
      if (at) soonest = Math.min(soonest, at.getTime());
      const taken = due && !stopping.signal.aborted && (await takeLease(lease, due, now));
      if (!taken) continue;
      const run = runJob(job, taken, clock, stopping.signal)
        .catch((error: unknown) => report("jobs: how a run ended could not be stored", error, { job: job.name }))
        .then(() => void running.delete(job.name))
        .then(wake);
      running.set(job.name, run);
    }
    return soonest - clock().getTime();
  }

  function wake(): void {
    if (stopping.signal.aborted) return;
    again = looking !== undefined;
    if (again) return;
    clearTimeout(timer);
    looking = look()
      .catch((error: unknown) => {
        report("jobs: could not be looked for", error);
        return LOOK_MS;
      })
      .then((wait) => {
        looking = undefined;
        if (stopping.signal.aborted) return;
        timer = setTimeout(wake, again ? 0 : Math.max(wait, 1));
        timer.unref();
      });
  }

  wake();
  return {
    wake,
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await looking;
      await Promise.all(running.values());
    },
  };
}

/** Has the operator set what it needs? */
export const isSetUp = ({ needs }: Job): boolean => needs === undefined || Boolean(process.env[needs]);
