import { anotherAdministrator, mayBecome, writeAccess } from "./accounts.server";
import { handsOn } from "./hands.server";
import { baseOf, makeProposal, proposalDetail, type ProposalKind, versionIn } from "./propose.server";
import { SYSTEM } from "~/services/auth/links.server";
import { contentById, VersionTakenError } from "~/services/content/content-store.server";
import { type OneInForce, putOneInForce } from "~/services/reference/scorecard-in-force.server";
import { audit, db, proposals, storedMoment, type Tx } from "~/db";
import { type Access, type Actor, can, POWER_ROLES } from "~/domain/access";
import { type Difference, differences } from "~/domain/proposals";
import type { Scorecard } from "~/domain/scorecard";
import { readAccess, readContent, readStoredBody } from "~/records";

export const OUTCOMES = ["approved", "refused", "withdrawn"] as const;
export type Outcome = (typeof OUTCOMES)[number];

type Denied<Reason extends string> = { readonly ok: false; readonly reason: Reason };

/** A proposal as a list shows it. */
export interface ProposalLine {
  readonly id: string;
  readonly kind: ProposalKind;
  /** the person's name; of content its key and version */
  readonly about: string;
  readonly note: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly decision:
    | {
        readonly outcome: Outcome;
        readonly by: string;
        readonly at: string;
        readonly note: string;
        /** put in force by who proposed it */
        readonly alone: boolean;
      }
    | undefined;
}

const DECIDED_SHOWN = 50;

/** What is open, and what was decided last. */
export async function listProposals(
  actor: Actor,
): Promise<
  | { readonly ok: true; readonly open: readonly ProposalLine[]; readonly decided: readonly ProposalLine[] }
  | Denied<"forbidden">
> {
  if (!can(actor.roles, "bank.administer")) return { ok: false, reason: "forbidden" };
  const { reads } = db();
  const [open, decided] = [
    await reads.all(proposals.OPEN_PROPOSALS),
    await reads.all(proposals.DECIDED_PROPOSALS, DECIDED_SHOWN),
  ];
  return { ok: true, open: open.map(lineOf), decided: decided.map(lineOf) };
}

function lineOf(row: proposals.ProposalRow): ProposalLine {
  const { id, kind, subject, body, note, proposedBy, proposedById, proposedAt } = row;
  return {
    id,
    kind: kind as ProposalKind,
    about: kind === "role" ? (row.person ?? "") : `${subject} ${versionIn(body, id)}`,
    note,
    proposedBy,
    proposedAt: new Date(proposedAt).toISOString(),
    decision:
      row.outcome === null
        ? undefined
        : {
            outcome: row.outcome as Outcome,
            by: row.decidedBy ?? "",
            at: new Date(row.decidedAt!).toISOString(),
            note: row.decisionNote ?? "",
            alone: row.outcome === "approved" && row.decidedById === proposedById,
          },
  };
}

/** Card or policy point by point; of a role what the person may do now and would. */
export type Proposed =
  | {
      readonly kind: "scorecard" | "policy";
      readonly differences: readonly Difference[];
      /** of a card's characteristics, by their ids */
      readonly labels: Readonly<Record<string, string>>;
    }
  | { readonly kind: "role"; readonly before: Access; readonly after: Access };

/**
 * Why somebody cannot put a proposal in force. `recent`: they took another administrator's power away themselves. `link`: one
 * person could have set the password of both accounts.
 */
export type NotYours = "own" | "recent" | "ownAccess" | "link";

export interface ProposalPage {
  readonly line: ProposalLine;
  readonly proposed: Proposed;
  /** something else was put in force since */
  readonly outdated: boolean;
  readonly isProposer: boolean;
  /** may the actor put it in force, and as the only administrator? */
  readonly approval: { readonly ok: true; readonly alone: boolean } | Denied<NotYours>;
}

export async function proposalPage(
  actor: Actor,
  proposalId: string,
  now: Date,
): Promise<({ readonly ok: true } & ProposalPage) | Denied<"forbidden" | "missing">> {
  if (!can(actor.roles, "bank.administer")) return { ok: false, reason: "forbidden" };
  const { read, reads } = db();
  const row = await reads.first(proposals.PROPOSAL_OF, proposalId);
  if (!row) return { ok: false, reason: "missing" };
  const kind = row.kind as ProposalKind;
  return {
    ok: true,
    line: lineOf(row),
    proposed: await proposedIn(row),
    outdated: row.outcome === null && (await baseOf(read, { kind, subject: row.subject }, now)) !== row.base,
    isProposer: row.proposedById === actor.id,
    approval: await approvalBy(read, actor, { ...row, proposedAt: new Date(row.proposedAt) }, now),
  };
}

