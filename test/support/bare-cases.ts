import { inCohort } from "./people";
import { db, type Prisma } from "~/db";
import type { CaseSummary } from "~/records";

const MADE = new Date("2026-01-01T00:00:00Z");
const SUMMARY: Omit<CaseSummary, "firmName"> = {
  industry: "restaurant",
  size: "small",
  city: undefined,
  foundedOn: undefined,
  ownerName: undefined,
  currency: "CNY",
  asOf: "2026-01-01",
  amount: 1,
  tenorMonths: 12,
  purpose: "workingCapital",
};

/** Cases as rows alone, without papers: for rules on who meets which. A variant names its anchor, which comes before it. */
export async function bareCases(cases: Readonly<Record<string, { variantOf?: string }>>): Promise<void> {
  for (const [id, { variantOf: anchorId }] of Object.entries(cases)) {
    const summary = JSON.stringify({ ...SUMMARY, firmName: id });
    const row = { id, origin: "synthetic", title: id, industry: SUMMARY.industry, summary, digest: id };
    await db().write.case.create({ data: { ...row, createdAt: MADE } });
    if (anchorId) await db().write.caseVariant.create({ data: { caseId: id, anchorId } });
  }
}

/** A mill with two variants, a shop with one, and a case by itself. */
export const bareFamilies = (): Promise<void> =>
  bareCases({
    mill: {},
    mill2: { variantOf: "mill" },
    mill3: { variantOf: "mill" },
    shop: {},
    shop2: { variantOf: "shop" },
    lonely: {},
  });

/** A cohort as a row, with its people. */
export async function bareCohort(id: string, people: readonly string[] = []): Promise<void> {
  await db().write.cohort.create({ data: { id, name: id, startsOn: "2026-01-01" } });
  await inCohort(id, ...people);
}

/** An assignment as a row, whatever the rules of assigning say. */
export async function bareAssignment(
  cohortId: string,
  caseId: string,
  terms: Partial<Prisma.CaseAssignmentUncheckedCreateInput> = {},
): Promise<void> {
  await db().write.caseAssignment.create({ data: { cohortId, caseId, ord: 0, assignedAt: MADE, ...terms } });
}
