import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "~/db";
import type { Actor } from "~/domain/access/actor";
import { EMPTY_WORKSHEET } from "~/domain/judgement/worksheet";
import type { Policy } from "~/domain/pricing/types";
import type { Scorecard } from "~/domain/scorecard/types";
import { readDocument } from "~/records";
import { openCase, saveDraft } from "~/services/cases/attempts.server";
import { publishContent, type ContentKind } from "~/services/content/content-store.server";
import { putInForce } from "../../support/card-in-force";
import { closeOverdue, submitDecision } from "~/services/cases/submit.server";
import { closeWorkshop, workshop } from "~/services/workshop/index.server";
import { aCompleteWorksheet } from "../../support/complete-worksheet";
import { aPerson, inCohort } from "../../support/people";
import { aBank, minutesLater, NOW, type Bank } from "./ladder/bank";

const hex = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex");
const SUBMITTED = minutesLater(5);
const conflict = { ok: false, reason: "conflict" };

// One bank for the whole file, and a case of its own for each test.
let bank: Bank;
let reviewer: Actor;
let caseId: string;
beforeAll(async () => {
  bank = await aBank();
  reviewer = await aPerson({ id: "reviewer", roles: ["reviewer"] });
  await workshop().close(); // sealed here instead of in a thread that has to start first
});
afterAll(closeWorkshop);
beforeEach(async () => {
  caseId = await bank.assigned({ mode: "guided", stage: "everything" }, { demonstration: false });
});

async function open(actor: Actor, purpose: "training" | "review" = "training", id = caseId): Promise<string> {
  const opened = await openCase(actor, { caseId: id, purpose }, NOW);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.attemptId;
}

/** Opened and filled, so that version 1 can be submitted. */
async function filled(actor: Actor, purpose: "training" | "review" = "training"): Promise<string> {
  const attemptId = await open(actor, purpose);
  const worksheet = await aCompleteWorksheet(attemptId);
  expect(await saveDraft(actor, attemptId, { version: 0, worksheet }, NOW)).toMatchObject({ ok: true, version: 1 });
  return attemptId;
}

async function inForce(kind: ContentKind) {
  const where = { kind, status: "published", ...(kind === "phrases" ? { key: "en" } : {}) };
  return db().read.contentVersion.findFirstOrThrow({ where });
}

/** A policy that asks for twice the capital, and a card and phrases under new versions. */
let version = 90;
async function newVersionsInForce(): Promise<void> {
  version++;
  const [policy, card, phrases] = [await inForce("policy"), await inForce("scorecard"), await inForce("phrases")];
  const dear = JSON.parse(policy.body) as Policy;
  await db().transaction(async (tx) => {
    const body = { ...dear, version: `${version}`, capitalRatio: 2 * dear.capitalRatio };
    await publishContent(tx, { kind: "policy", key: policy.key, version: `${version}`, body }, NOW);
    const others = { ...(JSON.parse(phrases.body) as object), [`test.${version}`]: "New." };
    await publishContent(tx, { kind: "phrases", key: "en", version: `${version}`, body: others }, NOW);
  });
  await putInForce({ ...(JSON.parse(card.body) as Scorecard), version: `${version}` }, NOW);
}

const idsInForce = async () => ({
  policyVersionId: (await inForce("policy")).id,
  scorecardVersionId: (await inForce("scorecard")).id,
  phrasesVersionId: (await inForce("phrases")).id,
});
const decisionOf = (attemptId: string) => db().read.decision.findUniqueOrThrow({ where: { attemptId } });
const decisionsOn = (attemptId: string) => db().read.decision.count({ where: { attemptId } });

