import { report } from "./report.server";
import { audit, type AuditDetail, auditLog, bankDay, bankDayStart, db, storageTrouble, storedMoment } from "~/db";
import type { Actor, Audited } from "~/domain/access";

interface ReadOf {
  readonly action: Extract<Audited, "debrief.read" | "key.read" | "panel.read">;
  readonly subject: string;
  readonly detail?: AuditDetail;
}

/**
 * That somebody read what is another's or secret: once for each reader, subject and day of the bank. Where nothing can be
 * stored reading goes on, as everywhere, and the operator's log says so.
 */
export async function noteReading(actor: Actor, { action, subject, detail }: ReadOf, now: Date): Promise<void> {
  const since = storedMoment(bankDayStart(bankDay(now)));
  const noted = () => db().reads.first(auditLog.DONE_SINCE, subject, action, actor.id, since);
  if (await noted()) return;
  try {
    await db().transaction(async (tx) => {
      // Two tabs at once: the second finds the first one's.
      if (!(await noted())) await audit(tx, { at: now, actorId: actor.id, action, subject, detail });
    });
  } catch (error) {
    if (!storageTrouble(error)) throw error;
    report("audit: a reading could not be noted", error, { action, subject });
  }
}
