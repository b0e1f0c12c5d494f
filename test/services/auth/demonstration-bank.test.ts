import { afterAll, beforeEach, expect, test } from "vitest";
import { db } from "~/db";
import { ROLES } from "~/domain/access";
import { demonstrationAccounts, isDemonstration } from "~/services/auth/demonstration.server";
import { signIn } from "~/services/auth/sign-in.server";
import { csvLines } from "~/http/csv.server";
import { actorOf } from "~/services/people/facts.server";
import { exportStaff } from "~/services/people/staff/export.server";
import { closeWorkshop } from "~/services/workshop/index.server";
import { seedPeople } from "../../../seed/people";
import { testDatabase } from "../../support/database";
import { bytesOf, readList } from "../../support/staff-list";

const NOW = new Date("2026-03-02T09:00:00Z");

beforeEach(testDatabase);
afterAll(closeWorkshop);

test("the demonstration bank has two branches, two cohorts and some thirty people, and says what it is", async () => {
  expect(await isDemonstration()).toBe(false);
  await seedPeople(NOW);
  expect(await isDemonstration()).toBe(true);
  const { read } = db();
  expect(await read.person.count()).toBe(32);
  const places = [...(await read.unit.findMany()), ...(await read.cohort.findMany())].map(({ name }) => name);
  expect(places).toHaveLength(5);
  expect(places.every((name) => name.endsWith("(demo)"))).toBe(true);
});

test("its people have the same names and ids each time", async () => {
  const people = async () => {
    await testDatabase();
    await seedPeople(NOW);
    return db().read.person.findMany({ select: { id: true, name: true, email: true }, orderBy: { id: "asc" } });
  };
  const [first, second] = [await people(), await people()];
  expect(first).toEqual(second);
  expect(new Set(first.map(({ name }) => name)).size).toBe(32);
});

test("its staff as a file, brought in again unchanged, changes nobody", async () => {
  await seedPeople(NOW);
  const { id } = await db().read.person.findUniqueOrThrow({ where: { email: "hr@demo.lendwright.example" } });
  const hr = await actorOf(db().read, id, NOW);
  const exported = await exportStaff(hr, NOW);
  if (!exported.ok) throw new Error(exported.reason);
  const parts: string[] = [];
  for await (const lines of exported.lines) parts.push(csvLines(lines));
  // thirty-two people, of whom three are simulated
  expect(await readList(hr, bytesOf(parts.join("")), NOW)).toMatchObject({
    errors: [],
    counts: { new: 0, changed: 0, leaving: 0, unchanged: 29 },
  });
});

test("every role has an account that can sign in, and one person has two roles", async () => {
  await seedPeople(NOW);
  const demo = await demonstrationAccounts();
  if (!demo) throw new Error("no accounts");
  expect(new Set(demo.accounts.flatMap(({ roles }) => roles))).toEqual(new Set(ROLES));
  expect(demo.accounts.filter(({ roles }) => roles.length === 2)).toHaveLength(1);
  for (const { email, roles } of demo.accounts) {
    const result = await signIn({ email, password: demo.password, address: "192.0.2.1" }, NOW);
    expect(result.ok && new Set(result.actor.roles)).toEqual(new Set(roles));
  }
});

test("two administrators can sign in, so that one puts in force what the other proposes", async () => {
  await seedPeople(NOW);
  const demo = await demonstrationAccounts();
  const administrators = demo?.accounts.filter(({ roles }) => roles.includes("administrator"));
  expect(administrators?.map(({ email }) => email.split("@")[0]).sort()).toEqual(["admin", "admin2"]);
});

test("a real bank shows no accounts on its sign-in page", async () => {
  expect(await demonstrationAccounts()).toBeUndefined();
});
