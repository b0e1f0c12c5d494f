import { beforeEach, expect, test } from "vitest";
import { db } from "~/db";
import { pack } from "~/records/pack";
import type { Actor } from "~/domain/access/actor";
import { publishContent } from "~/services/content/content-store.server";
import { exportPeople } from "~/services/people/people-export.server";
import { listPeople, type PeopleFilter, type PersonProgress } from "~/services/people/people.server";
import { testDatabase } from "../../support/database";
import { partsOf } from "../../support/parts";
import { aPerson, aUnit } from "../../support/people";

const NOW = new Date("2026-03-02T09:00:00Z");
const at = (day: number) => new Date(Date.UTC(2026, 1, day));
let hr: Actor;

beforeEach(async () => {
  await testDatabase();
  hr = await aPerson({ id: "hr", name: "Zoe", roles: ["hr"] });
  const { write } = db();
  await write.unit.create(aUnit("north", "North"));
  await write.unit.create(aUnit("south", "South"));
  await write.cohort.create({ data: { id: "spring", name: "Spring", startsOn: "2026-02-01" } });
  await aPerson({ id: "anna", name: "Anna", unitId: "north", cohortIds: ["spring"] });
  await aPerson({ id: "ben", name: "Ben", roles: ["trainee", "reviewer"], active: false, unitId: "south" });
});

async function listed(filter: PeopleFilter = {}): Promise<readonly PersonProgress[]> {
  const result = await listPeople(hr, filter);
  if (!result.ok) throw new Error(result.reason);
  return result.people;
}

const names = async (filter: PeopleFilter) => (await listed(filter)).map(({ name }) => name);

async function submittedCase(personId: string, caseId: string, purpose: "training" | "review", day: number) {
  const versions = { policyVersionId: "p", scorecardVersionId: "s", phrasesVersionId: "f" };
  const common = { caseId, personId, purpose, worksheet: "{}", ...versions };
  const { write } = db();
  await write.case.create({
    data: { id: caseId, origin: "synthetic", title: "t", industry: "i", summary: "{}", digest: "d", createdAt: NOW },
  });
  await write.attempt.create({ data: { id: caseId, ...common, openedAt: at(day), savedAt: at(day) } });
  await write.decision.create({
    data: {
      id: caseId,
      attemptId: caseId,
      ...common,
      caseDigest: "d",
      engineVersion: "1",
      sealed: pack({}),
      submittedAt: at(day),
    },
  });
}

test("HR finds people by branch, cohort, role and status", async () => {
  expect(await names({})).toEqual(["Anna", "Ben", "Zoe"]);
  expect(await names({ unitId: "north" })).toEqual(["Anna"]);
  expect(await names({ cohortId: "spring" })).toEqual(["Anna"]);
  expect(await names({ role: "reviewer" })).toEqual(["Ben"]);
  expect(await names({ status: "disabled" })).toEqual(["Ben"]);
  expect(await names({ status: "active" })).toEqual(["Anna", "Zoe"]);
  expect(await names({ unitId: "north", role: "hr" })).toEqual([]);
});

test("simulated seniors are not staff", async () => {
  await aPerson({ id: "senior", roles: ["reviewer"], simulated: true });
  expect(await names({})).not.toContain("senior");
});

test("a lesson read again in a newer version of its course is one lesson", async () => {
  const course = { kind: "course", key: "basics", body: {} } as const;
  const [first, second] = await db().transaction(async (tx) => [
    await publishContent(tx, { ...course, version: "1" }, NOW),
    await publishContent(tx, { ...course, version: "2" }, NOW),
  ]);
  const read = (contentVersionId: string, lesson: string, day: number) =>
    db().write.lessonRead.create({ data: { personId: "anna", contentVersionId, lesson, readAt: at(day) } });
  await read(first, "cash", 1);
  await read(second, "cash", 9);
  await read(second, "tax", 5);
  const [anna, ben] = await listed();
  expect(anna).toMatchObject({ lessonsRead: 2, lastActivityAt: at(9) });
  expect(ben).toMatchObject({ lessonsRead: 0, lastActivityAt: undefined });
});

test("cases done are the submitted ones of training; a review is activity but not one of them", async () => {
  await submittedCase("anna", "one", "training", 3);
  await submittedCase("anna", "two", "training", 7);
  await submittedCase("ben", "three", "review", 5);
  const [anna, ben] = await listed();
  expect(anna).toMatchObject({ casesDone: 2, lastActivityAt: at(7) });
  expect(ben).toMatchObject({ casesDone: 0, lastActivityAt: at(5) });
});

test("HR is shown how far a person is and nothing of how they decided", async () => {
  await submittedCase("anna", "one", "training", 3);
  const [anna] = await listed();
  expect(Object.keys(anna ?? {}).sort()).toEqual(
    [
      "active",
      "branch",
      "casesDone",
      "cohorts",
      "email",
      "id",
      "lastActivityAt",
      "lessonsRead",
      "name",
      "roles",
    ].sort(),
  );
});

test.each(["trainee", "reviewer", "trainer", "manager", "administrator"] as const)(
  "a %s sees and exports nobody",
  async (role) => {
    const actor = await aPerson({ id: "other", roles: [role] });
    expect(await listPeople(actor, {})).toEqual({ ok: false, reason: "forbidden" });
    expect(await exportPeople(actor, {}, NOW)).toEqual({ ok: false, reason: "forbidden" });
    expect(await db().read.auditEvent.count()).toBe(0);
  },
);

async function exported(...[filter, query]: [filter: PeopleFilter, query?: Parameters<typeof exportPeople>[3]]) {
  const result = await exportPeople(hr, filter, NOW, query);
  return result.ok ? (await partsOf(result.parts)).flat().map(({ name }) => name) : [];
}

test("an export has the rows of the filter and is told in the audit log", async () => {
  expect(await exported({ unitId: "north" })).toEqual(["Anna"]);
  const [event] = await db().read.auditEvent.findMany();
  expect(event).toMatchObject({ actorId: "hr", action: "people.export", detail: '{"rows":1,"unitId":"north"}' });
});

test("an export that was searched holds what was found, on one page, and the log says what was searched for", async () => {
  const query = { sort: "name", descending: true, page: 7, size: 25, search: "n" } as const;
  expect(await exported({}, query)).toEqual(["Ben", "Anna"]);
  expect(await db().read.auditEvent.findMany()).toMatchObject([{ detail: '{"rows":2,"search":"n"}' }]);
});

test("a list by branch has those of no branch last, upwards and downwards; equal ones stay by name", async () => {
  const by = async (sort: "branch" | "status", descending: boolean) => {
    const list = await listPeople(hr, {}, { sort, descending, page: 1, size: 25, search: "" });
    return list.ok && list.people.map(({ name }) => name);
  };
  expect(await by("branch", false)).toEqual(["Anna", "Ben", "Zoe"]);
  expect(await by("branch", true)).toEqual(["Ben", "Anna", "Zoe"]);
  expect(await by("status", false)).toEqual(["Anna", "Zoe", "Ben"]);
  expect(await by("status", true)).toEqual(["Ben", "Anna", "Zoe"]);
});
