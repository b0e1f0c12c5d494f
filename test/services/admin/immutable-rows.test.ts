import { beforeEach, expect, test } from "vitest";
import { assertDatabase } from "~/db";
import { pack } from "~/records/pack";
import { publishContent } from "~/services/content/content-store.server";
import { testDatabase } from "../../support/database";
import { aPerson } from "../../support/people";

const NOW = new Date("2026-03-02T09:00:00Z");
const versions = { policyVersionId: "p", scorecardVersionId: "s", phrasesVersionId: "f" };
let database: Awaited<ReturnType<typeof testDatabase>>;

beforeEach(async () => {
  database = await testDatabase();
  await aPerson({ id: "trainee" });
  const { write } = database;
  await write.case.create({
    data: {
      id: "case",
      origin: "synthetic",
      title: "t",
      industry: "restaurant",
      summary: "{}",
      digest: "d",
      createdAt: NOW,
      documents: { create: { docId: "doc", kind: "interview", ord: 0, body: pack({}) } },
      truth: { create: { seed: "1", body: pack({}) } },
    },
  });
  await write.attempt.create({
    data: {
      id: "attempt",
      caseId: "case",
      personId: "trainee",
      purpose: "training",
      ...versions,
      worksheet: "{}",
      openedAt: NOW,
      savedAt: NOW,
    },
  });
  await write.decision.create({
    data: {
      id: "decision",
      attemptId: "attempt",
      caseId: "case",
      personId: "trainee",
      purpose: "training",
      worksheet: "{}",
      caseDigest: "d",
      ...versions,
      engineVersion: "1",
      sealed: pack({}),
      submittedAt: NOW,
    },
  });
  await write.quizAnswer.create({
    data: {
      id: "answer",
      personId: "trainee",
      contentVersionId: "c",
      lesson: "l",
      answers: "[]",
      correct: 1,
      total: 5,
      answeredAt: NOW,
    },
  });
});

test("a decision can be neither changed nor deleted", async () => {
  const { decision } = database.write;
  await expect(decision.updateMany({ data: { worksheet: '{"better":true}' } })).rejects.toThrow();
  await expect(decision.deleteMany()).rejects.toThrow();
  expect(await decision.findUnique({ where: { id: "decision" } })).toMatchObject({ worksheet: "{}" });
});

test("a decision cannot be swapped for another by INSERT OR REPLACE", async () => {
  const columns =
    "id, attemptId, caseId, personId, purpose, worksheet, caseDigest, policyVersionId, scorecardVersionId";
  const replaced = database.write.$executeRawUnsafe(
    `INSERT OR REPLACE INTO Decision (${columns}, phrasesVersionId, engineVersion, sealed, submittedAt)
     SELECT ${columns.replace("worksheet", "'{}swapped'")}, phrasesVersionId, engineVersion, sealed, submittedAt FROM Decision`,
  );
  await expect(replaced).rejects.toThrow();
});

test("an answer in a quiz can be neither changed nor deleted", async () => {
  const { quizAnswer } = database.write;
  await expect(quizAnswer.updateMany({ data: { correct: 5 } })).rejects.toThrow();
  await expect(quizAnswer.deleteMany()).rejects.toThrow();
});

test("what a case showed and what was true of it cannot be rewritten", async () => {
  const { caseDocument, caseTruth } = database.write;
  await expect(caseDocument.updateMany({ data: { body: pack({ other: 1 }) } })).rejects.toThrow();
  await expect(caseDocument.deleteMany()).rejects.toThrow();
  await expect(caseTruth.updateMany({ data: { seed: "2" } })).rejects.toThrow();
  await expect(caseTruth.deleteMany()).rejects.toThrow();
});

test("an attempt can be saved until it is submitted, and never after", async () => {
  const { attempt } = database.write;
  await attempt.update({ where: { id: "attempt" }, data: { worksheet: '{"draft":2}' } });
  await attempt.update({ where: { id: "attempt" }, data: { submittedAt: NOW } });
  await expect(attempt.updateMany({ data: { worksheet: '{"draft":3}' } })).rejects.toThrow();
  await expect(attempt.updateMany({ data: { submittedAt: null } })).rejects.toThrow();
  expect(await attempt.findUnique({ where: { id: "attempt" } })).toMatchObject({ worksheet: '{"draft":2}' });
});

test("published content may be superseded and nothing else", async () => {
  const { write, transaction } = database;
  const content = { kind: "policy", key: "demo", version: "1", body: { hurdle: 0.12 } } as const;
  await transaction((tx) => publishContent(tx, content, NOW));
  await expect(write.contentVersion.updateMany({ data: { body: '{"hurdle":0}' } })).rejects.toThrow();
  await expect(write.contentVersion.updateMany({ data: { status: "draft" } })).rejects.toThrow();
  await expect(write.contentVersion.deleteMany()).rejects.toThrow();
  await write.contentVersion.updateMany({ data: { status: "superseded" } });
});

test("the start refuses a database in which a guarding trigger is missing", async () => {
  await assertDatabase(database);
  await database.write.$executeRawUnsafe(`DROP TRIGGER "Decision_no_delete"`);
  await expect(assertDatabase(database)).rejects.toThrow(/missing or altered: Decision_no_delete\.$/);
});

test("the start refuses a database in which a guarding trigger was replaced by one that guards nothing", async () => {
  await database.write.$executeRawUnsafe(`DROP TRIGGER "Decision_no_delete"`);
  await database.write.$executeRawUnsafe(
    `CREATE TRIGGER "Decision_no_delete" BEFORE DELETE ON "Decision" BEGIN SELECT 1; END`,
  );
  await expect(assertDatabase(database)).rejects.toThrow(/missing or altered: Decision_no_delete\.$/);
});

test("the start refuses a writer that would not wait for the disk", async () => {
  await database.write.$queryRawUnsafe("PRAGMA synchronous = OFF");
  await expect(assertDatabase(database)).rejects.toThrow("PRAGMA synchronous is 0, it must be 2");
});
