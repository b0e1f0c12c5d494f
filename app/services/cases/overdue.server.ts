import { closeOverdue } from "./submit.server";
import { report } from "~/services/admin/report.server";
import { db } from "~/db";

export interface Swept {
  readonly closed: number;
  /** attempts that could not be closed: the next sweep tries again */
  readonly failed: readonly { readonly attemptId: string; readonly error: unknown }[];
}

/** Whoever still sits at the page when the time ends reads so there, and submits what was saved. */
const GRACE_MS = 2 * 60_000;

/** Closes every assessed attempt that was left when its time ran out, the oldest first; others have no deadline. Sweeping again closes nothing more. */
export async function sweepOverdue(now: Date): Promise<Swept> {
  const overdue = await db().read.attempt.findMany({
    where: { submittedAt: null, dueAt: { lt: new Date(now.getTime() - GRACE_MS) } },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  let closed = 0;
  const failed: Swept["failed"][number][] = [];
  for (const { id } of overdue) {
    try {
      if (await closeOverdue(id, now)) closed++;
    } catch (error) {
      failed.push({ attemptId: id, error });
    }
  }
  return { closed, failed };
}

const EVERY_MS = 60_000;
let timer: NodeJS.Timeout | undefined;
let sweeping: Promise<void> | undefined;

/** Sweeps now and every minute, one sweep at a time. */
export function startSweeping(): void {
  const sweep = () => {
    sweeping ??= sweepOverdue(new Date())
      .then(({ failed }) => {
        for (const { attemptId, error } of failed)
          report("overdue: an attempt could not be closed", error, { attemptId });
      })
      .catch((error: unknown) => report("overdue: attempts could not be looked for", error))
      .finally(() => (sweeping = undefined));
  };
  sweep();
  timer = setInterval(sweep, EVERY_MS);
  timer.unref();
}

/** No further sweep; the one under way is finished first. */
export async function stopSweeping(): Promise<void> {
  clearInterval(timer);
  await sweeping;
}
