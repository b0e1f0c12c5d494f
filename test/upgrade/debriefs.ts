import { debriefText } from "../support/debrief-text";
import { db } from "~/db";
import type { Role } from "~/domain/access";
import type { Actor } from "~/domain/access/actor";
import { debriefFor } from "~/services/cases/debrief.server";

/** After the window of every assessed case in the fixtures. */
export const LATER = new Date("2027-01-04T09:00:00Z");

export async function actorOf(personId: string): Promise<Actor> {
  const person = await db().read.person.findUniqueOrThrow({ where: { id: personId }, include: { roles: true } });
  return { id: person.id, name: person.name, roles: person.roles.map(({ role }) => role as Role), branchId: undefined };
}

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
