import { beforeEach, expect, test } from "vitest";
import { db } from "~/db";
import { logRefusals } from "~/services/auth/refusals.server";
import { signIn } from "~/services/auth/sign-in.server";
import { testDatabase } from "../../support/database";
import { aPerson } from "../../support/people";

const NINE = new Date("2026-03-02T09:00:00Z");
const minutesLater = (minutes: number) => new Date(NINE.getTime() + minutes * 60_000);

// Limits live as long as the process: each test has a bank of its own, each attempt a branch.
let banks = 0;
let branches = 0;
const emailOf = (who: string) => `${who}@refused${banks}.example`;

beforeEach(async () => {
  await testDatabase();
  banks++;
  for (const id of ["anna", "ben"]) await aPerson({ id, email: emailOf(id), password: "right" });
});

const attempt = (who: string, password: string, minute: number) =>
  signIn({ email: emailOf(who), password, address: `198.51.100.${++branches}` }, minutesLater(minute));

const events = () =>
  db()
    .read.auditEvent.findMany({ where: { action: "session.refused" }, orderBy: { seq: "asc" } })
    .then((rows) => rows.map(({ actorId, subject, detail }) => [actorId, subject, JSON.parse(detail) as object]));

test("the sign-ins that an hour refused are one event for each account, and one for all addresses that nobody has", async () => {
  for (const minute of [0, 10, 59]) await attempt("anna", "wrong", minute);
  await attempt("ben", "wrong", 20);
  await attempt("stranger", "wrong", 21);
  await attempt("somebody-else", "wrong", 22);
  expect(await logRefusals(minutesLater(59))).toBe(0); // the hour is not over
  expect(await logRefusals(minutesLater(60))).toBe(3);
  const hour = NINE.toISOString();
  expect(await events()).toEqual([
    ["system", "nobody", { count: 2, hour }],
    ["system", "person:anna", { count: 3, hour }],
    ["system", "person:ben", { count: 1, hour }],
  ]);
});

test("the next hour has an event of its own, and none is written twice", async () => {
  await attempt("anna", "wrong", 59);
  await attempt("anna", "wrong", 60);
  expect(await logRefusals(minutesLater(61))).toBe(1);
  expect(await logRefusals(minutesLater(61))).toBe(0);
  expect(await logRefusals(minutesLater(120))).toBe(1);
  expect((await events()).map(([, , detail]) => detail)).toEqual([
    { count: 1, hour: minutesLater(0).toISOString() },
    { count: 1, hour: minutesLater(60).toISOString() },
  ]);
});

test("what counts is what was refused: the right password leaves no such event", async () => {
  expect(await attempt("anna", "right", 0)).toMatchObject({ ok: true });
  expect(await logRefusals(minutesLater(60))).toBe(0);
});

test("whoever has left is refused and counted with the right password too", async () => {
  await aPerson({ id: "left", email: emailOf("left"), password: "right", active: false });
  await attempt("left", "right", 0);
  await logRefusals(minutesLater(60));
  expect((await events()).map(([, subject]) => subject)).toEqual(["person:left"]);
});

test("no address that was typed is stored anywhere", async () => {
  await attempt("a-secret-stranger", "wrong", 0);
  await logRefusals(minutesLater(60));
  const stored = await Promise.all([db().read.refusedSignIn.findMany(), db().read.auditEvent.findMany()]);
  expect(JSON.stringify(stored)).not.toContain("stranger");
});

test("many accounts in one hour are all written", async () => {
  const rows = Array.from({ length: 120 }, (_, i) => ({ hour: NINE, personId: `p${i}`, count: 1 }));
  await db().write.refusedSignIn.createMany({ data: rows });
  expect(await logRefusals(minutesLater(60))).toBe(120);
  expect(await db().read.refusedSignIn.count()).toBe(0);
  expect(await events()).toHaveLength(120);
});
