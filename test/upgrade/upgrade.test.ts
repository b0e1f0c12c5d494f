import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { debriefText } from "../support/debrief-text";
import { migrate } from "../../scripts/lib/database.mjs";
import { actorOf, debriefsInWords, LATER } from "./debriefs";
import { type People, peopleLeft, peopleNow } from "./people";
import { FIXTURES, guardedRows, theSameRows, unpackFixture, type GuardedRows } from "./fixture";
import { loadContent, publications } from "~/courseware";
import { assertDatabase, closeDb, db, openDatabase, sha256 } from "~/db";
import type { Actor } from "~/domain/access/actor";
import { ENGINE_VERSION } from "~/domain/judgement/debrief";
import type { Worksheet } from "~/domain/judgement/worksheet";
import type { Scorecard } from "~/domain/scorecard/types";
import { checkAudit } from "~/services/admin/audit-check.server";
import { attemptForWork, saveDraft } from "~/services/cases/attempts.server";
import { readCaseFile } from "~/services/cases/cases.server";
import { debriefFor } from "~/services/cases/debrief.server";
import { submitDecision } from "~/services/cases/submit.server";
import { standingOf } from "~/services/people/facts.server";
import { upgradeDatabase } from "~/services/admin/upgrade.server";
import { closeWorkshop } from "~/services/workshop/index.server";

const folder = mkdtempSync(path.join(tmpdir(), "lendwright-upgrade-"));
afterAll(async () => {
  await closeWorkshop();
  rmSync(folder, { recursive: true });
});

/** Opens a fixture's bank, migrated to today's version, for the tests of one describe. */
function upgraded(name: string): { readonly before: () => GuardedRows; readonly people: () => People } {
  let before: GuardedRows;
  let people: People;
  beforeAll(async () => {
    await closeDb(); // what another file left open
    const file = path.join(mkdtempSync(path.join(folder, "bank-")), "bank.db");
    unpackFixture(name, file);
    const left = openDatabase(file);
    before = await guardedRows(left);
    people = await peopleLeft(left);
    await left.close();
    await upgradeDatabase(file, { release: "this one", shipped, migrate }, LATER);
    process.env.DATABASE_URL = `file:${file}`;
  }, 60_000);
  afterAll(closeDb);
  return { before: () => before, people: () => people };
}

/** A stored worksheet as it is read: what came after it was written is there, and empty. */
const asRead = (stored: string) => ({ supports: [], ...(JSON.parse(stored) as object) });

const leftOpen = async () => {
  const where = { submittedAt: null, kind: { not: "example" } };
  const open = await db().read.attempt.findMany({ where, orderBy: { id: "asc" } });
  return Promise.all(open.map(async (attempt) => ({ attempt, owner: await actorOf(attempt.personId) })));
};

async function workOf(owner: Actor, attemptId: string) {
  const work = await attemptForWork(owner, attemptId, LATER);
  if (!work.ok) throw new Error(work.reason);
  return work;
}

const content = loadContent("content");
if (!content.ok) throw new Error(JSON.stringify(content.errors));
const shipped = publications(content.value);

/** A draft with everything that a decision needs; what it had stays. */
function completed(draft: Worksheet, { characteristics }: Scorecard): Worksheet {
  const judged = characteristics.flatMap(({ id, kind, bins }) =>
    kind === "qualitative" ? [[id, { bin: bins[0]!.id, evidence: "As the file says." }] as const] : [],
  );
  return {
    ...draft,
    qualitative: { ...Object.fromEntries(judged), ...draft.qualitative },
    pd: draft.pd ?? 0.03,
    confidence: "medium",
    verdict: "decline",
    memo: "word ".repeat(40).trim(),
    letter: "word ".repeat(25).trim(),
    preMortem: "The firm lost its largest customer within the year.",
  };
}

/** Version 0.2.0 was the first whose events vouch for what a decision sealed. */
const VOUCHES = ["0.2.0-engine5", "0.3.0-engine5", "0.4.0-engine6", "0.5.0-engine7"];

