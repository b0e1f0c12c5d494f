import { beforeEach, describe, expect, test } from "vitest";
import { db } from "~/db";
import type { Actor } from "~/domain/access/actor";
import { changeCohort, createCohort } from "~/services/people/cohort-changes.server";
import { joinCohort, type JoinWish, previewJoin } from "~/services/people/cohort-joining.server";
import { cohortPage, listCohorts } from "~/services/people/cohort-pages.server";
import { changeFact, personOf } from "~/services/people/person-changes.server";
import { enterBank, enterUnit } from "~/services/people/units.server";
import { bareAssignment, bareCases, bareCohort } from "../../support/bare-cases";
import { testDatabase } from "../../support/database";
import { aPerson, leaver } from "../../support/people";

const NOW = new Date("2026-03-02T09:00:00Z");
const TODAY = "2026-03-02";
const WRITER = { byId: "system", now: new Date("2026-01-01T00:00:00Z") };
let trainer: Actor;

beforeEach(async () => {
  await testDatabase();
  trainer = await aPerson({ id: "trainer", roles: ["trainer"], email: "trainer@bank.example" });
  await db().transaction(async (tx) => {
    await enterBank(tx, "Example bank");
    for (const [id, parentId, kind] of [
      ["north", "bank", "region"],
      ["harbour", "north", "branch"],
      ["south", "bank", "region"],
    ] as const)
      await enterUnit(tx, { id, code: id, kind, name: id }, parentId, WRITER);
  });
  for (const [id, unitId, roles] of [
    ["wei", "harbour", ["trainee"]],
    ["na", "north", ["trainee"]],
    ["bo", "south", ["trainee"]],
    ["rui", "harbour", ["reviewer"]],
  ] as const)
    await aPerson({ id, name: id, unitId, roles, email: `${id}@bank.example` });
  await db().write.person.update({ where: { id: "wei" }, data: { employeeNumber: "E-1" } });
  await bareCohort("spring");
});

const list = (text: string, from = TODAY): JoinWish => ({ cohortId: "spring", joiners: { by: "list", text }, from });
const rule = (unitId: string, since?: string): JoinWish => ({
  cohortId: "spring",
  joiners: { by: "rule", rule: { unitId, role: "trainee", since } },
  from: TODAY,
});
async function joined(wish: JoinWish, actor = trainer) {
  const preview = await previewJoin(actor, wish, NOW);
  return preview.ok ? joinCohort(actor, { ...wish, seen: preview.seen }, NOW) : preview;
}
const members = async () => {
  const page = await cohortPage(trainer, { cohortId: "spring" }, NOW);
  return page.ok ? page.members.map(({ id }) => id) : undefined;
};

const COHORTS_BY_NEWEST = { sort: "first", descending: true, page: 1, size: 25, search: "" } as const;
const PEOPLE_BY_NAME = { sort: "person", descending: false, page: 1, size: 2, search: "" } as const;

describe("a list", () => {
  test("of numbers and addresses lets all of them join, each once, and those who are in it stay", async () => {
    expect(await joined(list("wei@bank.example"))).toEqual({ ok: true, joined: 1 });
    expect(await previewJoin(trainer, list(" E-1 \r\n\nNA@bank.example\nna@bank.example"), NOW)).toMatchObject({
      joining: [{ id: "na" }],
      already: 1,
    });
    expect(await joined(list("E-1\nNA@bank.example\nna@bank.example"))).toEqual({ ok: true, joined: 1 });
    expect(await members()).toEqual(["na", "wei"]);
  });

  test("with a wrong line lets nobody join, and every wrong line is told", async () => {
    await leaver("bo");
    const wrong = await joined(list("E-1\n\nE-9\nbo@bank.example\ntrainer@bank.example"));
    expect(wrong).toEqual({
      ok: false,
      reason: "lines",
      lines: [
        { line: 3, text: "E-9", problem: "unknown" },
        { line: 4, text: "bo@bank.example", problem: "left" },
        { line: 5, text: "trainer@bank.example", problem: "self" },
      ],
    });
    expect(await members()).toEqual([]);
    expect(await joined(list(" \n"))).toEqual({ ok: false, reason: "empty" });
    expect(await joined(list("x\n".repeat(2_001)))).toEqual({ ok: false, reason: "tooLong" });
  });

  test("of many hundred joins at once, told in one event", async () => {
    const ids = Array.from({ length: 1_200 }, (_, index) => `p${index}`);
    const facts = ids.map((personId) => ({
      personId,
      kind: "service",
      value: "",
      from: "2026-01-01",
      recordedAt: NOW,
      recordedById: "system",
    }));
    await db().write.person.createMany({
      data: ids.map((id) => ({ id, name: id, email: `${id}@bank.example`, createdAt: NOW })),
    });
    await db().write.personFact.createMany({ data: facts });
    expect(await joined(list(ids.map((id) => `${id}@bank.example`).join("\n")))).toEqual({ ok: true, joined: 1_200 });
    const [event, ...more] = await db().read.auditEvent.findMany();
    expect([event?.action, event?.detail, more.length]).toEqual([
      "cohort.join",
      '{"by":"list","from":"2026-03-02","people":1200}',
      0,
    ]);
  });

  test("looked at before somebody else let one of them join is told", async () => {
    const wish = list("E-1\nna@bank.example");
    const preview = await previewJoin(trainer, wish, NOW);
    await joined(list("E-1"));
    expect(preview.ok && (await joinCohort(trainer, { ...wish, seen: preview.seen }, NOW))).toEqual({
      ok: false,
      reason: "outdated",
    });
  });
});

