import { debriefText } from "../support/debrief-text";
import { db } from "~/db";
import type { Actor } from "~/domain/access/actor";
import { actorOf as asActor } from "~/services/people/facts.server";
import { debriefFor } from "~/services/cases/debrief.server";

/** After the window of every assessed case in the fixtures. */
export const LATER = new Date("2027-01-04T09:00:00Z");

export const actorOf = (personId: string): Promise<Actor> => asActor(db().read, personId, LATER);

/** The debrief of every decision that a trainee made in this bank, as its page shows it to who decided. */
export async function debriefsInWords(): Promise<string> {
  const decisions = await db().read.decision.findMany({
    where: { purpose: "training" },
    orderBy: { id: "asc" },
    include: { attempt: { include: { case: { select: { title: true } } } } },
  });
  const pages = [];
  for (const { personId, attemptId, attempt } of decisions) {
    const found = await debriefFor(await actorOf(personId), attemptId, LATER);
    pages.push(`======== ${personId}: ${attempt.case.title}\n\n${found.ok ? shown(found) : found.reason}\n`);
  }
  return pages.join("\n");
}

/** A page that fails says so here: that it cannot show an old debrief must be as visible as what it shows. */
function shown(view: Parameters<typeof debriefText>[0]): string {
  try {
    return debriefText(view);
  } catch (error) {
    return `The page fails: ${String(error)}`;
  }
}
