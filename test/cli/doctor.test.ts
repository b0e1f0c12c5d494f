import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { migrate } from "../../scripts/lib/database.mjs";
import { alter, WITH_LATER_MIGRATION } from "../support/earlier-bank";
import { command } from "~/cli/commands/doctor";

const folder = mkdtempSync(path.join(tmpdir(), "lendwright-doctor-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = path.join(folder, "bank.db");
beforeAll(() => migrate(file), 60_000);

/** What the doctor prints of the bank. */
async function examined(): Promise<string[]> {
  process.env.DATABASE_URL = `file:${file}`;
  const lines: string[] = [];
  const print = vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  await command.run([]);
  print.mockRestore();
  return lines;
}

test("the doctor says which program runs", async () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect((await examined())[0]).toMatch(
    new RegExp(`^ok {6}Lendwright: ${version.replaceAll(".", "\\.")}, commit ([0-9a-f]{40}|unknown)$`),
  );
});

test("the doctor sees migrations of a newer version, and one that was not finished", async () => {
  expect(await examined()).toContain("ok      migrations: up to date");
  await alter(file, "UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '0009_withdrawn_cases';");
  expect(await examined()).toContain(
    "FAILED  migrations: 0009_withdrawn_cases not finished; npm start says the way back",
  );
  await alter(file, WITH_LATER_MIGRATION);
  expect(await examined()).toContain("FAILED  migrations: 0999_certificates come from a newer version; start that one");
});
