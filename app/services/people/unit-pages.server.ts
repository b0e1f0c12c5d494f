import { unitOf } from "./unit-changes.server";
import { BANK, placesWhere } from "./units.server";
import { bankDay, db, organisation as sql } from "~/db";
import { type Actor, can } from "~/domain/access";
import { type ListQuery, type ListRules, pageOf, wholeList } from "~/domain/lists";
import { type Day, inTreeOrder, mayStandUnder, UNIT_KINDS, type UnitKind, unitsAbove } from "~/domain/people";

export interface UnitLine {
  readonly id: string;
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
  /** how many units stand above it */
  readonly depth: number;
  /** in service, working there today; with all under it */
  readonly people: number;
  readonly withUnder: number;
}

/** A unit that stands nowhere today. */
export interface AbsentUnit {
  readonly id: string;
  readonly name: string;
  readonly opensOn: Day | undefined;
  readonly closedOn: Day | undefined;
}

/** Something that was written down of somebody or something, as its history shows it. */
export interface HistoryEntry {
  readonly from: Day;
  /** the first day on which it is no longer so */
  readonly to: Day | undefined;
  readonly recordedAt: string;
  /** undefined: the system */
  readonly recordedBy: string | undefined;
  readonly retractedAt: string | undefined;
  readonly retractedBy: string | undefined;
}

type Denied = { readonly ok: false; readonly reason: "forbidden" | "missing" };

/** In the order of the tree, whatever is searched for. */
export const UNIT_LIST = { sorts: [] } as const;
const UNIT_RULES: ListRules<UnitLine, never> = { sorts: {}, searched: ({ name, code }) => [name, code] };
const ALL_UNITS = wholeList<never>({ sort: undefined, descending: false, page: 1, size: 1, search: "" });

/**
 * The bank's units as a tree of today, those under which one can stand, and those that are not there today. The tree is made
 * here and not by the database: a bank has some hundreds of units, and a unit's people are also those of all under it.
 */
export async function listUnits(
  actor: Actor,
  query: ListQuery<never> = ALL_UNITS,
): Promise<
  | {
      readonly ok: true;
      readonly units: readonly UnitLine[];
      readonly total: number;
      readonly page: number;
      readonly parents: readonly UnitChoice[];
      readonly absent: readonly AbsentUnit[];
    }
  | { readonly ok: false; readonly reason: "forbidden" }
> {
  if (!can(actor.roles, "units.manage")) return { ok: false, reason: "forbidden" };
  const { units, absent } = await unitTree();
  const { rows, total, page } = pageOf(units, query, UNIT_RULES);
  return { ok: true, units: rows, total, page, parents: parentsIn(units, NEW_UNIT_KINDS), absent };
}

/** Under which a unit of one of some kinds could stand. */
const parentsIn = (units: readonly UnitLine[], kinds: readonly UnitKind[]): UnitChoice[] =>
  units
    .filter((unit) => kinds.some((kind) => mayStandUnder(kind, unit.kind)))
    .map(({ id, name, depth }) => ({ id, name, depth }));

type TreeRow = Omit<sql.UnitRow, "opensOn" | "closedOn">;
const isThere = ({ id, parentId }: TreeRow) => id === BANK.id || parentId !== null;

const linesOf = (rows: readonly TreeRow[]): UnitLine[] =>
  inTreeOrder(
    rows.filter(isThere).map(({ id, code, kind, name, parentId, people }) => ({
      ...{ id, code, name, people, kind: kind as UnitKind },
      parentId: parentId ?? undefined,
    })),
  ).map(({ parentId: _parent, ...unit }) => unit);

/** A unit of today's tree, to be chosen. */
export type UnitChoice = Pick<UnitLine, "id" | "name" | "depth">;

/** All of them, for whoever has proved that they may choose one. */
export async function unitChoices(): Promise<UnitChoice[]> {
  return linesOf(await db().reads.all(sql.UNIT_TREE)).map(({ id, name, depth }) => ({ id, name, depth }));
}

async function unitTree(): Promise<{ readonly units: readonly UnitLine[]; readonly absent: readonly AbsentUnit[] }> {
  const rows = await db().reads.all(sql.UNITS);
  const absent = rows.filter((row) => !isThere(row));
  return {
    units: linesOf(rows),
    absent: absent.map(({ id, name, opensOn, closedOn }) => ({
      id,
      name,
      opensOn: opensOn ?? undefined,
      closedOn: closedOn ?? undefined,
    })),
  };
}

export interface UnitPage {
  readonly ok: true;
  readonly unit: { readonly id: string; readonly code: string; readonly kind: UnitKind; readonly name: string };
  /** the whole bank is renamed, never moved or closed */
  readonly isBank: boolean;
  /** today, the nearest last; empty: it stands nowhere today */
  readonly above: readonly string[];
  readonly people: number;
  readonly withUnder: number;
  readonly history: readonly (HistoryEntry & { readonly id: number; readonly parent: string })[];
  /** under which it could stand */
  readonly parents: readonly UnitChoice[];
  readonly seen: string;
}

/** A unit with its history. */
export async function unitPage(actor: Actor, unitId: string, now: Date): Promise<UnitPage | Denied> {
  if (!can(actor.roles, "units.manage")) return { ok: false, reason: "forbidden" };
  const { read, reads } = db();
  const found = await unitOf(read, unitId);
  if (!found) return { ok: false, reason: "missing" };
  const [{ units }, rows, above] = await Promise.all([
    unitTree(),
    reads.all(sql.PLACES_OF, unitId),
    namesAbove(unitId, bankDay(now)),
  ]);
  const { id, code, name } = found.unit;
  const kind = found.unit.kind as UnitKind;
  const line = units.find((unit) => unit.id === unitId);
  return {
    ok: true,
    unit: { id, code, kind, name },
    isBank: unitId === BANK.id,
    above,
    people: line?.people ?? 0,
    withUnder: line?.withUnder ?? 0,
    history: rows.map((row) => ({ id: row.id, parent: row.parent, ...historyEntry(row) })),
    parents: parentsIn(units, [kind]),
    seen: found.seen,
  };
}

/** The kinds of which a unit can be entered: there is one bank. */
export const NEW_UNIT_KINDS = UNIT_KINDS.filter((kind) => kind !== BANK.kind);

/** The names of the units above one on a day, as known at a moment; the farthest first. */
export async function namesAbove(unitId: string, day: Day, knownAt?: string): Promise<string[]> {
  const { read } = db();
  const ids = unitsAbove(await placesWhere(read, {}), unitId, day, knownAt).reverse();
  const names = new Map((await read.unit.findMany({ where: { id: { in: ids } } })).map(({ id, name }) => [id, name]));
  return ids.map((id) => names.get(id)!);
}

export const historyEntry = (
  row: Pick<sql.PlaceRow, "validFrom" | "validTo" | "recordedAt" | "recordedBy" | "retractedAt" | "retractedBy">,
): HistoryEntry => ({
  from: row.validFrom,
  to: row.validTo ?? undefined,
  recordedAt: row.recordedAt,
  recordedBy: row.recordedBy ?? undefined,
  retractedAt: row.retractedAt ?? undefined,
  retractedBy: row.retractedBy ?? undefined,
});
