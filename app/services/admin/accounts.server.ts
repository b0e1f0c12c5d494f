import { audit, bankDay, cutOf, db, foundOf, people, storedMoment, type Tx } from "~/db";
import { accessOf, makeProposal } from "./propose.server";
import { factsOf, giveFact, holds, IN_SERVICE, takeFact } from "~/services/people/facts.server";
import { comesIn, type ComesIn } from "~/services/people/invite.server";
import {
  type Access,
  type Actor,
  can,
  powersGained,
  type Role,
  ROLES,
  rolesApart,
  sameAccess,
  scopeOf,
} from "~/domain/access";
import { type ListQuery, wholeList } from "~/domain/lists";
import { stoodAt } from "~/domain/people";

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

export type { Access };

export interface AccessChange {
  readonly personId: string;
  /** What the administrator saw when deciding; if it is no longer so, nothing is changed. */
  readonly seen: Access;
  readonly wanted: Access;
}

type NotChanged =
  | {
      readonly ok: false;
      /** `outdated`: changed by someone else since. `noRole`: disable the person instead. */
      readonly reason: "forbidden" | "missing" | "outdated" | "noRole" | "lastAdministrator";
    }
  | { readonly ok: false; readonly reason: "apart"; readonly roles: readonly [Role, Role] };
export type AccessChangeResult =
  | {
      readonly ok: true;
      /** nothing is changed yet: a second person puts a role of power in force */
      readonly proposalId?: string;
    }
  | NotChanged;

/**
 * Changes another person's roles and whether they may sign in. Disabling ends their sessions at once. Where somebody gains a role
 * of power the whole change is proposed.
 */
export async function changeAccess(actor: Actor, change: AccessChange, now: Date): Promise<AccessChangeResult> {
  const { personId } = change;
  if (!can(actor, "access.change", { personId })) return { ok: false, reason: "forbidden" };
  const wanted = { roles: ROLES.filter((role) => change.wanted.roles.includes(role)), active: change.wanted.active };
  if (wanted.roles.length === 0) return { ok: false, reason: "noRole" };

  return db().transaction(async (tx) => {
    const allowed = await mayBecome(tx, personId, wanted, now);
    if (!allowed.ok) return allowed;
    const { current } = allowed;
    if (sameAccess(current, wanted)) return { ok: true };
    if (!sameAccess(current, change.seen)) return { ok: false, reason: "outdated" };
    if (powersGained(current, wanted).length > 0) {
      const proposalId = await makeProposal(
        tx,
        actor.id,
        { kind: "role", subject: personId, body: wanted, note: "" },
        now,
      );
      return { ok: true, proposalId };
    }
    await writeAccess(tx, actor, { personId, current, wanted }, now);
    return { ok: true };
  });
}

/** May a person have this access, whoever gives it? */
export async function mayBecome(
  tx: Tx,
  personId: string,
  wanted: Access,
  now: Date,
): Promise<
  | { readonly ok: true; readonly current: Access }
  | { readonly ok: false; readonly reason: "missing" | "lastAdministrator" }
  | { readonly ok: false; readonly reason: "apart"; readonly roles: readonly [Role, Role] }
> {
  const person = await tx.person.findUnique({ where: { id: personId, simulated: false }, select: { id: true } });
  if (!person) return { ok: false, reason: "missing" };
  const current = await accessOf(tx, personId, now);
  // Who has both from before the rule keeps them, until somebody changes that.
  const coming = (await factsOf(tx, personId)).filter(
    (fact) => fact.kind === "role" && stoodAt(fact) && fact.from > bankDay(now),
  );
  const apart = rolesApart([...wanted.roles, ...coming.map(({ value }) => value as Role)]);
  if (apart?.some((role) => !current.roles.includes(role))) return { ok: false, reason: "apart", roles: apart };
  const stillAdministrator = wanted.active && wanted.roles.includes("administrator");
  if (!sameAccess(current, wanted) && !stillAdministrator && !(await anotherAdministrator(tx, [personId], now))) {
    return { ok: false, reason: "lastAdministrator" };
  }
  return { ok: true, current };
}

export async function writeAccess(
  tx: Tx,
  actor: Pick<Actor, "id">,
  { personId, current, wanted }: { readonly personId: string; readonly current: Access; readonly wanted: Access },
  now: Date,
): Promise<void> {
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
}

/** Is there anyone but these who could still sign in and give roles back? */
export async function anotherAdministrator(tx: Tx, personIds: readonly string[], now: Date): Promise<boolean> {
  const other = await tx.person.findFirst({
    where: { id: { notIn: [...personIds] }, passwordHash: { not: null }, ...holds("administrator", now) },
    select: { id: true },
  });
  return other !== null;
}
