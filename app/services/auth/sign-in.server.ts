import { randomBytes } from "node:crypto";
import { answerLate, countAttempt, forgiveAttempt, inTurn } from "./sign-in-limits.server";
import { countRefusal } from "./refusals.server";
import { verifyPassword } from "./passwords.server";
import { audit, db, type Reader, sha256, sql, storageTrouble, type Tx } from "~/db";
import { standingOf, unitIdsOf } from "~/services/people/facts.server";
import { type Actor, LONGEST_EMAIL, normaliseEmail, type Role } from "~/domain/access";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A session ends after a working day without use, and after a working week in any case. */
export const SESSION_LIMITS_MS = { idle: 8 * HOUR, absolute: 5 * 24 * HOUR } as const;

/** How old `lastSeenAt` may get before it is written again: not every request is worth a write. */
const SEEN_EVERY_MS = 5 * MINUTE;

interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Where the attempt comes from. */
  readonly address: string;
  /** Called before a wait that is no work, so that nobody waits for this one. */
  readonly stepAside?: () => void;
}

export type SignInResult =
  | { readonly ok: true; readonly token: string; readonly actor: Actor }
  | { readonly ok: false; readonly reason: "invalid"; readonly retryAfterSeconds?: undefined }
  | { readonly ok: false; readonly reason: "tooMany"; readonly retryAfterSeconds: number };

/** Starts a new session for the person with this e-mail and password. The token is told once and stored as its hash. */
export async function signIn(credentials: Credentials, now: Date): Promise<SignInResult> {
  const email = normaliseEmail(credentials.email);
  if (email.length > LONGEST_EMAIL) return { ok: false, reason: "invalid" };
  const retryAfterSeconds = countAttempt(email, credentials.address, now);
  if (retryAfterSeconds !== undefined) return { ok: false, reason: "tooMany", retryAfterSeconds };

  const person = await personWith(db().read, { email }, now);
  const right = await inTurn(credentials, now, () =>
    verifyPassword(person?.passwordHash ?? undefined, credentials.password),
  );
  if (!person || !right || !maySignIn(person)) {
    await countRefusal(person?.id, now);
    await answerLate(credentials, now);
    return { ok: false, reason: "invalid" };
  }
  forgiveAttempt(email, credentials.address);

  const personId = person.id;
  return db().transaction(async (tx): Promise<SignInResult> => {
    // The hash took its time: the person may have been disabled meanwhile, or the password be another one.
    const current = await personWith(tx, { id: personId }, now);
    if (!current || !maySignIn(current) || current.passwordHash !== person.passwordHash)
      return { ok: false, reason: "invalid" };
    await tx.session.deleteMany({ where: { personId, expiresAt: { lte: now } } });
    const actor = actorOf(current, current.roles, await unitIdsOf(tx, current, now));
    return { ok: true, token: await newSession(tx, personId, now), actor };
  });
}

/** Starts a session of a person and returns its token, which is told once and stored as its hash. */
export async function newSession(tx: Tx, personId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await tx.session.create({
    data: {
      tokenHash: sha256(token),
      personId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + SESSION_LIMITS_MS.absolute),
    },
  });
  await audit(tx, { at: now, actorId: personId, action: "session.start", subject: `person:${personId}` });
  return token;
}

/** Whose session it is, with the roles of this moment; undefined when it ended, expired, or its person was disabled. */
export async function actorForToken(token: string, now: Date): Promise<Actor | undefined> {
  const tokenHash = sha256(token);
  const session = await db().reads.first(sql.SESSION, tokenHash);
  if (!session || !maySignIn(session)) return undefined;
  const idle = now.getTime() - Date.parse(session.lastSeenAt);
  if (idle >= SESSION_LIMITS_MS.idle || now.getTime() >= Date.parse(session.expiresAt)) return undefined;
  if (idle >= SEEN_EVERY_MS) {
    await noteSeen(tokenHash, now);
  }
  return actorOf(session, (session.roles?.split(",") ?? []) as Role[], session.unitIds?.split(",") ?? []);
}

/** Reading goes on while the server cannot store: this write is not worth a page, nor a long wait for the writer. */
const SEEN_WAIT_MS = 300;

async function noteSeen(tokenHash: string, now: Date): Promise<void> {
  // updateMany: the session may have ended since it was read, and that is no error.
  const written = db()
    .write.session.updateMany({ where: { tokenHash }, data: { lastSeenAt: now } })
    .then(() => undefined)
    .catch((error: unknown) => {
      if (!storageTrouble(error)) throw error;
    });
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, SEEN_WAIT_MS)));
  await Promise.race([written, enough]).finally(() => clearTimeout(timer));
}

/** Ends the session of this token; one that has ended already stays so. */
export async function signOut(token: string, now: Date): Promise<void> {
  const tokenHash = sha256(token);
  await db().transaction(async (tx) => {
    const session = await tx.session.findUnique({ where: { tokenHash }, select: { personId: true } });
    if (!session) return;
    await tx.session.delete({ where: { tokenHash } });
    const { personId } = session;
    await audit(tx, { at: now, actorId: personId, action: "session.end", subject: `person:${personId}` });
  });
}

const PERSON = {
  id: true,
  name: true,
  simulated: true,
  zone: true,
  passwordHash: true,
} as const;

async function personWith(reader: Reader, where: { email: string } | { id: string }, now: Date) {
  const person = await reader.person.findUnique({ where, select: PERSON });
  if (!person) return undefined;
  const { inService, roles, unitId } = await standingOf(reader, person.id, now);
  return { ...person, active: inService, roles, unitId: unitId ?? null };
}

const maySignIn = ({ active, simulated }: { readonly active: unknown; readonly simulated: unknown }) =>
  active && !simulated;

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly unitId: string | null;
  readonly zone: string | null;
}

const actorOf = ({ id, name, unitId, zone }: PersonRow, roles: readonly Role[], unitIds: readonly string[]): Actor => ({
  id,
  name,
  roles,
  zone: zone ?? undefined,
  unitId: unitId ?? undefined,
  unitIds,
});
