import { audit, db, newId, type Reader, sha256, type Tx } from "~/db";
import { can, POWER_ROLES, type Role } from "~/domain/access";
import { standingOf, type Writer } from "~/services/people/facts.server";

/** What a link is for: to join, to set a forgotten password anew, or to become the bank's first administrator. */
export type LinkPurpose = "invite" | "reset" | "first";

const DAY_MS = 24 * 60 * 60 * 1000;

/** An invitation may go by internal post; a new password is wanted soon; whoever starts the server reads what it prints. */
const LASTS_MS: Readonly<Record<LinkPurpose, number>> = { invite: 14 * DAY_MS, reset: 3 * DAY_MS, first: DAY_MS };

export interface NewLink {
  /** Told once: only its hash is stored. */
  readonly token: string;
  readonly until: Date;
}

/** A new link for a person (null: the first administrator); whatever link they had ends with it. */
export async function makeLink(
  tx: Tx,
  { purpose, personId }: { readonly purpose: LinkPurpose; readonly personId: string | null },
  { byId, now }: Writer,
): Promise<NewLink> {
  const token = newId();
  const until = new Date(now.getTime() + LASTS_MS[purpose]);
  const row = { tokenHash: sha256(token), personId, purpose, createdAt: now, createdById: byId, expiresAt: until };
  await tx.invitation.create({ data: row });
  const subject = personId === null ? "bank:first-administrator" : `person:${personId}`;
  const detail = { purpose, until: until.toISOString() };
  await audit(tx, { at: now, actorId: byId, action: "link.make", subject, detail });
  return { token, until };
}

interface Holder {
  readonly id: string;
  readonly roles: readonly Role[];
}

/** Whoever makes a link could use it themselves: it must not open more than is theirs. */
export function linkRefusal(maker: Holder, person: Holder): "own" | "administrator" | undefined {
  if (maker.id === person.id) return "own";
  return person.roles.includes("administrator") && !can(maker.roles, "bank.administer") ? "administrator" : undefined;
}

interface MadeLink {
  readonly createdById: string;
  readonly createdAt: Date;
}

/**
 * Does a link still open this person's account? Not once the person has come to power since, and only as long as its maker might
 * make it.
 */
export async function isStillGood(
  reader: Reader,
  { createdById, createdAt }: MadeLink,
  person: Holder,
  now: Date,
): Promise<boolean> {
  if (POWER_ROLES.some((power) => person.roles.includes(power))) {
    const gained = [{ kind: "role", value: { in: [...POWER_ROLES] } }, { kind: "service" }];
    const where = { personId: person.id, retractedAt: null, recordedAt: { gt: createdAt }, OR: gained };
    if (await reader.personFact.findFirst({ where, select: { id: true } })) return false;
  }
  if (createdById === SYSTEM) return true;
  const { inService, roles } = await standingOf(reader, createdById, now);
  return inService && can(roles, "people.invite") && linkRefusal({ id: createdById, roles }, person) === undefined;
}

/** Whoever works on the server's machine. */
export const SYSTEM = "system";

/**
 * Why a link no longer leads anywhere. `ended`: its maker may no longer make it, or its person came to power since. `closed`: its
 * person has left, or the bank has an administrator.
 */
export type DeadLink = "unknown" | "used" | "superseded" | "expired" | "firstExpired" | "ended" | "closed";

export interface OpenLink {
  readonly id: number;
  readonly purpose: LinkPurpose;
  readonly until: Date;
  /** undefined: the first administrator, who is entered by using it */
  readonly person: { readonly id: string; readonly name: string; readonly email: string } | undefined;
}

export type FoundLink =
  { readonly ok: true; readonly link: OpenLink } | { readonly ok: false; readonly reason: DeadLink };

/** What a link leads to now. */
export async function findLink(reader: Reader, token: string, now: Date): Promise<FoundLink> {
  const row = await reader.invitation.findUnique({
    where: { tokenHash: sha256(token) },
    include: { person: { select: { id: true, name: true, email: true } } },
  });
  if (!row) return { ok: false, reason: "unknown" };
  if (row.usedAt) return { ok: false, reason: "used" };
  const newer = { personId: row.personId, id: { gt: row.id } };
  if (await reader.invitation.findFirst({ where: newer, select: { id: true } }))
    return { ok: false, reason: "superseded" };
  if (row.expiresAt <= now) return { ok: false, reason: row.personId === null ? "firstExpired" : "expired" };
  const { id, expiresAt: until, person } = row;
  const link = { id, purpose: row.purpose as LinkPurpose, until };
  if (!person) {
    const empty = (await reader.person.findFirst({ select: { id: true } })) === null;
    return empty ? { ok: true, link: { ...link, person: undefined } } : { ok: false, reason: "closed" };
  }
  const { inService, roles } = await standingOf(reader, person.id, now);
  if (!inService || person.email === null) return { ok: false, reason: "closed" };
  if (!(await isStillGood(reader, row, { id: person.id, roles }, now))) return { ok: false, reason: "ended" };
  return { ok: true, link: { ...link, person: { ...person, email: person.email } } };
}

/** The same of what is committed. */
export const openLink = (token: string, now: Date): Promise<FoundLink> => findLink(db().read, token, now);

/** From now on the link leads nowhere. */
export const useUp = (tx: Tx, { id }: OpenLink, now: Date) =>
  tx.invitation.update({ where: { id }, data: { usedAt: now } });
