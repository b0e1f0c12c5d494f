import { blindCaseIds, blindness, type Hidden, hiddenOf } from "~/services/cases/blind.server";
import { anchorOf } from "~/services/cases/families.server";
import { cutOf, db, foundOf, library, people, type Prisma } from "~/db";
import { type Actor, can, scopeOf, type ScopePlace } from "~/domain/access";
import { type ListPage, type ListQuery, wholeList } from "~/domain/lists";
import { type CaseSummary, readSummary } from "~/records";

type Denied = { readonly ok: false; readonly reason: "forbidden" | "missing" };

/** A case that variants can be made of. */
export interface AnchorRow {
  readonly caseId: string;
  readonly title: string;
  readonly summary: CaseSummary;
  readonly variants: number;
  /** senior reviewers who have judged it; a variant inherits their opinions */
  readonly seniors: number;
}

export type AnchorSort = "title" | "amount" | "variants" | "seniors";

/** Without an order: the newest first. */
export const ANCHOR_LIST = { sorts: ["title", "amount", "variants", "seniors"] } as const;

/** All of them, as they come. */
const ALL_ANCHORS = wholeList<AnchorSort>({ sort: undefined, descending: false, page: 1, size: 1, search: "" });

/**
 * The bank's anchors, the newest first unless asked otherwise. Nothing of their keys. Whoever is blind on a family is told
 * nothing of it: that two firms are one is half of the key.
 */
export async function anchors(
  actor: Actor,
  now: Date,
  query: ListQuery<AnchorSort> = ALL_ANCHORS,
): Promise<
  ({ readonly ok: true; readonly anchors: readonly AnchorRow[]; readonly hidden?: Hidden } & Counted) | Denied
> {
  if (!can(actor.roles, "library.use")) return { ok: false, reason: "forbidden" };
  const { caseIds, because } = await blindness(actor, now);
  const blind = JSON.stringify([...caseIds]);
  const hidden = caseIds.size === 0 ? undefined : (await db().reads.first(library.HIDDEN_ANCHORS, blind))!;
  const rows = await db().reads.all(library.anchors(query), blind, ...cutOf(query));
  const found = rows.map(({ caseId, title, summary, variants, seniors }) => ({
    caseId,
    title,
    summary: readSummary(summary, caseId),
    variants,
    seniors,
  }));
  return { ok: true, anchors: found, hidden: hidden && hiddenOf(hidden.count, because), ...foundOf(rows) };
}

type Counted = Pick<ListPage<never>, "total" | "page">;

export interface FamilyMember {
  readonly caseId: string;
  readonly title: string;
  readonly summary: CaseSummary;
  readonly cohorts: readonly string[];
  /** trainees who have opened it, by name where the actor watches them: for them the rest of the family is closed */
  readonly metBy: readonly string[];
  /** how many others have */
  readonly metByOthers: number;
}

export interface Family {
  readonly ok: true;
  readonly anchor: FamilyMember;
  readonly variants: readonly FamilyMember[];
  readonly seniors: number;
}

/** The family that a case belongs to, as anchor or as variant: who works on which, who has met which. Missing to the blind. */
export async function familyOf(actor: Actor, caseId: string, now: Date): Promise<Family | Denied> {
  if (!can(actor.roles, "library.use")) return { ok: false, reason: "forbidden" };
  const id = (await anchorOf(db().read, caseId)) ?? caseId;
  if ((await blindCaseIds(actor, now)).has(id)) return { ok: false, reason: "missing" };
  const row = await db().read.case.findFirst({
    where: { id, ...ANCHOR },
    select: {
      ...MEMBER,
      variants: { select: { case: { select: MEMBER } }, orderBy: { case: { createdAt: "asc" } } },
      _count: { select: { attempts: { where: JUDGED } } },
    },
  });
  if (!row) return { ok: false, reason: "missing" };
  const place = scopeOf(actor, "cohort.watch");
  return {
    ok: true,
    anchor: await member(row, place),
    variants: await Promise.all(row.variants.map((variant) => member(variant.case, place))),
    seniors: row._count.attempts,
  };
}

/** Generated, no variant, and nobody's practice. */
const ANCHOR = {
  truth: { isNot: null },
  variantOf: { is: null },
  attempts: { none: { purpose: "practice" } },
} as const satisfies Prisma.CaseWhereInput;

const JUDGED = { purpose: "review", submittedAt: { not: null } } as const;

const MEMBER = {
  id: true,
  title: true,
  summary: true,
  assignments: { select: { cohort: { select: { name: true } } }, orderBy: { assignedAt: "asc" } },
  attempts: { where: { purpose: "training" }, select: { personId: true } },
} as const satisfies Prisma.CaseSelect;

async function member(
  { id, title, summary, assignments, attempts }: Prisma.CaseGetPayload<{ select: typeof MEMBER }>,
  place: ScopePlace | undefined,
): Promise<FamilyMember> {
  const met = JSON.stringify(attempts.map(({ personId }) => personId));
  const watched = place ? await db().reads.all(people.NAMED, place, met) : [];
  return {
    caseId: id,
    title,
    summary: readSummary(summary, id),
    cohorts: assignments.map(({ cohort }) => cohort.name),
    metBy: watched.map(({ name }) => name),
    metByOthers: attempts.length - watched.length,
  };
}
