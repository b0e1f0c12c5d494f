import { beforeEach, describe, expect, test } from "vitest";
import { db } from "~/db";
import type { Actor } from "~/domain/access";
import { csvFile } from "~/http/csv.server";
import { giveFact, standingOf } from "~/services/people/facts.server";
import { exportStaff } from "~/services/people/staff/export.server";
import { importStaffNow } from "~/services/people/staff/by-system.server";
import { putStaffInForce, undoStaffImport } from "~/services/people/staff/in-force.server";
import { whenRead } from "~/services/people/staff/import.server";
import { enteredWithoutPassword, staffImports } from "~/services/people/staff/look.server";
import { closeUnit, createUnit, unitOf } from "~/services/people/unit-changes.server";
import { testDatabase } from "../../../support/database";
import { anOpenUnit, aPerson, leaver } from "../../../support/people";
import { bytesOf, csv, listOf, readList } from "../../../support/staff-list";

const NOW = new Date("2026-11-30T03:00:00Z");
const LATER = new Date("2026-11-30T04:00:00Z");
const HEAD = [
  "Employee number",
  "Name",
  "E-mail",
  "Unit code",
  "Job",
  "Line manager",
  "Roles",
  "Cohorts",
  "From",
  "Leaves on",
];
let hr: Actor;

beforeEach(async () => {
  await testDatabase();
  hr = await aPerson({ id: "hr", name: "Zoe", roles: ["hr"] });
  const { write } = db();
  await anOpenUnit("north");
  await anOpenUnit("south");
  await write.cohort.create({ data: { id: "spring", name: "Spring 2027", startsOn: "2027-02-01" } });
  await aPerson({ id: "anna", name: "Anna", email: "anna@bank.example", unitId: "north" });
  await write.person.update({ where: { id: "anna" }, data: { employeeNumber: "E1" } });
});

const ANNA = ["E1", "Anna", "anna@bank.example", "north", "", "", "trainee", "", "", ""];
const LI = ["E2", "李娜", "li.na@bank.example", "south", "Officer", "E1", "trainee; reviewer", "Spring 2027", "", ""];

const personNumbered = (employeeNumber: string) => db().read.person.findUniqueOrThrow({ where: { employeeNumber } });
const standing = async (employeeNumber: string, at = LATER) =>
  standingOf(db().read, (await personNumbered(employeeNumber)).id, at);
const facts = () => db().read.personFact.findMany({ where: { retractedAt: null }, orderBy: { id: "asc" } });

async function inForce(...lines: readonly (readonly string[])[]) {
  const list = await readList(hr, csv(HEAD, ...lines), NOW);
  expect(list.errors).toEqual([]);
  expect(await putStaffInForce(hr, list.id, LATER)).toEqual({ ok: true });
  return list;
}

test("a list says who is new, what changes from what to what, and how many stay as they are", async () => {
  const list = await readList(hr, csv(HEAD, ANNA, LI), NOW);
  expect(list).toMatchObject({ state: "staged", rows: 2, counts: { new: 1, changed: 0, leaving: 0, unchanged: 1 } });
  expect(list.people).toMatchObject([{ line: 3, kind: "new", name: "李娜", employeeNumber: "E2" }]);
  const moved = await readList(hr, csv(HEAD, ANNA.with(3, "south").with(8, "2026/12/1")), NOW);
  expect(moved.people).toMatchObject([
    { kind: "changed", changes: [{ field: "unit", before: ["north"], after: ["south"], from: "2026-12-01" }] },
  ]);
});

test("nothing of a list is so before it is put in force, and then all of it, with one event that names its digest", async () => {
  const before = await facts();
  const list = await readList(hr, csv(HEAD, ANNA.with(4, "Clerk"), LI), NOW);
  expect(await facts()).toEqual(before);
  expect(await db().read.person.count()).toBe(2);
  await putStaffInForce(hr, list.id, LATER);
  const { id } = await personNumbered("E1");
  expect(await standing("E2")).toEqual({
    inService: true,
    roles: ["reviewer", "trainee"],
    unitId: "south",
    cohortIds: ["spring"],
  });
  const manager = await db().read.personFact.findFirstOrThrow({ where: { kind: "manager" } });
  expect(manager.value).toBe(id);
  const events = await db().read.auditEvent.findMany({ where: { action: "staff.import" } });
  expect(events).toHaveLength(1);
  const { digest } = await db().read.staffImport.findUniqueOrThrow({ where: { id: list.id } });
  expect(JSON.parse(events[0]!.detail)).toEqual({ digest, rows: 2, new: 1, changed: 1, leaving: 0, unchanged: 0 });
  expect(events[0]!.detail).not.toContain("李娜");
});

