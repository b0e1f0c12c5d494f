import { beforeAll, describe, expect, it } from "vitest";
import { peopleColumns } from "~/components/people/people-columns";
import { db } from "~/db";
import { listQuery } from "~/forms/list-query";
import { csvStream } from "~/http/csv.server";
import { textsOf } from "~/i18n";
import { wholeList } from "~/domain/lists";
import type { Actor } from "~/domain/access/actor";
import { blindCaseIds } from "~/services/cases/blind.server";
import { watchCohort } from "~/services/author/cohort-watch.server";
import { kinProblemOf, takeSeat } from "~/services/cases/families.server";
import { anchors } from "~/services/author/family-list.server";
import { listAccounts } from "~/services/admin/accounts.server";
import { extraTimes } from "~/services/people/extra-time.server";
import { exportPeople } from "~/services/people/people-export.server";
import { listPeople, PEOPLE_LIST, type PersonProgress } from "~/services/people/people.server";
import { bareCases, bareCohort } from "../../support/bare-cases";
import { testDatabase } from "../../support/database";
import { partsOf } from "../../support/parts";
import { aPerson } from "../../support/people";

const NOW = new Date("2026-03-02T09:00:00Z");
/** More than the parameters that one statement of the database takes, and more than one page. */
const STAFF = 1200;
const idOf = (index: number) => `p${String(index).padStart(4, "0")}`;

let hr: Actor;
beforeAll(async () => {
  const { write } = await testDatabase();
  hr = await aPerson({ id: "hr", roles: ["hr"], name: "zoe of HR" });
  const staff = Array.from({ length: STAFF }, (_, index) => ({ id: idOf(index), name: idOf(index), createdAt: NOW }));
  await write.person.createMany({ data: staff });
  const fact = { from: "2026-01-01", recordedAt: NOW, recordedById: "system" };
  await write.personFact.createMany({
    data: staff.flatMap(({ id: personId }) => [
      { personId, kind: "service", value: "", ...fact },
      { personId, kind: "role", value: "trainee", ...fact },
    ]),
  });
  // Everybody has read one lesson; the first and the last have decided a case.
  await write.lessonRead.createMany({
    data: staff.map(({ id }) => ({ personId: id, contentVersionId: "course", lesson: "one", readAt: NOW })),
  });
  await bareCases({ bakery: {} });
  for (const personId of [idOf(0), idOf(STAFF - 1)]) {
    const versions = { policyVersionId: "policy", scorecardVersionId: "card", phrasesVersionId: "phrases" };
    const row = { caseId: "bakery", personId, purpose: "training", worksheet: "{}", ...versions };
    await write.attempt.create({ data: { id: personId, ...row, openedAt: NOW, savedAt: NOW, submittedAt: NOW } });
    const sealed = { caseDigest: "", engineVersion: "", sealed: new Uint8Array(), submittedAt: NOW };
    await write.decision.create({ data: { id: personId, attemptId: personId, ...row, ...sealed } });
  }
});

