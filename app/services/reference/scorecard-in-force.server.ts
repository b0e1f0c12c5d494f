import { publishContent, VersionTakenError } from "~/services/content/content-store.server";
import { db } from "~/db";
import type { Scorecard } from "~/domain/scorecard";

/**
 * Makes a card the one that the bank works with: publishes it and supersedes every other, in one transaction. Attempts
 * that were opened keep the card they were opened with. Returns the id of its version.
 * @throws VersionTakenError when this version was published with another body, or has been superseded: raise its version.
 */
export function putInForce(
  card: Scorecard,
  now: Date,
  { actorId = "system", note }: { readonly actorId?: string; readonly note?: string } = {},
): Promise<string> {
  const { id: key, version } = card;
  return db().transaction(async (tx) => {
    const id = await publishContent(tx, { kind: "scorecard", key, version, body: card, note }, now, actorId);
    const { status } = await tx.contentVersion.findUniqueOrThrow({ where: { id }, select: { status: true } });
    if (status !== "published") {
      throw new VersionTakenError(`scorecard ${key} ${version} has been superseded: raise its version`);
    }
    await tx.contentVersion.updateMany({
      where: { kind: "scorecard", status: "published", NOT: { id } },
      data: { status: "superseded" },
    });
    return id;
  });
}
