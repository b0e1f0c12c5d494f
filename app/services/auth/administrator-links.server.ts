import { makeLink, type NewLink, SYSTEM } from "./links.server";
import { audit, db } from "~/db";
import { normaliseEmail, type Role, ROLES, rolesApart } from "~/domain/access";
import { giveFact, standingOf, takeFact } from "~/services/people/facts.server";

/** Where the bank has nobody yet, a link for its first administrator; the one before ends. Undefined in every other bank. */
export async function firstLink(now: Date): Promise<NewLink | undefined> {
  if (await db().read.person.findFirst({ select: { id: true } })) return undefined;
  return db().transaction((tx) => makeLink(tx, { purpose: "first", personId: null }, { byId: SYSTEM, now }));
}

export type Recovery =
  | {
      readonly ok: true;
      readonly name: string;
      readonly added: boolean;
      /** what nobody holds together with the role of administrator */
      readonly removed: readonly Role[];
      readonly link: NewLink;
    }
  | { readonly ok: false; readonly reason: "missing" | "left" };

/** Held or to be held, they end with the role: who recovers a bank must not be kept from it by a role. */
const APART = ROLES.filter((role) => rolesApart(["administrator", role]));

/** From the command line: a named person of the bank administers it, and gets a link to set a password. */
export async function recoverAdministrator(email: string, now: Date): Promise<Recovery> {
  return db().transaction(async (tx): Promise<Recovery> => {
    const where = { email: normaliseEmail(email), simulated: false };
    const person = await tx.person.findFirst({ where, select: { id: true, name: true, passwordHash: true } });
    if (!person) return { ok: false, reason: "missing" };
    const { id: personId, name } = person;
    const { inService, roles } = await standingOf(tx, personId, now);
    if (!inService) return { ok: false, reason: "left" };
    const added = !roles.includes("administrator");
    const writer = { byId: SYSTEM, now };
    const removed = added ? APART.filter((role) => roles.includes(role)) : [];
    if (added) {
      await giveFact(tx, personId, { kind: "role", value: "administrator" }, writer);
      for (const value of APART) await takeFact(tx, personId, { kind: "role", value }, writer);
    }
    const subject = `person:${personId}`;
    const detail = { from: "the command line", roleAdded: added, ...(removed.length > 0 && { removed }) };
    await audit(tx, { at: now, actorId: SYSTEM, action: "administrator.recover", subject, detail });
    const purpose = person.passwordHash === null ? "invite" : "reset";
    return { ok: true, name, added, removed, link: await makeLink(tx, { purpose, personId }, writer) };
  });
}