async function proposedIn({ id, kind, body, base }: proposals.ProposalRow): Promise<Proposed> {
  if (kind === "role") return { kind, before: readAccess(base, id), after: readAccess(body, id) };
  const contentKind = kind as "scorecard" | "policy";
  const before = (await contentById(contentKind, base))?.body ?? {};
  const after = readContent(contentKind, body, id);
  return {
    kind: contentKind,
    differences: differences(withoutCard(before), withoutCard(after)),
    labels: { ...labelsIn(before), ...labelsIn(after) },
  };
}

const labelsIn = (body: object): Readonly<Record<string, string>> =>
  "characteristics" in body
    ? Object.fromEntries((body as Scorecard).characteristics.map(({ id, label }) => [id, label]))
    : {};

/** A model card is read whole on the card's own page. */
function withoutCard(body: object): object {
  const { modelCard: _read, ...points } = body as { readonly modelCard?: string };
  return points;
}

interface Asked {
  readonly kind: string;
  readonly subject: string;
  readonly proposedById: string;
  readonly proposedAt: Date;
}

/**
 * Two people put a thing in force, and nobody decides on the own access. Where nobody else could, one suffices; but not one
 * who made it so.
 */
async function approvalBy(
  tx: Tx,
  actor: Actor,
  { kind, subject, proposedById, proposedAt }: Asked,
  now: Date,
): Promise<ProposalPage["approval"]> {
  if (kind === "role" && !can(actor, "access.change", { personId: subject })) return { ok: false, reason: "ownAccess" };
  if (proposedById === SYSTEM && (await cameInByTheCommandLine(tx, actor.id, now)))
    return { ok: false, reason: "link" };
  if (proposedById !== actor.id) {
    const theirs = await handsOn(tx, proposedById, proposedAt);
    const isOnePerson = [...(await handsOn(tx, actor.id, now))].some((id) => theirs.has(id));
    return isOnePerson ? { ok: false, reason: "link" } : { ok: true, alone: false };
  }
  if (await anotherAdministrator(tx, [actor.id, subject], now)) return { ok: false, reason: "own" };
  return (await tookPower(tx, actor.id, now)) ? { ok: false, reason: "recent" } : { ok: true, alone: true };
}

/** Within these an administrator who was put out can be missed, and asked about. */
export const RECENT_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;
export const recently = (now: Date) => new Date(now.getTime() - RECENT_DAYS * DAY_MS);

/** Whoever proposes from the server's command line could have made this person's way in there too. */
const cameInByTheCommandLine = async (tx: Tx, personId: string, now: Date): Promise<boolean> =>
  (await tx.invitation.count({ where: { personId, createdById: SYSTEM, usedAt: { gte: recently(now) } } })) > 0;

/** Did this person end the role or the service of another administrator within these days? */
async function tookPower(tx: Tx, actorId: string, now: Date): Promise<boolean> {
  const taken = await tx.personFact.findFirst({
    where: {
      personId: { not: actorId },
      retractedById: actorId,
      retractedAt: { gte: recently(now) },
      OR: [
        { kind: "role", value: "administrator" },
        { kind: "service", person: { facts: { some: { kind: "role", value: "administrator" } } } },
      ],
    },
    select: { id: true },
  });
  return taken !== null;
}

/** Proposes a card or a policy. "version": this version of it was published before. */
export async function proposeContent(
  actor: Actor,
  proposed: OneInForce,
  note: string,
  now: Date,
): Promise<{ ok: true; proposalId: string } | Denied<"forbidden" | "version">> {
  if (!can(actor.roles, "bank.administer")) return { ok: false, reason: "forbidden" };
  return db().transaction((tx) => proposeContentIn(tx, actor.id, proposed, note, now));
}

/** The same by whoever has been asked already. */
export async function proposeContentIn(
  tx: Tx,
  actorId: string,
  { kind, body }: OneInForce,
  note: string,
  now: Date,
): Promise<{ readonly ok: true; readonly proposalId: string } | Denied<"version">> {
  const { id: key, version } = body;
  const taken = await tx.contentVersion.findUnique({ where: { kind_key_version: { kind, key, version } } });
  if (taken) return { ok: false, reason: "version" };
  return { ok: true, proposalId: await makeProposal(tx, actorId, { kind, subject: key, body, note }, now) };
}

export interface Decision {
  readonly proposalId: string;
  readonly outcome: Outcome;
  readonly note: string;
}

export type NotDecided =
  | NotYours
  | "forbidden"
  | "missing"
  /** by somebody else, since the page was read */
  | "decided"
  | "outdated"
  | "version"
  | "lastAdministrator"
  | "apart"
  /** a refusal says why */
  | "noNote";

