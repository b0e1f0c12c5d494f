import { isEarly, isOver } from "./attempts.server";
import type { Outcome } from "./case-gap.server";
import { anyInFamily, metAsTwin } from "./families.server";
import { notKeptBy } from "~/services/author/library-cases.server";
import { panelOf } from "~/services/review/panel.server";
import { sealedUntil } from "./sealing.server";
import { db, type Prisma } from "~/db";
import { type Actor, can } from "~/domain/access";
import type { AttemptKind, Stage } from "~/domain/judgement/assignment";
import type { ListRules } from "~/domain/lists";
import { type CaseSummary, readSealed, readSummary } from "~/records";

export interface CaseRow {
  readonly caseId: string;
  readonly title: string;
  readonly origin: "synthetic" | "imported";
  readonly summary: CaseSummary;
  readonly kind: AttemptKind;
  readonly stage: Stage;
  /** of an assessed case: time allowed, the end of the window, and the end of the own attempt */
  readonly minutes: number | undefined;
  readonly opensAt: string | undefined;
  readonly closesAt: string | undefined;
  readonly dueAt: string | undefined;
  /** "early": its window is still to open; "over": an assessed case whose window or time ended without a submission; "read": an example that was opened */
  readonly state: "early" | "new" | "open" | "over" | "done" | "read";
  readonly attemptId: string | undefined;
  readonly savedAt: string | undefined;
  readonly submittedAt: string | undefined;
  /** while somebody is still assessed on this case, nothing of its outcome is told */
  readonly sealedUntil: string | undefined;
  /** only where the decision is submitted, and not sealed */
  readonly outcome: Outcome | undefined;
}

/** The cases assigned to the trainee's cohorts, in the order the trainer set, with the own state in each. */
export async function assignedCases(actor: Actor, now: Date, caseId?: string): Promise<CaseRow[]> {
  if (!can(actor.roles, "case.work")) return [];
  const cohort = { members: { some: { personId: actor.id } } };
  const assignments = await db().read.caseAssignment.findMany({
    where: { caseId, cohort, AND: [{ case: notKeptBy(actor) }, stillOpenTo(actor)] },
    orderBy: AS_SET,
    select: { mode: true, stage: true, minutes: true, opensAt: true, closesAt: true, case: { select: caseFor(actor) } },
  });
  // Of a person's several cohorts the assessed terms count, as when the case is opened.
  const assessedFirst = [...assignments].sort((a, b) => Number(b.mode === "assessed") - Number(a.mode === "assessed"));
  const terms = new Map([...assessedFirst].reverse().map((row) => [row.case.id, row]));
  const cases = assignments.map((row) => row.case);
  const sealed = await sealedUntil([...terms.keys()], now);
  return caseRows(actor, { cases, terms, sealed }, now);
}

/** One assigned case, or missing: also for a case that exists but is not assigned to this trainee. */
export async function assignedCase(
  actor: Actor,
  caseId: string,
  now: Date,
): Promise<{ ok: true; row: CaseRow } | { ok: false; reason: "missing" }> {
  const row = (await assignedCases(actor, now, caseId))[0];
  return row ? { ok: true, row } : { ok: false, reason: "missing" };
}

export type ReviewSort = "title" | "amount" | "state";

/** Without an order: as the cohorts meet the cases. */
export const REVIEW_LIST = { sorts: ["title", "amount", "state"] } as const;

/** To decide, begun, decided. */
export const REVIEW_RULES: ListRules<Pick<CaseRow, "title" | "summary" | "state">, ReviewSort> = {
  sorts: {
    title: ({ title }) => title,
    amount: ({ summary }) => summary.amount,
    state: ({ state }) => ["new", "open", "done"].indexOf(state),
  },
  searched: ({ title }) => [title],
};

/**
 * What cohorts work on, for a reviewer to decide blind: of a variant its anchor, whether or not a cohort works on that too.
 * Not what the reviewer works on as a trainee. A review is whole and without a clock, whatever the trainees' terms are.
 */
