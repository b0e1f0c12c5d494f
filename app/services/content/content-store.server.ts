import { OVER_THE_ROW, wholeVersion } from "~/services/admin/whole-row.server";
import { audit, canonicalJson, db, newId, pages, Remembered, sha256, type Tx } from "~/db";
import { type ContentBodies, type ContentKind, readContent } from "~/records";

export type { ContentKind };

export interface NewContent {
  readonly kind: ContentKind;
  readonly key: string;
  readonly version: string;
  readonly body: unknown;
  /** what is new and why, for the version history; without personal data */
  readonly note?: string;
  /** the version of the program that ships it; none: the bank's own */
  readonly release?: string;
}

/** The version of a key is taken by another body, or its time is over: a new one is needed. */
export class VersionTakenError extends Error {}

/** One stored version, its body in today's form; the digest is of the body as it is stored. */
export interface StoredContent<K extends ContentKind> {
  readonly id: string;
  readonly kind: K;
  readonly key: string;
  readonly version: string;
  readonly digest: string;
  readonly body: ContentBodies[K];
}

/**
 * Publishes one version and supersedes the one in force under the same key; returns its id. The same version with the
 * same body is left as it is.
 * @throws VersionTakenError when a published version comes with another body: raise its version instead
 */
export async function publishContent(tx: Tx, content: NewContent, now: Date, actorId = "system"): Promise<string> {
  const { kind, key, version, note, release } = content;
  const digest = bodyDigest(content.body);
  const existing = await tx.contentVersion.findUnique({
    where: { kind_key_version: { kind, key, version } },
    select: { id: true, digest: true },
  });
  if (existing?.digest === digest) return existing.id;
  if (existing)
    throw new VersionTakenError(`${kind} ${key} ${version} is published with another body: raise its version`);

  await tx.contentVersion.updateMany({ where: { kind, key, status: "published" }, data: { status: "superseded" } });
  const id = newId();
  const row = { kind, key, version, digest, body: JSON.stringify(content.body), publishedAt: now };
  await tx.contentVersion.create({ data: { id, ...row, status: "published" } });
  await audit(tx, {
    at: now,
    actorId,
    action: "content.publish",
    subject: `content:${id}`,
    after: wholeVersion(row),
    detail: {
      kind,
      key,
      version,
      ...OVER_THE_ROW,
      ...(note === undefined ? {} : { note }),
      ...(release === undefined ? {} : { release }),
    },
  });
  return id;
}

/** Two versions with the same one say the same. */
export const bodyDigest = (body: unknown): string => sha256(canonicalJson(body));

/** The versions in force of a kind, or of one key, in the order of their keys. */
export async function currentContent<K extends ContentKind>(kind: K, key?: string): Promise<StoredContent<K>[]> {
  const rows = await db().reads.all(pages.CONTENT_IN_FORCE, kind);
  const found = rows.filter((row) => key === undefined || row.key === key);
  return Promise.all(found.map(({ id }) => published(kind, id)));
}

/** One version, whether still in force or not; undefined where there is none of this kind. */
export async function contentById<K extends ContentKind>(kind: K, id: string): Promise<StoredContent<K> | undefined> {
  const known = await remembered.of(id, () => stored(id));
  return known?.kind === kind ? (known as unknown as StoredContent<K>) : undefined;
}

/** Who is named in force is there: no version is ever deleted. */
const published = async <K extends ContentKind>(kind: K, id: string) => (await contentById(kind, id))!;

/** Bodies as they are read: all versions in force and the earlier ones that attempts are open with. */
const remembered = new Remembered<StoredContent<ContentKind>>(500);

async function stored(id: string): Promise<StoredContent<ContentKind> | undefined> {
  const row = await db().read.contentVersion.findUnique({ where: { id } });
  if (!row) return undefined;
  const { key, version, digest, body } = row;
  const kind = row.kind as ContentKind;
  return { id, kind, key, version, digest, body: readContent(kind, body, id) };
}
