import { audit, db, newId, type Reader, type Tx } from "~/db";
import { type Actor, can } from "~/domain/access";
import { clear, clearFact, type Day, overlap, put, type Change, type UnitKind, type UnitPlace } from "~/domain/people";
import { factsWhere, storeChanges, type Writer } from "./facts.server";
import { seenOf } from "./seen.server";
import { BANK, enterUnit, placementProblem, type PlacementProblem, placesWhere, standing } from "./units.server";

type Denied = { readonly ok: false; readonly reason: "forbidden" | "missing" };
/** Somebody else changed the unit since the form was made. */
type Outdated = { readonly ok: false; readonly reason: "outdated" };

export interface NewUnitInput {
  readonly name: string;
  readonly code: string;
  readonly kind: UnitKind;
  readonly parentId: string;
  readonly from: Day;
}

export type NewUnitProblems = { readonly code?: "codeTaken"; readonly parentId?: PlacementProblem };

/** Enters a unit of the bank. */
export async function createUnit(
  actor: Actor,
  { parentId, from, ...input }: NewUnitInput,
  now: Date,
): Promise<
  | { readonly ok: true; readonly unitId: string }
  | { readonly ok: false; readonly reason: "forbidden" }
  | { readonly ok: false; readonly reason: "problems"; readonly problems: NewUnitProblems }
> {
  if (!can(actor.roles, "units.manage")) return { ok: false, reason: "forbidden" };
  return db().transaction(async (tx) => {
    const taken = await tx.unit.findUnique({ where: { code: input.code }, select: { id: true } });
    const problem = await placementProblem(tx, input.kind, parentId, { from, to: null });
    if (taken || problem) {
      const problems = { ...(taken && { code: "codeTaken" as const }), ...(problem && { parentId: problem }) };
      return { ok: false, reason: "problems", problems };
    }
    const unitId = newId();
    await enterUnit(tx, { id: unitId, ...input }, parentId, { byId: actor.id, now }, from);
    await audit(tx, {
      at: now,
      actorId: actor.id,
      action: "unit.create",
      subject: `unit:${unitId}`,
      after: { ...input, parentId, from },
      detail: { code: input.code, kind: input.kind, parentId, from },
    });
    return { ok: true, unitId };
  });
}

/** Gives a unit another name. */
export async function renameUnit(
  actor: Actor,
  { unitId, name, seen }: { readonly unitId: string; readonly name: string; readonly seen: string },
  now: Date,
): Promise<{ readonly ok: true } | Denied | Outdated> {
  if (!can(actor.roles, "units.manage")) return { ok: false, reason: "forbidden" };
  return db().transaction(async (tx) => {
    const found = await unitOf(tx, unitId);
    if (!found) return { ok: false, reason: "missing" };
    if (found.unit.name === name) return { ok: true };
    if (found.seen !== seen) return { ok: false, reason: "outdated" };
    await tx.unit.update({ where: { id: unitId }, data: { name } });
    await audit(tx, {
      at: now,
      actorId: actor.id,
      action: "unit.rename",
      subject: `unit:${unitId}`,
      before: { name: found.unit.name },
      after: { name },
    });
    return { ok: true };
  });
}

export interface UnitMove {
  readonly unitId: string;
  readonly parentId: string;
  /** before today: a correction */
  readonly from: Day;
  readonly seen: string;
}

/** Puts a unit under another from a day on, for as long as it stands; one that was closed by then opens again. */
export async function moveUnit(
  actor: Actor,
  { unitId, parentId, from, seen }: UnitMove,
  now: Date,
): Promise<
  | { readonly ok: true }
  | Denied
  | Outdated
  | { readonly ok: false; readonly reason: "placement"; readonly problem: PlacementProblem }
> {
  if (!can(actor.roles, "units.manage")) return { ok: false, reason: "forbidden" };
  return db().transaction(async (tx) => {
    const found = await unitOf(tx, unitId);
    if (!found || unitId === BANK.id) return { ok: false, reason: "missing" };
    const period = { from, to: endFrom(found.places, from) };
    const problem = await placementProblem(tx, found.unit.kind as UnitKind, parentId, period);
    if (problem) return { ok: false, reason: "placement", problem };
    const change = put(found.places, { value: parentId, ...period });
    if (change.add.length === 0) return { ok: true };
    if (found.seen !== seen) return { ok: false, reason: "outdated" };
    await storePlaces(tx, unitId, change, { byId: actor.id, now });
    await audit(tx, {
      at: now,
      actorId: actor.id,
      action: "unit.move",
      subject: `unit:${unitId}`,
      detail: { parentId, from, to: period.to ?? "" },
    });
    return { ok: true };
  });
}