test("who was entered and has no password is listed for the invitation", async () => {
  const { id } = await inForce(ANNA, LI);
  const entered = await enteredWithoutPassword(hr, id, { page: 1, size: 25 });
  expect(entered).toMatchObject({
    ok: true,
    total: 1,
    people: [{ employeeNumber: "E2", email: "li.na@bank.example" }],
  });
});

test("a list with one error changes nothing, and every error is named by its row and column", async () => {
  const list = await readList(
    hr,
    csv(
      HEAD,
      LI.with(3, "west").with(7, "Autumn"),
      ["E1", "", "no address", "", "", "E9", "boss", "", "1/3/2026", ""],
      ["E1", "Anna", "li.na@bank.example", "", "", "E1", "administrator", "", "2026-12-05", "2026-12-01"],
    ),
    NOW,
  );
  expect(list.state).toBe("refused");
  expect(list.errors.map(({ line, column, problem }) => `${line} ${column} ${problem}`).sort()).toEqual([
    "2 cohorts unknownCohort",
    "2 unit unknownUnit",
    "3 email notEmail",
    "3 from notDay",
    "3 manager unknownManager",
    "3 name required",
    "3 roles noRole",
    "3 roles unknownRole",
    "4 email emailTwice",
    "4 employeeNumber twice",
    "4 leavesOn leavesBeforeFrom",
    "4 manager ownManager",
    "4 roles rolePower",
  ]);
  expect(await putStaffInForce(hr, list.id, LATER)).toEqual({ ok: false, reason: "missing" });
  expect(await db().read.person.count()).toBe(2);
});

describe("a list as a whole", () => {
  const problems = async (...lines: readonly (readonly string[])[]) =>
    (await readList(hr, csv(FEW, ...lines), NOW)).errors.map(
      ({ line, column, problem, found }) => `${line} ${column} ${problem} ${found}`,
    );
  const FEW = ["Employee number", "Name", "Unit code", "Line manager", "From", "Leaves on"];
  const row = (number: string, { unit = "north", manager = "", from = "", leaves = "" } = {}) => [
    ...[number, number === "E1" ? "Anna" : number, unit, manager, from, leaves],
  ];
  const led = (employeeNumber: string, manager: string) => row(employeeNumber, { manager });

  test("makes no circle of managers: each row of it is named, none beside it", async () => {
    const circle = [led("E1", "E3"), led("E2", "E1"), led("E3", "E2"), led("E4", "E1")];
    expect(await problems(...circle)).toEqual([
      "2 manager managerCircle E3",
      "3 manager managerCircle E1",
      "4 manager managerCircle E2",
    ]);
    expect(await problems(row("E1"), ...circle.slice(1))).toEqual([]);
  });

  test("makes none with whom the bank has already, wherever its rows are silent", async () => {
    const list = await readList(hr, csv(FEW, row("E1"), led("E2", "E1"), led("E3", "E2")), NOW);
    expect(await putStaffInForce(hr, list.id, LATER)).toEqual({ ok: true });
    expect(await problems(led("E1", "E3"))).toEqual(["2 manager managerCircle E3"]);
    // one who leads no more, from the same day on, closes none
    expect(await problems(led("E1", "E3"), row("E2"))).toEqual([]);
  });

  test("makes a circle only where its ties hold on the same day", async () => {
    const list = await readList(hr, csv(FEW, row("E1"), led("E2", "E1")), NOW);
    await putStaffInForce(hr, list.id, LATER);
    const turned = row("E1", { manager: "E2", from: "2026-12-10" });
    expect(await problems(turned, row("E2", { from: "2026-12-10" }))).toEqual([]);
    expect(await problems(turned, row("E2", { from: "2026-12-11" }))).toEqual(["2 manager managerCircle E2"]);
  });

  test("names no manager who is out of service when the row begins to hold", async () => {
    const boss = row("E2", { from: "2026-12-05", leaves: "2026-12-20" });
    expect(await problems(boss, led("E1", "E2"))).toEqual(["3 manager managerLeft E2"]);
    expect(await problems(boss, row("E1", { manager: "E2", from: "2026-12-20" }))).toEqual([]);
    expect(await problems(boss, row("E1", { manager: "E2", from: "2026-12-21" }))).toEqual([
      "3 manager managerLeft E2",
    ]);
  });

  test("posts nobody to a unit that is closed, or will be, or is yet to open", async () => {
    const unitId = "south";
    const close = async (from: string) =>
      closeUnit(hr, { unitId, from, seen: (await unitOf(db().read, unitId))!.seen }, NOW);
    expect(await close("2027-01-01")).toEqual({ ok: true });
    expect(await problems(row("E1", { unit: "south" }))).toEqual(["2 unit unitClosed south"]);
    await close("2026-11-01");
    expect(await problems(row("E2", { unit: "south", from: "2026-06-01" }))).toEqual(["2 unit unitClosed south"]);
    const soon = { name: "Coast", code: "coast", kind: "branch", parentId: "bank", from: "2026-12-10" } as const;
    await createUnit(hr, soon, NOW);
    expect(await problems(row("E1", { unit: "coast" }))).toEqual(["2 unit unitClosed coast"]);
    expect(await problems(row("E1", { unit: "coast", from: "2026-12-10" }))).toEqual([]);
    // nor is that held against who is posted there already
    expect(await problems(row("E1"))).toEqual([]);
  });

  test("may say since when people work in a unit that was entered later", async () => {
    expect(await problems(row("E2", { from: "2011-07-01" }))).toEqual([]);
  });

  test("is compared anew where a unit was closed since", async () => {
    const list = await readList(hr, csv(FEW, row("E1", { unit: "south" })), NOW);
    await closeUnit(hr, { unitId: "south", from: "2027-01-01", seen: (await unitOf(db().read, "south"))!.seen }, NOW);
    expect(await putStaffInForce(hr, list.id, LATER)).toEqual({ ok: false, reason: "outdated" });
    await whenRead(list.id);
    expect((await listOf(hr, list.id)).errors).toMatchObject([{ problem: "unitClosed" }]);
  });
});