describe("a bank of 1,200 people", () => {
  const byName = { sort: "name", descending: false, page: 1, size: 25, search: "" } as const;
  const page = async (query: Parameters<typeof listPeople>[2]) => {
    const list = await listPeople(hr, {}, query);
    if (!list.ok) throw new Error(list.reason);
    return list;
  };
  const names = async (query: Parameters<typeof listPeople>[2]) => (await page(query)).people.map(({ id }) => id);

  it("shows HR the first page by name, and how many there are", async () => {
    const list = await page(byName);
    expect(list.total).toBe(STAFF + 1);
    expect(list.people.map(({ id }) => id)).toEqual(Array.from({ length: 25 }, (_, index) => idOf(index)));
    expect(list.people[0]).toMatchObject({ lessonsRead: 1, casesDone: 1, lastActivityAt: NOW });
    expect(list.people[1]).toMatchObject({ lessonsRead: 1, casesDone: 0, lastActivityAt: NOW });
  });

  it("has everybody on one page of 49 and nobody on two; a page beyond the end is the last", async () => {
    const seen: string[] = [];
    for (let number = 1; number <= 49; number++) seen.push(...(await names({ ...byName, page: number })));
    expect(seen).toEqual([...Array.from({ length: STAFF }, (_, index) => idOf(index)), "hr"]);
    expect(await page({ ...byName, page: 900 })).toMatchObject({ page: 49, people: [{ id: "hr" }] });
  });

  it("is ordered by what people have done over the whole bank, not over the page", async () => {
    const byCases = { ...byName, sort: "cases", descending: true } as const;
    expect((await names(byCases)).slice(0, 3)).toEqual([idOf(0), idOf(STAFF - 1), idOf(1)]);
    expect((await names({ ...byName, sort: "lessons" }))[0]).toBe("hr");
  });

  it("is searched by a part of a name, however it is written", async () => {
    expect(await names({ ...byName, search: "ZOÉ" })).toEqual(["hr"]);
    expect(await page({ ...byName, search: "p000" })).toMatchObject({ total: 10 });
  });

  it("is exported whole, everybody with what they have done", async () => {
    const result = await exportPeople(hr, {}, NOW);
    if (!result.ok) throw new Error(result.reason);
    const parts = await partsOf(result.parts);
    expect(parts.map(({ length }) => length)).toEqual([500, 500, 201]);
    const people = parts.flat();
    expect(people).toHaveLength(STAFF + 1);
    const of = (name: string) => people.find((person) => person.name === name);
    expect(of(idOf(0))).toMatchObject({ lessonsRead: 1, casesDone: 1 });
    expect(of(idOf(STAFF - 1))).toMatchObject({ lessonsRead: 1, casesDone: 1 });
    expect(people.filter(({ lessonsRead }) => lessonsRead === 1)).toHaveLength(STAFF);
    expect(people.filter(({ casesDone }) => casesDone === 1)).toHaveLength(2);
    const { detail } = await db().read.auditEvent.findFirstOrThrow({ where: { action: "people.export" } });
    expect(JSON.parse(detail)).toEqual({ rows: STAFF + 1 });
  });

  it.each(["name", "-lastActivity", "cases"])(
    "has byte for byte the file of one read, in the order %s",
    async (sort) => {
      const query = listQuery(PEOPLE_LIST, new URLSearchParams({ sort, q: "0" }));
      const result = await exportPeople(hr, {}, NOW, query);
      if (!result.ok) throw new Error(result.reason);
      const read = await page(wholeList(query));
      const columns = peopleColumns(textsOf("people"), textsOf("common"));
      const file = (parts: AsyncIterable<readonly PersonProgress[]>) =>
        new Response(csvStream(columns, parts)).arrayBuffer();
      const once = async function* () {
        yield await Promise.resolve(read.people);
      };
      expect(read.people.length).toBeGreaterThan(500);
      expect(Buffer.from(await file(result.parts)).equals(Buffer.from(await file(once())))).toBe(true);
    },
  );

  it("may be one cohort: it is given a case, and one of them who has met its twin keeps the cohort from it", async () => {
    await bareCases({ mill: {}, mill2: { variantOf: "mill" } });
    await bareCohort(
      "all",
      Array.from({ length: STAFF }, (_, index) => idOf(index)),
    );
    const problem = () => db().transaction((tx) => kinProblemOf(tx, "mill", "all", NOW));
    expect(await problem()).toBeUndefined();
    await db().transaction((tx) => takeSeat(tx, "mill2", idOf(STAFF - 1)));
    expect(await problem()).toBe("twinMet");
  });

  it("gives extra time and accounts by the page too, in whichever order", async () => {
    const admin = await aPerson({ id: "admin", name: "Ada", roles: ["administrator", "trainee"] });
    const extra = { personId: idOf(700), extraPercent: 25, setById: "hr", setAt: NOW };
    await db().write.accommodation.create({ data: extra });
    const most = await extraTimes(hr, { ...byName, sort: "extra", descending: true });
    if (!most.ok) throw new Error(most.reason);
    expect(most.total).toBe(STAFF + 1);
    expect(most.people.slice(0, 2)).toMatchObject([{ personId: idOf(700), extraPercent: 25 }, { name: "Ada" }]);
    const accounts = await listAccounts(admin, NOW, { ...byName, sort: "roles", descending: true });
    if (!accounts.ok) throw new Error(accounts.reason);
    // By what their roles open: HR after trainees; whoever is a trainee and more after who is one alone.
    expect(accounts.total).toBe(STAFF + 2);
    expect(accounts.accounts.slice(0, 3).map(({ id }) => id)).toEqual(["hr", "admin", idOf(0)]);
    expect(await listAccounts(admin, NOW, { ...byName, search: "ada" })).toMatchObject({
      total: 1,
      accounts: [{ id: "admin", roles: ["trainee", "administrator"], openSessions: 0 }],
    });
  });
});

it("a trainer who reviews watches a cohort, though 1,200 cases are still to be decided", async () => {
  const trainer = await aPerson({ id: "trainer", roles: ["trainer", "reviewer"] });
  await bareCohort("few");
  const cases = Array.from({ length: STAFF }, (_, index) => `c${index}`);
  const row = { origin: "synthetic", title: "", industry: "restaurant", summary: "{}", digest: "", createdAt: NOW };
  await db().write.case.createMany({ data: cases.map((id) => ({ id, ...row })) });
  const assigned = cases.map((caseId, ord) => ({ cohortId: "few", caseId, ord, assignedAt: NOW }));
  await db().write.caseAssignment.createMany({ data: assigned });
  expect((await blindCaseIds(trainer, NOW)).size).toBe(STAFF);
  expect(await watchCohort(trainer, { cohortId: "few" }, NOW)).toMatchObject({ ok: true, decisions: [] });
  expect(await anchors(trainer, NOW)).toMatchObject({ ok: true, anchors: [], total: 0 });
});
