import { db, staffImport as sql } from "~/db";
import { POWER_ROLES, type Role, rolesApart } from "~/domain/access";
import { type Day, type Fact, type FactKind, gapsIn, type Period } from "~/domain/people";
import {
  type StaffColumn,
  type StaffError,
  type StaffProblem,
  type StaffRow,
  standingPlan,
  type StandingChange,
  type WantedStanding,
} from "~/domain/staff";
import { readPlaces, readStandingFacts, type ShownChange } from "~/records/staff-import";
import { BANK } from "~/services/people/units.server";

/** What the rows of a list name, and who they are already. */
export interface Books {
  readonly personIds: ReadonlyMap<string, string>;
  readonly emails: ReadonlyMap<string, string>;
  readonly unitIds: ReadonlyMap<string, string>;
  /** by their ids; the whole bank is not among them, which always stands */
  readonly places: ReadonlyMap<string, readonly Period[]>;
  readonly cohortIds: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
}

export async function openBooks(rows: readonly StaffRow[], freshIds: (many: number) => string[]): Promise<Books> {
  const { reads } = db();
  const own = rows.map(({ employeeNumber }) => employeeNumber);
  const managers = rows.flatMap(({ manager }) => manager ?? []);
  const known = await reads.all(sql.PEOPLE_NUMBERED, JSON.stringify([...new Set([...own, ...managers])]));
  const emails = await reads.all(sql.EMAILS_HELD, JSON.stringify(rows.flatMap(({ email }) => email ?? [])));
  const personIds = new Map(known.map(({ employeeNumber, id }) => [employeeNumber, id]));
  const fresh = own.filter((number) => !personIds.has(number));
  // In the order of the list: the database writes what comes in the order of its index in a third of the time.
  const ids = freshIds(fresh.length).sort();
  fresh.forEach((number, i) => personIds.set(number, ids[i]!));
  const units = await reads.all(sql.UNITS);
  const cohorts = await reads.all(sql.COHORTS);
  return {
    personIds,
    emails: new Map(emails.map(({ email, id }) => [email, id])),
    unitIds: new Map(units.map(({ code, id }) => [code, id])),
    places: new Map(units.filter(({ id }) => id !== BANK.id).map(({ id, places }) => [id, readPlaces(places)])),
    cohortIds: new Map(cohorts.map(({ name, id }) => [name, id])),
    names: new Map([
      ...[...personIds].map(([number, id]) => [id, number] as const),
      ...units.map(({ id, code }) => [id, code] as const),
      ...cohorts.map(({ id, name }) => [id, name] as const),
    ]),
  };
}

export interface PersonPlan {
  readonly personId: string;
  readonly kind: "new" | "changed" | "leaving";
  readonly row: StaffRow;
  /** the day from which the row holds */
  readonly start: Day;
  readonly email: string | null;
  readonly before: { readonly name: string; readonly email: string | null } | undefined;
  readonly retract: readonly Fact[];
  readonly add: readonly { kind: FactKind; value: string; from: string; to: string | null }[];
  readonly changes: readonly ShownChange[];
}

const isOfPower = (role: Role): boolean => POWER_ROLES.some((power) => power === role);

const FIELD_OF: Readonly<Record<FactKind, StaffColumn>> = {
  service: "leavesOn",
  posting: "unit",
  job: "job",
  manager: "manager",
  role: "roles",
  cohort: "cohorts",
};