test("a list gives no role of power, moves no holder's address or service, and nobody changes their own access", async () => {
  const { write } = db();
  await aPerson({ id: "ada", name: "Ada", email: "ada@bank.example", roles: ["administrator"] });
  await write.person.update({ where: { id: "ada" }, data: { employeeNumber: "E7" } });
  await write.person.update({ where: { id: "hr" }, data: { employeeNumber: "E8" } });
  const few = ["Employee number", "Name", "E-mail", "Roles", "Leaves on"];
  const list = await readList(
    hr,
    csv(
      few,
      ["E1", "Anna", "", "hr", ""],
      ["E7", "Ada", "evil@bank.example", "administrator", "2026-12-31"],
      ["E8", "Zoe", "", "hr; trainer", ""],
    ),
    NOW,
  );
  expect(list.errors.map(({ line, column, problem }) => `${line} ${column} ${problem}`)).toEqual([
    "2 roles rolePower",
    "3 email powerEmail",
    "3 leavesOn powerService",
    "4 employeeNumber own",
  ]);
});

describe("a list gives what its bringer may give", () => {
  const few = ["Employee number", "Name", "Unit code", "Roles", "Leaves on"];
  const problems = (list: { readonly errors: readonly { line: number; column: string; problem: string }[] }) =>
    list.errors.map(({ line, column, problem }) => `${line} ${column} ${problem}`);
  const anna = (roles: string) => csv(few, ["E1", "Anna", "north", roles, ""]);
  const madeTrainer = (at = NOW) =>
    db().transaction((tx) => giveFact(tx, "anna", { kind: "role", value: "trainer" }, { byId: "system", now: at }));

  test("HR makes nobody manager or trainer by a list; an administrator and the server's machine do", async () => {
    const bank = ["E1", "Anna", "south", "manager; trainer", ""];
    expect(problems(await readList(hr, csv(few, bank), NOW))).toEqual(["2 roles roleNotYours", "2 roles roleNotYours"]);
    expect((await standing("E1")).roles).toEqual(["trainee"]);
    const ada = await aPerson({ id: "ada", roles: ["administrator"] });
    expect(problems(await readList(ada, csv(few, bank), NOW))).toEqual([]);
    const file = { name: "folder.csv", bytes: csv(few, bank) };
    expect(await importStaffNow(file, NOW)).toMatchObject({ ok: true });
    expect((await standing("E1")).roles).toEqual(["manager", "trainer"]);
  });

  test("HR's list takes no such role away either, and brings nobody back who holds one", async () => {
    await madeTrainer();
    expect((await inForce(ANNA.with(6, "reviewer"))).people).toHaveLength(1);
    expect((await standing("E1")).roles).toEqual(["reviewer", "trainer"]);
    await leaver("anna");
    expect(problems(await readList(hr, anna("reviewer"), LATER))).toEqual(["2 roles roleNotYours"]);
  });

  test("a list that an administrator brought is compared anew before HR puts it in force as her own", async () => {
    const ada = await aPerson({ id: "ada", roles: ["administrator"] });
    const list = await readList(ada, anna("trainer"), NOW);
    expect(list.state).toBe("staged");
    expect(await putStaffInForce(hr, list.id, LATER)).toEqual({ ok: false, reason: "outdated" });
    await whenRead(list.id);
    expect(problems(await listOf(hr, list.id))).toEqual(["2 roles roleNotYours"]);
    expect((await standing("E1")).roles).toEqual(["trainee"]);
  });

  test("and is undone by an administrator, not by HR: that would take what HR may not give", async () => {
    const ada = await aPerson({ id: "ada", roles: ["administrator"] });
    const list = await readList(ada, anna("trainer"), NOW);
    expect(await putStaffInForce(ada, list.id, LATER)).toEqual({ ok: true });
    expect((await listOf(hr, list.id)).canUndo).toBe(false);
    expect(await undoStaffImport(hr, list.id, LATER)).toEqual({ ok: false, reason: "forbidden" });
    expect(await undoStaffImport(ada, list.id, LATER)).toEqual({ ok: true });
    expect((await standing("E1")).roles).toEqual(["trainee"]);
  });

  test("nobody changes a word of the own row, and HR no name of somebody of power", async () => {
    await aPerson({ id: "ada", name: "Ada", roles: ["administrator"] });
    const { write } = db();
    await write.person.update({ where: { id: "ada" }, data: { employeeNumber: "E7" } });
    await write.person.update({ where: { id: "hr" }, data: { employeeNumber: "E8" } });
    const own = (...cells: readonly string[]) => readList(hr, csv(["Employee number", "Name", "Job"], cells), NOW);
    expect(problems(await own("E8", "Zoe", "Head"))).toEqual(["2 employeeNumber own"]);
    expect(problems(await own("E7", "Somebody", ""))).toEqual(["2 name powerName"]);
    expect(await own("E8", "Zoe", "")).toMatchObject({ state: "staged", counts: { unchanged: 1 } });
  });
});

