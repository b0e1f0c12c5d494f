import { closeOverdue } from "./submit.server";
import { db } from "~/db";

export interface Swept {
  readonly closed: number;
  /** attempts that could not be closed: the next sweep tries again */
  readonly failed: readonly { readonly attemptId: string; readonly error: unknown }[];
}

/** Whoever still sits at the page when the time ends reads so there, and submits what was saved. */
const GRACE_MS = 2 * 60_000;

/**
 * Closes every assessed attempt that was left when its time ran out, the oldest first; others have no deadline. Sweeping again
 * closes nothing more. `goOn`: asked before each, throws when somebody else does it now.
 */
export async function sweepOverdue(now: Date, goOn: () => Promise<void> = async () => {}): Promise<Swept> {
  const overdue = await db().read.attempt.findMany({
    where: { submittedAt: null, dueAt: { lt: new Date(now.getTime() - GRACE_MS) } },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  let closed = 0;
  const failed: Swept["failed"][number][] = [];
  for (const { id } of overdue) {
    await goOn();
    try {
      if (await closeOverdue(id, now)) closed++;
    } catch (error) {
      failed.push({ attemptId: id, error });
    }
  }
  return { closed, failed };
}
