import { publishContent, VersionTakenError } from "~/services/content/content-store.server";
import { db, type Tx } from "~/db";
import type { Policy } from "~/domain/pricing";
import type { Scorecard } from "~/domain/scorecard";

interface InForce {
  readonly actorId?: string;
  readonly note?: string;
}

/**
 * Makes a card the one that the bank works with: publishes it and supersedes every other, in one transaction. Attempts
 * that were opened keep the card they were opened with. Returns the id of its version.
 * @throws VersionTakenError when this version was published with another body, or has been superseded: raise its version.
 */
export const putInForce = (card: Scorecard, now: Date, by: InForce = {}): Promise<string> =>
  db().transaction((tx) => putOneInForce(tx, { kind: "scorecard", body: card }, now, by));

/** The bank works with one card and one policy at a time. */
export type OneInForce =
  { readonly kind: "scorecard"; readonly body: Scorecard } | { readonly kind: "policy"; readonly body: Policy };

/** The same of a card or a policy, as a part of what else is done. */
export async function putOneInForce(
  tx: Tx,
  { kind, body }: OneInForce,
  now: Date,
  { actorId = "system", note }: InForce,
): Promise<string> {
  const { id: key, version } = body;
  const id = await publishContent(tx, { kind, key, version, body, note }, now, actorId);
  const { status } = await tx.contentVersion.findUniqueOrThrow({ where: { id }, select: { status: true } });
  if (status !== "published") {
    throw new VersionTakenError(`${kind} ${key} ${version} has been superseded: raise its version`);
  }
  await tx.contentVersion.updateMany({
    where: { kind, status: "published", NOT: { id } },
    data: { status: "superseded" },
  });
  return id;
}
