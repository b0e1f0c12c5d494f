import { makeLink, type NewLink, SYSTEM } from "./links.server";
import { audit, db } from "~/db";
import { normaliseEmail } from "~/domain/access";
import { giveFact, standingOf } from "~/services/people/facts.server";

/** Where the bank has nobody yet, a link for its first administrator; the one before ends. Undefined in every other bank. */
export async function firstLink(now: Date): Promise<NewLink | undefined> {
  if (await db().read.person.findFirst({ select: { id: true } })) return undefined;
  return db().transaction((tx) => makeLink(tx, { purpose: "first", personId: null }, { byId: SYSTEM, now }));
}

export type Recovery =
  | { readonly ok: true; readonly name: string; readonly added: boolean; readonly link: NewLink }
  | { readonly ok: false; readonly reason: "missing" | "left" };

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
    if (added) await giveFact(tx, personId, { kind: "role", value: "administrator" }, writer);
    const subject = `person:${personId}`;
    const detail = { from: "the command line", roleAdded: added };
    await audit(tx, { at: now, actorId: SYSTEM, action: "administrator.recover", subject, detail });
    const purpose = person.passwordHash === null ? "invite" : "reset";
    return { ok: true, name, added, link: await makeLink(tx, { purpose, personId }, writer) };
  });
}