/** Puts a proposal in force, refuses it, or takes it back: once, whoever comes first. */
export async function decide(
  actor: Actor,
  decision: Decision,
  now: Date,
): Promise<{ readonly ok: true } | Denied<NotDecided>> {
  if (!can(actor.roles, "bank.administer")) return { ok: false, reason: "forbidden" };
  try {
    return await db().transaction((tx) => decideIn(tx, actor, decision, now));
  } catch (error) {
    if (error instanceof VersionTakenError) return { ok: false, reason: "version" };
    throw error;
  }
}

async function decideIn(
  tx: Tx,
  actor: Actor,
  { proposalId: id, outcome, note }: Decision,
  now: Date,
): Promise<{ readonly ok: true } | Denied<NotDecided>> {
  const proposal = await tx.proposal.findUnique({ where: { id } });
  if (!proposal) return { ok: false, reason: "missing" };
  if (proposal.outcome !== null) return { ok: false, reason: "decided" };
  const isProposer = proposal.proposedById === actor.id;
  if (outcome === "withdrawn" ? !isProposer : outcome === "refused" && isProposer) {
    return { ok: false, reason: "forbidden" };
  }
  if (outcome === "refused" && note === "") return { ok: false, reason: "noNote" };
  let alone = false;
  if (outcome === "approved") {
    const approval = await approvalBy(tx, actor, proposal, now);
    if (!approval.ok) return approval;
    ({ alone } = approval);
    const put = await putProposed(tx, actor, proposal, now);
    if (!put.ok) return put;
  }
  const decided = { outcome, decidedById: actor.id, decidedAt: now, decisionNote: note };
  await tx.proposal.update({ where: { id }, data: decided });
  await audit(tx, {
    at: now,
    actorId: actor.id,
    action: EVENT[outcome],
    subject: `proposal:${id}`,
    after: decided,
    detail: { ...proposalDetail(proposal), ...(alone ? { alone } : {}) },
  });
  return { ok: true };
}

const EVENT = {
  approved: "proposal.approve",
  refused: "proposal.refuse",
  withdrawn: "proposal.withdraw",
} as const satisfies Record<Outcome, string>;

async function putProposed(
  tx: Tx,
  actor: Actor,
  proposal: {
    readonly id: string;
    readonly kind: string;
    readonly subject: string;
    readonly body: string;
    readonly base: string;
    readonly note: string;
  },
  now: Date,
): Promise<{ readonly ok: true } | Denied<"outdated" | "missing" | "lastAdministrator" | "apart">> {
  const { id, subject, body, base, note } = proposal;
  const kind = proposal.kind as ProposalKind;
  if ((await baseOf(tx, { kind, subject }, now)) !== base) return { ok: false, reason: "outdated" };
  if (kind !== "role") {
    // As it was proposed: the digest of what is published is over these bytes.
    await putOneInForce(tx, { kind, body: readStoredBody(body, id) as never }, now, { actorId: actor.id, note });
    return { ok: true };
  }
  const wanted = readAccess(body, id);
  const allowed = await mayBecome(tx, subject, wanted, now);
  if (!allowed.ok) return { ok: false, reason: allowed.reason };
  await writeAccess(tx, actor, { personId: subject, current: allowed.current, wanted }, now);
  return { ok: true };
}

/** Who came to power lately, as every administrator is told. */
export interface Grant {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly (typeof POWER_ROLES)[number][];
  readonly at: string;
  /** undefined: the command line */
  readonly inForceBy: string | undefined;
  readonly proposedBy: string | undefined;
  readonly alone: boolean;
  /** in the audit log */
  readonly event: { readonly seq: number; readonly action: string; readonly actorId: string } | undefined;
}

export async function recentGrants(
  actor: Actor,
  now: Date,
): Promise<
  { readonly ok: true; readonly grants: readonly Grant[]; readonly openProposals: number } | Denied<"forbidden">
> {
  if (!can(actor.roles, "bank.administer")) return { ok: false, reason: "forbidden" };
  const { reads } = db();
  const rows = await reads.all(proposals.GRANTS, storedMoment(recently(now)));
  const grants = rows.map(({ roles, at, inForceBy, proposedBy, alone, seq, action, actorId, ...row }) => ({
    ...row,
    roles: POWER_ROLES.filter((role) => roles.split(",").includes(role)),
    at: new Date(at).toISOString(),
    inForceBy: inForceBy ?? undefined,
    proposedBy: proposedBy ?? undefined,
    alone: alone === 1,
    event: seq === null ? undefined : { seq, action: action!, actorId: actorId! },
  }));
  return { ok: true, grants, openProposals: (await reads.first(proposals.OPEN_COUNT))?.count ?? 0 };
}
