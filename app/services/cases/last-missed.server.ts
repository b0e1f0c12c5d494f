import { decisionInShort } from "./decisions.server";
import { sealedUntil } from "./sealing.server";
import { db } from "~/db";
import type { Actor } from "~/domain/access";
import type { PlantedKind } from "~/domain/casefile/browser";

/** Looked back so far: what was missed before has been read about often enough since. */
const DECISIONS = 50;

/**
 * What was planted and not seen in the person's last decision that missed anything; empty: nothing was missed. Only of
 * debriefs that the person may read: who is still assessed on a case could be told by it.
 */
export async function lastMissed(actor: Actor, now: Date): Promise<readonly PlantedKind[]> {
  const decisions = await db().read.decision.findMany({
    where: { personId: actor.id, purpose: { in: ["training", "practice"] } },
    orderBy: [{ submittedAt: "desc" }, { id: "asc" }],
    take: DECISIONS,
    select: { id: true, caseId: true },
  });
  const closed = await sealedUntil(
    decisions.map(({ caseId }) => caseId),
    now,
  );
  for (const { id, caseId } of decisions) {
    if (closed.has(caseId)) continue;
    const missed = (await decisionInShort(id)).planted
      .filter(({ outcome }) => outcome === "missed" || outcome === "misnamed")
      .map(({ kind }) => kind);
    if (missed.length > 0) return [...new Set(missed)];
  }
  return [];
}
