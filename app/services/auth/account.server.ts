import { faultsOf } from "./password-rule.server";
import { hashPassword, verifyPassword } from "./passwords.server";
import { answerLate, countAttempt, forgiveAttempt, inTurn, type Place } from "./sign-in-limits.server";
import { newSession, SESSION_LIMITS_MS } from "./sign-in.server";
import { audit, db, sha256 } from "~/db";
import { type Actor, type PasswordProblem } from "~/domain/access";

export interface OpenSession {
  /** by which it is ended; not what its cookie holds */
  readonly id: string;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  /** the one that asks */
  readonly isThis: boolean;
}

const ownRow = ({ id }: Actor) => db().read.person.findUniqueOrThrow({ where: { id } });

/** The person's own account. `token`: of the session that asks. */
export async function ownAccount(actor: Actor, token: string, now: Date) {
  const { name, email, zone } = await ownRow(actor);
  const idleSince = new Date(now.getTime() - SESSION_LIMITS_MS.idle);
  const rows = await db().read.session.findMany({
    where: { personId: actor.id, expiresAt: { gt: now }, lastSeenAt: { gt: idleSince } },
    orderBy: [{ createdAt: "desc" }, { tokenHash: "asc" }],
  });
  const sessions = rows.map(({ tokenHash, createdAt, lastSeenAt }): OpenSession => ({
    id: tokenHash,
    startedAt: createdAt,
    lastSeenAt,
    isThis: tokenHash === sha256(token),
  }));
  return { name, email: email ?? "", zone: zone ?? "", sessions };
}

/** By whose clock the person reads times from now on; null: by the bank's. */
export async function chooseZone(actor: Actor, zone: string | null, now: Date) {
  return db().transaction(async (tx) => {
    const where = { id: actor.id };
    const before = await tx.person.findUniqueOrThrow({ where, select: { zone: true } });
    if (before.zone === zone) return;
    await tx.person.update({ where, data: { zone } });
    const who = { at: now, actorId: actor.id, before, after: { zone } };
    await audit(tx, { ...who, action: "person.zone.choose", subject: `person:${actor.id}` });
  });
}

/** Ends one of the person's own sessions. */
export async function endOwnSession(actor: Actor, id: string, now: Date) {
  return db().transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { tokenHash: id, personId: actor.id } });
    if (count === 0) return { ok: false, reason: "missing" } as const;
    await audit(tx, { at: now, actorId: actor.id, action: "session.end", subject: `person:${actor.id}` });
    return { ok: true } as const;
  });
}

/** All that is wrong with a password that the person wants. */
export async function ownFaults(actor: Actor, wanted: string): Promise<readonly PasswordProblem[]> {
  const { name, email } = await ownRow(actor);
  return faultsOf(wanted, { name, email: email ?? "" });
}

interface PasswordChange {
  readonly current: string;
  readonly wanted: string;
}

export type PasswordChangeResult =
  /** The token of the session that goes on. */
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly reason: "password"; readonly problems: readonly PasswordProblem[] }
  | { readonly ok: false; readonly reason: "wrong" }
  | { readonly ok: false; readonly reason: "tooMany"; readonly retryAfterSeconds: number };

/** A new password for whoever knows the old one. Every session ends and one begins anew, here. */
export async function changePassword(
  actor: Actor,
  { current, wanted }: PasswordChange,
  place: Place,
  now: Date,
): Promise<PasswordChangeResult> {
  const problems = await ownFaults(actor, wanted);
  if (problems.length > 0) return { ok: false, reason: "password", problems };
  const { email, passwordHash: before } = await ownRow(actor);
  const address = email ?? "";
  // As at the sign-in page: whoever found a session open could guess here.
  const retryAfterSeconds = countAttempt(address, place.address, now);
  if (retryAfterSeconds !== undefined) return { ok: false, reason: "tooMany", retryAfterSeconds };
  if (!(await inTurn(place, now, () => verifyPassword(before ?? undefined, current)))) {
    await answerLate(place, now);
    return { ok: false, reason: "wrong" };
  }
  forgiveAttempt(address, place.address);
  const passwordHash = await hashPassword(wanted);

  return db().transaction(async (tx): Promise<PasswordChangeResult> => {
    // The hash took its time: a link may have set another one meanwhile.
    const where = { id: actor.id, passwordHash: before };
    const { count } = await tx.person.updateMany({ where, data: { passwordHash } });
    if (count === 0) return { ok: false, reason: "wrong" };
    const { count: sessionsEnded } = await tx.session.deleteMany({ where: { personId: actor.id } });
    const event = { at: now, actorId: actor.id, action: "password.change", subject: `person:${actor.id}` } as const;
    await audit(tx, { ...event, detail: { sessionsEnded } });
    return { ok: true, token: await newSession(tx, actor.id, now) };
  });
}
