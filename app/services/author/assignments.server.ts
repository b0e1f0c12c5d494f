import { isEarly, isOver } from "~/services/cases/attempts.server";
import { isCandidate } from "~/services/cases/candidate.server";
import { db, people, staff } from "~/db";
import { type Actor, scopeOf } from "~/domain/access";
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
  const place = scopeOf(actor, "case.assign");
  if (!place) return { ok: false, reason: "forbidden" };
  const { reads } = db();
  const cohorts = await reads.all(people.COHORTS, place);
  const chosen = cohortId === undefined ? cohorts[0] : cohorts.find(({ id }) => id === cohortId);
  if (!chosen && cohortId !== undefined) return { ok: false, reason: "missing" };
  const cases = await assignableCases(!(await isCandidate(actor, now)));
  if (!chosen) return { ok: true, cohorts, cohort: undefined, cases };
  const trainees = (await reads.first(staff.TRAINEES, place, chosen.id))!;
  const rows = (await reads.all(staff.GIVEN, place, chosen.id)).map((row) => assignmentRow(row, now));
  return { ok: true, cohorts, cohort: { ...chosen, ...trainees, rows }, cases };
}

function assignmentRow(row: staff.GivenRow, now: Date): AssignmentRow {
  const [opensAt, closesAt] = [row.opensAt, row.closesAt].map((at) => (at === null ? null : new Date(at)));
  return {
    ...row,
    demonstration: row.demonstration === 1,
    withdrawn: row.withdrawn === 1,
    mode: row.mode as AttemptKind,
    stage: row.stage as Stage,
    minutes: row.minutes ?? undefined,
    opensAt: opensAt?.toISOString(),
    closesAt: closesAt?.toISOString(),
    daysBudget: row.daysBudget ?? undefined,
    state: isEarly(opensAt, now) ? "scheduled" : isOver(closesAt ?? null, now) ? "closed" : "open",
  };
}

async function assignableCases(tellFamilies: boolean): Promise<AssignableCase[]> {
  const { reads } = db();
  const rows = await reads.all(staff.ASSIGNABLE);
  // Of the whole family where it may be told; what was withdrawn is no use any more.
  const named = new Map(rows.map(({ caseId, familyId }) => [caseId, tellFamilies ? familyId : caseId]));
  const uses = new Map<string, Set<string>>();
  for (const { caseId, mode } of await reads.all(staff.USES)) {
    const name = named.get(caseId);
    if (name !== undefined) uses.set(name, (uses.get(name) ?? new Set()).add(mode));
  }
  return rows.map(({ caseId, title, summary, demonstration }) => {
    const given = uses.get(named.get(caseId)!);
    return {
      caseId,
      title,
      industry: readSummary(summary, caseId).industry,
      demonstration: demonstration === 1,
      use: !given ? "none" : given.has("assessed") ? "assessed" : "practised",
    };
  });
}
