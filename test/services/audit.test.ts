import { beforeEach, expect, test } from "vitest";
import { audit, db } from "~/db";
import type { Actor } from "~/domain/access/actor";
import { AUDIT_PAGE_SIZE, auditCheckpoint, listAudit, verifyAudit } from "~/services/audit.server";
import { checkingKey, isSignedBy } from "~/services/checkpoint-key.server";
import { testDatabase } from "../support/database";
import { aPerson } from "../support/people";

const NOW = new Date("2026-03-02T09:00:00Z");
let administrator: Actor;

beforeEach(async () => {
  await testDatabase();
  administrator = await aPerson({ id: "admin", name: "Ada", roles: ["administrator"] });
});

async function record(count: number, actorId = "admin", action = "test.one") {
  await db().transaction(async (tx) => {
    for (let number = 0; number < count; number++) await audit(tx, { at: NOW, actorId, action, subject: "s:1" });
  });
}

async function page(filter: Parameters<typeof listAudit>[1] = {}) {
  const result = await listAudit(administrator, filter);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

test("pages follow each other without gap or repetition", async () => {
  await record(2 * AUDIT_PAGE_SIZE + 1);
  const seen: number[] = [];
  let before: number | undefined;
  do {
    const { events, older } = await page({ before });
    seen.push(...events.map(({ seq }) => seq));
    before = older;
  } while (before !== undefined);
  expect(seen).toEqual(Array.from({ length: 2 * AUDIT_PAGE_SIZE + 1 }, (_, index) => 2 * AUDIT_PAGE_SIZE + 1 - index));
});

test("a log of exactly one page has no older page", async () => {
  await record(AUDIT_PAGE_SIZE);
  expect((await page()).older).toBeUndefined();
});

test("a page holds fifty events and names the last of them as where the next begins", async () => {
  await record(51);
  const first = await page();
  expect(first.events.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, index) => 51 - index));
  expect(first.older).toBe(2);
  expect(await page({ before: 2 })).toMatchObject({ events: [{ seq: 1 }], older: undefined });
});

test("an event is shown with its moment and its facts", async () => {
  const detail = { late: true, minutes: 90, added: ["hr"] };
  await db().transaction((tx) => audit(tx, { at: NOW, actorId: "admin", action: "test", subject: "s:1", detail }));
  expect((await page()).events).toEqual([
    { seq: 1, at: NOW, actorId: "admin", actorName: "Ada", action: "test", subject: "s:1", detail },
  ]);
});

test("events are found by who did what", async () => {
  await record(2);
  await record(3, "system", "test.two");
  expect((await page({ action: "test.one" })).events.map(({ actorName }) => actorName)).toEqual(["Ada", "Ada"]);
  expect((await page({ actorId: "system" })).events).toHaveLength(3);
  expect(await page()).toMatchObject({
    actions: ["test.one", "test.two"],
    actors: [
      { id: "admin", name: "Ada" },
      { id: "system", name: undefined },
    ],
  });
});

test("a person in an event is named for as long as they are there", async () => {
  await aPerson({ id: "anna", name: "Anna" });
  await db().transaction(async (tx) => {
    await audit(tx, { at: NOW, actorId: "admin", action: "test", subject: "person:anna" });
    await audit(tx, { at: NOW, actorId: "left", action: "test", subject: "person:left" });
    await audit(tx, { at: NOW, actorId: "admin", action: "test", subject: "case:anna" });
  });
  const named = (await page()).events.map(({ actorName, subjectName }) => [actorName, subjectName]);
  expect(named).toEqual([
    ["Ada", undefined],
    [undefined, undefined],
    ["Ada", "Anna"],
  ]);
});

test("a case and a version of content are named too", async () => {
  const body = { kind: "policy", key: "cn", version: "3", digest: "d", body: "{}", status: "draft", publishedAt: NOW };
  await db().write.contentVersion.create({ data: { id: "v", ...body } });
  const facts = { origin: "synthetic", industry: "i", summary: "{}", digest: "d", createdAt: NOW };
  await db().write.case.create({ data: { id: "c", title: "Bakery", ...facts } });
  await db().transaction(async (tx) => {
    for (const subject of ["case:c", "content:v"]) {
      await audit(tx, { at: NOW, actorId: "admin", action: "test", subject });
    }
  });
  expect((await page()).events.map(({ subjectName }) => subjectName)).toEqual(["policy cn 3", "Bakery"]);
});

test("a decision is named by its case", async () => {
  const facts = { origin: "synthetic", industry: "i", summary: "{}", digest: "d", createdAt: NOW };
  await db().write.case.create({ data: { id: "c", title: "Bakery", ...facts } });
  const versions = { policyVersionId: "p", scorecardVersionId: "s", phrasesVersionId: "f" };
  const common = { caseId: "c", personId: "admin", purpose: "training", worksheet: "{}", ...versions };
  await db().write.attempt.create({ data: { id: "a", ...common, openedAt: NOW, savedAt: NOW } });
  const sealed = { caseDigest: "d", engineVersion: "5", sealed: new Uint8Array(), submittedAt: NOW };
  await db().write.decision.create({ data: { id: "d", attemptId: "a", ...common, ...sealed } });
  await db().transaction((tx) => audit(tx, { at: NOW, actorId: "admin", action: "test", subject: "decision:d" }));
  expect((await page()).events.map(({ subjectName }) => subjectName)).toEqual(["Bakery"]);
});

test("a downloaded checkpoint is continued by the log that grew since", async () => {
  await record(2);
  const taken = await auditCheckpoint(administrator, NOW);
  if (!taken.ok) throw new Error(taken.reason);
  expect(taken.checkpoint).toMatchObject({ seq: 2, at: "2026-03-02T09:00:00.000Z" });
  expect(isSignedBy(taken.checkpoint, checkingKey()!)).toBe(true);
  await record(3);
  const { seq, hash } = taken.checkpoint;
  expect(await verifyAudit(administrator, { seq, hash })).toMatchObject({ ok: true, result: { ok: true, events: 5 } });
  expect(await verifyAudit(administrator, { seq, hash: "0".repeat(64) })).toMatchObject({
    result: { ok: false, seq: 2, reason: "notTheCheckpoint" },
  });
});

test("an event that was damaged is listed, without its detail, so that the page can say that the log does not hold", async () => {
  await record(2);
  await db().write.$executeRawUnsafe(`DROP TRIGGER "AuditEvent_no_update"`);
  await db().write.$executeRawUnsafe(`UPDATE "AuditEvent" SET detail = '{' WHERE seq = 2`);
  expect((await page()).events.map(({ seq, detail }) => [seq, detail])).toEqual([
    [2, undefined],
    [1, {}],
  ]);
  expect(await verifyAudit(administrator)).toMatchObject({ result: { ok: false, seq: 2, reason: "changed" } });
});

test("an empty log has no checkpoint", async () => {
  expect(await auditCheckpoint(administrator, NOW)).toEqual({ ok: false, reason: "missing" });
});

test.each(["trainee", "reviewer", "trainer", "hr"] as const)("a %s may not read the log", async (role) => {
  const actor = await aPerson({ id: "other", roles: [role] });
  const refused = { ok: false, reason: "forbidden" };
  expect(await listAudit(actor, {})).toEqual(refused);
  expect(await verifyAudit(actor)).toEqual(refused);
  expect(await auditCheckpoint(actor, NOW)).toEqual(refused);
});
