import { bodyDigest, publishContent, type ContentKind } from "./content-store.server";
import type { Publication } from "~/courseware/publications";
import type { Database, Reader, Tx } from "~/db";
import { readAuditDetail } from "~/records";

/** The bank works with one of these, whatever its key; of the others with one of each key. */
const ONE_IN_FORCE: ReadonlySet<ContentKind> = new Set(["policy", "scorecard", "rules"]);

/** Shipped content that is not put in force, and what stays. */
export interface KeptContent {
  readonly kind: ContentKind;
  readonly key: string;
  readonly shipped: string;
  readonly inForce: { readonly key: string; readonly version: string };
  /** own: the bank put it in force; body: it was shipped under the same number and says something else */
  readonly because: "own" | "body";
}

/** What a newer program would do to the content in force. */
export interface ShippedPlan {
  readonly publish: readonly Publication[];
  readonly keep: readonly KeptContent[];
}

/**
 * Newer is a shipped version that this bank has never had and whose number is not below the one in force. It replaces
 * what was shipped before, and never what the bank has put in force itself.
 */
export async function planShipped(reader: Reader, shipped: readonly Publication[]): Promise<ShippedPlan> {
  const select = { id: true, kind: true, key: true, version: true, status: true, digest: true } as const;
  const [stored, ours] = await Promise.all([reader.contentVersion.findMany({ select }), shippedIds(reader)]);
  const publish: Publication[] = [];
  const keep: KeptContent[] = [];
  for (const one of shipped) {
    const { kind, key, version } = one;
    const rival = stored
      .filter((row) => row.status === "published" && row.kind === kind && (row.key === key || ONE_IN_FORCE.has(kind)))
      .sort((a, b) => Number(ours.has(a.id)) - Number(ours.has(b.id)))[0];
    const known = stored.find((row) => row.kind === kind && row.key === key && row.version === version);
    const kept = (because: KeptContent["because"]) => {
      if (rival)
        keep.push({ kind, key, shipped: version, inForce: { key: rival.key, version: rival.version }, because });
    };
    if (known) {
      if (known === rival && known.digest !== bodyDigest(one.body)) kept(ours.has(known.id) ? "body" : "own");
    } else if (rival && !ours.has(rival.id)) {
      kept("own");
    } else if (!rival || rival.key !== key || !isAtMost(version, rival.version)) {
      publish.push(one);
    }
  }
  return { publish, keep };
}

/** Puts the shipped versions in force, each with its audit event: all in one transaction, or none. */
export function publishShipped(
  { transaction }: Pick<Database, "transaction">,
  publish: readonly Publication[],
  { release, now }: { readonly release: string; readonly now: Date },
): Promise<void> {
  return transaction(async (tx) => {
    for (const one of publish) await putShippedInForce(tx, one, release, now);
  });
}

async function putShippedInForce(tx: Tx, one: Publication, release: string, now: Date): Promise<void> {
  const note = `Shipped with Lendwright ${release}`;
  const id = await publishContent(tx, { ...one, note, release }, now);
  if (!ONE_IN_FORCE.has(one.kind)) return;
  await tx.contentVersion.updateMany({
    where: { kind: one.kind, status: "published", NOT: { id } },
    data: { status: "superseded" },
  });
}

/**
 * Ids of the versions that came with the program. The audit says so since 0.2.0; before, only the setting up of the bank
 * published shipped content, all of it at the moment of the bank's first publication. What the command line took over
 * is the bank's own, although it names nobody either. A version of which the audit knows nothing counts as the bank's.
 */
async function shippedIds(reader: Reader): Promise<ReadonlySet<string>> {
  const events = await reader.auditEvent.findMany({
    where: { action: "content.publish" },
    select: { seq: true, at: true, subject: true, detail: true },
    orderBy: { seq: "asc" },
  });
  const setUpAt = events[0]?.at.getTime();
  const came = events.filter(
    ({ at, seq, detail }) => at.getTime() === setUpAt || readAuditDetail(detail, seq).release !== undefined,
  );
  return new Set(came.map(({ subject }) => subject.slice("content:".length)));
}

/** Numbers joined by signs, "2" or "1+3+2", that are in no place above the others. Anything else cannot be compared. */
function isAtMost(version: string, other: string): boolean {
  const [a, b] = [version, other].map((text) => text.split(/[.+]/).map(Number));
  return a!.length === b!.length && a!.every((number, i) => number <= b![i]!);
}
