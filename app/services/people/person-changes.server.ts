import { factsOf, giveFact, IN_SERVICE, storeChanges, takeFact } from "./facts.server";
import { managerProblem, type ManagerProblem } from "./manager.server";
import { mayWithCohort } from "./reach.server";
import { seenOf } from "./seen.server";
import { postingProblem } from "./units.server";
import { audit, bankDay, db, type Reader } from "~/db";
import { type Actor, can, POWER_ROLES, type Role, rolesToCorrect, rolesToGive } from "~/domain/access";
import { type Change, clearFact, type Day, type Entry, heldOn, putFact, stoodAt, trackOf } from "~/domain/people";
import { anotherAdministrator } from "~/services/admin/accounts.server";

type Denied = { readonly ok: false; readonly reason: "forbidden" | "missing" };
/** Somebody else changed the person since the form was made. */
type Outdated = { readonly ok: false; readonly reason: "outdated" };

// ── Number, name, address ─────────────────────────────────────────────────

export interface PersonDetails {
  readonly personId: string;
  readonly employeeNumber?: string | undefined;
  readonly name: string;
  /** normalised */
  readonly email?: string | undefined;
  /** an IANA name; undefined: the bank's */
  readonly zone?: string | undefined;
  readonly seen: string;
}

/**
 * `power`: whoever can change the address can have a password set, so it takes who may give all of the person's roles. The rest
 * of somebody of power is an administrator's to change: under another name they would pass for another.
 */
export interface DetailsProblems {
  readonly employeeNumber?: "numberTaken" | "ofPower";
  readonly name?: "ofPower";
  readonly email?: "emailTaken" | "power";
}

export async function changeDetails(
  actor: Actor,
  { personId, seen, ...wanted }: PersonDetails,
  now: Date,
): Promise<
  | { readonly ok: true }
  | Denied
  | Outdated
  | { readonly ok: false; readonly reason: "problems"; readonly problems: DetailsProblems }
> {
  if (!can(actor.roles, "people.manage") || personId === actor.id) return { ok: false, reason: "forbidden" };
  const after = {
    name: wanted.name,
    email: wanted.email ?? null,
    employeeNumber: wanted.employeeNumber ?? null,
    zone: wanted.zone ?? null,
  };
  return db().transaction(async (tx) => {
    const found = await personOf(tx, personId);
    if (!found) return { ok: false, reason: "missing" };
    const { name, email, employeeNumber, zone } = found.person;
    const before = { name, email, employeeNumber, zone };
    const changed = (["name", "email", "employeeNumber", "zone"] as const).filter(
      (field) => before[field] !== after[field],
    );
    if (changed.length === 0) return { ok: true };
    if (found.seen !== seen) return { ok: false, reason: "outdated" };
    const others = { id: { not: personId } };
    const taken = async (field: "email" | "employeeNumber") =>
      after[field] !== null && (await tx.person.count({ where: { ...others, [field]: after[field] } })) > 0;
    const ofPower = !can(actor.roles, "access.change") && POWER_ROLES.some((power) => found.roles.includes(power));
    const problems: DetailsProblems = {
      ...(ofPower && changed.includes("name") && { name: "ofPower" as const }),
      ...((await taken("employeeNumber")) && { employeeNumber: "numberTaken" as const }),
      ...(ofPower && changed.includes("employeeNumber") && { employeeNumber: "ofPower" as const }),
      ...((await taken("email")) && { email: "emailTaken" as const }),
      ...(changed.includes("email") && !mayReach(actor, found.roles) && { email: "power" as const }),
    };
    if (Object.keys(problems).length > 0) return { ok: false, reason: "problems", problems };
    await tx.person.update({ where: { id: personId }, data: after });
    await audit(tx, {
      at: now,
      actorId: actor.id,
      action: "person.details.change",
      subject: `person:${personId}`,
      before,
      after,
      detail: { changed },
    });
    return { ok: true };
  });
}

/** Administrators change any address but their own: two of them must not be needed for a new surname. */
const mayReach = (actor: Actor, roles: readonly Role[]): boolean =>
  can(actor.roles, "access.change") || mayGiveAll(actor, roles);

const mayGiveAll = (actor: Actor, roles: readonly Role[]): boolean =>
  roles.every((role) => rolesToGive(actor.roles).includes(role));

