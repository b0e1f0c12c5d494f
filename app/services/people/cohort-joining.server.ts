import type { CohortRule } from "./cohort-pages.server";
import { factsWhere, storeChanges } from "./facts.server";
import { openExams } from "./person-changes.server";
import { peopleCalled } from "./people-found.server";
import { seenOf } from "./seen.server";
import { audit, db, inBatches, organisation as sql, type Reader } from "~/db";
import { type Actor, can } from "~/domain/access";
import { type Day, heldOn, putFact } from "~/domain/people";

/** Who joins: people of a list, one a line by employee number or address; or whoever fits a rule on this day. */
export type Joiners =
  { readonly by: "list"; readonly text: string } | { readonly by: "rule"; readonly rule: CohortRule };

export interface JoinWish {
  readonly cohortId: string;
  readonly joiners: Joiners;
  /** before today: a correction */
  readonly from: Day;
}

/** `self`: nobody changes their own cohorts. `left`: not in service on the day of joining. */
export interface LineProblem {
  readonly line: number;
  readonly text: string;
  readonly problem: "unknown" | "self" | "left";
}

type Refused =
  | { readonly ok: false; readonly reason: "forbidden" | "missing" }
  | { readonly ok: false; readonly reason: "empty" | "tooLong" | "unit" }
  | { readonly ok: false; readonly reason: "lines"; readonly lines: readonly LineProblem[] };

export interface JoinPreview {
  readonly ok: true;
  readonly joining: readonly { readonly id: string; readonly name: string; readonly employeeNumber: string | null }[];
  /** who are in it already and stay */
  readonly already: number;
  readonly exams: number;
  /** the rule differs from the one that the cohort keeps */
  readonly isNewRule: boolean;
  readonly seen: string;
}

export const MOST_LINES = 2_000;

/** Who would join, to be confirmed. */
export async function previewJoin(actor: Actor, wish: JoinWish, now: Date): Promise<JoinPreview | Refused> {
  const { read } = db();
  const found = await joining(read, actor, wish);
  if (!found.ok) return found;
  const { changes, people } = found;
  const joins = new Set(changes.map(({ personId }) => personId));
  return {
    ok: true,
    joining: people.filter(({ id }) => joins.has(id)),
    already: people.length - joins.size,
    exams: await openExams(read, wish.cohortId, now),
    isNewRule: found.isNewRule,
    seen: found.seen,
  };
}

/** All of them join, or nobody does. The rule by which they do is kept with the cohort, to be applied again on demand. */
export async function joinCohort(
  actor: Actor,
  { seen, ...wish }: JoinWish & { readonly seen: string },
  now: Date,
): Promise<
  { readonly ok: true; readonly joined: number } | Refused | { readonly ok: false; readonly reason: "outdated" }
> {
  const { cohortId, joiners, from } = wish;
  return db().transaction(async (tx) => {
    const found = await joining(tx, actor, wish);
    if (!found.ok) return found;
    const { changes, isNewRule } = found;
    if (changes.length === 0 && !isNewRule) return { ok: true, joined: 0 };
    if (found.seen !== seen) return { ok: false, reason: "outdated" };
    await storeChanges(tx, changes, { byId: actor.id, now });
    if (joiners.by === "rule") {
      await tx.cohort.update({ where: { id: cohortId }, data: storedRule(joiners.rule) });
    }
    await audit(tx, {
      at: now,
      actorId: actor.id,
      action: "cohort.join",
      subject: `cohort:${cohortId}`,
      after: changes.map(({ personId }) => personId).sort(),
      detail: {
        by: joiners.by,
        from,
        people: changes.length,
        ...(joiners.by === "rule" && { ...joiners.rule, since: joiners.rule.since ?? "" }),
      },
    });
    return { ok: true, joined: changes.length };
  });
}

const storedRule = ({ unitId, role, since }: CohortRule) => ({
  ruleUnitId: unitId,
  ruleRole: role,
  ruleSince: since ?? null,
});

async function joining(reader: Reader, actor: Actor, { cohortId, joiners, from }: JoinWish) {
  if (!can(actor.roles, "cohort.manage")) return { ok: false, reason: "forbidden" } as const;
  const cohort = await reader.cohort.findUnique({ where: { id: cohortId } });
  if (!cohort || !can(actor, "cohort.manage", { ownerIds: [cohort.ownerId] }))
    return { ok: false, reason: "missing" } as const;
  const meant =
    joiners.by === "list" ? await ofList(reader, actor, joiners.text, from) : await ofRule(actor, joiners.rule);
  if (!meant.ok) return meant;
  const { people } = meant;
  const ids = people.map(({ id }) => id);
  const track = await factsWhere(reader, { kind: "cohort", value: cohortId, retractedAt: null });
  const changes = ids.flatMap((personId) => {
    const own = track.filter((fact) => fact.personId === personId);
    const change = putFact(own, { kind: "cohort", value: cohortId, from, to: null });
    return change.add.length === 0 ? [] : [{ personId, kind: "cohort" as const, change }];
  });
  const isNewRule =
    joiners.by === "rule" &&
    seenOf(storedRule(joiners.rule)) !==
      seenOf({ ruleUnitId: cohort.ruleUnitId, ruleRole: cohort.ruleRole, ruleSince: cohort.ruleSince });
  return {
    ok: true,
    people,
    changes,
    isNewRule,
    seen: seenOf(changes.map(({ personId }) => personId).sort()),
  } as const;
}

async function ofList(reader: Reader, actor: Actor, text: string, from: Day) {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim());
  const filled = lines.flatMap((line, index) => (line === "" ? [] : [{ line: index + 1, text: line }]));
  if (filled.length === 0) return { ok: false, reason: "empty" } as const;
  if (filled.length > MOST_LINES) return { ok: false, reason: "tooLong" } as const;
  const called = await peopleCalled(
    reader,
    filled.map((one) => one.text),
  );
  const found = new Map([...called.values()].flatMap((person) => (person ? [[person.id, person] as const] : [])));
  const service = await inBatches([...found.keys()], (batch) =>
    factsWhere(reader, { kind: "service", personId: { in: batch }, retractedAt: null }),
  );
  const serving = new Set(heldOn(service, from).map(({ personId }) => personId));
  const problemOf = (person: { readonly id: string } | undefined): LineProblem["problem"] | undefined => {
    if (!person) return "unknown";
    if (person.id === actor.id) return "self";
    return serving.has(person.id) ? undefined : "left";
  };
  const problems = filled.flatMap((one) => {
    const problem = problemOf(called.get(one.text));
    return problem ? [{ ...one, problem }] : [];
  });
  if (problems.length > 0) return { ok: false, reason: "lines", lines: problems } as const;
  return { ok: true, people: [...found.values()] } as const;
}

async function ofRule(actor: Actor, { unitId, role, since }: CohortRule) {
  const { read, reads } = db();
  if (!(await read.unit.findUnique({ where: { id: unitId } }))) return { ok: false, reason: "unit" } as const;
  const fitting = await reads.all(sql.FITTING, unitId, role, since ?? null);
  return { ok: true, people: fitting.filter(({ id }) => id !== actor.id) } as const;
}
