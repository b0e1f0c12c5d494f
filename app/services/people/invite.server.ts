import { standingOf } from "./facts.server";
import { db, type Reader } from "~/db";
import { type Actor, can } from "~/domain/access";
import { isStillGood, linkRefusal, makeLink, type NewLink } from "~/services/auth/links.server";

/** How somebody comes in, as the lists of people say it: not yet, by a link that runs or ran out, or by a password. */
export interface ComesIn {
  readonly how: "never" | "invited" | "expired" | "password" | "reset";
  /** the end of the newest link, where it was not used */
  readonly until: Date | undefined;
}

/** From what is stored: has a password, and the end of the newest link where it was not used. */
export function comesIn(hasPassword: boolean, linkUntil: Date | string | null, now: Date): ComesIn {
  const until = linkUntil === null ? undefined : new Date(linkUntil);
  const runs = until !== undefined && until > now;
  if (hasPassword) return { how: runs ? "reset" : "password", until };
  return { how: runs ? "invited" : until ? "expired" : "never", until };
}

export interface Invitee extends ComesIn {
  readonly id: string;
  readonly name: string;
  readonly email: string | undefined;
  /** why no link can be made */
  readonly refused: "own" | "administrator" | "left" | "noEmail" | undefined;
}

type Found =
  { readonly ok: true; readonly invitee: Invitee } | { readonly ok: false; readonly reason: "forbidden" | "missing" };

/** A person of the bank for whom a link may be wanted. */
export const invitee = (actor: Actor, personId: string, now: Date): Promise<Found> =>
  inviteeFrom(db().read, actor, personId, now);

async function inviteeFrom(reader: Reader, actor: Actor, personId: string, now: Date): Promise<Found> {
  if (!can(actor.roles, "people.invite")) return { ok: false, reason: "forbidden" };
  const person = await reader.person.findUnique({
    where: { id: personId, simulated: false },
    include: { invitations: { orderBy: { id: "desc" }, take: 1 } },
  });
  if (!person) return { ok: false, reason: "missing" };
  const { inService, roles } = await standingOf(reader, personId, now);
  const { id, name, email, passwordHash, invitations } = person;
  const [newest] = invitations;
  const isOpen = newest?.usedAt === null && (await isStillGood(reader, newest, { id, roles }, now));
  const left = inService ? undefined : ("left" as const);
  return {
    ok: true,
    invitee: {
      id,
      name,
      email: email ?? undefined,
      ...comesIn(passwordHash !== null, isOpen ? newest.expiresAt : null, now),
      refused: linkRefusal(actor, { id, roles }) ?? left ?? (email === null ? "noEmail" : undefined),
    },
  };
}

export type InviteResult =
  | { readonly ok: true; readonly link: NewLink; readonly purpose: "invite" | "reset" }
  | { readonly ok: false; readonly reason: "forbidden" | "missing" | NonNullable<Invitee["refused"]> };

/** Makes a link by which a person sets a password; nothing of theirs changes before it is used. */
export async function invite(actor: Actor, personId: string, now: Date): Promise<InviteResult> {
  return db().transaction(async (tx): Promise<InviteResult> => {
    const found = await inviteeFrom(tx, actor, personId, now);
    if (!found.ok) return found;
    const { refused, how } = found.invitee;
    if (refused) return { ok: false, reason: refused };
    const purpose = how === "password" || how === "reset" ? "reset" : "invite";
    return { ok: true, purpose, link: await makeLink(tx, { purpose, personId }, { byId: actor.id, now }) };
  });
}