// ── Where somebody works, and in which cohorts they are ───────────────────

export const CHANGED_KINDS = ["posting", "job", "manager", "cohort", "service", "role"] as const;
export type ChangedKind = (typeof CHANGED_KINDS)[number];

/** What opens the bank's books: of these only the past is corrected as a fact; from today on they change elsewhere. */
const isOfAccess = (kind: ChangedKind) => kind === "service" || kind === "role";

export interface FactWish {
  readonly personId: string;
  readonly kind: ChangedKind;
  /** the unit's or cohort's id, the job, the role, the manager as written; empty: none, and of service always */
  readonly value: string;
  /** of a cohort: leaves it; of a role and of service: did not hold it */
  readonly leaves?: boolean;
  /** before today: a correction */
  readonly from: Day;
  /** the first day on which it is no longer so; null: no end in sight */
  readonly to: Day | null;
}

export type FactProblem = "unknown" | "notThere" | "notYours" | "pastOnly" | ManagerProblem;

type Refused = Denied | { readonly ok: false; readonly reason: "problem"; readonly problem: FactProblem };

export interface FactPreview {
  readonly ok: true;
  /** what is known now, and what will be, of this alone; in order, values by their names */
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
  /** of a cohort: how many assessed cases of it are in a window that has not ended */
  readonly exams: number;
  readonly seen: string;
}

/** What a wish would change, to be confirmed. */
export async function previewFact(actor: Actor, wish: FactWish, now: Date): Promise<FactPreview | Refused> {
  const { read } = db();
  const intended = await intend(read, actor, wish, now);
  if (!intended.ok) return intended;
  const { track, change, seen } = intended;
  const kept = track.filter((entry) => !change.retract.some(({ id }) => id === entry.id));
  const after = [...kept, ...change.add];
  const names = await namesOf(read, wish.kind, [...track, ...after]);
  const told = (entries: readonly Entry[]) =>
    entries
      .map(({ value, from, to }) => ({ value: names.get(value) ?? value, from, to }))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
  return {
    ok: true,
    before: told(track),
    after: told(after),
    exams: wish.kind === "cohort" ? await openExams(read, wish.value, now) : 0,
    seen,
  };
}