describe("a decision keeps what it was made with", () => {
  it("the versions in force when its case was opened, the digest of the papers, generator and engine", async () => {
    const pinned = await idsInForce();
    const attemptId = await filled(bank.trainee);
    await newVersionsInForce();
    expect(await submitDecision(bank.trainee, attemptId, { version: 1 }, SUBMITTED)).toEqual({ ok: true });

    const attempt = await db().read.attempt.findUniqueOrThrow({ where: { id: attemptId } });
    expect(attempt).toMatchObject({ ...pinned, submittedAt: SUBMITTED });
    const papers = await db().read.caseDocument.findMany({ where: { caseId }, orderBy: { ord: "asc" } });
    const { generatorVersion } = await db().read.case.findUniqueOrThrow({ where: { id: caseId } });
    expect(generatorVersion).toMatch(/\d/);
    expect(await decisionOf(attemptId)).toMatchObject({
      ...pinned,
      ...{ caseId, attemptId, personId: bank.trainee.id, purpose: "training", submittedAt: SUBMITTED },
      worksheet: attempt.worksheet,
      caseDigest: hex(JSON.stringify(papers.map(({ docId, body }) => readDocument(body, docId)))),
      generatorVersion,
      engineVersion: "7",
    });
  });

  it("a policy that comes into force between opening and submission changes no byte of what is sealed", async () => {
    const colleague = await aPerson({ id: "colleague" });
    await inCohort("cohort", "colleague");
    const [early, late] = [await filled(bank.trainee), await filled(colleague)];
    await submitDecision(bank.trainee, early, { version: 1 }, SUBMITTED);
    await newVersionsInForce();
    await submitDecision(colleague, late, { version: 1 }, SUBMITTED);
    const [first, second] = [await decisionOf(early), await decisionOf(late)];
    expect(Buffer.from(second.sealed).equals(Buffer.from(first.sealed))).toBe(true);

    // Who opens it now is sealed by the new policy, and otherwise.
    const third = await aPerson({ id: "third" });
    await inCohort("cohort", "third");
    const newest = await filled(third);
    expect(await db().read.attempt.findUniqueOrThrow({ where: { id: newest } })).toMatchObject(await idsInForce());
    await submitDecision(third, newest, { version: 1 }, SUBMITTED);
    expect(Buffer.from((await decisionOf(newest)).sealed).equals(Buffer.from(first.sealed))).toBe(false);
  });
});

describe("the audit log", () => {
  const eventOf = (action: string) =>
    db().read.auditEvent.findFirstOrThrow({ where: { action }, orderBy: { seq: "desc" } });

  it("holds who opened which case, and how", async () => {
    await open(bank.trainee);
    const event = await eventOf("case.opened");
    expect(event).toMatchObject({ at: NOW, actorId: bank.trainee.id, subject: `case:${caseId}` });
    expect(JSON.parse(event.detail)).toEqual({ purpose: "training", kind: "guided", stage: "everything" });
  });

  it.each(["training", "review"] as const)(
    "holds a submitted %s with a digest over all that was stored",
    async (purpose) => {
      const actor = purpose === "review" ? reviewer : bank.trainee;
      const attemptId = await filled(actor, purpose);
      await submitDecision(actor, attemptId, { version: 1 }, SUBMITTED);
      const decision = await decisionOf(attemptId);
      expect(decision).toMatchObject({ purpose, personId: actor.id });
      const event = await eventOf("decision.submitted");
      // Every column in the order of the alphabet; of text and bytes their own digests.
      const { attemptId: attempt, caseDigest, engineVersion, generatorVersion, id, personId } = decision;
      const { phrasesVersionId, policyVersionId, scorecardVersionId } = decision;
      const text = JSON.stringify({
        ...{ attemptId: attempt, caseDigest, caseId, engineVersion, generatorVersion, id, personId, phrasesVersionId },
        ...{ policyVersionId, purpose, scorecardVersionId, sealed: hex(decision.sealed) },
        ...{ submittedAt: SUBMITTED.toISOString(), worksheet: hex(decision.worksheet) },
      });
      expect(event).toMatchObject({ at: SUBMITTED, actorId: actor.id, afterDigest: hex(text) });
      expect(event.subject).toBe(`decision:${id}`);
      const facts = { caseId, purpose, kind: "guided", late: false, digestOf: "row" };
      expect(JSON.parse(event.detail)).toEqual(facts);
    },
  );
});

