import { personOf } from "./person-changes.server";
import { historyEntry, type HistoryEntry, namesAbove, type UnitChoice, unitChoices } from "./unit-pages.server";
import { placesWhere } from "./units.server";
import { bankDay, db, organisation as sql, people, storedMoment } from "~/db";
import { type Actor, type Role, ROLES, rolesToGive, scopeOf } from "~/domain/access";
import { type Day, type FactKind, gapsIn, heldOn, type Period, stoodAt, unitsAbove } from "~/domain/people";

interface Choice {
  readonly id: string;
  readonly name: string;
}

/** What held of somebody on a day. */
export interface Standing {
  readonly serves: boolean;
  /** the units where they worked, from the whole to the part; empty: in none */
  readonly units: readonly string[];
  readonly unitId: string | undefined;
  readonly job: string | undefined;
  readonly manager: string | undefined;
  /** in force within service alone */
  readonly roles: readonly Role[];
  readonly cohorts: readonly Choice[];
}

export interface FactEntry extends HistoryEntry {
  readonly id: number;
  readonly kind: FactKind;
  /** the name of the unit, cohort or manager; the job; the role; empty of service */
  readonly value: string;
}

export interface PersonPage {
  readonly ok: true;
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly email: string | undefined;
    readonly employeeNumber: string | undefined;
    readonly zone: string | undefined;
  };
  /** nobody changes their own */
  readonly own: boolean;
  readonly today: Standing;
  /** the first day of service, where it is still to come */
  readonly begins: Day | undefined;
  /** periods of service without a unit */
  readonly gaps: readonly Period[];
  readonly history: readonly FactEntry[];
  /** what would end, or stay, if they left now */
  readonly atStake: { readonly sessions: number; readonly drafts: number };
  /** the actor may give all roles that would come back */
  readonly mayReturn: boolean;
  readonly units: readonly UnitChoice[];
  readonly cohorts: readonly Choice[];
  /** colleagues of the unit and of those above it */
  readonly managers: readonly sql.PersonChoice[];
  readonly seen: string;
  /** the same of another day, as known at another */
  readonly then: Standing | undefined;
}

export interface AskedDay {
  readonly day: Day;
  /** ISO; undefined: by all that is known now */
  readonly knownAt: string | undefined;
}

/** All that is known of somebody of the bank's staff, for whoever manages people. */
export async function personPage(
  actor: Actor,
  personId: string,
  asked: AskedDay | undefined,
  now: Date,
): Promise<PersonPage | { readonly ok: false; readonly reason: "forbidden" | "missing" }> {
  const place = scopeOf(actor, "people.manage");
  if (!place) return { ok: false, reason: "forbidden" };
  const { read, reads } = db();
  const found = await personOf(read, personId);
  if (!found) return { ok: false, reason: "missing" };
  const today = { day: bankDay(now), knownAt: undefined };
  const [rows, atStake, units, cohorts] = await Promise.all([
    reads.all(sql.FACTS_OF, personId),
    reads.first(sql.AT_STAKE, storedMoment(now), personId),
    unitChoices(),
    reads.all(people.COHORTS, place),
  ]);
  const facts = rows.map(factOf);
  const standing = await standingOn(facts, today);
  const { email, employeeNumber, zone, ...person } = found.person;
  return {
    ok: true,
    person: {
      ...person,
      email: email ?? undefined,
      employeeNumber: employeeNumber ?? undefined,
      zone: zone ?? undefined,
    },
    own: personId === actor.id,
    today: standing,
    begins: standing.serves ? undefined : firstDayAfter(facts, today.day),
    gaps: gapsOf(facts),
    history: rows.map((row) => ({
      id: row.id,
      kind: row.kind as FactKind,
      value: row.named ?? row.value,
      ...historyEntry(row),
    })),
    atStake: atStake!,
    mayReturn: found.roles.every((role) => rolesToGive(actor.roles).includes(role)),
    units,
    cohorts,
    managers: await managersFor(personId, standing.unitId, today.day),
    seen: found.seen,
    then: asked && (await standingOn(facts, asked)),
  };
}

const factOf = ({ validFrom, validTo, recordedAt, retractedAt, kind, ...row }: sql.FactRow) => ({
  ...row,
  kind: kind as FactKind,
  from: validFrom,
  to: validTo,
  recordedAt: new Date(recordedAt).toISOString(),
  retractedAt: retractedAt === null ? null : new Date(retractedAt).toISOString(),
});
type FactOf = ReturnType<typeof factOf>;

async function standingOn(facts: readonly FactOf[], { day, knownAt }: AskedDay): Promise<Standing> {
  const held = heldOn(facts, day, knownAt);
  const of = (kind: FactKind) => held.filter((fact) => fact.kind === kind);
  const [posting] = of("posting");
  const roles = of("role").map(({ value }) => value);
  return {
    serves: of("service").length > 0,
    units: posting ? [...(await namesAbove(posting.value, day, knownAt)), posting.named!] : [],
    unitId: posting?.value,
    job: of("job")[0]?.value,
    manager: of("manager")[0]?.named ?? undefined,
    roles: ROLES.filter((role) => roles.includes(role)),
    cohorts: of("cohort")
      .map(({ value, named }) => ({ id: value, name: named ?? value }))
      .sort((a, b) => a.name.localeCompare(b.name, "en")),
  };
}

const firstDayAfter = (facts: readonly FactOf[], day: Day): Day | undefined =>
  facts
    .filter((fact) => fact.kind === "service" && stoodAt(fact) && fact.from > day)
    .map(({ from }) => from)
    .sort()[0];

/** Days of service on which nobody knows where the person works or worked. */
function gapsOf(facts: readonly FactOf[]): Period[] {
  const stand = facts.filter((fact) => stoodAt(fact));
  const postings = stand.filter(({ kind }) => kind === "posting");
  return stand
    .filter(({ kind }) => kind === "service")
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .flatMap(({ from, to }) => gapsIn({ from, to }, postings));
}

async function managersFor(personId: string, unitId: string | undefined, day: Day) {
  if (unitId === undefined) return [];
  const { read, reads } = db();
  const places = await placesWhere(read, { retractedAt: null });
  const around = [unitId, ...unitsAbove(places, unitId, day)];
  const working = await reads.all(sql.WORKING_IN, JSON.stringify(around));
  return working.filter(({ id }) => id !== personId);
}
