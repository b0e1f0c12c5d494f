import { anyInFamily, familiesOf } from "~/services/cases/families.server";
import { sealedUntil } from "~/services/cases/sealing.server";
import { db, type Prisma } from "~/db";

/**
 * Ids of the cases whose truth may be told to everybody, in figures of many, the newest first. Asked of the whole family,
 * as every rule about a case is. Nobody can be given any of it any more: it is somebody's practice, which is made for one
 * person and never assigned, or all of it was withdrawn. Nobody is in a window on it, and nobody is still to decide it.
 *
 * Only what cannot come back counts, and what counts stays: did a case leave when somebody opens it, that person would see
 * what it was by looking before and after.
 */
export async function toldCaseIds(now: Date): Promise<readonly string[]> {
  const cases = await db().read.case.findMany({
    where: { truth: { isNot: null }, AND: [OVER, { NOT: anyInFamily(UNDECIDED) }] },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: { id: true },
  });
  const ids = cases.map(({ id }) => id);
  const [sealed, reviewed] = await Promise.all([sealedUntil(ids, now), stillReviewed()]);
  return ids.filter((id) => !sealed.has(id) && !reviewed.has(id));
}

/** Given to nobody any more. */
const OVER = {
  OR: [{ attempts: { some: { purpose: "practice" } } }, { NOT: anyInFamily({ withdrawal: { is: null } }) }],
} satisfies Prisma.CaseWhereInput;

/** A trainee has begun it and not decided. An example is never decided: an expert did. */
const UNDECIDED = {
  attempts: { some: { submittedAt: null, purpose: { not: "review" }, kind: { not: "example" } } },
} satisfies Prisma.CaseWhereInput;

/**
 * Of a family that a senior was deciding as the case was withdrawn, and is still. Seniors may open a case after that too:
 * it was told before, and stays.
 */
async function stillReviewed(): Promise<ReadonlySet<string>> {
  const open = await db().read.attempt.findMany({
    where: { purpose: "review", submittedAt: null, case: { withdrawal: { isNot: null } } },
    select: { caseId: true, openedAt: true, case: { select: { withdrawal: { select: { at: true } } } } },
  });
  const begun = open.filter(({ openedAt, case: { withdrawal } }) => withdrawal !== null && openedAt <= withdrawal.at);
  const families = await familiesOf(
    db().read,
    begun.map(({ caseId }) => caseId),
  );
  return new Set([...families.values()].flat());
}
