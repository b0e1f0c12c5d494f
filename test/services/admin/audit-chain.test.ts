import { beforeEach, expect, test } from "vitest";
import { audit, verifyChain, type ChainPoint, type Database } from "~/db";
import { testDatabase } from "../../support/database";

const NOW = new Date("2026-03-02T09:00:00.123Z");
let database: Database;

beforeEach(async () => {
  database = await testDatabase();
  for (const number of [1, 2, 3, 4, 5]) {
    await database.transaction((tx) =>
      audit(tx, { at: NOW, actorId: "a", action: "session.start", subject: `row:${number}`, detail: { number } }),
    );
  }
});

/** What somebody with the file and without the application could do. */
async function tamper(sql: string) {
  await database.write.$executeRawUnsafe(`DROP TRIGGER IF EXISTS "AuditEvent_no_update"`);
  await database.write.$executeRawUnsafe(`DROP TRIGGER IF EXISTS "AuditEvent_no_delete"`);
  await database.write.$executeRawUnsafe(sql);
}

const verify = (checkpoint?: ChainPoint) => verifyChain(database.read, checkpoint);

async function headOfChain(): Promise<ChainPoint> {
  const verified = await verify();
  if (!verified.ok || !verified.head) throw new Error("the chain does not hold");
  return verified.head;
}

test("an untouched log holds, and its head is its last event", async () => {
  expect(await verify()).toMatchObject({ ok: true, events: 5, head: { seq: 5 } });
});

test("an empty log holds and has no head", async () => {
  const empty = await testDatabase();
  expect(await verifyChain(empty.read)).toEqual({ ok: true, events: 0, head: undefined });
});

test("the application cannot change or delete an event", async () => {
  const { auditEvent } = database.write;
  await expect(auditEvent.updateMany({ data: { actorId: "b" } })).rejects.toThrow();
  await expect(auditEvent.deleteMany()).rejects.toThrow();
  expect(await verify()).toMatchObject({ ok: true, events: 5 });
});

test.each([
  "at = 0",
  "actorId = 'b'",
  "action = 'x'",
  "subject = 'x'",
  "detail = '{}'",
  "beforeDigest = 'x'",
  "prevHash = 'x'",
  "hash = 'x'",
])("a changed field is named by its row: %s", async (assignment) => {
  await tamper(`UPDATE "AuditEvent" SET ${assignment} WHERE seq = 3`);
  expect(await verify()).toEqual({ ok: false, seq: 3, reason: "changed" });
});

test("a deleted row is named", async () => {
  await tamper(`DELETE FROM "AuditEvent" WHERE seq = 2`);
  expect(await verify()).toEqual({ ok: false, seq: 2, reason: "missing" });
});

test("a cut tail is seen: the database remembers its highest number", async () => {
  await tamper(`DELETE FROM "AuditEvent" WHERE seq >= 4`);
  expect(await verify()).toEqual({ ok: false, seq: 4, reason: "missing" });
});

test("a tail that was cut together with that number is seen only with a checkpoint kept elsewhere", async () => {
  const checkpoint = await headOfChain();
  await tamper(`DELETE FROM "AuditEvent" WHERE seq >= 4`);
  await tamper(`UPDATE sqlite_sequence SET seq = 3`);
  expect(await verify()).toMatchObject({ ok: true, events: 3 });
  expect(await verify(checkpoint)).toEqual({ ok: false, seq: 4, reason: "missing" });
});

test("a log rewritten as a whole is not the one of the checkpoint", async () => {
  const checkpoint = await headOfChain();
  await tamper(`DELETE FROM "AuditEvent" WHERE seq >= 5`);
  await database.transaction((tx) => audit(tx, { at: NOW, actorId: "b", action: "session.start", subject: "row:5" }));
  expect(await verify()).toMatchObject({ ok: true, events: 5 });
  expect(await verify(checkpoint)).toEqual({ ok: false, seq: 5, reason: "notTheCheckpoint" });
});

test("an event stands or falls with the change it tells of", async () => {
  const abandoned = database.transaction(async (tx) => {
    await audit(tx, { at: NOW, actorId: "a", action: "session.start", subject: "row:6" });
    throw new Error("abandoned");
  });
  await expect(abandoned).rejects.toThrow("abandoned");
  expect(await verify()).toMatchObject({ ok: true, events: 5 });
});

test("states are told apart by their digests, whatever the order of their fields", async () => {
  const record = (after: unknown) =>
    database.transaction((tx) => audit(tx, { at: NOW, actorId: "a", action: "session.start", subject: "s", after }));
  await record({ active: true, roles: ["hr"] });
  await record({ roles: ["hr"], active: true });
  await record({ roles: ["hr"], active: false });
  const [third, second, first] = await database.read.auditEvent.findMany({ orderBy: { seq: "desc" }, take: 3 });
  expect(second?.afterDigest).toBe(first?.afterDigest);
  expect(third?.afterDigest).not.toBe(first?.afterDigest);
  expect(first?.beforeDigest).toBeNull();
});
