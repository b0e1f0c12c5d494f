import { debriefFor } from "./debrief.server";
import { db } from "~/db";
import type { Actor } from "~/domain/access";
import { noteReading } from "~/services/admin/note-reading.server";

/** A debrief as somebody reads it. That it is another's leaves an event. */
export async function readDebrief(actor: Actor, attemptId: string, now: Date): ReturnType<typeof debriefFor> {
  const found = await debriefFor(actor, attemptId, now);
  if (!found.ok || found.reader === "own") return found;
  const { id, personId } = await db().read.decision.findUniqueOrThrow({
    where: { attemptId },
    select: { id: true, personId: true },
  });
  await noteReading(actor, { action: "debrief.read", subject: `decision:${id}`, detail: { personId } }, now);
  return found;
}