describe("a rule", () => {
  test("finds who works in a unit or under it with the role, and who joined the bank since a day", async () => {
    const found = async (wish: JoinWish) => {
      const preview = await previewJoin(trainer, wish, NOW);
      return preview.ok && preview.joining.map(({ id }) => id);
    };
    expect(await found(rule("bank"))).toEqual(["bo", "na", "wei"]);
    expect(await found(rule("north"))).toEqual(["na", "wei"]);
    expect(await found(rule("harbour"))).toEqual(["wei"]);
    expect(await found(rule("north", "2026-01-01"))).toEqual(["na", "wei"]);
    expect(await found(rule("north", "2026-01-02"))).toEqual([]);
    expect(await previewJoin(trainer, rule("nowhere"), NOW)).toEqual({ ok: false, reason: "unit" });
  });

  test("is kept with the cohort, and applied again lets those join who fit by then; nobody is taken out", async () => {
    await joined(list("bo@bank.example"));
    await joined(rule("north"));
    const page = await cohortPage(trainer, { cohortId: "spring" }, NOW);
    expect(page.ok && page.cohort.rule).toEqual({ unitId: "north", role: "trainee", since: undefined });
    await aPerson({ id: "xin", name: "xin", unitId: "harbour" });
    expect(await members()).toEqual(["bo", "na", "wei"]); // not by itself
    expect(await joined(rule("north"))).toEqual({ ok: true, joined: 1 });
    expect(await members()).toEqual(["bo", "na", "wei", "xin"]);
  });

  test("never finds the one who applies it", async () => {
    const both = await aPerson({ id: "both", roles: ["trainee", "trainer"], unitId: "harbour" });
    const preview = await previewJoin(both, rule("harbour"), NOW);
    expect(preview.ok && preview.joining.map(({ id }) => id)).toEqual(["wei"]);
  });
});

