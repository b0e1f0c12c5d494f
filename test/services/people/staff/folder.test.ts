import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { staffReport } from "~/components/people/staff-report";
import { csvLines } from "~/http/csv.server";
import { db } from "~/db";
import type { Actor } from "~/domain/access";
import { exportStaff } from "~/services/people/staff/export.server";
import { provideStaffReport, takeStaffFolder } from "~/services/people/staff/folder.server";
import { closeWorkshop } from "~/services/workshop/index.server";
import { testDatabase } from "../../../support/database";
import { anOpenUnit, aPerson } from "../../../support/people";
import { bytesOf, readList } from "../../../support/staff-list";

const NOW = new Date("2026-11-30T03:00:00Z");
let folder: string;
let hr: Actor;

beforeEach(async () => {
  await testDatabase();
  provideStaffReport(staffReport);
  hr = await aPerson({ id: "hr", name: "Zoe", roles: ["hr"] });
  await anOpenUnit("north");
  folder = mkdtempSync(path.join(tmpdir(), "lendwright-folder-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(closeWorkshop);

const look = (meanwhile = () => {}) =>
  takeStaffFolder(
    folder,
    () => NOW,
    () => Promise.resolve(meanwhile()),
  );
const put = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
const reportIn = (place: string) => {
  const [name] = readdirSync(path.join(folder, place)).filter((file) => file.endsWith(".report.txt"));
  return readFileSync(path.join(folder, place, name!), "utf8");
};

test("a list in the folder is put in force as the system, and moved to done with a report beside it", async () => {
  put("staff.csv", "Employee number,Name,Unit code\n7,李娜,north\n");
  put("notes.md", "no list");
  put(".staff.csv", "half a list");
  await look();
  expect(await db().read.person.findUnique({ where: { employeeNumber: "7" } })).toMatchObject({ name: "李娜" });
  const event = await db().read.auditEvent.findFirstOrThrow({ where: { action: "staff.import" } });
  expect(event.actorId).toBe("system");
  expect(readdirSync(folder).sort()).toEqual([".staff.csv", "done", "notes.md"]);
  expect(readdirSync(path.join(folder, "done")).some((name) => name.endsWith("staff.csv"))).toBe(true);
  expect(reportIn("done")).toContain("1 new, 0 changed, 0 leaving, 0 unchanged");
});

test("a list with an error changes nothing, and its report says row, column and what to do", async () => {
  put("staff.csv", "Employee number,Name,Unit code\n7,Li,north\n8,Bo,west\n");
  await look();
  expect(await db().read.person.count()).toBe(1);
  expect(reportIn("refused")).toContain("Row 3, unit code, “west”: No unit has this code");
});

test("a file that is still written to waits for the next look", async () => {
  put("staff.csv", "Employee number,Name\n7,Li\n");
  await look(() => put("staff.csv", "Employee number,Name\n7,Li\n8,Bo\n"));
  expect(await db().read.person.count()).toBe(1);
  await look();
  expect(await db().read.person.count()).toBe(3);
});

test("everybody as a file, brought in again, changes nobody", async () => {
  const { write } = db();
  await write.cohort.create({ data: { id: "spring", name: "Spring 2027", startsOn: "2027-02-01" } });
  const list = [
    "Employee number,Name,E-mail,Unit code,Job,Line manager,Roles,Cohorts,From,Leaves on",
    "1,=Anna,anna@bank.example,north,+Clerk,,trainee; reviewer,Spring 2027,,2099-12-31",
    "2,李娜,,,,1,trainer,,,",
    "3,Later,,north,,2,trainee,,2099-01-05,",
    "4,Gone,,north,,,trainee,,,2026-11-01",
  ].join("\n");
  await write.person.update({ where: { id: "hr" }, data: { employeeNumber: "9" } });
  put("staff.csv", list);
  await look();
  const exported = await exportStaff(hr, NOW);
  if (!exported.ok) throw new Error(exported.reason);
  const parts: string[] = [];
  for await (const lines of exported.lines) parts.push(csvLines(lines));
  const text = parts.join("");
  expect(text).toContain("'=Anna");
  expect(
    text
      .trimEnd()
      .split("\r\n")
      .map((line) => line.split(",")[0]),
  ).toEqual(["Employee number", "1", "2", "3", "9"]);
  expect(await readList(hr, bytesOf(text), NOW)).toMatchObject({
    errors: [],
    counts: { new: 0, changed: 0, leaving: 0, unchanged: 4 },
  });
  expect(await db().read.auditEvent.count({ where: { action: "staff.export" } })).toBe(1);
});
