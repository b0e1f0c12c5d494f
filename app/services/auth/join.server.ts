import { type DeadLink, findLink, openLink, useUp } from "./links.server";
import { hashPassword } from "./passwords.server";
import { faultsOf } from "./password-rule.server";
import { newSession } from "./sign-in.server";
import { audit, db, newId } from "~/db";
import { normaliseEmail, type PasswordProblem } from "~/domain/access";
import { enterPerson } from "~/services/people/enter.server";
import { BANK, enterBank } from "~/services/people/units.server";

export type JoinResult =
  /** The token of a new session. */
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly reason: DeadLink }
  | { readonly ok: false; readonly reason: "password"; readonly problems: readonly PasswordProblem[] };

/** By a link its person sets a password and is signed in; sessions that ran under the old one end. */
export async function joinByLink(token: string, password: string, now: Date): Promise<JoinResult> {
  const asked = await openLink(token, now);
  if (!asked.ok) return asked;
  if (!asked.link.person) return { ok: false, reason: "unknown" };
  const problems = await faultsOf(password, asked.link.person);
  if (problems.length > 0) return { ok: false, reason: "password", problems };
  const passwordHash = await hashPassword(password);

  return db().transaction(async (tx): Promise<JoinResult> => {
    // The hash took its time: the link may have been used meanwhile, or ended by another.
    const found = await findLink(tx, token, now);
    if (!found.ok) return found;
    const { id } = found.link.person!;
    await useUp(tx, found.link, now);
    await tx.person.update({ where: { id }, data: { passwordHash } });
    const { count } = await tx.session.deleteMany({ where: { personId: id } });
    const detail = { purpose: found.link.purpose, sessionsEnded: count };
    await audit(tx, { at: now, actorId: id, action: "link.use", subject: `person:${id}`, detail });
    return { ok: true, token: await newSession(tx, id, now) };
  });
}

export interface FirstAdministrator {
  readonly bank: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** By the link that the server printed the bank gets its name and its first person, who administers it. */
export async function joinFirst(token: string, first: FirstAdministrator, now: Date): Promise<JoinResult> {
  const asked = await openLink(token, now);
  if (!asked.ok) return asked;
  if (asked.link.person) return { ok: false, reason: "unknown" };
  const { bank, name, password } = first;
  const email = normaliseEmail(first.email);
  const problems = await faultsOf(password, { name, email, bank });
  if (problems.length > 0) return { ok: false, reason: "password", problems };
  const passwordHash = await hashPassword(password);

  return db().transaction(async (tx): Promise<JoinResult> => {
    const found = await findLink(tx, token, now);
    if (!found.ok) return found;
    const id = newId();
    await useUp(tx, found.link, now);
    await enterBank(tx, bank);
    const person = { id, name, email, passwordHash, roles: ["administrator"] as const, unitId: BANK.id };
    await enterPerson(tx, person, { byId: id, now });
    await audit(tx, { at: now, actorId: id, action: "administrator.first", subject: `person:${id}` });
    return { ok: true, token: await newSession(tx, id, now) };
  });
}
