import { beforeEach, expect, test } from "vitest";
import { audit as append, type AuditEntry, db, type Tx } from "~/db";
import type { Actor } from "~/domain/access/actor";
import { auditCheckpoint, listAudit, verifyAudit } from "~/services/admin/audit.server";
import { checkingKey, isSignedBy } from "~/services/admin/checkpoint-key.server";
import { testDatabase } from "../../support/database";
import { aPerson } from "../../support/people";

const NOW = new Date("2026-03-02T09:00:00Z");
let administrator: Actor;

/** Also of what only another version knows: the log shows it too. */
const audit = (tx: Tx, entry: Omit<AuditEntry, "action"> & { readonly action: string }) =>
  append(tx, entry as AuditEntry);

beforeEach(async () => {
  await testDatabase();
  administrator = await aPerson({ id: "admin", name: "Ada", roles: ["administrator"] });
});

async function record(count: number, actorId = "admin", action = "test.one") {
  await db().transaction(async (tx) => {
    for (let number = 0; number < count; number++) await audit(tx, { at: NOW, actorId, action, subject: "s:1" });
  });
}

const NEWEST_FIRST = { sort: "seq", descending: true, page: 1, size: 50, search: "" } as const;

async function page(
  filter: Parameters<typeof listAudit>[1] = {},
  query: Partial<Parameters<typeof listAudit>[2]> = {},
) {
  const result = await listAudit(administrator, filter, { ...NEWEST_FIRST, ...query });
  if (!result.ok) throw new Error(result.reason);
  return result;
}

test("pages follow each other without gap or repetition", async () => {
  await record(101);
  const pages = [await page(), await page({}, { page: 2 }), await page({}, { page: 3 })];
  expect(pages.map(({ events }) => events.length)).toEqual([50, 50, 1]);
  const seen = pages.flatMap(({ events }) => events.map(({ seq }) => seq));
  expect(seen).toEqual(Array.from({ length: 101 }, (_, index) => 101 - index));
});

test("a page beyond the end is the last, and says so", async () => {
  await record(51);
  expect(await page({}, { page: 9 })).toMatchObject({ page: 2, total: 51, events: [{ seq: 1 }] });
});

test("the oldest can stand first; of one action the newest does", async () => {
  await record(2);
  await record(2, "admin", "test.another");
  const order = async (query: Partial<Parameters<typeof listAudit>[2]>) =>
    (await page({}, query)).events.map(({ seq }) => seq);
  expect(await order({ descending: false })).toEqual([1, 2, 3, 4]);
  expect(await order({ sort: "action", descending: false })).toEqual([4, 3, 2, 1]);
  expect(await order({ sort: "action", descending: true })).toEqual([2, 1, 4, 3]);
});

