import { cutOf, db, foundOf, storedMoment, team as sql } from "~/db";
import { type Actor, scopeOf } from "~/domain/access";
import type { ListQuery } from "~/domain/lists";

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
  at: Date,
): Promise<TeamList> {
  const place = scopeOf(actor, "team.view");
  if (!place) return { ok: false, reason: "forbidden" };
  const { reads } = db();
  const [now, soon] = [storedMoment(at), storedMoment(new Date(at.getTime() + SOON_DAYS * DAY_MS))];
  const asked = [place, actor.id, unitId ?? null] as const;
  const { sort } = query;
  const [units, members] = [
    await reads.all(sql.UNITS, place),
    // What is due to everybody is asked where the whole list goes by it; else it is for the page alone.
    show === undefined && sort !== "due" && sort !== "nextEnd"
      ? await reads.all(sql.team({ ...query, sort }), ...asked, ...cutOf(query))
      : await reads.all(sql.teamByDue(query), ...asked, now, soon, show ?? null, ...cutOf(query)),
  ];
  const ids = JSON.stringify(members.map(({ id }) => id));
  const workloads = await reads.all(sql.WORKLOADS, place, ids, now, soon);
  const known = new Map(workloads.map((row) => [row.id, workload(row)]));
  const people = members.map(({ id, name, email, unit }) => ({
    ...{ id, name, unit, email: email ?? undefined },
    ...known.get(id)!,
  }));
  return { ok: true, people, ...foundOf(members), units };
}

type Workload = Omit<TeamMember, "id" | "name" | "email" | "unit">;

const workload = (row: Omit<sql.WorkloadRow, "id">): Workload => ({
  due: row.due,
  nextEnd: row.nextEnd === null ? undefined : new Date(row.nextEnd),
  ending: row.ending,
  lessonsRead: row.lessonsRead,
  casesDone: row.casesDone,
  lastActivityAt: row.lastActivity === null ? undefined : new Date(row.lastActivity),
});