test("whoever leaves is out from the day after the last one, and keeps no session", async () => {
  const day = { createdAt: NOW, lastSeenAt: NOW, expiresAt: new Date("2027-01-01") };
  await db().write.session.create({ data: { tokenHash: "s", personId: "anna", ...day } });
  await inForce(ANNA.with(9, "2026-11-29"));
  expect((await standing("E1")).inService).toBe(false);
  expect(await db().read.session.count()).toBe(0);
  const back = await inForce(ANNA);
  expect(back.people).toMatchObject([{ kind: "changed", changes: [{ field: "leavesOn", before: [], after: [""] }] }]);
  expect((await standing("E1")).inService).toBe(true);
});

describe("whoever is still to join", () => {
  const JOINER = LI.with(8, "2026-12-15");
  const PLAIN = LI.with(8, "");
  const at = async (day: string) => (await standing("E2", new Date(`${day}T03:00:00Z`))).inService;
  beforeEach(() => inForce(JOINER));

  test("joins on the day that is known, whatever a list without “from” changes of them", async () => {
    expect((await readList(hr, csv(HEAD, PLAIN), NOW)).counts).toMatchObject({ unchanged: 1 });
    const list = await inForce(PLAIN.with(3, "north"));
    expect(list.people[0]!.changes).toEqual([
      { field: "unit", before: ["south"], after: ["north"], from: "2026-12-15" },
    ]);
    expect([await at("2026-11-30"), await at("2026-12-14"), await at("2026-12-15")]).toEqual([false, false, true]);
  });

  test("leaves by a list without “from” after they joined, and is not there before", async () => {
    const list = await inForce(PLAIN.with(4, "Analyst").with(9, "2026-12-20"));
    expect(list.people[0]!.changes.map(({ field, from }) => [field, from])).toEqual([
      ["leavesOn", "2026-12-15"],
      ["job", "2026-12-15"],
    ]);
    expect([await at("2026-11-30"), await at("2026-12-14"), await at("2026-12-15")]).toEqual([false, false, true]);
    expect([await at("2026-12-20"), await at("2026-12-21")]).toEqual([true, false]);
  });

  test("does not leave before they join: that is an error of its cell", async () => {
    const list = await readList(hr, csv(HEAD, PLAIN.with(9, "2026-12-14")), NOW);
    expect(list.errors).toEqual([{ line: 2, column: "leavesOn", problem: "leavesBeforeJoining", found: "2026-12-14" }]);
  });

  test("joins later where a list says a later day", async () => {
    const list = await inForce(LI.with(8, "2027-01-11"));
    expect(list.people[0]!.changes).toEqual([{ field: "leavesOn", before: [""], after: [""], from: "2027-01-11" }]);
    expect([await at("2026-12-15"), await at("2027-01-10"), await at("2027-01-11")]).toEqual([false, false, true]);
  });
});

