import { beforeEach, describe, expect, it } from "vitest";
import { db } from "~/db";
import type { Actor } from "~/domain/access";
import { assignedCases } from "~/services/cases/case-lists.server";
import { takeSeat } from "~/services/cases/families.server";
import { listTeam, type TeamFilter, type TeamMember, type TeamSort } from "~/services/people/team.server";
import { bareAssignment, bareCases, bareFamilies } from "../../support/bare-cases";
import { testDatabase } from "../../support/database";
import { aPerson, leaver } from "../../support/people";
import { aCohort, theUnits } from "../../support/units";

const NOW = new Date("2026-03-02T09:00:00Z");
const inDays = (days: number) => new Date(NOW.getTime() + days * 24 * 60 * 60 * 1000);

let manager: Actor;
beforeEach(async () => {
  await testDatabase();
  await theUnits();
  await aCohort("spring");
  manager = await aPerson({ id: "mei", roles: ["manager"], unitId: "river" });
  await aPerson({ id: "anna", name: "Anna", unitId: "river", cohortIds: ["spring"] });
  await aPerson({ id: "wang", name: "王小明", unitId: "desk", cohortIds: ["spring"] });
  await aPerson({ id: "ben", name: "Ben", unitId: "river", roles: ["reviewer"] });
  await aPerson({ id: "stranger", name: "Stranger", unitId: "harbour", cohortIds: ["spring"] });
  await aPerson({ id: "above", name: "Above", unitId: "region" });
  await aPerson({ id: "beside", name: "Beside", unitId: "hill" });
  await aPerson({ id: "nowhere", name: "Nowhere" });
});

const BY_NAME = { sort: "name", descending: false, page: 1, size: 25, search: "" } as const;
type Query = Parameters<typeof listTeam>[2];

async function team(filter: TeamFilter = {}, query: Partial<Query> = {}, actor = manager) {
  const list = await listTeam(actor, filter, { ...BY_NAME, ...query }, NOW);
  if (!list.ok) throw new Error(list.reason);
  return list;
}
const names = async (filter: TeamFilter = {}, query: Partial<Query> = {}, actor = manager) =>
  (await team(filter, query, actor)).people.map(({ name }) => name);
const memberOf = async (id: string): Promise<TeamMember> => (await team()).people.find((person) => person.id === id)!;

interface Given {
  readonly mode?: "example" | "guided" | "assessed";
  readonly opensAt?: Date;
  readonly closesAt?: Date;
  readonly cohortId?: string;
}
async function given(cases: Readonly<Record<string, Given>>) {
  await bareCases(Object.fromEntries(Object.keys(cases).map((id) => [id, {}])));
  let ord = 0;
  for (const [caseId, { cohortId = "spring", ...terms }] of Object.entries(cases)) {
    await db().write.caseAssignment.create({
      data: { cohortId, caseId, ord: ord++, assignedAt: NOW, ...terms },
    });
  }
}
async function opened(personId: string, caseId: string, more: object = {}) {
  const versions = { policyVersionId: "p", scorecardVersionId: "s", phrasesVersionId: "f" };
  const row = { caseId, personId, purpose: "training", worksheet: "{}", openedAt: NOW, savedAt: NOW, ...versions };
  await db().write.attempt.create({ data: { id: `${personId}-${caseId}`, ...row, ...more } });
}

describe("whom a branch manager sees", () => {
  it("who works in her branch and its desks, and nobody of the branches above and beside it", async () => {
    expect(await names()).toEqual(["Anna", "Ben", "王小明"]);
    expect((await team()).units.map(({ id }) => id)).toEqual(["desk", "river"]);
  });

  it("by no filter anybody else", async () => {
    expect(await names({ unitId: "desk" })).toEqual(["王小明"]);
    for (const unitId of ["harbour", "region", "hill", "bank", "nothing"]) expect(await names({ unitId })).toEqual([]);
    expect(await names({}, { search: "stranger" })).toEqual([]);
    expect(await names({}, { search: "小明" })).toEqual(["王小明"]);
  });

  it("no leaver, and no simulated senior", async () => {
    await leaver("ben");
    await aPerson({ id: "senior", roles: ["reviewer"], simulated: true, unitId: "river" });
    expect(await names()).toEqual(["Anna", "王小明"]);
  });

  it("in a region all of its branches; posted nowhere nobody, and the page can say why", async () => {
    const head = await aPerson({ id: "head", roles: ["manager"], unitId: "region" });
    expect(await names({}, {}, head)).toEqual(["Above", "Anna", "Ben", "Beside", "mei", "王小明"]);
    const lost = await aPerson({ id: "lost", roles: ["manager"] });
    expect(await team({}, {}, lost)).toMatchObject({ people: [], units: [], total: 0 });
  });

  it.each(["trainee", "reviewer", "trainer", "hr", "administrator"] as const)("a %s sees no team", async (role) => {
    const actor = await aPerson({ id: "other", roles: [role], unitId: "river" });
    expect(await listTeam(actor, {}, BY_NAME, NOW)).toEqual({ ok: false, reason: "forbidden" });
  });
});

