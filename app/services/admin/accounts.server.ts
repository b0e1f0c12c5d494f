import { audit, db, people, storedMoment, type Tx } from "~/db";
import { giveFact, holds, IN_SERVICE, standingOf, takeFact } from "~/services/people/facts.server";
import { rolesOf } from "~/services/people/people.server";
import { type Actor, can, type Role, ROLES } from "~/domain/access";
import type { ListRules } from "~/domain/lists";

/** A person as the administrator sees them. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string | undefined;
  readonly branch: string | undefined;
  readonly roles: readonly Role[];
  readonly active: boolean;
  readonly simulated: boolean;
  readonly openSessions: number;
}

export type AccountList =
  { readonly ok: true; readonly accounts: readonly Account[] } | { readonly ok: false; readonly reason: "forbidden" };

export type AccountSort = "name" | "branch" | "roles" | "status" | "sessions";

export const ACCOUNT_LIST = {
  sorts: ["name", "branch", "roles", "status", "sessions"],
  standard: "name",
} as const;

/** Roles in the order of what they open; who can sign in before who cannot, the simulated last. */
export const ACCOUNT_RULES: ListRules<Account, AccountSort> = {
  sorts: {
    name: ({ name }) => name,
    branch: ({ branch }) => branch,
    roles: ({ roles }) => roles.map((role) => ROLES.indexOf(role)).join(),
    status: ({ active, simulated }) => (simulated ? 2 : Number(!active)),
    sessions: ({ openSessions }) => openSessions,
  },
  searched: ({ name, email }) => [name, email],
};

/** Everyone in the bank, by name; the sessions counted are those not past their absolute end. */
export async function listAccounts(actor: Actor, now: Date): Promise<AccountList> {
  if (!can(actor.roles, "bank.administer")) return { ok: false, reason: "forbidden" };
  const rows = await db().reads.all(people.ACCOUNTS, storedMoment(now));
  const accounts = rows.map(async ({ email, active, branch, simulated, ...row }) => ({
    ...row,
    email: email ?? undefined,
    active: active === 1,
    branch: branch ?? undefined,
    simulated: simulated === 1,
    roles: await rolesOf(row.id),
  }));
  return { ok: true, accounts: await Promise.all(accounts) };
}

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
    };

/** Changes a person's roles and whether they may sign in. Disabling ends their sessions at once. */
export async function changeAccess(actor: Actor, change: AccessChange, now: Date): Promise<AccessChangeResult> {
  if (!can(actor.roles, "bank.administer")) return { ok: false, reason: "forbidden" };
  const { personId } = change;
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