async function namesOf(
  reader: Reader,
  kind: ChangedKind,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, string>> {
  if (kind === "job" || isOfAccess(kind)) return new Map();
  const where = { id: { in: entries.map(({ value }) => value) } };
  const rows =
    kind === "posting"
      ? await reader.unit.findMany({ where })
      : kind === "cohort"
        ? await reader.cohort.findMany({ where })
        : await reader.person.findMany({ where, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Writes a wish down, if nobody came between. */
export async function changeFact(
  actor: Actor,
  { seen, ...wish }: FactWish & { readonly seen: string },
  now: Date,
): Promise<{ readonly ok: true } | Refused | Outdated> {
  const { personId, kind, from, to } = wish;
  return db().transaction(async (tx) => {
    const intended = await intend(tx, actor, wish, now);
    if (!intended.ok) return intended;
    const { change, value } = intended;
    if (change.retract.length === 0 && change.add.length === 0) return { ok: true };
    if (intended.seen !== seen) return { ok: false, reason: "outdated" };
    await storeChanges(tx, [{ personId, kind, change }], { byId: actor.id, now });
    await audit(tx, {
      at: now,
      actorId: actor.id,
      action: "person.fact.change",
      subject: `person:${personId}`,
      after: { kind, value, from, to, leaves: wish.leaves ?? false },
      // a job's words are the person's own
      detail: {
        kind,
        from,
        to: to ?? "",
        leaves: wish.leaves ?? false,
        ...(kind === "role" ? { role: value } : kind !== "job" && { value }),
      },
    });
    return { ok: true };
  });
}

async function intend(reader: Reader, actor: Actor, wish: FactWish, now: Date) {
  const { personId, kind, from, to } = wish;
  const may =
    can(actor.roles, "people.manage") ||
    (kind === "cohort" && (await mayWithCohort(reader, actor, "cohort.manage", wish.value)));
  if (!may || personId === actor.id) return { ok: false, reason: "forbidden" } as const;
  const found = await personOf(reader, personId);
  if (!found) return { ok: false, reason: "missing" } as const;
  if (kind === "role" && !rolesToCorrect(actor.roles).some((role) => role === wish.value))
    return { ok: false, reason: "problem", problem: "notYours" } as const;
  if (isOfAccess(kind) && (to === null || to > bankDay(now)))
    return { ok: false, reason: "problem", problem: "pastOnly" } as const;
  const meant = await valueMeant(reader, wish);
  if ("problem" in meant) return { ok: false, reason: "problem", problem: meant.problem } as const;
  const { value } = meant;
  const track = trackOf(found.facts, { kind, value }).filter((fact) => stoodAt(fact));
  const none = wish.leaves === true || (value === "" && kind !== "service");
  const change: Change = none
    ? clearFact(found.facts, { kind, value }, { from, to })
    : putFact(found.facts, { kind, value, from, to });
  return { ok: true, change, track, value, seen: found.seen } as const;
}

/** The value that is stored for a wish, or what is wrong with it. */
async function valueMeant(
  reader: Reader,
  { personId, kind, value, from, to }: FactWish,
): Promise<{ readonly value: string } | { readonly problem: FactProblem }> {
  if (value === "" || kind === "job" || kind === "role") return { value };
  if (kind === "manager") {
    const { managerId, problem } = await managerProblem(reader, personId, value, { from, to });
    return problem ? { problem } : { value: managerId };
  }
  if (kind === "cohort") {
    return (await reader.cohort.findUnique({ where: { id: value } })) ? { value } : { problem: "unknown" };
  }
  const problem = await postingProblem(reader, value, { from, to });
  return problem ? { problem } : { value };
}

/** How many assessed cases a cohort has whose window has not ended. */
export const openExams = (reader: Reader, cohortId: string, now: Date): Promise<number> =>
  reader.caseAssignment.count({ where: { cohortId, mode: "assessed", closesAt: { gt: now } } });

// ── Service ───────────────────────────────────────────────────────────────

/**
 * Ends somebody's service from today on, or begins it again. Without it nothing else is in force; with it everything comes
 * back that has not been ended meanwhile, so that it takes who may give all of it.
 */
export async function changeService(
  actor: Actor,
  { personId, serves, seen }: { readonly personId: string; readonly serves: boolean; readonly seen: string },
  now: Date,
): Promise<
  { readonly ok: true } | Denied | Outdated | { readonly ok: false; readonly reason: "lastAdministrator" | "power" }
> {
  if (!can(actor.roles, "people.manage") || personId === actor.id) return { ok: false, reason: "forbidden" };
  return db().transaction(async (tx) => {
    const found = await personOf(tx, personId);
    if (!found) return { ok: false, reason: "missing" };
    if (heldOn(found.facts, bankDay(now)).some(({ kind }) => kind === "service") === serves) return { ok: true };
    if (found.seen !== seen) return { ok: false, reason: "outdated" };
    if (serves && !mayGiveAll(actor, found.roles)) return { ok: false, reason: "power" };
    if (!serves && found.roles.includes("administrator") && !(await anotherAdministrator(tx, [personId], now))) {
      return { ok: false, reason: "lastAdministrator" };
    }
    const writer = { byId: actor.id, now };
    if (serves) await giveFact(tx, personId, IN_SERVICE, writer);
    else {
      await takeFact(tx, personId, IN_SERVICE, writer);
      await tx.session.deleteMany({ where: { personId } });
    }
    await audit(tx, {
      at: now,
      actorId: actor.id,
      action: "person.service.change",
      subject: `person:${personId}`,
      before: { serves: !serves },
      after: { serves },
      detail: { serves },
    });
    return { ok: true };
  });
}

/** Somebody of the bank with all that was written down about them, and their state in short. */
export async function personOf(reader: Reader, personId: string) {
  const person = await reader.person.findUnique({
    where: { id: personId, simulated: false },
    select: { id: true, name: true, email: true, employeeNumber: true, zone: true },
  });
  if (!person) return undefined;
  const facts = await factsOf(reader, personId);
  const stand = facts.filter((fact) => stoodAt(fact));
  const { name, email, employeeNumber, zone } = person;
  return {
    person,
    facts,
    /** held now, or to be held */
    roles: [...new Set(stand.filter(({ kind }) => kind === "role").map(({ value }) => value as Role))],
    seen: seenOf([name, email, employeeNumber, zone, ...stand.map(({ id }) => id)]),
  };
}