test("nobody leaves before the first day in service: that would take away service that was", async () => {
  const list = await readList(hr, csv(HEAD, ANNA.with(9, "2025-12-31")), NOW);
  expect(list.errors.map(({ line, problem }) => [line, problem])).toEqual([[2, "leavesBeforeJoining"]]);
});

test("a column that the list does not have is left alone; an empty cell takes away", async () => {
  await inForce(ANNA.with(4, "Clerk"));
  const without = await readList(hr, csv(HEAD.slice(0, 3), ANNA.slice(0, 3)), NOW);
  expect(without.counts).toMatchObject({ changed: 0, unchanged: 1 });
  const empty = await readList(hr, csv(HEAD, ANNA), LATER);
  expect(empty.people[0]!.changes).toEqual([{ field: "job", before: ["Clerk"], after: [], from: "2026-11-30" }]);
});

test("where people were changed since, the list is compared anew before it is put in force", async () => {
  const list = await readList(hr, csv(HEAD, ANNA.with(3, "south")), NOW);
  await db().transaction((tx) =>
    giveFact(tx, "anna", { kind: "job", value: "Clerk" }, { byId: "hr", now: new Date("2026-11-30T03:30:00Z") }),
  );
  expect(await putStaffInForce(hr, list.id, LATER)).toEqual({ ok: false, reason: "outdated" });
  await whenRead(list.id);
  const again = await listOf(hr, list.id);
  expect(again.state).toBe("staged");
  expect(again.people[0]!.changes.map(({ field }) => field)).toEqual(["unit", "job"]);
  expect(await putStaffInForce(hr, list.id, LATER)).toEqual({ ok: true });
});

test("the last list is undone: everybody stands as before, and whom it entered was never in service", async () => {
  const was = (await facts()).map(({ personId, kind, value, from, to }) => ({ personId, kind, value, from, to }));
  const { id } = await inForce(ANNA.with(1, "Anna Chen").with(3, "south"), LI);
  expect(await undoStaffImport(hr, id, LATER)).toEqual({ ok: true });
  const now = (await facts()).map(({ personId, kind, value, from, to }) => ({ personId, kind, value, from, to }));
  const sorted = (rows: typeof was) => rows.map((row) => JSON.stringify(row)).sort();
  expect(sorted(now)).toEqual(sorted(was));
  expect(await personNumbered("E1")).toMatchObject({ name: "Anna" });
  expect((await standing("E2")).inService).toBe(false);
  expect(await db().read.auditEvent.count({ where: { action: "staff.undo" } })).toBe(1);
  expect(await undoStaffImport(hr, id, LATER), "a second click").toEqual({ ok: false, reason: "already" });
  expect(await db().read.auditEvent.count({ where: { action: "staff.undo" } })).toBe(1);
  expect((await listOf(hr, id)).acted).toEqual({ at: LATER, by: "Zoe" });
  expect(await undoStaffImport(hr, "no list", LATER)).toEqual({ ok: false, reason: "missing" });
});

