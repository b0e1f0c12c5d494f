import { db } from "~/db";

/**
 * Case id → when its truth may be told: the end of the last window in which anybody is still assessed on it. A case
 * without an open window is not in the map.
 */
export async function sealedUntil(caseIds: readonly string[], now: Date): Promise<ReadonlyMap<string, Date>> {
  const open = await db().read.caseAssignment.findMany({
    where: { caseId: { in: [...caseIds] }, mode: "assessed", closesAt: { gt: now } },
    orderBy: { closesAt: "asc" }, // the latest is set last
    select: { caseId: true, closesAt: true },
  });
  return new Map(open.flatMap(({ caseId, closesAt }) => (closesAt ? [[caseId, closesAt] as const] : [])));
}