/** The first day after `from` on which the unit no longer stands; null: no end is known, or it had ended before. */
function endFrom(places: readonly UnitPlace[], from: Day): Day | null {
  const end = standing(places).at(-1)?.to ?? null;
  return end !== null && end > from ? end : null;
}

/** What keeps a unit from being closed. */
export interface InTheWay {
  readonly units: readonly string[];
  /** the first of them, by name */
  readonly people: readonly string[];
  readonly peopleCount: number;
}

/** Closes a unit from a day on, if by then nobody in service works there and no unit stands under it. */
export async function closeUnit(
  actor: Actor,
  { unitId, from, seen }: { readonly unitId: string; readonly from: Day; readonly seen: string },
  now: Date,
): Promise<
  | { readonly ok: true }
  | Denied
  | Outdated
  | { readonly ok: false; readonly reason: "occupied"; readonly inTheWay: InTheWay }
> {
  if (!can(actor.roles, "units.manage")) return { ok: false, reason: "forbidden" };
  return db().transaction(async (tx) => {
    const found = await unitOf(tx, unitId);
    if (!found || unitId === BANK.id) return { ok: false, reason: "missing" };
    const change = clear(found.places, { from, to: null });
    if (change.retract.length === 0) return { ok: true };
    const { inTheWay, leavers } = await occupants(tx, unitId, from);
    if (inTheWay.units.length > 0 || inTheWay.peopleCount > 0) return { ok: false, reason: "occupied", inTheWay };
    if (found.seen !== seen) return { ok: false, reason: "outdated" };
    const writer = { byId: actor.id, now };
    await storePlaces(tx, unitId, change, writer);
    // Who has left and comes back is not posted to what is no longer there.
    await storeChanges(tx, leavers, writer);
    await audit(tx, {
      at: now,
      actorId: actor.id,
      action: "unit.close",
      subject: `unit:${unitId}`,
      detail: { from },
    });
    return { ok: true };
  });
}

const NAMED = 5;

async function occupants(reader: Reader, unitId: string, from: Day) {
  const later = { from, to: null };
  const under = (await placesWhere(reader, { parentId: unitId, retractedAt: null })).filter((one) =>
    overlap(one, later),
  );
  const posted = { facts: { some: { kind: "posting", value: unitId, retractedAt: null } } };
  const facts = await factsWhere(reader, { person: posted, kind: { in: ["posting", "service"] }, retractedAt: null });
  const ahead = facts.filter((fact) => overlap(fact, later));
  const serving = new Set(ahead.filter(({ kind }) => kind === "service").map(({ personId }) => personId));
  const postings = ahead.filter(({ kind, value }) => kind === "posting" && value === unitId);
  const [there, gone] = [true, false].map((serves) =>
    postings.filter(({ personId }) => serving.has(personId) === serves).map(({ personId }) => personId),
  ) as [string[], string[]];
  const [units, people] = await Promise.all([
    reader.unit.findMany({ where: { id: { in: under.map((place) => place.unitId) } }, orderBy: { name: "asc" } }),
    reader.person.findMany({ where: { id: { in: there } }, orderBy: { name: "asc" } }),
  ]);
  return {
    inTheWay: {
      units: units.map(({ name }) => name),
      people: people.slice(0, NAMED).map(({ name }) => name),
      peopleCount: new Set(there).size,
    },
    leavers: gone.map((personId) => ({
      personId,
      kind: "posting" as const,
      change: clearFact(
        postings.filter((fact) => fact.personId === personId),
        { kind: "posting", value: unitId },
        later,
      ),
    })),
  };
}

/** A unit, where it stood, and its state in short. */
export async function unitOf(reader: Reader, unitId: string) {
  const unit = await reader.unit.findUnique({ where: { id: unitId } });
  if (!unit) return undefined;
  const places = await placesWhere(reader, { unitId });
  return { unit, places, seen: seenOf([unit.name, ...standing(places).map(({ id }) => id)]) };
}

async function storePlaces(tx: Tx, unitId: string, { retract, add }: Change, { byId, now }: Writer): Promise<void> {
  await tx.unitPlace.updateMany({
    where: { id: { in: retract.map(({ id }) => id) } },
    data: { retractedAt: now, retractedById: byId },
  });
  await tx.unitPlace.createMany({
    data: add.map(({ value, ...period }) => ({
      unitId,
      parentId: value,
      ...period,
      recordedAt: now,
      recordedById: byId,
    })),
  });
}
