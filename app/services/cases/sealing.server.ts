import { familiesOf } from "./families.server";
import { db } from "~/db";

/**
 * Case id → when its truth may be told: the end of the last window in which anybody is still assessed on a case of its
 * family. A case of a family without an open window is not in the map.
 */
export async function sealedUntil(caseIds: readonly string[], now: Date): Promise<ReadonlyMap<string, Date>> {
  const open = await db().read.caseAssignment.findMany({
    where: { mode: "assessed", closesAt: { gt: now } },
    orderBy: { closesAt: "asc" }, // the latest is set last
    select: { caseId: true, closesAt: true },
  });
  if (open.length === 0) return new Map();
  const families = await familiesOf(db().read, caseIds);
  return new Map(
    open.flatMap(({ caseId, closesAt }) =>
      caseIds.flatMap((id) => (closesAt && families.get(id)?.includes(caseId) ? [[id, closesAt] as const] : [])),
    ),
  );
}