export async function reviewQueue(actor: Actor, now: Date): Promise<CaseRow[]> {
  if (!can(actor.roles, "case.review")) return [];
  const worked = anyInFamily({ attempts: { some: { personId: actor.id, purpose: "training" } } });
  const open = { AND: [notKeptBy(actor), { NOT: worked }] };
  const assignments = await db().read.caseAssignment.findMany({
    where: { case: { OR: [{ ...open, variantOf: { is: null } }, { variantOf: { is: { anchor: open } } }] } },
    orderBy: AS_SET,
    select: {
      case: { select: { ...caseFor(actor), variantOf: { select: { anchor: { select: caseFor(actor) } } } } },
    },
  });
  const cases = assignments.map((row) => row.case.variantOf?.anchor ?? row.case);
  return caseRows(actor, { cases, terms: new Map(), sealed: new Map() }, now);
}

/** What was withdrawn stays for who has begun it, and in a window that was set before. */
const stillOpenTo = (actor: Actor) =>
  ({
    OR: [
      { case: { withdrawal: { is: null } } },
      { mode: "assessed" },
      { case: { attempts: { some: { personId: actor.id } } } },
    ],
  }) satisfies Prisma.CaseAssignmentWhereInput;

const AS_SET = [
  { ord: "asc" },
  { assignedAt: "asc" },
  { caseId: "asc" },
] satisfies Prisma.CaseAssignmentOrderByWithRelationInput[];

/** A case with this person's own attempt. */
const caseFor = (actor: Actor) =>
  ({
    id: true,
    title: true,
    origin: true,
    summary: true,
    attempts: {
      where: { personId: actor.id },
      select: {
        id: true,
        kind: true,
        stage: true,
        dueAt: true,
        savedAt: true,
        submittedAt: true,
        decision: { select: { id: true, sealed: true } },
      },
    },
  }) satisfies Prisma.CaseSelect;

type OwnCase = Prisma.CaseGetPayload<{ select: ReturnType<typeof caseFor> }>;
type Terms = Pick<Prisma.CaseAssignmentGetPayload<object>, "mode" | "stage" | "minutes" | "opensAt" | "closesAt">;

async function caseRows(
  actor: Actor,
  listed: {
    readonly cases: readonly OwnCase[];
    readonly terms: ReadonlyMap<string, Terms>;
    readonly sealed: ReadonlyMap<string, Date>;
  },
  now: Date,
): Promise<CaseRow[]> {
  const { terms, sealed } = listed;
  const seen = new Set<string>();
  const met = await metAsTwin(actor);
  const cases = listed.cases.filter(({ id }) => !met.has(id) && !seen.has(id) && seen.add(id));
  return Promise.all(
    cases.map(async (row): Promise<CaseRow> => {
      const attempt = row.attempts[0];
      const assigned = terms.get(row.id);
      const until = sealed.get(row.id);
      const kind = (attempt?.kind ?? assigned?.mode ?? "guided") as AttemptKind;
      return {
        caseId: row.id,
        title: row.title,
        origin: row.origin as CaseRow["origin"],
        summary: readSummary(row.summary, row.id),
        kind,
        stage: (attempt?.stage ?? assigned?.stage ?? "everything") as Stage,
        minutes: assigned?.minutes ?? undefined,
        opensAt: assigned?.opensAt?.toISOString(),
        closesAt: assigned?.closesAt?.toISOString(),
        dueAt: attempt?.dueAt?.toISOString(),
        state: stateOf(kind, attempt, assigned, now),
        attemptId: attempt?.id,
        savedAt: attempt?.savedAt.toISOString(),
        submittedAt: attempt?.submittedAt?.toISOString(),
        sealedUntil: until?.toISOString(),
        outcome:
          attempt?.decision && !until
            ? {
                debrief: readSealed(attempt.decision.sealed, attempt.decision.id).sealed.debrief,
                seniors: await panelOf(row.id, actor.id),
              }
            : undefined,
      };
    }),
  );
}

function stateOf(
  kind: AttemptKind,
  attempt: { readonly dueAt: Date | null; readonly submittedAt: Date | null } | undefined,
  window: { readonly opensAt: Date | null; readonly closesAt: Date | null } | undefined,
  now: Date,
): CaseRow["state"] {
  if (!attempt && isEarly(window?.opensAt, now)) return "early";
  if (!attempt) return isOver(window?.closesAt ?? null, now) ? "over" : "new";
  if (attempt.submittedAt) return "done";
  if (kind === "example") return "read";
  return isOver(attempt.dueAt, now) ? "over" : "open";
}
