import { createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { audit, db, sha256, type AuditDetail } from "~/db";
import { readCheckpoint } from "~/records";
import { verifyAudit } from "~/services/admin/audit.server";
import { checkBank } from "~/services/admin/audit-check.server";
import { checkingKey, keyName, signingKey } from "~/services/admin/checkpoint-key.server";
import { keepCheckpoint } from "~/services/admin/checkpoints.server";
import { publishContent } from "~/services/content/content-store.server";
import { testDatabase } from "../../support/database";
import { aPerson } from "../../support/people";
import { bareCases } from "../../support/bare-cases";

const NOW = new Date("2026-03-02T09:00:00Z");
const WORKSHEET = '{"decision":"approve"}';
const root = mkdtempSync(path.join(tmpdir(), "lendwright-audit-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let content: string;
let folder: string;

const SEALED = Buffer.from("what the debrief needs");
const DECISION = {
  id: "d",
  attemptId: "a",
  caseId: "bakery",
  personId: "anna",
  purpose: "training",
  caseDigest: "papers",
  generatorVersion: "6",
  policyVersionId: "policy-1",
  scorecardVersionId: "card-1",
  phrasesVersionId: "phrases-1",
  engineVersion: "6",
};
/** Spelled out: what an event of today has the digest of, and what one of an earlier version had. */
const TODAY = { ...DECISION, worksheet: sha256(WORKSHEET), sealed: sha256(SEALED), submittedAt: NOW.toISOString() };
const EARLIER = sha256(WORKSHEET);

/** A bank with one version of its policy and one decision, each with its event. */
async function aBank(after: unknown, detail: AuditDetail) {
  folder = mkdtempSync(path.join(root, "bank-"));
  process.env.AUDIT_CHECKPOINTS = folder;
  await testDatabase();
  process.env.AUDIT_KEY = path.join(root, "key.pem");
  await aPerson({ id: "anna" });
  await bareCases({ bakery: {} });
  const { id, attemptId, caseDigest, generatorVersion, engineVersion, ...common } = DECISION;
  const attempt = { id: attemptId, ...common, worksheet: WORKSHEET, openedAt: NOW, savedAt: NOW, submittedAt: NOW };
  await db().write.attempt.create({ data: attempt });
  await db().transaction(async (tx) => {
    content = await publishContent(tx, { kind: "policy", key: "cn", version: "1", body: { hurdle: 0.12 } }, NOW);
    const made = { id, attemptId, caseDigest, generatorVersion, engineVersion, sealed: SEALED, submittedAt: NOW };
    await tx.decision.create({ data: { ...common, ...made, worksheet: WORKSHEET } });
    const action = "decision.submitted";
    await audit(tx, { at: NOW, actorId: "anna", action, subject: "decision:d", after, detail });
  });
}
beforeEach(() => aBank(TODAY, { digestOf: "row" }));

/** What somebody can do who has the file: past every trigger. */
async function tamper(sql: string) {
  const triggers = await db().read.$queryRawUnsafe<{ name: string }[]>(
    "SELECT name FROM sqlite_master WHERE type = 'trigger'",
  );
  for (const { name } of triggers) await db().write.$executeRawUnsafe(`DROP TRIGGER "${name}"`);
  await db().write.$executeRawUnsafe(sql);
}

const check = () => checkBank(db().read, { folder, key: checkingKey() });
const keep = () => keepCheckpoint(folder, db().read, signingKey(), NOW);
const event = (subject: string) =>
  db().transaction((tx) => audit(tx, { at: NOW, actorId: "anna", action: "session.start", subject }));

describe("the log holds", () => {
  it("when decisions and content are what it has the digests of", async () => {
    const compared = { decisions: 1, sealedWithoutDigest: 0, content: 1, bodyOnly: 0 };
    expect(await check()).toMatchObject({ ok: true, events: 2, compared });
  });

  it("of a decision of an earlier version, of which the log has no digest of what was sealed, and says so", async () => {
    await aBank(EARLIER, {});
    const compared = { decisions: 1, sealedWithoutDigest: 1, content: 1, bodyOnly: 0 };
    expect(await check()).toMatchObject({ ok: true, compared });
    await tamper(`UPDATE "Decision" SET worksheet = '{"decision":"decline"}'`);
    expect(await check()).toEqual({ ok: false, reason: "altered", subject: "decision:d" });
  });

  it("of a version of content that an earlier program published, of which only the body has a digest", async () => {
    const row = { kind: "policy", key: "cn", version: "2", status: "published", digest: sha256('{"hurdle":0.1}') };
    const data = { id: "old", ...row, body: '{ "hurdle": 0.1 }', publishedAt: NOW };
    await db().write.contentVersion.create({ data });
    const event = {
      at: NOW,
      actorId: "system",
      action: "content.publish",
      subject: "content:old",
      after: row.digest,
    } as const;
    await db().transaction((tx) => audit(tx, event));
    expect(await check()).toMatchObject({ ok: true, compared: { content: 2, bodyOnly: 1 } });
    for (const body of ['{"hurdle":0.02}', "{"]) {
      await tamper(`UPDATE "ContentVersion" SET body = '${body}' WHERE id = 'old'`);
      expect(await check()).toEqual({ ok: false, reason: "altered", subject: "content:old" });
    }
  });

  it("in a bank in which nothing has happened yet", async () => {
    await testDatabase();
    expect(await check()).toMatchObject({ ok: true, events: 0 });
  });
});

describe("the log does not hold", () => {
  it.each<readonly [what: string, sql: string, reason: string, subject: string]>([
    ["a decision was rewritten", `UPDATE "Decision" SET worksheet = '{"decision":"decline"}'`, "altered", "decision:d"],
    ["what a decision sealed was rewritten", `UPDATE "Decision" SET sealed = x'00'`, "altered", "decision:d"],
    ...["policyVersionId", "scorecardVersionId", "phrasesVersionId", "engineVersion", "personId", "purpose"].map(
      (column) =>
        [`${column} of a decision`, `UPDATE "Decision" SET ${column} = 'x'`, "altered", "decision:d"] as const,
    ),
    ["a decision was dated back", `UPDATE "Decision" SET submittedAt = 0`, "altered", "decision:d"],
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

  it.each([
    ["body is no longer JSON", "body = '{'"],
    ["version is another", "version = '9'"],
    ["time is another", "publishedAt = 0"],
    ["digest is another", "digest = 'x'"],
  ])("a version of content whose %s", async (_what, change) => {
    await tamper(`UPDATE "ContentVersion" SET ${change}`);
    expect(await check()).toEqual({ ok: false, reason: "altered", subject: `content:${content}` });
  });

  it("a version of content was taken out of sight as a draft", async () => {
    await tamper(`UPDATE "ContentVersion" SET status = 'draft'`);
    expect(await check()).toEqual({ ok: false, reason: "gone", subject: `content:${content}` });
  });

  it("it was emptied, or cut, and nobody kept a checkpoint: the database remembers its highest number", async () => {
    await tamper(`DELETE FROM "AuditEvent" WHERE seq = 2`);
    expect(await check()).toEqual({ ok: false, reason: "missing", seq: 2 });
    await tamper(`DELETE FROM "AuditEvent"`);
    expect(await check()).toEqual({ ok: false, reason: "missing", seq: 1 });
  });

  it("it was emptied together with that number", async () => {
    await tamper(`DELETE FROM "AuditEvent"`);
    await tamper(`DELETE FROM sqlite_sequence`);
    expect(await check()).toMatchObject({ ok: false, reason: "unlogged" });
    const auditor = await aPerson({ id: "auditor", roles: ["administrator"] });
    expect(await verifyAudit(auditor)).toMatchObject({ ok: true, result: { ok: false, reason: "unlogged" } });
  });

  it("its end was cut off after a checkpoint was kept", async () => {
    await event("person:anna");
    await keep();
    await tamper(`DELETE FROM "AuditEvent" WHERE seq = 3`);
    expect(await check()).toEqual({ ok: false, seq: 3, reason: "missing" });
    await event("person:somebody-else");
    expect(await check()).toEqual({ ok: false, seq: 3, reason: "notTheCheckpoint" });
  });
});

/** The checkpoint of an event as it lies in the folder, and one put in its place. */
const fileOf = (seq: number) => path.join(folder, `audit-checkpoint-${seq}.json`);
const kept = (seq: number) => readCheckpoint(readFileSync(fileOf(seq), "utf8"), fileOf(seq));
const write = (checkpoint: object, seq: number) => writeFileSync(fileOf(seq), JSON.stringify(checkpoint));

describe("checkpoints", () => {
  it("leave the database as the administrator's download, signed, once for each head", async () => {
    expect(await keep()).toBe(true);
    expect(await keep()).toBe(false);
    expect(readdirSync(folder)).toEqual(["audit-checkpoint-2.json"]);
    const { hash } = await db().read.auditEvent.findFirstOrThrow({ where: { seq: 2 } });
    const { key, signature, ...point } = kept(2);
    expect(point).toEqual({ seq: 2, hash, at: "2026-03-02T09:00:00.000Z" });
    // A second way to the same: the signed text spelled out, and the public part asked of the file itself.
    const bank = createPublicKey(readFileSync(path.join(root, "key.pem")));
    const text = `lendwright audit checkpoint\n2\n${hash}\n2026-03-02T09:00:00.000Z\n`;
    expect(verify(null, Buffer.from(text), bank, Buffer.from(signature!, "base64url"))).toBe(true);
    expect(key).toBe(sha256(bank.export({ type: "spki", format: "der" })).slice(0, 16));
  });

  it("are not written over: a rewritten log of the same length is seen", async () => {
    await keep();
    await tamper(`UPDATE "AuditEvent" SET hash = 'x' WHERE seq = 2`);
    expect(await keep()).toBe(false);
    expect(kept(2).hash).not.toBe("x");
  });

  it("are checked with the public part alone, and counted", async () => {
    await keep();
    await event("person:anna");
    await keep();
    const publicPart = createPublicKey(signingKey());
    expect(await checkBank(db().read, { folder, key: publicPart })).toMatchObject({
      ok: true,
      checkpoints: { signed: 2, unsigned: 0 },
    });
  });

  it("of an empty log there are none", async () => {
    await testDatabase();
    expect(await keep()).toBe(false);
  });
});

describe("a checkpoint that somebody has been at is told by its name:", () => {
  const subject = "audit-checkpoint-2.json";
  beforeEach(() => keep());

  it("it cannot be read", async () => {
    writeFileSync(path.join(folder, subject), "{}");
    expect(await check()).toEqual({ ok: false, reason: "notACheckpoint", subject });
  });

  it.each([{ hash: "7".repeat(64) }, { at: "2026-03-02T09:00:00.001Z" }, { seq: 1 }])(
    "%o is not what was signed",
    async (change) => {
      write({ ...kept(2), ...change }, 2);
      expect(await check()).toEqual({ ok: false, reason: "forged", subject });
    },
  );

  it("another key signed it", async () => {
    const another = generateKeyPairSync("ed25519").privateKey;
    rmSync(path.join(folder, subject));
    await keepCheckpoint(folder, db().read, another, NOW);
    expect(await check()).toEqual({ ok: false, reason: "otherKey", subject });
    write({ ...kept(2), key: keyName(signingKey()) }, 2); // under the bank's name
    expect(await check()).toEqual({ ok: false, reason: "forged", subject });
  });

  it("its signature was taken away, and an earlier one has one", async () => {
    await event("person:anna");
    await keep();
    const { seq, hash, at } = kept(3);
    write({ seq, hash, at }, 3);
    expect(await check()).toEqual({ ok: false, reason: "unsigned", subject: "audit-checkpoint-3.json" });
  });

  it("it is signed, and the bank's key is away", async () => {
    expect(await checkBank(db().read, { folder, key: undefined })).toEqual({ ok: false, reason: "noKey", subject });
  });

  it("one from before there were signatures counts, and is said to have none", async () => {
    const { seq, hash, at } = kept(2);
    write({ seq, hash, at }, 2);
    await event("person:anna");
    await keep();
    expect(await check()).toMatchObject({ ok: true, checkpoints: { signed: 1, unsigned: 1 } });
    write({ seq, hash: "7".repeat(64), at }, 2);
    expect(await check()).toEqual({ ok: false, seq: 2, reason: "notTheCheckpoint" });
  });
});

describe("the bank's key", () => {
  it("is made once, is nobody else's to read, and stays", () => {
    const file = path.join(folder, "new.pem");
    expect(checkingKey(file)).toBeUndefined();
    const name = keyName(signingKey(file));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect([keyName(signingKey(file)), keyName(checkingKey(file)!)]).toEqual([name, name]);
    expect(readdirSync(folder)).toEqual(["new.pem"]);
  });

  it("that is not one is told without a word of what stands in it", () => {
    const file = path.join(folder, "new.pem");
    writeFileSync(file, "secret");
    expect(() => signingKey(file)).toThrow(`${file} is not a key in PEM`);
  });
});
