import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { UsageError, type Command } from "~/cli/command";
import { closeDb } from "~/db";
import { provisionalCard } from "../domain/scorecard/card";
import { shippedMigrations, testDatabase, writeDownMigrations } from "../support/database";

const folder = mkdtempSync(path.join(tmpdir(), "lendwright-no-bank-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const there = (name: string, text: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

/** How each command comes to the bank's database; undefined: it never does. */
const ON_THE_BANK: Readonly<Record<string, string[] | undefined>> = {
  administrator: ["ada@bank.example"],
  archetypes: undefined,
  audit: [],
  backup: [path.join(folder, "copy.db")],
  balance: undefined,
  calc: undefined,
  content: undefined,
  doctor: [],
  fit: undefined,
  generate: undefined,
  "import-accounts": ["content/imports/mas-three-year.csv", "--save"],
  jobs: [],
  judging: undefined,
  "print-files": undefined,
  realism: undefined,
  // puts one there from a copy, and is tested with backups
  restore: undefined,
  scorecard: ["import", there("card.json", JSON.stringify(provisionalCard))],
  staff: ["import", there("staff.csv", "Employee number,Name\n7,Li\n")],
  world: undefined,
};
const commands = Object.entries(ON_THE_BANK).flatMap(([name, args]) => (args ? [{ name, args }] : []));

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  vi.stubEnv("BASE_URL", "https://lendwright.bank.example");
  vi.stubEnv("TRUST_PROXY", "loopback");
  for (const to of ["log", "error"] as const)
    vi.spyOn(console, to).mockImplementation((...line: unknown[]) => void said.push(line.join(" ")));
});
afterEach(async () => {
  await closeDb();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** As main.ts runs it: the exit code and what is said. */
async function ran(name: string, args: readonly string[]): Promise<{ readonly code: number; readonly line: string }> {
  const { command } = (await import(`../../app/cli/commands/${name}.ts`)) as { command: Command };
  const code = await command.run([...args]).catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    said.push(error.message);
    return 2;
  });
  return { code, line: said.filter((one) => one.includes("npm start")).join("\n") };
}

test("every command says here whether it works on the bank's database", () => {
  const names = readdirSync("app/cli/commands").map((file) => path.basename(file, ".ts"));
  expect(Object.keys(ON_THE_BANK).sort()).toEqual(names.sort());
});

describe("where there is no database", () => {
  test.each(commands)(
    "$name says in one line what to do, ends with a failure, and leaves none behind",
    async ({ name, args }) => {
      const missing = path.join(folder, "missing.db");
      vi.stubEnv("DATABASE_URL", `file:${missing}`);
      const { code, line } = await ran(name, args);
      expect(code).toBeGreaterThan(0);
      expect(line).toContain(`${missing} is not there; npm start sets it up, DATABASE_URL names another`);
      expect(line).not.toContain("\n");
      expect(existsSync(missing)).toBe(false);
    },
  );
});

describe("where the database is of an earlier version", () => {
  // A copy of an earlier bank is what one takes before it is brought up to date.
  test.each(commands.filter(({ name }) => name !== "backup"))(
    "$name says what to do and writes nothing",
    async ({ name, args }) => {
      const bank = await testDatabase();
      await writeDownMigrations(bank, shippedMigrations().slice(0, -1));
      const { code, line } = await ran(name, args);
      expect(code).toBeGreaterThan(0);
      expect(line).toMatch(new RegExp(`${shippedMigrations().at(-1)}.* not applied.*; npm start `));
      expect(await bank.read.auditEvent.count()).toBe(0);
      expect(await bank.read.case.count()).toBe(0);
    },
  );
});

test("a file that is no database is refused in one line", async () => {
  vi.stubEnv("DATABASE_URL", `file:${there("notes.db", "no database at all, but long enough to be looked at")}`);
  const [staff] = commands.filter(({ name }) => name === "staff");
  await expect(ran("staff", staff!.args)).resolves.toMatchObject({ code: 2 });
  expect(said).toEqual([expect.stringMatching(/notes\.db cannot be read as a database; DATABASE_URL names another$/)]);
});

test("the command line prints that line alone, without a stack trace", () => {
  const missing = path.join(folder, "missing.db");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "app/cli/main.ts", "staff", ...ON_THE_BANK.staff!],
    { env: { ...process.env, DATABASE_URL: `file:${missing}` }, encoding: "utf8" },
  );
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: "",
    stderr: `lendwright staff: ${missing} is not there; npm start sets it up, DATABASE_URL names another\n`,
  });
});
