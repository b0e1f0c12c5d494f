import { audit, cutOf, db, foundOf, people, storedMoment, type Tx } from "~/db";
import { giveFact, holds, IN_SERVICE, standingOf, takeFact } from "~/services/people/facts.server";
import { comesIn, type ComesIn } from "~/services/people/invite.server";
import { type Actor, can, type Role, ROLES, rolesApart, scopeOf } from "~/domain/access";
import { type ListQuery, wholeList } from "~/domain/lists";

/** A person as the administrator sees them. */
export interface Account extends ComesIn {
  readonly id: string;
  readonly name: string;
  readonly email: string | undefined;
  readonly branch: string | undefined;
  readonly roles: readonly Role[];
  readonly active: boolean;
  readonly simulated: boolean;
  readonly openSessions: number;
  /** may the administrator who asks change it? Not the own one, nor a simulated person's */
  readonly changeable: boolean;
}

export type AccountList =
  | { readonly ok: true; readonly accounts: readonly Account[]; readonly total: number; readonly page: number }
  | { readonly ok: false; readonly reason: "forbidden" };

export type AccountSort = "name" | "branch" | "roles" | "status" | "sessions";

export const ACCOUNT_LIST = {
  sorts: ["name", "branch", "roles", "status", "sessions"],
  standard: "name",
} as const;

/** Everybody, as they come. */
const EVERYBODY = wholeList<AccountSort>({ sort: undefined, descending: false, page: 1, size: 1, search: "" });

/** Everyone in the bank, by name unless asked otherwise; the sessions counted are those not past their absolute end. */
export async function listAccounts(
  actor: Actor,
  now: Date,
  query: ListQuery<AccountSort> = EVERYBODY,
): Promise<AccountList> {
  const place = scopeOf(actor, "bank.administer");
  if (!place) return { ok: false, reason: "forbidden" };
  const rows = await db().reads.all(people.accounts(query), place, storedMoment(now), ...cutOf(query));
  return { ok: true, accounts: rows.map((row) => accountIn(actor, row, now)), ...foundOf(rows) };
}

/** One account whose access can be changed. */
export async function account(
  actor: Actor,
  personId: string,
  now: Date,
): Promise<
  { readonly ok: true; readonly account: Account } | { readonly ok: false; readonly reason: "forbidden" | "missing" }
> {
  const place = scopeOf(actor, "bank.administer");
  if (!place) return { ok: false, reason: "forbidden" };
  const row = await db().reads.first(people.ACCOUNT_OF, place, storedMoment(now), personId);
  const found = row && accountIn(actor, row, now);
  return found?.changeable ? { ok: true, account: found } : { ok: false, reason: "missing" };
}

const accountIn = (actor: Actor, row: people.AccountRow, now: Date): Account => {
  const { id, name, email, branch, roles, active, simulated, openSessions, hasPassword, linkUntil } = row;
  return {
    id,
    name,
    email: email ?? undefined,
    branch: branch ?? undefined,
    roles: people.rolesIn(roles),
    active: active === 1,
    simulated: simulated === 1,
    changeable: simulated === 0 && can(actor, "access.change", { personId: id }),
    openSessions,
    ...comesIn(hasPassword === 1, linkUntil, now),
  };
};

/** What a person may do in the bank: the part of an account that the administrator changes. */
export interface Access {
  readonly roles: readonly Role[];
  readonly active: boolean;
}

export interface AccessChange {
  readonly personId: string;
  /** What the administrator saw when deciding; if it is no longer so, nothing is changed. */
  readonly seen: Access;
  readonly wanted: Access;
}

export type AccessChangeResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** `outdated`: changed by someone else since. `noRole`: disable the person instead. */
      readonly reason: "forbidden" | "missing" | "outdated" | "noRole" | "lastAdministrator";
    }
  | { readonly ok: false; readonly reason: "apart"; readonly roles: readonly [Role, Role] };

/** Changes another person's roles and whether they may sign in. Disabling ends their sessions at once. */
export async function changeAccess(actor: Actor, change: AccessChange, now: Date): Promise<AccessChangeResult> {
  const { personId } = change;
  if (!can(actor, "access.change", { personId })) return { ok: false, reason: "forbidden" };
  const wanted = { active: change.wanted.active, roles: ROLES.filter((role) => change.wanted.roles.includes(role)) };
  if (wanted.roles.length === 0) return { ok: false, reason: "noRole" };

  return db().transaction(async (tx) => {
    const person = await tx.person.findUnique({
      where: { id: personId, simulated: false },
      select: { id: true },
    });
    if (!person) return { ok: false, reason: "missing" };
    const { inService, roles } = await standingOf(tx, personId, now);
    const current = { active: inService, roles: ROLES.filter((role) => roles.includes(role)) };
    if (same(current, wanted)) return { ok: true };
    if (!same(current, change.seen)) return { ok: false, reason: "outdated" };
    // Who has both from before the rule keeps them, until somebody changes that.
    const apart = rolesApart(wanted.roles);
    if (apart?.some((role) => !current.roles.includes(role))) return { ok: false, reason: "apart", roles: apart };
    const stillAdministrator = wanted.active && wanted.roles.includes("administrator");
    if (!stillAdministrator && !(await anotherAdministrator(tx, personId, now))) {
      return { ok: false, reason: "lastAdministrator" };
    }

    const writer = { byId: actor.id, now };
    const added = wanted.roles.filter((role) => !current.roles.includes(role));
    const removed = current.roles.filter((role) => !wanted.roles.includes(role));
    for (const value of added) await giveFact(tx, personId, { kind: "role", value }, writer);
    for (const value of removed) await takeFact(tx, personId, { kind: "role", value }, writer);
    if (wanted.active) await giveFact(tx, personId, IN_SERVICE, writer);
    else await takeFact(tx, personId, IN_SERVICE, writer);
    if (!wanted.active) await tx.session.deleteMany({ where: { personId } });
    await audit(tx, {
      at: now,
      actorId: actor.id,
      action: "person.access.change",
      subject: `person:${personId}`,
      before: current,
      after: wanted,
      detail: { added, removed, active: wanted.active },
    });
    return { ok: true };
  });
}

/** Is there anyone else who could still sign in and give roles back? */
export async function anotherAdministrator(tx: Tx, personId: string, now: Date): Promise<boolean> {
  const other = await tx.person.findFirst({
    where: { id: { not: personId }, passwordHash: { not: null }, ...holds("administrator", now) },
    select: { id: true },
  });
  return other !== null;
}

const same = (a: Access, b: Access): boolean =>
  a.active === b.active && ROLES.every((role) => a.roles.includes(role) === b.roles.includes(role));