describe("what is due", () => {
  it("is what can still be decided, as the person's own list says, with the next end and what ends in 14 days", async () => {
    await given({
      open: {},
      example: { mode: "example" },
      read: { mode: "example" },
      later: { mode: "assessed", opensAt: inDays(20), closesAt: inDays(30) },
      soon: { mode: "assessed", closesAt: inDays(14) },
      running: { mode: "assessed", closesAt: inDays(25) },
      closed: { mode: "assessed", closesAt: inDays(-1) },
      overtime: { mode: "assessed", closesAt: inDays(9) },
      done: {},
    });
    await opened("anna", "running", { kind: "assessed", dueAt: inDays(1) });
    await opened("anna", "overtime", { kind: "assessed", dueAt: inDays(-1) });
    await opened("anna", "read", { kind: "example" });
    await opened("anna", "done", { submittedAt: NOW });
    const anna = await memberOf("anna");
    expect(anna).toMatchObject({ due: 5, nextEnd: inDays(1), ending: 2 });
    const own = (await assignedCases(traineeOf("anna"), NOW)).filter(({ state }) =>
      ["early", "new", "open"].includes(state),
    );
    expect(own.map(({ caseId }) => caseId).sort()).toEqual(["example", "later", "open", "running", "soon"]);
    // Who has opened nothing.
    expect(await memberOf("wang")).toMatchObject({ due: 8, nextEnd: inDays(9), ending: 2 });
    // A reviewer is given nothing.
    expect(await memberOf("ben")).toMatchObject({ due: 0, nextEnd: undefined, ending: 0, casesDone: 0 });
  });

  it("a case that two cohorts of a person have counts once", async () => {
    await aCohort("autumn");
    await aPerson({ id: "cleo", name: "Cleo", unitId: "river", cohortIds: ["spring", "autumn"] });
    await given({ both: {} });
    await db().write.caseAssignment.create({
      data: { cohortId: "autumn", caseId: "both", ord: 0, assignedAt: NOW, mode: "assessed", closesAt: inDays(3) },
    });
    expect(await memberOf("cleo")).toMatchObject({ due: 1, nextEnd: inDays(3), ending: 1 });
    expect(await memberOf("anna")).toMatchObject({ due: 1, nextEnd: undefined, ending: 0 });
  });

  it("leaves out the twin of a case that the person has met, and what was withdrawn before it was opened", async () => {
    await bareFamilies();
    for (const caseId of ["mill", "shop", "lonely"]) await bareAssignment("spring", caseId);
    await opened("anna", "mill2", { submittedAt: NOW });
    await db().transaction((tx) => takeSeat(tx, "mill2", "anna"));
    await db().write.caseWithdrawal.create({ data: { caseId: "shop", at: NOW, byId: "mei", reason: "" } });
    const anna = (await assignedCases(traineeOf("anna"), NOW)).map(({ caseId }) => caseId);
    expect(anna).toEqual(["lonely"]);
    expect((await memberOf("anna")).due).toBe(1);
    expect((await memberOf("wang")).due).toBe(2);
    const byDue = await team({ show: "due" }, { sort: "due", descending: true });
    expect(byDue.people.map(({ name, due }) => [name, due])).toEqual([
      ["王小明", 2],
      ["Anna", 1],
    ]);
  });

  it("filters and orders the whole list, not the page", async () => {
    await given({ one: { mode: "assessed", closesAt: inDays(20) } });
    await aCohort("autumn");
    await aPerson({ id: "dora", name: "Dora", unitId: "desk", cohortIds: ["autumn"] });
    await given({ two: { mode: "assessed", closesAt: inDays(2), cohortId: "autumn" } });
    expect(await names({ show: "due" })).toEqual(["Anna", "Dora", "王小明"]);
    expect(await names({ show: "ending" })).toEqual(["Dora"]);
    expect(await names({}, { sort: "nextEnd", size: 1 })).toEqual(["Dora"]);
    expect(await names({}, { sort: "due", descending: true, size: 1, page: 4 })).toEqual(["Ben"]);
    const orders: TeamSort[] = ["name", "unit", "due", "nextEnd", "lessons", "cases", "lastActivity"];
    for (const sort of orders) expect((await team({}, { sort })).total, sort).toBe(4);
  });
});

it("she is told how much somebody has done and when, and nothing of how they decided", async () => {
  await given({ one: {} });
  await opened("anna", "one", { submittedAt: NOW, savedAt: inDays(-1) });
  const anna = await memberOf("anna");
  expect(anna).toMatchObject({ lessonsRead: 0, lastActivityAt: inDays(-1), unit: "river unit" });
  const told = [
    "casesDone",
    "due",
    "email",
    "ending",
    "id",
    "lastActivityAt",
    "lessonsRead",
    "name",
    "nextEnd",
    "unit",
  ];
  expect(Object.keys(anna).sort()).toEqual(told);
});

const traineeOf = (id: string): Actor => ({
  id,
  name: id,
  roles: ["trainee"],
  unitId: undefined,
  unitIds: [],
});
