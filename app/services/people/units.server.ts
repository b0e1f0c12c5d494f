import { bankDay, type Prisma, type Reader, type Tx } from "~/db";
import { gapsIn, mayStandUnder, type Period, stoodAt, type UnitKind, type UnitPlace } from "~/domain/people";
import type { Writer } from "./facts.server";

/** The unit that is the whole bank: every other stands under it. */
export const BANK = { id: "bank", code: "BANK", kind: "bank" } as const;

export interface NewUnit {
  readonly id: string;
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
}

/** Enters the bank itself under its name, or gives it another name. */
export const enterBank = (tx: Tx, name: string) =>
  tx.unit.upsert({ where: { id: BANK.id }, create: { ...BANK, name }, update: { name } });

/** Enters a unit, under another from today on or from another day. */
export async function enterUnit(
  tx: Tx,
  unit: NewUnit,
  parentId: string,
  { byId, now }: Writer,
  from = bankDay(now),
): Promise<void> {
  const place = { parentId, from, recordedAt: now, recordedById: byId };
  await tx.unit.create({ data: { ...unit, places: { create: place } } });
}

/** Where units stood, by all that was ever written down. */
export async function placesWhere(reader: Reader, where: Prisma.UnitPlaceWhereInput): Promise<UnitPlace[]> {
  const rows = await reader.unitPlace.findMany({ where, orderBy: { id: "asc" } });
  return rows.map(({ parentId, recordedAt, retractedAt, ...row }) => ({
    ...row,
    value: parentId,
    recordedAt: recordedAt.toISOString(),
    retractedAt: retractedAt?.toISOString() ?? null,
  }));
}

/** Does a unit stand on every day of a period? The bank always does. */
async function standsThroughout(reader: Reader, unitId: string, period: Period): Promise<boolean> {
  if (unitId === BANK.id) return true;
  const places = await placesWhere(reader, { unitId, retractedAt: null });
  return places.length > 0 && gapsIn(period, places).length === 0;
}

export type PostingProblem = "unknown" | "notThere";

/** What keeps somebody from working in a unit in a period. */
export async function postingProblem(
  reader: Reader,
  unitId: string,
  period: Period,
): Promise<PostingProblem | undefined> {
  if (!(await reader.unit.findUnique({ where: { id: unitId }, select: { id: true } }))) return "unknown";
  return (await standsThroughout(reader, unitId, period)) ? undefined : "notThere";
}

/** `kind`: it may not stand under one of that kind. `notThere`: that unit is not yet open, or closed, on some of the days. */
export type PlacementProblem = "unknown" | "kind" | "notThere";

/** What is wrong with a unit of a kind standing under another in a period. */
export async function placementProblem(
  reader: Reader,
  kind: UnitKind,
  parentId: string,
  period: Period,
): Promise<PlacementProblem | undefined> {
  const parent = await reader.unit.findUnique({ where: { id: parentId }, select: { kind: true } });
  if (!parent) return "unknown";
  if (!mayStandUnder(kind, parent.kind as UnitKind)) return "kind";
  return (await standsThroughout(reader, parentId, period)) ? undefined : "notThere";
}

/** Where a unit stands by what is known now, in order. */
export const standing = (places: readonly UnitPlace[]): UnitPlace[] =>
  places.filter((place) => stoodAt(place)).sort((a, b) => (a.from < b.from ? -1 : 1));