test("a list is put in force once, however often it is asked for, and its page says by whom and when", async () => {
  const { id } = await inForce(ANNA, LI);
  expect(await putStaffInForce(hr, id, LATER)).toEqual({ ok: false, reason: "already" });
  expect(await db().read.auditEvent.count({ where: { action: "staff.import" } })).toBe(1);
  expect(await listOf(hr, id)).toMatchObject({ state: "inForce", acted: { at: LATER, by: "Zoe" } });
  expect(await putStaffInForce(hr, "no list", LATER)).toEqual({ ok: false, reason: "missing" });
});

test("a list is not undone when somebody has changed since what it wrote, or another was put in force", async () => {
  const first = await inForce(ANNA, LI);
  const second = await inForce(ANNA.with(4, "Clerk"), LI);
  expect(await undoStaffImport(hr, first.id, LATER)).toEqual({ ok: false, reason: "notLast" });
  expect(await listOf(hr, second.id)).toMatchObject({ canUndo: true, changedSince: [] });
  const writer = { byId: "hr", now: LATER };
  await db().transaction((tx) => giveFact(tx, "anna", { kind: "job", value: "Manager" }, writer));
  expect(await undoStaffImport(hr, second.id, LATER)).toEqual({ ok: false, reason: "changedSince" });
  expect((await listOf(hr, second.id)).changedSince).toEqual([{ id: "anna", name: "Anna" }]);
});

describe("the file of everybody in service", () => {
  const numbered = (id: string, employeeNumber: string) =>
    db().write.person.update({ where: { id }, data: { employeeNumber } });
  beforeEach(async () => {
    await inForce(LI, ANNA.with(0, "E3").with(1, "=Joiner").with(2, "").with(8, "2026-12-15").with(9, "2027-03-31"));
    await aPerson({ id: "idle", name: "Idle", roles: [] });
    await aPerson({ id: "root", roles: ["administrator", "trainer"], unitId: "south", cohortIds: ["spring"] });
    await numbered("idle", "E4");
    await numbered("root", "E5");
    await numbered("hr", "E6");
  });

  test("comes in again as it went out, and changes nothing", async () => {
    await aPerson({ id: "lead", name: "Without a number" });
    const managed = { kind: "manager", value: "lead" } as const;
    await db().transaction((tx) => giveFact(tx, "idle", managed, { byId: "hr", now: NOW }));
    const exported = await exportStaff(hr, LATER);
    if (!exported.ok) throw new Error(exported.reason);
    const file = bytesOf(await new Response(csvFile(exported.lines)).text());
    const list = await readList(hr, file, LATER);
    expect([list.errors, list.people]).toEqual([[], []]);
    expect(list.counts).toEqual({ new: 0, changed: 0, leaving: 0, unchanged: 6, errors: 0 });
  });

  test("leaves out who has no employee number, and the page says how many", async () => {
    expect(await staffImports(hr)).toMatchObject({ unnumbered: 0 });
    await aPerson({ id: "lead", name: "Without a number" });
    await aPerson({ id: "gone", active: false });
    expect(await staffImports(hr)).toMatchObject({ unnumbered: 1 });
  });
});

test("only who may bring lists in does so", async () => {
  const list = await readList(hr, csv(HEAD, LI), NOW);
  const trainer = await aPerson({ id: "trainer", roles: ["trainer"] });
  const denied = { ok: false, reason: "forbidden" };
  expect(await putStaffInForce(trainer, list.id, LATER)).toEqual(denied);
  expect(await undoStaffImport(trainer, list.id, LATER)).toEqual(denied);
  await expect(readList(trainer, csv(HEAD, LI), NOW)).rejects.toThrow("forbidden");
});

test("what the columns were chosen to mean is remembered for the next list with the same headings", async () => {
  const { readStaffAgain } = await import("~/services/people/staff/import.server");
  const strange = csv(["Ref", "Who"], ["E5", "Bo"]);
  const list = await readList(hr, strange, NOW);
  expect(list.state).toBe("mapping");
  await readStaffAgain(hr, { importId: list.id, mapping: ["employeeNumber", "name"] }, NOW);
  await whenRead(list.id);
  expect(await putStaffInForce(hr, list.id, LATER)).toEqual({ ok: true });
  expect(await readList(hr, strange, LATER)).toMatchObject({ state: "staged", counts: { unchanged: 1 } });
});