describe.each(FIXTURES)("a bank left by version %s", (name) => {
  const { before, people } = upgraded(name);

  it("has today's triggers and an unbroken audit chain", async () => {
    await assertDatabase(db());
    const events = await db().read.auditEvent.count();
    expect(events).toBeGreaterThan(0);
    // Its own decisions have no digest of what they sealed in the log: they are told as such, not as altered.
    const decisions = await db().read.decision.count();
    const compared = { decisions, sealedWithoutDigest: VOUCHES.includes(name) ? 0 : decisions };
    expect(await checkAudit(db().read)).toMatchObject({ ok: true, events, compared });
  });

  it("keeps byte for byte what may never change: decisions, documents, truths, content, audit", async () => {
    const tables = Object.keys(before());
    expect(tables).toEqual(
      expect.arrayContaining(["Attempt", "AuditEvent", "CaseDocument", "CaseTruth", "ContentVersion", "Decision"]),
    );
    expect(await theSameRows(db(), before())).toEqual(before());
  });

  it("has its people, branches and cohorts as they stood", async () => {
    expect(people().people.length).toBeGreaterThan(3);
    expect(await peopleNow()).toEqual(people());
  });

  it("reads each case's documents as its digest says", async () => {
    const cases = await db().read.case.findMany();
    expect(cases.length).toBeGreaterThan(0);
    for (const { id, digest } of cases) {
      expect(sha256(JSON.stringify((await readCaseFile(db().read, id)).documents))).toBe(digest);
    }
  });

  it("reads what every decision sealed, trainees' and seniors', as of the engine that sealed it", async () => {
    const decisions = await db().read.decision.findMany();
    expect(new Set(decisions.map(({ purpose }) => purpose))).toEqual(new Set(["training", "review"]));
    for (const { personId, attemptId, engineVersion, worksheet } of decisions) {
      const found = await debriefFor(await actorOf(personId), attemptId, LATER);
      if (!found.ok) throw new Error(found.reason);
      expect(found.debrief.engineVersion).toBe(engineVersion);
      expect(found.worksheet).toEqual(asRead(worksheet));
    }
  });

  it("shows each old debrief to who decided, word for word as it did", async () => {
    expect(await debriefsInWords()).toBe(readFileSync(`test/upgrade/${name}/debriefs.txt`, "utf8"));
  });

  it("opens what was left open with its draft, and saves it", async () => {
    const open = await leftOpen();
    expect(open.length).toBeGreaterThan(0);
    for (const { attempt, owner } of open) {
      const work = await workOf(owner, attempt.id);
      expect(work.attempt.worksheet).toEqual(asRead(attempt.worksheet));
      const worksheet = completed(work.attempt.worksheet, work.scorecard);
      const saved = await saveDraft(owner, attempt.id, { version: attempt.version, worksheet }, LATER);
      expect(saved).toMatchObject({ ok: true, version: attempt.version + 1 });
      expect((await workOf(owner, attempt.id)).attempt.worksheet).toEqual(JSON.parse(JSON.stringify(worksheet)));
    }
  });

  it("submits it with today's engine", async () => {
    for (const { attempt, owner } of await leftOpen()) {
      expect(await submitDecision(owner, attempt.id, attempt, LATER)).toEqual({ ok: true });
      const found = await debriefFor(owner, attempt.id, LATER);
      if (!found.ok) throw new Error(found.reason);
      expect(found.debrief.engineVersion).toBe(ENGINE_VERSION);
      // A decline is submitted without the terms that its draft still held.
      const decided = { ...asRead(attempt.worksheet), tenorMonths: undefined, repayment: undefined, conditions: "" };
      expect(found.worksheet).toEqual(decided);
      expect(debriefText(found)).toContain("You declined");
    }
    expect(await leftOpen()).toEqual([]);
  });

  it("has after all that the old rows as they were", async () => {
    const { Attempt: _changed, ...kept } = before();
    expect(await theSameRows(db(), kept)).toEqual(kept);
  });
});

describe.each(["0.1.0-engine5", ...VOUCHES])("a bank left by version %s", (name) => {
  upgraded(name);

  it("shows an exam's debrief to nobody who sits it until its window closes", async () => {
    const assessed = await db().read.attempt.findMany({
      where: { kind: "assessed", submittedAt: { not: null } },
      include: { case: { select: { assignments: true } } },
    });
    expect(assessed).toHaveLength(1);
    const [{ id, personId, case: exam }] = assessed as [(typeof assessed)[number]];
    const closesAt = exam.assignments[0]!.closesAt!;
    const owner = await actorOf(personId);
    const during = new Date(closesAt.getTime() - 1);
    expect(await debriefFor(owner, id, during)).toEqual({ ok: false, reason: "sealed" });
    expect(await debriefFor(owner, id, closesAt)).toMatchObject({ ok: true });
  });

  it("lets a variant inherit the seniors of its anchor", async () => {
    const [variant] = await db().read.caseVariant.findMany();
    const onAnchor = await db().read.decision.count({ where: { caseId: variant!.anchorId, purpose: "review" } });
    const decision = await db().read.decision.findFirstOrThrow({ where: { caseId: variant!.caseId } });
    const found = await debriefFor(await actorOf(decision.personId), decision.attemptId, LATER);
    expect(found).toMatchObject({ ok: true, panelJudgedTwin: true });
    expect(onAnchor).toBe(2);
    expect(found.ok && found.seniors.map(({ label }) => label)).toEqual(["A", "B"]);
  });
});

describe("the bank left by version 0.5.0-engine7", () => {
  upgraded("0.5.0-engine7");

  it("knows who held which role when, and who left when, as its log told it", async () => {
    const heldOn = async (id: string, day: string) => {
      const { inService, roles } = await standingOf(db().read, id, new Date(`${day}T09:00:00Z`));
      return inService ? roles : "left";
    };
    const days = ["2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04"];
    const told = async (id: string) => Promise.all(days.map((day) => heldOn(id, day)));
    expect(await told("mover")).toEqual([["trainee"], ["trainee", "trainer"], ["trainer"], ["trainer"]]);
    expect(await told("leaver")).toEqual([["trainee"], ["trainee"], ["trainee"], "left"]);
  });
});
