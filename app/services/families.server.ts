import { db, type Tx } from "~/db";
import type { Actor } from "~/domain/access/actor";

/** The anchor whose disguised twin a case is; undefined for any other case. Sealed: never for who has not submitted. */
export async function anchorOf(reader: Tx, caseId: string): Promise<string | undefined> {
  const row = await reader.caseVariant.findUnique({ where: { caseId }, select: { anchorId: true } });
  return row?.anchorId;
}

/**
 * Takes the person's one seat in the case's family: a person meets the anchor or one variant of it. False when the seat
 * was taken with another case. Call it in the transaction that opens the attempt; the primary key holds it.
 */
export async function takeSeat(tx: Tx, caseId: string, personId: string): Promise<boolean> {
  const familyId = (await anchorOf(tx, caseId)) ?? caseId;
  const seat = await tx.familySeat.findUnique({ where: { familyId_personId: { familyId, personId } } });
  if (seat) return seat.caseId === caseId;
  await tx.familySeat.create({ data: { familyId, personId, caseId } });
  return true;
}

/** Cases that a person can no longer meet, because of a twin that was met. */
export async function metAsTwin(actor: Actor): Promise<ReadonlySet<string>> {
  const seats = await db().read.familySeat.findMany({ where: { personId: actor.id } });
  const families = new Map(seats.map(({ familyId, caseId }) => [familyId, caseId]));
  const variants = await db().read.caseVariant.findMany({ where: { anchorId: { in: [...families.keys()] } } });
  const kin = [...families.keys(), ...variants.map(({ caseId }) => caseId)];
  const met = new Set(families.values());
  return new Set(kin.filter((caseId) => !met.has(caseId)));
}
