import { beforeEach, describe, expect, it } from "vitest";
import { db } from "~/db";
import type { Actor } from "~/domain/access/actor";
import { EMPTY_WORKSHEET } from "~/domain/judgement/worksheet/worksheet";
import { openCase, saveDraft } from "~/services/cases/attempts.server";
import { debriefFor } from "~/services/cases/debrief.server";
import { takeHint } from "~/services/cases/hints.server";
import { noteSecondLook, secondLook } from "~/services/cases/second-look.server";
import { submitDecision } from "~/services/cases/submit.server";
import { recordVisits } from "~/services/cases/visits.server";
import { aPerson } from "../../support/people";
import { aBank, minutesLater, NOW, type Bank } from "./ladder/bank";

const seen = (subject: string, seconds = 10) => ({ kind: "document" as const, subject, seconds });
/** An assessed case whose time is over is submitted as it stands, so that nothing need be filled. */
const ASSESSED = { mode: "assessed", stage: "everything", minutes: 60, closesAt: minutesLater(120) } as const;
const LATE = minutesLater(90);
const OPEN = minutesLater(180);

let bank: Bank;
let attemptId: string;
beforeEach(async () => {
  bank = await aBank();
  const opened = await openCase(bank.trainee, { caseId: await bank.assigned(ASSESSED), purpose: "training" }, NOW);
  if (!opened.ok) throw new Error(opened.reason);
  attemptId = opened.attemptId;
});
const submit = async () => {
  const pinned = {
    id: "1",
    at: { doc: "vat", at: "2025-12" },
    kind: "fabricatedSales" as const,
    severity: "high" as const,
    note: "Declared far less.",
  };
  const worksheet = { ...EMPTY_WORKSHEET, flags: [pinned] };
  await saveDraft(bank.trainee, attemptId, { version: 0, worksheet }, minutesLater(1));
  expect(await submitDecision(bank.trainee, attemptId, { version: 1 }, LATE)).toEqual({ ok: true });
};
const processOf = async (actor: Actor) => {
  const found = await debriefFor(actor, attemptId, OPEN);
  if (!found.ok) throw new Error(found.reason);
  return found;
};

describe("what was in sight", () => {
  it("is kept while the draft is open, only of documents and steps that there are, and shown to person and trainer", async () => {
    const visits = [seen("vat", 30), seen("no-such-paper"), { kind: "step" as const, subject: "verify", seconds: 40 }];
    expect(await recordVisits(bank.trainee, attemptId, visits, NOW)).toEqual({ ok: true });
    expect(await recordVisits(bank.trainee, attemptId, [seen("application"), seen("vat", 5)], NOW)).toEqual({
      ok: true,
    });
    await submit();
    for (const reader of [bank.trainee, bank.trainer]) {
      const { process } = await processOf(reader);
      expect(process.opened).toEqual([
        { doc: "vat", seconds: 35, times: 2 },
        { doc: "application", seconds: 10, times: 1 },
      ]);
      expect(process.steps).toEqual([{ step: "verify", seconds: 40 }]);
      expect(process.unopened).toContain("statements");
    }
  });
  it("is refused from anybody else, and after the submission", async () => {
    const other = await aPerson({ id: "somebody" });
    expect(await recordVisits(other, attemptId, [seen("vat")], NOW)).toEqual({ ok: false, reason: "missing" });
    await submit();
    expect(await recordVisits(bank.trainee, attemptId, [seen("vat")], LATE)).toEqual({ ok: false, reason: "closed" });
    expect(await db().read.attemptEvent.count()).toBe(0);
  });
  it("stops at a thousand rows, and none can be changed or deleted", async () => {
    const many = Array.from({ length: 400 }, () => seen("vat"));
    for (let i = 0; i < 3; i++) await recordVisits(bank.trainee, attemptId, many, NOW);
    expect(await db().read.attemptEvent.count()).toBe(1_000);
    await expect(db().write.attemptEvent.updateMany({ data: { seconds: 0 } })).rejects.toThrow();
    await expect(db().write.attemptEvent.deleteMany()).rejects.toThrow();
  });
  it("leaves hints to the person alone", async () => {
    const guided = await bank.assigned({ mode: "guided", stage: "everything" });
    const opened = await openCase(bank.trainee, { caseId: guided, purpose: "training" }, NOW);
    if (!opened.ok) throw new Error(opened.reason);
    expect(await takeHint(bank.trainee, opened.attemptId, "verify", NOW)).toMatchObject({ ok: true });
    await db().write.attempt.update({ where: { id: opened.attemptId }, data: { dueAt: NOW } });
    await submitDecision(bank.trainee, opened.attemptId, { version: 0 }, LATE);
    const read = async (actor: Actor) => {
      const found = await debriefFor(actor, opened.attemptId, OPEN);
      return found.ok && found.hints;
    };
    expect(await read(bank.trainee)).toEqual(["verify"]);
    expect(await read(bank.trainer)).toEqual([]);
  });
});

describe("a second look", () => {
  it("waits for the decision, and for the end of the window in which others are assessed", async () => {
    expect(await secondLook(bank.trainee, attemptId, NOW)).toEqual({ ok: false, reason: "notSubmitted" });
    await submit();
    expect(await secondLook(bank.trainee, attemptId, LATE)).toEqual({ ok: false, reason: "sealed" });
    expect(await noteSecondLook(bank.trainee, attemptId, "x", LATE)).toEqual({ ok: false, reason: "sealed" });
    expect(await secondLook(bank.trainee, attemptId, OPEN)).toMatchObject({ ok: true });
  });
  it("shows the person alone the whole file with what was planted, each sign in words, and the own pins", async () => {
    await submit();
    for (const actor of [bank.trainer, await aPerson({ id: "somebody" })]) {
      expect(await secondLook(actor, attemptId, OPEN)).toEqual({ ok: false, reason: "missing" });
      expect(await noteSecondLook(actor, attemptId, "x", OPEN)).toEqual({ ok: false, reason: "missing" });
    }
    const found = await secondLook(bank.trainee, attemptId, OPEN);
    if (!found.ok) throw new Error(found.reason);
    expect(found.planted[0]).toMatchObject({ kind: "fabricatedSales", outcome: "found" });
    const documents = new Set(found.file.documents.map(({ id }) => id));
    for (const { at, shows } of found.planted[0]!.signs) {
      expect(documents).toContain(at.doc);
      expect(shows).not.toMatch(/^evidence\.|\{\{/);
    }
    expect(found.pins.flags.map(({ note }) => note)).toEqual(["Declared far less."]);
  });
  it("keeps an own note, the last one, and leaves the decision as it was", async () => {
    await submit();
    const decision = await db().read.decision.findFirstOrThrow();
    for (const text of ["First thought.", "Second thought."]) await noteSecondLook(bank.trainee, attemptId, text, OPEN);
    expect(await secondLook(bank.trainee, attemptId, OPEN)).toMatchObject({ note: "Second thought." });
    expect(await db().read.decision.findFirstOrThrow()).toEqual(decision);
    await noteSecondLook(bank.trainee, attemptId, "", OPEN);
    expect(await db().read.secondLookNote.count()).toBe(0);
  });
});
