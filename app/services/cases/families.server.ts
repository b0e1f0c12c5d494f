import { db, pages, type Prisma, type Tx } from "~/db";
import { peopleIn } from "~/services/people/facts.server";
import { kinProblem, type KinProblem } from "~/domain/judgement/assignment";

/**
 * A family: an anchor and its disguised variants, or a case by itself. One life under several names, so that every rule about
 * a case asks about its family, in one of the two forms below or as app/db/sql/pages.ts says it.
 */

/** As a condition on a case: it, or any other case of its family, is such. */
export const anyInFamily = (such: Prisma.CaseWhereInput) =>
  ({
    OR: [
      such,
      { variants: { some: { case: such } } },
      { variantOf: { is: { anchor: such } } },
      { variantOf: { is: { anchor: { variants: { some: { case: such } } } } } },
    ],
  }) satisfies Prisma.CaseWhereInput;

/** As lists: each of the cases with all of its family, itself among them. */
export async function familiesOf(
  reader: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const own = await reader.caseVariant.findMany({ where: { caseId: { in: [...caseIds] } } });
  const anchors = new Map(own.map(({ caseId, anchorId }) => [caseId, anchorId]));
  const familyIds = new Set(caseIds.map((id) => anchors.get(id) ?? id));
  const variants = await reader.caseVariant.findMany({ where: { anchorId: { in: [...familyIds] } } });
  const families = new Map([...familyIds].map((id) => [id, [id]]));
  for (const { caseId, anchorId } of variants) families.get(anchorId)?.push(caseId);
  return new Map(caseIds.map((id) => [id, families.get(anchors.get(id) ?? id)!]));
}

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

/**
 * Would the cohort, or somebody in it, meet the family of this case twice? Asked in the transaction that assigns; opening a
 * case asks again for the one person (takeSeat), because people change cohorts.
 */
export async function kinProblemOf(
  tx: Tx,
  caseId: string,
  cohortId: string,
  now: Date,
): Promise<KinProblem | undefined> {
  const [family = []] = (await familiesOf(tx, [caseId])).values();
  const kin = family.filter((id) => id !== caseId);
  const people = new Set(await peopleIn(tx, cohortId, now));
  const besides = await db().reads.all(pages.COHORTS_BESIDE, cohortId);
  const [assigned, met] = await Promise.all([
    tx.caseAssignment.count({
      where: { caseId: { in: kin }, cohortId: { in: [cohortId, ...besides.map((cohort) => cohort.cohortId)] } },
    }),
    tx.familySeat.findMany({ where: { familyId: family[0], caseId: { not: caseId } }, select: { personId: true } }),
  ]);
  const metBy = met.filter(({ personId }) => people.has(personId)).length;
  return kinProblem({ assigned, metBy });
}
