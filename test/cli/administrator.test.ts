import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { command } from "~/cli/commands/administrator";
import { UsageError } from "~/cli/command";
import { openLink } from "~/services/auth/links.server";
import { standingOf } from "~/services/people/facts.server";
import { db } from "~/db";
import { testDatabase, writeDownMigrations } from "../support/database";
import { aPerson } from "../support/people";

const said: string[] = [];
beforeEach(async () => {
  await writeDownMigrations(await testDatabase());
  said.length = 0;
  vi.stubEnv("BASE_URL", "https://lendwright.bank.example");
  vi.stubEnv("TRUST_PROXY", "loopback");
  for (const to of ["log", "error"] as const)
    vi.spyOn(console, to).mockImplementation((...line: unknown[]) => void said.push(line.join(" ")));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test("a lost administrator gets a link under the address where people reach the bank", async () => {
  await aPerson({ id: "mei", name: "陈美", email: "mei@bank.example", roles: ["trainer"] });
  expect(await command.run(["mei@bank.example"])).toBe(0);
  expect(said[0]).toBe("陈美 now is an administrator.");
  const token = /^ {2}https:\/\/lendwright\.bank\.example\/join\/([\w-]{22})$/.exec(said[2]!)![1]!;
  expect(await openLink(token, new Date())).toMatchObject({ ok: true, link: { person: { id: "mei" } } });
  expect((await standingOf(db().read, "mei", new Date())).roles).toEqual(["administrator", "trainer"]);
});

test("somebody whom the bank does not know, or who has left, gets nothing, in one line", async () => {
  await aPerson({ id: "gone", email: "gone@bank.example", active: false });
  expect([await command.run(["gone@bank.example"]), await command.run(["nobody@bank.example"])]).toEqual([1, 1]);
  expect(said).toEqual([
    "lendwright administrator: gone@bank.example: this person has left the bank",
    "lendwright administrator: nobody@bank.example: nobody has this address",
  ]);
  expect(await db().read.invitation.count()).toBe(0);
});

test("without exactly one address nothing is done", async () => {
  await expect(command.run([])).rejects.toThrow(UsageError);
  await expect(command.run(["a@bank.example", "b@bank.example"])).rejects.toThrow(UsageError);
});
