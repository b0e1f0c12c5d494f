import { publishContent, VersionTakenError } from "~/services/content/content-store.server";
import type { Tx } from "~/db";
import type { Policy } from "~/domain/pricing";
import type { Scorecard } from "~/domain/scorecard";

interface InForce {
  readonly actorId?: string;
  readonly note?: string;
}

/** The bank works with one card and one policy at a time. */
export type OneInForce =
  { readonly kind: "scorecard"; readonly body: Scorecard } | { readonly kind: "policy"; readonly body: Policy };

/**
 * Makes a card or a policy the one that the bank works with: publishes it and supersedes every other. Attempts that were opened
 * keep the one they were opened with. Returns the id of its version.
 * @throws VersionTakenError when this version was published with another body, or has been superseded: raise its version.
 */
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