test("a search finds actions, and events about a person or a case of that name", async () => {
  await aPerson({ id: "anna", name: "Anna" });
  await record(1);
  await db().transaction((tx) => audit(tx, { at: NOW, actorId: "admin", action: "b", subject: "person:anna" }));
  expect((await page({}, { search: "TEST" })).events.map(({ seq }) => seq)).toEqual([1]);
  expect((await page({}, { search: "ann" })).events.map(({ seq }) => seq)).toEqual([2]);
  expect(await page({}, { search: "%" })).toMatchObject({ total: 0 });
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

test("where too many did something, the filter offers who is more than a trainee; everybody's events are still found", async () => {
  await aPerson({ id: "both", name: "Bo", roles: ["trainee", "trainer"] });
  await record(1);
  await record(1, "both");
  await db().transaction(async (tx) => {
    for (let index = 0; index < 300; index++)
      await audit(tx, { at: NOW, actorId: `trainee${index}`, action: "test", subject: "s:1" });
  });
  const offered = async (filter = {}) => (await page(filter)).actors.map(({ id }) => id);
  expect(await offered()).toEqual(["admin", "both"]);
  expect(await offered({ actorId: "trainee7" })).toEqual(["admin", "both", "trainee7"]);
  expect(await page({ actorId: "trainee7" })).toMatchObject({ total: 1 });
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

async function aBakery() {
  const facts = { origin: "synthetic", industry: "i", summary: "{}", digest: "d", createdAt: NOW };
  await db().write.case.create({ data: { id: "c", title: "Bakery", ...facts } });
}

async function aDecisionOnIt(id: string, personId: string) {
  const versions = { policyVersionId: "p", scorecardVersionId: "s", phrasesVersionId: "f" };
  const common = { caseId: "c", personId, purpose: "training", worksheet: "{}", ...versions };
  await db().write.attempt.create({ data: { id: `a-${id}`, ...common, openedAt: NOW, savedAt: NOW } });
  const sealed = { caseDigest: "d", engineVersion: "5", sealed: new Uint8Array(), submittedAt: NOW };
  await db().write.decision.create({ data: { id, attemptId: `a-${id}`, ...common, ...sealed } });
}

test("a decision is named by its case", async () => {
  await aBakery();
  await aDecisionOnIt("d", "admin");
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
  expect(await listAudit(actor, {}, NEWEST_FIRST)).toEqual(refused);
  expect(await verifyAudit(actor)).toEqual(refused);
  expect(await auditCheckpoint(actor, NOW)).toEqual(refused);
});

test("days are the bank's, and both ends are among what is found", async () => {
  const at = (moment: string) =>
    db().transaction((tx) => audit(tx, { at: new Date(moment), actorId: "admin", action: "test", subject: "s:1" }));
  // In Shanghai the second of March lasts from 16:00 to 16:00 UTC.
  for (const moment of ["03-01T15:59:59Z", "03-01T16:00:00Z", "03-02T15:59:59Z", "03-02T16:00:00Z"])
    await at(`2026-${moment}`);
  const found = async (filter: Parameters<typeof listAudit>[1]) =>
    (await page(filter)).events.map(({ seq }) => seq).reverse();
  expect(await found({ from: "2026-03-02", to: "2026-03-02" })).toEqual([2, 3]);
  expect(await found({ from: "2026-03-02" })).toEqual([2, 3, 4]);
  expect(await found({ to: "2026-03-01", action: "test", actorId: "admin" })).toEqual([1]);
  expect(await found({ from: "2026-03-03", to: "2026-03-02" })).toEqual([]);
});

test("a search finds what somebody of that name did, what an action is called, and what decisions are about", async () => {
  await aPerson({ id: "anna", name: "Anna" });
  await db().write.cohort.create({ data: { id: "spring", name: "Spring intake", startsOn: "2026-01-01" } });
  await db().transaction(async (tx) => {
    await audit(tx, { at: NOW, actorId: "anna", action: "session.start", subject: "s:1" });
    await audit(tx, { at: NOW, actorId: "admin", action: "case.opened", subject: "cohort:spring" });
  });
  const found = async (search: string) => {
    const words = (action: string) => (action === "session.start" ? "Signed in" : "");
    const result = await listAudit(administrator, {}, { ...NEWEST_FIRST, search }, words);
    return result.ok && result.events.map(({ seq }) => seq);
  };
  expect(await found("anna")).toEqual([1]);
  expect(await found("signed")).toEqual([1]);
  expect(await found("intake")).toEqual([2]);
});

test("what was done about somebody is found by their name: a debrief that was read, a role that was proposed", async () => {
  await aPerson({ id: "anna", name: "Anna" });
  await aPerson({ id: "bo", name: "Bo" });
  await aBakery();
  await aDecisionOnIt("d-anna", "anna");
  await aDecisionOnIt("d-bo", "bo");
  const proposed = { kind: "role", body: "{}", digest: "", base: "", note: "", proposedById: "admin", proposedAt: NOW };
  await db().write.proposal.create({ data: { id: "p1", subject: "anna", ...proposed } });
  const list = { id: "l1", digest: "", name: "staff.csv", byId: "admin", at: NOW, state: "inForce" };
  await db().write.staffImport.create({ data: list });
  await db().transaction(async (tx) => {
    for (const [action, subject] of [
      ["debrief.read", "decision:d-anna"],
      ["debrief.read", "decision:d-bo"],
      ["proposal.make", "proposal:p1"],
      ["staff.import", "staffImport:l1"],
    ] as const)
      await audit(tx, { at: NOW, actorId: "admin", action, subject });
  });
  expect((await page({}, { search: "anna" })).events.map(({ seq }) => seq).sort()).toEqual([1, 3]);
  const named = Object.fromEntries((await page()).events.map(({ seq, subjectName }) => [seq, subjectName]));
  expect(named).toMatchObject({ 3: "Anna", 4: "staff.csv" });
});
