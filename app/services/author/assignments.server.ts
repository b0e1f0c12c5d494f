import { ASSIGNABLE } from "./assign.server";
import { isEarly, isOver } from "~/services/cases/attempts.server";
import { isCandidate } from "~/services/cases/candidate.server";
import { familiesOf } from "~/services/cases/families.server";
import { db } from "~/db";
import { type Actor, can } from "~/domain/access";
import { ATTEMPT_KINDS, type AttemptKind, type Stage } from "~/domain/judgement/assignment";
import type { ListRules } from "~/domain/lists";
import { type CaseSummary, readSummary } from "~/records";

/** One case of a cohort, and how far its people are. Times are ISO moments. */
export interface AssignmentRow {
  readonly caseId: string;
  readonly title: string;
  readonly demonstration: boolean;
  /** from the library: only who has begun it goes on, or whom its window lets in */
  readonly withdrawn: boolean;
  readonly mode: AttemptKind;
  readonly stage: Stage;
  readonly minutes: number | undefined;
  readonly opensAt: string | undefined;
  readonly closesAt: string | undefined;
  readonly daysBudget: number | undefined;
  readonly state: "scheduled" | "open" | "closed";
  /** people of the cohort who opened it, those who submitted included */
  readonly opened: number;
  readonly submitted: number;
}

export type AssignmentSort = "title" | "mode" | "closesAt" | "opened" | "submitted";

/** Without an order: as the cohort's people meet the cases. */
export const ASSIGNMENT_LIST = { sorts: ["title", "mode", "closesAt", "opened", "submitted"] } as const;

export const ASSIGNMENT_RULES: ListRules<AssignmentRow, AssignmentSort> = {
  sorts: {
    title: ({ title }) => title,
    mode: ({ mode }) => ATTEMPT_KINDS.indexOf(mode),
    closesAt: ({ closesAt }) => closesAt,
    opened: ({ opened }) => opened,
    submitted: ({ submitted }) => submitted,
  },
  searched: ({ title }) => [title],
};

export interface AssignableCase {
  readonly caseId: string;
  readonly title: string;
  readonly industry: CaseSummary["industry"];
  /** an expert's worksheet may be shown on it; it never counts toward a certificate */
  readonly demonstration: boolean;
  /** how cohorts work on its family, what is practised is never assessed; to a candidate: on the case itself */
  readonly use: "none" | "practised" | "assessed";
}

export interface Assignments {
  readonly ok: true;
  readonly cohorts: readonly { readonly id: string; readonly name: string }[];
  /** undefined: the bank has no cohort yet */
  readonly cohort:
    | {
        readonly id: string;
        readonly name: string;
        readonly people: number;
        /** how many of them have extra time in assessed cases */
        readonly withExtraTime: number;
        /** in the order in which its people meet them */
        readonly rows: readonly AssignmentRow[];
      }
    | undefined;
  /** the newest first */
  readonly cases: readonly AssignableCase[];
}

type Denied = { readonly ok: false; readonly reason: "forbidden" | "missing" };

/** What a cohort (the first by name unless one is chosen) works on, and what it could be given. Nothing of any key. */
export async function assignments(
  actor: Actor,
  cohortId: string | undefined,
  now: Date,
): Promise<Assignments | Denied> {
  if (!can(actor.roles, "case.assign")) return { ok: false, reason: "forbidden" };
  const { read } = db();
  const cohorts = await read.cohort.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } });
  const chosen = cohortId === undefined ? cohorts[0] : cohorts.find(({ id }) => id === cohortId);
  if (!chosen && cohortId !== undefined) return { ok: false, reason: "missing" };
  const cases = await assignableCases(!(await isCandidate(read, actor, now)));
  if (!chosen) return { ok: true, cohorts, cohort: undefined, cases };
  const members = { cohortId: chosen.id, person: { active: true, roles: { some: { role: "trainee" } } } };
  const [people, withExtraTime, rows] = await Promise.all([
    read.cohortMember.count({ where: members }),
    read.accommodation.count({
      where: { extraPercent: { gt: 0 }, person: { ...members.person, cohorts: { some: { cohortId: chosen.id } } } },
    }),
    assignmentRows(chosen.id, now),
  ]);
  return { ok: true, cohorts, cohort: { ...chosen, people, withExtraTime, rows }, cases };
}

async function assignmentRows(cohortId: string, now: Date): Promise<AssignmentRow[]> {
  const rows = await db().read.caseAssignment.findMany({
    where: { cohortId },
    orderBy: [{ ord: "asc" }, { assignedAt: "asc" }, { caseId: "asc" }],
    include: {
      case: {
        select: {
          title: true,
          demonstration: true,
          withdrawal: { select: { caseId: true } },
          attempts: {
            where: { purpose: "training", person: { cohorts: { some: { cohortId } } } },
            select: { submittedAt: true },
          },
        },
      },
    },
  });
  return rows.map(({ case: { title, demonstration, withdrawal, attempts }, ...row }) => ({
    caseId: row.caseId,
    title,
    demonstration,
    withdrawn: withdrawal !== null,
    mode: row.mode as AttemptKind,
    stage: row.stage as Stage,
    minutes: row.minutes ?? undefined,
    opensAt: row.opensAt?.toISOString(),
    closesAt: row.closesAt?.toISOString(),
    daysBudget: row.daysBudget ?? undefined,
    state: isEarly(row.opensAt, now) ? "scheduled" : isOver(row.closesAt, now) ? "closed" : "open",
    opened: attempts.length,
    submitted: attempts.filter(({ submittedAt }) => submittedAt).length,
  }));
}

async function assignableCases(tellFamilies: boolean): Promise<AssignableCase[]> {
  const rows = await db().read.case.findMany({
    where: ASSIGNABLE,
    orderBy: [{ createdAt: "desc" }, { title: "asc" }, { id: "asc" }],
    select: { id: true, title: true, summary: true, demonstration: true, assignments: { select: { mode: true } } },
  });
  const modes = new Map(rows.map(({ id, assignments: given }) => [id, given.map(({ mode }) => mode)]));
  const families = await familiesOf(
    db().read,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, title, summary, demonstration }) => {
    const given = (tellFamilies ? families.get(id)! : [id]).flatMap((kin) => modes.get(kin) ?? []);
    return {
      caseId: id,
      title,
      industry: readSummary(summary, id).industry,
      demonstration,
      use: given.length === 0 ? "none" : given.includes("assessed") ? "assessed" : "practised",
    };
  });
}
