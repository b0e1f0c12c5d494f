import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { audit, db } from "~/db";
import { verifyAudit } from "~/services/audit.server";
import { checkAudit } from "~/services/audit-check.server";
import { keepCheckpoint, keptCheckpoints } from "~/services/checkpoints.server";
import { publishContent } from "~/services/content-store.server";
import { testDatabase } from "../support/database";
import { aPerson } from "../support/people";
import { bareCases } from "../support/bare-cases";
import { sha256 } from "~/db";

const NOW = new Date("2026-03-02T09:00:00Z");
const WORKSHEET = '{"decision":"approve"}';
const root = mkdtempSync(path.join(tmpdir(), "lendwright-audit-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let content: string;
let folder: string;

/** A bank with one version of its policy and one decision, each with its event. */
beforeEach(async () => {
  folder = mkdtempSync(path.join(root, "bank-"));
  process.env.AUDIT_CHECKPOINTS = folder;
  await testDatabase();
  await aPerson({ id: "anna" });
  await bareCases({ bakery: {} });
  const versions = { policyVersionId: "v", scorecardVersionId: "v", phrasesVersionId: "v" };
  const common = { caseId: "bakery", personId: "anna", purpose: "training", worksheet: WORKSHEET, ...versions };
  await db().write.attempt.create({ data: { id: "a", ...common, openedAt: NOW, savedAt: NOW, submittedAt: NOW } });
  await db().transaction(async (tx) => {
    content = await publishContent(tx, { kind: "policy", key: "cn", version: "1", body: { hurdle: 0.12 } }, NOW);
    const made = { caseDigest: "d", engineVersion: "1", sealed: new Uint8Array(1), submittedAt: NOW };
    await tx.decision.create({ data: { id: "d", attemptId: "a", ...common, ...made } });
    await audit(tx, {
      at: NOW,
      actorId: "anna",
      action: "decision.submitted",
      subject: "decision:d",
      after: sha256(WORKSHEET),
    });
  });
});

/** What somebody can do who has the file: past every trigger. */
async function tamper(sql: string) {
  const triggers = await db().read.$queryRawUnsafe<{ name: string }[]>(
    "SELECT name FROM sqlite_master WHERE type = 'trigger'",
  );
  for (const { name } of triggers) await db().write.$executeRawUnsafe(`DROP TRIGGER "${name}"`);
  await db().write.$executeRawUnsafe(sql);
}

const check = () => checkAudit(db().read, ...keptCheckpoints(folder));

describe("the log holds", () => {
  it("when decisions and content are what it has the digests of", async () => {
    expect(await check()).toMatchObject({ ok: true, events: 2 });
  });

  it("in a bank in which nothing has happened yet", async () => {
    await testDatabase();
    expect(await check()).toMatchObject({ ok: true, events: 0 });
  });
});

describe("the log does not hold", () => {
  it.each([
    ["a decision was rewritten", `UPDATE "Decision" SET worksheet = '{"decision":"decline"}'`, "altered", "decision:d"],
    ["a decision was removed", `DELETE FROM "Decision"`, "gone", "decision:d"],
    [
      "a decision was added past the program",
      `INSERT INTO "Decision" SELECT 'x', 'b', caseId, personId, purpose, worksheet, caseDigest, generatorVersion,
       policyVersionId, scorecardVersionId, phrasesVersionId, engineVersion, sealed, submittedAt FROM "Decision"`,
      "unlogged",
      "decision:x",
    ],
  ])("%s", async (_what, sql, reason, subject) => {
    await db().write.$executeRawUnsafe("PRAGMA foreign_keys = 0");
    await tamper(sql);
    expect(await check()).toEqual({ ok: false, reason, subject });
  });

  it("the policy was rewritten, also with a digest to match", async () => {
    await tamper(`UPDATE "ContentVersion" SET body = '{"hurdle":0.02}', digest = '${sha256('{"hurdle":0.02}')}'`);
    expect(await check()).toEqual({ ok: false, reason: "altered", subject: `content:${content}` });
  });

  it("it was emptied", async () => {
    await tamper(`DELETE FROM "AuditEvent"`);
    expect(await check()).toMatchObject({ ok: false, reason: "unlogged" });
    const auditor = await aPerson({ id: "auditor", roles: ["administrator"] });
    expect(await verifyAudit(auditor)).toMatchObject({ ok: true, result: { ok: false, reason: "unlogged" } });
  });

  it("its end was cut off after a checkpoint was kept", async () => {
    const event = (subject: string) =>
      db().transaction((tx) => audit(tx, { at: NOW, actorId: "anna", action: "session.start", subject }));
    await event("person:anna");
    await keepCheckpoint(folder, db().read, NOW);
    await tamper(`DELETE FROM "AuditEvent" WHERE seq = 3`);
    expect(await check()).toEqual({ ok: false, seq: 3, reason: "missing" });
    await event("person:somebody-else");
    expect(await check()).toEqual({ ok: false, seq: 3, reason: "notTheCheckpoint" });
  });
});

describe("checkpoints", () => {
  it("leave the database as the administrator's download, once for each head", async () => {
    expect(await keepCheckpoint(folder, db().read, NOW)).toBe(true);
    expect(await keepCheckpoint(folder, db().read, NOW)).toBe(false);
    expect(readdirSync(folder)).toEqual(["audit-checkpoint-2.json"]);
    const { hash } = await db().read.auditEvent.findFirstOrThrow({ where: { seq: 2 } });
    expect(readFileSync(path.join(folder, "audit-checkpoint-2.json"), "utf8")).toBe(
      `{\n  "seq": 2,\n  "hash": "${hash}",\n  "at": "2026-03-02T09:00:00.000Z"\n}\n`,
    );
  });

  it("are not written over: a rewritten log of the same length is seen", async () => {
    await keepCheckpoint(folder, db().read, NOW);
    await tamper(`UPDATE "AuditEvent" SET hash = 'x' WHERE seq = 2`);
    expect(await keepCheckpoint(folder, db().read, NOW)).toBe(false);
    expect(keptCheckpoints(folder)[0]?.hash).not.toBe("x");
  });

  it("of an empty log there are none, and one that somebody has been at is an error", async () => {
    await testDatabase();
    expect(await keepCheckpoint(folder, db().read, NOW)).toBe(false);
    const file = path.join(folder, "audit-checkpoint-7.json");
    writeFileSync(file, "{}");
    chmodSync(file, 0o600);
    expect(() => keptCheckpoints(folder)).toThrow("audit-checkpoint-7.json is not a checkpoint");
  });
});
