import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { UsageError } from "~/cli/command";
import { command } from "~/cli/commands/staff";
import { db } from "~/db";
import { testDatabase, writeDownMigrations } from "../support/database";
import { anOpenUnit } from "../support/people";

const folder = mkdtempSync(path.join(tmpdir(), "lendwright-staff-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const said: string[] = [];
beforeEach(async () => {
  await writeDownMigrations(await testDatabase());
  await anOpenUnit("north");
  said.length = 0;
  for (const to of ["log", "error"] as const)
    vi.spyOn(console, to).mockImplementation((...line: unknown[]) => void said.push(`${to}: ${line.join(" ")}`));
});
afterEach(() => vi.restoreAllMocks());

const list = (text: string): string => {
  const file = path.join(folder, "staff.csv");
  writeFileSync(file, text);
  return file;
};

test("a list is put in force at once, in the audit as the system's", async () => {
  expect(await command.run(["import", list("Employee number,Name,Unit code\n7,李娜,north\n")])).toBe(0);
  expect(said).toEqual(["log: staff.csv: in force. 1 new, 0 changed, 0 leaving, 0 unchanged."]);
  expect(await db().read.person.findUnique({ where: { employeeNumber: "7" } })).toMatchObject({ name: "李娜" });
  const events = await db().read.auditEvent.findMany({ select: { action: true, actorId: true } });
  expect(events).toEqual([{ action: "staff.import", actorId: "system" }]);
});

test("with one error nothing is changed, and the command fails with the row, the column and what to do", async () => {
  expect(await command.run(["import", list("Employee number,Name,Unit code\n7,Li,north\n8,Bo,west\n")])).toBe(1);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^error: staff\.csv: nothing was changed\.\nRow 3, unit code, “west”: No unit has this code/);
  expect(await db().read.person.count()).toBe(0);
});

test.each([
  [[], "say what to do"],
  [["import"], "FILE: missing"],
  [["import", "nowhere.csv"], "there is no file"],
  [["import", "package.json", "more"], "unexpected argument"],
])("without exactly one file nothing is done: %j", async (args, message) => {
  await expect(command.run(args)).rejects.toThrow(message);
  await expect(command.run(args)).rejects.toThrow(UsageError);
});