describe("a cohort", () => {
  const fields = { name: "Autumn", startsOn: TODAY };

  test("has a name of its own, an owner who is a trainer, and dates", async () => {
    expect(await createCohort(trainer, { ...fields, name: "spring", ownerId: "wei" }, NOW)).toMatchObject({
      problems: { name: "nameTaken", ownerId: "unknown" },
    });
    const made = await createCohort(trainer, { ...fields, ownerId: "trainer", endsOn: "2026-06-30" }, NOW);
    expect(made).toMatchObject({ ok: true });
    const all = await listCohorts(trainer, NOW);
    expect(all.ok && all.cohorts.map(({ name, owner, endsOn }) => [name, owner, endsOn])).toEqual([
      ["Autumn", "trainer", "2026-06-30"],
      ["spring", undefined, undefined],
    ]);
  });

  test("is found by its name or its owner's among many, the newest first unless asked otherwise", async () => {
    const query = { ...COHORTS_BY_NEWEST, size: 2 };
    for (const [name, startsOn, ownerId] of [
      ["Intake 10", "2026-02-01", "trainer"],
      ["Intake 9", "2026-02-01", undefined],
      ["Later", "2026-05-01", undefined],
    ] as const)
      expect(await createCohort(trainer, { name, startsOn, ownerId }, NOW)).toMatchObject({ ok: true });
    await joined(list("E-1"));
    const found = async (more: object) => {
      const page = await listCohorts(trainer, NOW, { ...query, ...more });
      return page.ok && [page.total, ...page.cohorts.map(({ name }) => name)];
    };
    expect(await found({})).toEqual([4, "Later", "Intake 10"]);
    expect(await found({ page: 2 })).toEqual([4, "Intake 9", "spring"]);
    expect(await found({ sort: "name", descending: false })).toEqual([4, "Intake 9", "Intake 10"]);
    expect(await found({ sort: "people" })).toEqual([4, "spring", "Intake 10"]);
    expect(await found({ search: "INTAKE 9" })).toEqual([1, "Intake 9"]);
    expect(await found({ search: "trainer" })).toEqual([1, "Intake 10"]);
  });

  test("shows its people by the page, and who is about to leave from whichever page", async () => {
    await joined(list("E-1\nna@bank.example\nbo@bank.example"));
    const page = async (query: object, leaverId?: string) => {
      const found = await cohortPage(trainer, { cohortId: "spring", leaverId }, NOW, { ...PEOPLE_BY_NAME, ...query });
      if (!found.ok) throw new Error(found.reason);
      return found;
    };
    expect(await page({ page: 2 })).toMatchObject({ total: 3, page: 2, members: [{ id: "wei", unit: "harbour" }] });
    expect(await page({ search: "e-1" })).toMatchObject({
      total: 1,
      members: [{ id: "wei", since: TODAY, active: 1 }],
    });
    expect(await page({ sort: "unit", descending: true })).toMatchObject({ members: [{ id: "bo" }, { id: "na" }] });
    expect(await page({}, "wei")).toMatchObject({ members: [{ id: "bo" }, { id: "na" }], leaver: { id: "wei" } });
    const stranger = await cohortPage(trainer, { cohortId: "spring", leaverId: "rui" }, NOW);
    expect(stranger).toEqual({ ok: false, reason: "missing" });
  });

  test("is changed by one of two who do it at once; the same again changes nothing", async () => {
    const page = await cohortPage(trainer, { cohortId: "spring" }, NOW);
    const seen = page.ok ? page.seen : "";
    const to = (name: string) => changeCohort(trainer, { cohortId: "spring", ...fields, name, seen }, NOW);
    expect(await to("Summer")).toEqual({ ok: true });
    expect(await to("Winter")).toEqual({ ok: false, reason: "outdated" });
    expect(await to("Summer")).toEqual({ ok: true });
    expect(await db().read.auditEvent.count()).toBe(1);
  });

  test("in which an exam is running says so to who lets people join", async () => {
    await bareCases({ mill: {} });
    const window = { mode: "assessed", closesAt: new Date("2026-03-02T12:00:00Z") };
    await bareAssignment("spring", "mill", window);
    expect(await previewJoin(trainer, list("E-1"), NOW)).toMatchObject({ exams: 1 });
    expect(await previewJoin(trainer, list("E-1"), window.closesAt)).toMatchObject({ exams: 0 });
  });

  test("of another trainer is not there for a trainer: not seen, changed, joined or left; HR keeps every one", async () => {
    const hr = await aPerson({ id: "hr", roles: ["hr"] });
    const other = await aPerson({ id: "other", roles: ["trainer"] });
    await joined(list("E-1"));
    await db().write.cohort.update({ where: { id: "spring" }, data: { ownerId: other.id } });
    const wei = (await personOf(db().read, "wei"))!;
    const leave = { personId: "wei", kind: "cohort", value: "spring", leaves: true, from: TODAY, to: null } as const;
    const fields = { name: "Mine", ownerId: trainer.id, startsOn: TODAY };
    const tries = async (actor: Actor) => {
      const listed = await listCohorts(actor, NOW);
      return [
        listed.ok && listed.cohorts.length,
        (await cohortPage(actor, { cohortId: "spring" }, NOW)).ok,
        (await previewJoin(actor, list("na@bank.example"), NOW)).ok,
        (await changeFact(actor, { ...leave, seen: wei.seen }, NOW)).ok,
      ];
    };
    const refused = await changeCohort(trainer, { cohortId: "spring", seen: "", ...fields }, NOW);
    expect(refused).toEqual({ ok: false, reason: "missing" });
    expect(await tries(trainer)).toEqual([0, false, false, false]);
    expect(await tries(hr)).toEqual([1, true, true, true]);
  });

  test("is left from a day on, and nobody leaves one for themselves", async () => {
    await joined(list("E-1", "2026-02-01"));
    const { seen } = (await personOf(db().read, "wei"))!;
    const wish = {
      personId: "wei",
      kind: "cohort",
      value: "spring",
      leaves: true,
      from: TODAY,
      to: null,
      seen,
    } as const;
    expect(await changeFact({ ...trainer, id: "wei" }, wish, NOW)).toEqual({ ok: false, reason: "forbidden" });
    expect(await changeFact(trainer, { ...wish, kind: "posting" }, NOW)).toEqual({ ok: false, reason: "forbidden" });
    expect(await changeFact(trainer, wish, NOW)).toEqual({ ok: true });
    expect(await members()).toEqual([]);
    const stand = { personId: "wei", kind: "cohort", retractedAt: null };
    expect(await db().read.personFact.findMany({ where: stand })).toMatchObject([{ from: "2026-02-01", to: TODAY }]);
  });

  test.each(["trainee", "reviewer", "administrator"] as const)("is closed to a %s", async (role) => {
    const other = await aPerson({ id: "other", roles: [role] });
    const forbidden = { ok: false, reason: "forbidden" };
    expect(await listCohorts(other, NOW)).toEqual(forbidden);
    expect(await cohortPage(other, { cohortId: "spring" }, NOW)).toEqual(forbidden);
    expect(await createCohort(other, fields, NOW)).toEqual(forbidden);
    expect(await joined(list("E-1"), other)).toEqual(forbidden);
  });
});
