import { db, pages, storedMoment } from "~/db";

/**
 * Case id → when its truth may be told: the end of the last window in which anybody is still assessed on a case of its
 * family. A case of a family without an open window is not in the map.
 */
export async function sealedUntil(caseIds: readonly string[], now: Date): Promise<ReadonlyMap<string, Date>> {
  const { reads } = db();
  const open = await reads.all(pages.OPEN_WINDOWS, storedMoment(now));
  const windows = new Map(open.map(({ familyId, closesAt }) => [familyId, new Date(closesAt)]));
  const sealed = new Map<string, Date>();
  if (windows.size === 0) return sealed;
  for (const id of caseIds) {
    const closesAt = windows.get((await reads.first(pages.FAMILY_OF, id))!.familyId);
    if (closesAt) sealed.set(id, closesAt);
  }
  return sealed;
}
