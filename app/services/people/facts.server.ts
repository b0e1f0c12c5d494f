import { bankDay, type Prisma, type Reader, type Tx } from "~/db";
import { type Actor, type Role, UNIT_ROLES } from "~/domain/access";
import { type Change, clearFact, type Fact, type FactKind, heldOn, NO_VALUE, putFact } from "~/domain/people";

/** What is written down about people, read and added to in a transaction. Of committed data, pages ask in SQL (db/sql/facts.ts). */

/** Facts that stand and hold on the bank's day. */
export function inForce(now: Date) {
  const today = bankDay(now);
  return { retractedAt: null, from: { lte: today }, OR: [{ to: null }, { to: { gt: today } }] };
}

/** Everything that was ever written down about a person. */
export const factsOf = (reader: Reader, personId: string): Promise<FactOf[]> => factsWhere(reader, { personId });

export interface FactOf extends Fact {
  readonly personId: string;
}

/** Facts of several people, those that were taken back among them. */
export async function factsWhere(reader: Reader, where: Prisma.PersonFactWhereInput): Promise<FactOf[]> {
  const rows = await reader.personFact.findMany({ where, orderBy: { id: "asc" } });
  return rows.map(({ kind, recordedAt, retractedAt, ...row }) => ({
    ...row,
    kind: kind as FactKind,
    recordedAt: recordedAt.toISOString(),
    retractedAt: retractedAt?.toISOString() ?? null,
  }));
}

/** Who writes, and when. */
export interface Writer {
  readonly byId: string;
  readonly now: Date;
}

/** Of one kind: what holds from today on, with no end in sight. `give` what was not held, `take` what was. */
export interface Held {
  readonly kind: FactKind;
  readonly value: string;
}

/** That somebody belongs to the bank. */
export const IN_SERVICE: Held = { kind: "service", value: NO_VALUE };

/** From today on the person holds this. */
export const giveFact = async (tx: Tx, personId: string, { kind, value }: Held, writer: Writer) =>
  writeChange(tx, personId, kind, putFact(await factsOf(tx, personId), { kind, value, ...fromToday(writer) }), writer);

/** From today on the person holds this no longer. */
export const takeFact = async (tx: Tx, personId: string, { kind, value }: Held, writer: Writer) =>
  writeChange(tx, personId, kind, clearFact(await factsOf(tx, personId), { kind, value }, fromToday(writer)), writer);

const fromToday = ({ now }: Writer) => ({ from: bankDay(now), to: null });

async function writeChange(tx: Tx, personId: string, kind: FactKind, change: Change, writer: Writer) {
  await storeChanges(tx, [{ personId, kind, change }], writer);
}

export interface PersonChange {
  readonly personId: string;
  readonly kind: FactKind;
  readonly change: Change;
}

/** Writes down what changes, for many people in few statements. */
export async function storeChanges(tx: Tx, changes: readonly PersonChange[], { byId, now }: Writer): Promise<void> {
  const back = changes.flatMap(({ change }) => change.retract.map(({ id }) => id));
  const fresh = changes.flatMap(({ personId, kind, change }) =>
    change.add.map((entry) => ({ personId, kind, ...entry, recordedAt: now, recordedById: byId })),
  );
  for (const ids of inParts(back)) {
    await tx.personFact.updateMany({ where: { id: { in: ids } }, data: { retractedAt: now, retractedById: byId } });
  }
  for (const data of inParts(fresh)) await tx.personFact.createMany({ data });
}

/** So few that their places fit into one statement. */
const MOST_AT_ONCE = 100;
const inParts = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / MOST_AT_ONCE) }, (_, part) =>
    all.slice(part * MOST_AT_ONCE, (part + 1) * MOST_AT_ONCE),
  );

/** What somebody holds on the bank's day: is it within service, and which roles? */
export async function standingOf(reader: Reader, personId: string, now: Date) {
  const held = heldOn(await factsOf(reader, personId), bankDay(now));
  const valuesOf = (kind: FactKind) => held.filter((fact) => fact.kind === kind).map(({ value }) => value);
  return {
    inService: valuesOf("service").length > 0,
    roles: valuesOf("role").sort() as Role[],
    unitId: valuesOf("posting")[0],
    cohortIds: valuesOf("cohort"),
  };
}

/** Somebody as an actor of this moment, for seeds and commands: whoever asks over the network is known by a session. */
export async function actorOf(reader: Reader, personId: string, now: Date): Promise<Actor> {
  const { id, name } = await reader.person.findUniqueOrThrow({ where: { id: personId } });
  const { roles, unitId } = await standingOf(reader, personId, now);
  return { id, name, roles, unitId, unitIds: await unitIdsOf(reader, { roles, unitId }, now) };
}

/** Where somebody works and every unit under it, for whose roles reach so far; of others none. */
export async function unitIdsOf(
  reader: Reader,
  { roles, unitId }: { readonly roles: readonly Role[]; readonly unitId: string | null | undefined },
  now: Date,
): Promise<readonly string[]> {
  if (!unitId || !UNIT_ROLES.some((role) => roles.includes(role))) return [];
  const found = [unitId];
  for (let under = found; under.length > 0;) {
    const places = await reader.unitPlace.findMany({
      where: { parentId: { in: under }, unitId: { notIn: found }, ...inForce(now) },
      select: { unitId: true },
    });
    under = places.map((place) => place.unitId);
    found.push(...under);
  }
  return found;
}

const ofKind = async (
  reader: Reader,
  where: { kind: FactKind } & ({ personId: string } | { value: string }),
  now: Date,
) => reader.personFact.findMany({ where: { ...where, ...inForce(now) }, select: { personId: true, value: true } });

/** The cohorts of a person. */
export const cohortIdsOf = async (reader: Reader, personId: string, now: Date): Promise<string[]> =>
  (await ofKind(reader, { kind: "cohort", personId }, now)).map(({ value }) => value);

/** The people of a cohort. */
export const peopleIn = async (reader: Reader, cohortId: string, now: Date): Promise<string[]> =>
  (await ofKind(reader, { kind: "cohort", value: cohortId }, now)).map(({ personId }) => personId);

/** Somebody who is or ever was in a cohort; for the `where` of a query. */
export const everIn = (cohortId: string) => ({ facts: { some: { kind: "cohort", value: cohortId } } });

/** A person in service who holds a role; for the `where` of a query. */
export const holds = (role: Role, now: Date) => ({
  simulated: false,
  AND: [
    { facts: { some: { kind: "service", ...inForce(now) } } },
    { facts: { some: { kind: "role", value: role, ...inForce(now) } } },
  ],
});