/** What a row changes (undefined: nothing), or what is wrong with it by the bank's books. `byId`: who brings the list, and `gives` which roles. */
export function planOf(
  row: StaffRow,
  standing: sql.StandingRow | undefined,
  books: Books,
  { byId, gives, today }: { readonly byId: string; readonly gives: readonly Role[]; readonly today: string },
): { readonly errors: readonly StaffError[]; readonly plan?: PersonPlan | undefined } {
  const errors: StaffError[] = [];
  const wrong = (column: StaffColumn, problem: StaffProblem, found = "") =>
    errors.push({ line: row.line, column, problem, found });
  const idIn = (ids: ReadonlyMap<string, string>, text: string, column: StaffColumn, problem: StaffProblem) => {
    const id = ids.get(text);
    if (id === undefined) wrong(column, problem, text);
    return id;
  };

  const personId = books.personIds.get(row.employeeNumber)!;
  const facts = standing ? readStandingFacts(standing.facts) : [];
  const managers = new Map(
    facts.flatMap(({ kind, value, manager }) => (kind === "manager" ? [[value, manager] as const] : [])),
  );
  const roles = facts
    .filter(({ kind, to }) => kind === "role" && (to === null || to > today))
    .map(({ value }) => value as Role);
  const beyond = roles.filter((role) => !gives.includes(role));
  const powers = roles.filter(isOfPower);

  // A list cannot name a manager without a number: its empty cell does not take that one away.
  const noManager = [...managers.values()].includes(null) ? undefined : (row.manager as null | undefined);
  const wanted: WantedStanding = {
    from: row.from,
    leavesOn: row.leavesOn,
    unitId: row.unit ? idIn(books.unitIds, row.unit, "unit", "unknownUnit") : row.unit,
    job: row.job,
    managerId: row.manager ? idIn(books.personIds, row.manager, "manager", "unknownManager") : noManager,
    // Whoever comes new, and of whose roles the list says nothing, comes to learn.
    roles: row.roles ?? (standing ? undefined : ["trainee"]),
    cohortIds: row.cohorts?.flatMap((name) => idIn(books.cohortIds, name, "cohorts", "unknownCohort") ?? []),
  };
  for (const role of wanted.roles ?? [])
    if (!gives.includes(role) && !roles.includes(role))
      wrong("roles", isOfPower(role) ? "rolePower" : "roleNotYours", role);

  const email = row.email === undefined ? (standing?.email ?? null) : row.email;
  const holder = email === null ? undefined : books.emails.get(email);
  if (holder !== undefined && holder !== personId) wrong("email", "emailTaken", email ?? "");
  const isOtherEmail = standing !== undefined && email !== standing.email;
  if (isOtherEmail && beyond.length > 0) wrong("email", "powerEmail", email ?? "");
  const isOtherName = standing !== undefined && tidied(standing.name) !== row.name;
  if (isOtherName && powers.length > 0) wrong("name", "powerName", row.name);

  const plan = standingPlan(facts, wanted, { today, gives });
  if (plan.endsBeforeJoining) wrong("leavesOn", "leavesBeforeJoining", row.leavesOn!);
  const isPosted = wanted.unitId && plan.changes.some(({ kind }) => kind === "posting");
  if (isPosted && !standsFrom(plan.start, books.places.get(wanted.unitId), today))
    wrong("unit", "unitClosed", row.unit!);
  const isOtherRoles = !standing || plan.changes.some(({ kind }) => kind === "role");
  if (wanted.roles?.length === 0 && beyond.length === 0 && isOtherRoles) wrong("roles", "noRole");
  const apart = rolesApart([...(wanted.roles ?? []), ...beyond]);
  if (apart && isOtherRoles) wrong("roles", "rolesApart", apart.join("; "));
  if (powers.length > 0 && plan.changes.some(({ kind }) => kind === "service")) wrong("leavesOn", "powerService");
  else if (beyond.length > 0 && plan.changes.some(({ kind, before }) => kind === "service" && before.length === 0))
    wrong("roles", "roleNotYours", beyond.join("; "));

  const changes: ShownChange[] = [
    ...(isOtherName ? [atOnce("name", standing.name, row.name)] : []),
    ...(isOtherEmail ? [atOnce("email", standing.email, email)] : []),
    ...plan.changes.map((change) => shown(change, (value) => managers.get(value) ?? books.names.get(value) ?? value)),
  ];
  if (personId === byId && (errors.length > 0 || changes.length > 0)) {
    return { errors: [{ line: row.line, column: "employeeNumber", problem: "own", found: row.employeeNumber }] };
  }
  if (errors.length > 0 || changes.length === 0) return { errors };
  const kind = standing === undefined ? "new" : plan.leaves ? "leaving" : "changed";
  const before = standing && { name: standing.name, email: standing.email };
  return {
    errors,
    plan: { personId, kind, row, start: plan.start, email, before, retract: plan.retract, add: plan.add, changes },
  };
}

const atOnce = (field: "name" | "email", before: string | null, after: string | null): ShownChange => ({
  field,
  before: before === null ? [] : [before],
  after: after === null ? [] : [after],
  from: null,
});

function shown({ kind, before, after, from }: StandingChange, name: (value: string) => string): ShownChange {
  return { field: FIELD_OF[kind], before: before.map(name), after: after.map(name), from };
}

/**
 * Does a unit of these places (undefined: the bank) stand from a day on? The days before its first are not held against a
 * list that knows since when people work there, as long as they lie before today: units are entered later than they open.
 */
function standsFrom(day: Day, places: readonly Period[] | undefined, today: Day): boolean {
  if (places === undefined) return true;
  const opens = places.map(({ from }) => from).sort()[0] ?? today;
  const entered = opens < today ? opens : today;
  return gapsIn({ from: day > entered ? day : entered, to: null }, places).length === 0;
}

/** As a list can write it. */
const tidied = (name: string) => name.trim().normalize("NFC").replace(/\s+/g, " ");