describe("a draft that is no longer the one before the person", () => {
  const older = { ...EMPTY_WORKSHEET, pd: 0.07 };
  const newer = { ...EMPTY_WORKSHEET, pd: 0.01 };

  it("is not saved: the stored one comes back with its version", async () => {
    const attemptId = await open(bank.trainee);
    const save = (version: number, worksheet = newer) =>
      saveDraft(bank.trainee, attemptId, { version, worksheet }, minutesLater(version + 1));
    expect(await save(0, older)).toMatchObject({ ok: true, version: 1 });
    for (const version of [0, 2]) {
      const stored = {
        version: 1,
        worksheet: JSON.parse(JSON.stringify(older)) as object,
        savedAt: minutesLater(1).toISOString(),
      };
      expect(await save(version)).toEqual({ ...conflict, ...stored });
    }
    const stored = await db().read.attempt.findUniqueOrThrow({ where: { id: attemptId } });
    // As it always was: what is empty because nothing supports a judgement is left out.
    const { supports: _none, ...written } = older;
    expect(stored).toMatchObject({ version: 1, savedAt: minutesLater(1), worksheet: JSON.stringify(written) });
  });

  it("posted twice was saved once: the answer that was lost is given again", async () => {
    const attemptId = await open(bank.trainee);
    const post = (minute: number) =>
      saveDraft(bank.trainee, attemptId, { version: 0, worksheet: older }, minutesLater(minute));
    const first = await post(1);
    expect(first).toEqual({ ok: true, version: 1, savedAt: minutesLater(1).toISOString() });
    expect(await post(2)).toEqual(first);
  });

  it("is not submitted, nor one that was never there", async () => {
    const attemptId = await filled(bank.trainee);
    for (const version of [0, 2]) {
      expect(await submitDecision(bank.trainee, attemptId, { version }, SUBMITTED)).toEqual(conflict);
    }
    expect(await decisionsOn(attemptId)).toBe(0);
  });

  it("makes no difference once the case is submitted: a page left open is told so", async () => {
    const attemptId = await filled(bank.trainee);
    for (const version of [1, 0, 1]) {
      expect(await submitDecision(bank.trainee, attemptId, { version }, SUBMITTED)).toEqual({ ok: true });
    }
    expect(await decisionsOn(attemptId)).toBe(1);
  });

  /** Something happens while the decision is being worked out. */
  const meanwhile = (happens: () => Promise<unknown>) =>
    vi.spyOn(workshop(), "run").mockImplementationOnce(async () => {
      await happens();
      throw new Error("no worker: it is worked out here");
    });

  it("because another page saved while it was being sealed, is not sealed", async () => {
    const attemptId = await filled(bank.trainee);
    meanwhile(() => saveDraft(bank.trainee, attemptId, { version: 1, worksheet: newer }, SUBMITTED));
    expect(await submitDecision(bank.trainee, attemptId, { version: 1 }, SUBMITTED)).toEqual(conflict);
    expect(await decisionsOn(attemptId)).toBe(0);
    expect(await db().read.attempt.findUniqueOrThrow({ where: { id: attemptId } })).toMatchObject({
      submittedAt: null,
      version: 2,
    });
  });

  it("because another page submitted it while it was being sealed, is submitted once, and both are told so", async () => {
    const attemptId = await filled(bank.trainee);
    const submit = () => submitDecision(bank.trainee, attemptId, { version: 1 }, SUBMITTED);
    meanwhile(async () => expect(await submit()).toEqual({ ok: true }));
    expect(await submit()).toEqual({ ok: true });
    expect(await decisionsOn(attemptId)).toBe(1);
    const { id } = await decisionOf(attemptId);
    expect(
      await db().read.auditEvent.count({ where: { action: "decision.submitted", detail: { contains: caseId } } }),
    ).toBe(1);
    expect(await eventFor(id)).toMatchObject({ action: "decision.submitted" });
  });

  it("is not closed by the clock either, when its owner's last save came in between", async () => {
    const terms = { mode: "assessed", stage: "everything", minutes: 60, closesAt: minutesLater(120) } as const;
    const attemptId = await open(bank.trainee, "training", await bank.assigned(terms, { demonstration: false }));
    expect(await closeOverdue(attemptId, minutesLater(60))).toBe(false); // its time is not over
    meanwhile(() => saveDraft(bank.trainee, attemptId, { version: 0, worksheet: newer }, minutesLater(60)));
    expect(await closeOverdue(attemptId, minutesLater(61))).toBe(false);
    expect(await decisionsOn(attemptId)).toBe(0);
    expect(await closeOverdue(attemptId, minutesLater(61))).toBe(true);
    const { id, worksheet } = await decisionOf(attemptId);
    expect(JSON.parse(worksheet)).toMatchObject({ pd: 0.01 });
    expect(await eventFor(id)).toMatchObject({ actorId: "system" });
    expect(await closeOverdue(attemptId, minutesLater(62))).toBe(false);
  });

  const eventFor = (id: string) => db().read.auditEvent.findFirstOrThrow({ where: { subject: `decision:${id}` } });
});
