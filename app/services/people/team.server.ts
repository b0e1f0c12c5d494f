import { db, lastActivityOf, storedMoment, team as sql } from "~/db";
import { type Actor, scopeOf, type ScopePlace } from "~/domain/access";
import { type ListQuery, type ListRules, pageOf } from "~/domain/lists";

/** What a branch manager sees of a person: what is due and how much was done, never a decision, a grade or a comparison. */
export interface TeamMember {
  readonly id: string;
  readonly name: string;
  readonly email: string | undefined;
  readonly unit: string;
  /** cases given and not decided, which can still be */
  readonly due: number;
  /** when the next of them closes; undefined: none has an end */
  readonly nextEnd: Date | undefined;
  /** how many of them close within SOON_DAYS */
  readonly ending: number;
  readonly lessonsRead: number;
  readonly casesDone: number;
  /** the latest lesson read or case worked on */
  readonly lastActivityAt: Date | undefined;
}

export const SOON_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

export interface TeamFilter {
  readonly unitId?: string;
  readonly show?: "due" | "ending";
}

export type TeamSort = "name" | "unit" | "due" | "nextEnd" | "lessons" | "cases" | "lastActivity";

export const TEAM_LIST = {
  sorts: ["name", "unit", "due", "nextEnd", "lessons", "cases", "lastActivity"],
  standard: "name",
} as const;

/** Orders for which the people's names and units are enough. */
const BY_NAME: ReadonlySet<TeamSort | undefined> = new Set(["name", "unit", undefined]);

export type TeamList =
  | {
      readonly ok: true;
      /** the page that was asked for */
      readonly people: readonly TeamMember[];
      readonly total: number;
      readonly page: number;
      readonly units: readonly { readonly id: string; readonly name: string }[];
    }
  | { readonly ok: false; readonly reason: "forbidden" };

/** Who works in the actor's unit and those under it, without the actor. */
export async function listTeam(
  actor: Actor,
  { unitId, show }: TeamFilter,
  query: ListQuery<TeamSort>,
  now: Date,
): Promise<TeamList> {
  const place = scopeOf(actor, "team.view");
  if (!place) return { ok: false, reason: "forbidden" };
  const { reads } = db();
  const [units, members] = [
    await reads.all(sql.UNITS, place),
    await reads.all(sql.TEAM, place, actor.id, unitId ?? null),
  ];
  // What is due to somebody is counted for the page alone, unless the whole list goes by it.
  const counted = show !== undefined || !BY_NAME.has(query.sort) ? await workloads(place, members, now) : undefined;
  const shown = members.filter(({ id }) => show === undefined || counted!.get(id)![show] > 0);
  const { rows, total, page } = pageOf(shown, query, teamRules(counted));
  const known = counted ?? (await workloads(place, rows, now));
  const people = rows.map(({ email, ...row }) => ({ ...row, email: email ?? undefined, ...known.get(row.id)! }));
  return { ok: true, people, total, page, units };
}

type Workload = Omit<TeamMember, "id" | "name" | "email" | "unit">;

async function workloads(
  place: ScopePlace,
  members: readonly { readonly id: string }[],
  now: Date,
): Promise<ReadonlyMap<string, Workload>> {
  const ids = JSON.stringify(members.map(({ id }) => id));
  const soon = new Date(now.getTime() + SOON_DAYS * DAY_MS);
  const rows = await db().reads.all(sql.WORKLOADS, place, ids, storedMoment(now), storedMoment(soon));
  return new Map(rows.map(({ id, ...row }) => [id, workload(row)]));
}

const workload = (row: Omit<sql.WorkloadRow, "id">): Workload => ({
  due: row.due,
  nextEnd: row.nextEnd === null ? undefined : new Date(row.nextEnd),
  ending: row.ending,
  lessonsRead: row.lessonsRead,
  casesDone: row.casesDone,
  lastActivityAt: lastActivityOf(row),
});

const teamRules = (counted: ReadonlyMap<string, Workload> | undefined): ListRules<sql.MemberRow, TeamSort> => ({
  sorts: {
    name: ({ name }) => name,
    unit: ({ unit }) => unit,
    due: ({ id }) => counted?.get(id)?.due,
    nextEnd: ({ id }) => counted?.get(id)?.nextEnd?.getTime(),
    lessons: ({ id }) => counted?.get(id)?.lessonsRead,
    cases: ({ id }) => counted?.get(id)?.casesDone,
    lastActivity: ({ id }) => counted?.get(id)?.lastActivityAt?.getTime(),
  },
  searched: ({ name, email }) => [name, email ?? undefined],
});
