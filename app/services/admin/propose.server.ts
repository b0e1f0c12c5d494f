import { audit, type AuditDetail, canonicalJson, newId, sha256, type Tx } from "~/db";
import { standingOf } from "~/services/people/facts.server";
import { type Access, powersGained, ROLES } from "~/domain/access";
import { readAccess, readStoredBody } from "~/records";

export const PROPOSAL_KINDS = ["scorecard", "policy", "role"] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export interface NewProposal {
  readonly kind: ProposalKind;
  /** the content's key, or the person's id */
  readonly subject: string;
  readonly body: unknown;
  readonly note: string;
}

/** Writes down what is proposed and what it would take the place of. Who proposes what is open already opens that. */
export async function makeProposal(tx: Tx, actorId: string, made: NewProposal, now: Date): Promise<string> {
  const { kind, subject, note } = made;
  const base = await baseOf(tx, made, now);
  const digest = sha256(canonicalJson(made.body));
  const same = await tx.proposal.findFirst({
    where: { kind, subject, digest, base, outcome: null },
    select: { id: true },
  });
  if (same) return same.id;
  const id = newId();
  const row = { kind, subject, body: JSON.stringify(made.body), digest, base, note };
  await tx.proposal.create({ data: { id, ...row, proposedById: actorId, proposedAt: now } });
  await audit(tx, {
    at: now,
    actorId,
    action: "proposal.make",
    subject: `proposal:${id}`,
    after: row,
    detail: proposalDetail({ id, ...row }),
  });
  return id;
}

/** What stands now where the proposal would put something. */
export async function baseOf(tx: Tx, { kind, subject }: Pick<NewProposal, "kind" | "subject">, now: Date) {
  if (kind === "role") return JSON.stringify(await accessOf(tx, subject, now));
  const inForce = await tx.contentVersion.findFirst({ where: { kind, status: "published" }, select: { id: true } });
  return inForce?.id ?? "";
}

export async function accessOf(tx: Tx, personId: string, now: Date): Promise<Access> {
  const { inService, roles } = await standingOf(tx, personId, now);
  return { roles: ROLES.filter((role) => roles.includes(role)), active: inService };
}

/** What an event says of a proposal: what it is about, without anybody's name. */
export function proposalDetail({
  id,
  kind,
  subject,
  body,
  base,
}: {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  readonly base: string;
}): AuditDetail {
  if (kind === "role") return { kind, gains: [...powersGained(readAccess(base, id), readAccess(body, id))] };
  return { kind, key: subject, version: versionIn(body, id) };
}

/** Of a proposed card or policy. */
export const versionIn = (body: string, id: string): string =>
  (readStoredBody(body, id) as { readonly version: string }).version;
