import { beforeEach, describe, expect, it } from "vitest";
import { db } from "~/db";
import { missingForSubmission } from "~/domain/judgement/worksheet/complete";
import { askedIn } from "~/domain/judgement/worksheet/letter";
import { EMPTY_WORKSHEET } from "~/domain/judgement/worksheet/worksheet";
import { attemptForWork, openCase, saveDraft } from "~/services/cases/attempts.server";
import { assignCase } from "~/services/author/assign.server";
import { assignedCases } from "~/services/cases/case-lists.server";
import { debriefFor } from "~/services/cases/debrief.server";
import { setExtraTime, extraTimes } from "~/services/people/extra-time.server";
import { takeHint } from "~/services/cases/hints.server";
import { submitDecision } from "~/services/cases/submit.server";
import { aPerson } from "../../../support/people";
import { aBank, minutesLater, NOW, type Bank } from "./bank";

let bank: Bank;
beforeEach(async () => {
  bank = await aBank();
});

async function open(caseId: string, at = NOW, actor = bank.trainee) {
  const opened = await openCase(actor, { caseId, purpose: "training" }, at);
  if (!opened.ok) throw new Error(opened.reason);
  const work = await attemptForWork(actor, opened.attemptId, at);
  if (!work.ok) throw new Error(work.reason);
  return work;
}

const ASSESSED = { mode: "assessed", stage: "everything", minutes: 60, closesAt: minutesLater(24 * 60) } as const;
const WHOLE = { mode: "guided", stage: "everything" } as const;

describe("a worked example", () => {
  it("is filled by an expert to the last field, and can be neither changed nor submitted", async () => {
    const { attempt, scorecard, file } = await open(await bank.assigned({ mode: "example", stage: "everything" }));
    expect(missingForSubmission(attempt.worksheet, scorecard, askedIn(file.documents))).toEqual([]);
    expect(attempt.worksheet.flags.map(({ kind }) => kind)).toContain("fabricatedSales");
    const draft = { version: 0, worksheet: EMPTY_WORKSHEET };
    expect(await saveDraft(bank.trainee, attempt.id, draft, NOW)).toEqual({ ok: false, reason: "example" });
    expect(await submitDecision(bank.trainee, attempt.id, { version: 0 }, NOW)).toEqual({
      ok: false,
      reason: "example",
    });
    expect(await db().read.decision.count()).toBe(0);
    expect((await assignedCases(bank.trainee, NOW)).map(({ state }) => state)).toEqual(["read"]);
  });

  it("and fading are refused for a case that is no demonstration, and open it empty whatever a row says", async () => {
    const caseId = await bank.assigned(WHOLE, { demonstration: false });
    for (const terms of [
      { mode: "example", stage: "everything" },
      { mode: "guided", stage: "price" },
    ] as const) {
      expect(await bank.assign(caseId, "other", terms)).toEqual({ ok: false, reason: "onlyDemonstration" });
    }
    await db().write.caseAssignment.updateMany({ data: { mode: "example" } });
    expect((await open(caseId)).attempt.worksheet).toEqual(EMPTY_WORKSHEET);
  });
});

describe("fading", () => {
  it.each([
    ["price", ["rate"]],
    ["decision", ["confidence", "verdict"]],
    ["score", ["pd", "confidence", "verdict"]],
  ] as const)("at the stage %s leaves open just its own parts", async (stage, open_) => {
    const { attempt, scorecard, file } = await open(await bank.assigned({ mode: "guided", stage }));
    const missing = missingForSubmission(attempt.worksheet, scorecard, askedIn(file.documents)).map(
      ({ field }) => field,
    );
    if (stage === "price") {
      // Where the expert declines, a rate is not even asked for: it is blank all the same.
      expect(attempt.worksheet.rate).toBeUndefined();
      expect(missing.includes("rate")).toBe(attempt.worksheet.verdict !== "decline");
    } else expect(missing).toEqual(expect.arrayContaining([...open_, "memo", "preMortem"]));
    expect(attempt.worksheet.flags.length).toBeGreaterThan(0);
    expect(missing.some((field) => field.startsWith("qualitative."))).toBe(stage === "score");
  });
});

describe("an assessed case", () => {
  it("needs a window, and is neither practised before nor afterwards", async () => {
    const { mode, stage } = ASSESSED;
    const practised = await bank.assigned(WHOLE);
    expect(await bank.assign(practised, "other", ASSESSED)).toEqual({ ok: false, reason: "practised" });
    const assessed = await bank.assigned(ASSESSED);
    expect(await bank.assign(assessed, "other", WHOLE)).toEqual({ ok: false, reason: "inAssessment" });
    expect(await bank.assign(assessed, "other", { mode, stage })).toEqual({ ok: false, reason: "needsWindow" });
    const past = { ...ASSESSED, closesAt: minutesLater(-1) };
    expect(await bank.assign(assessed, "other", past)).toEqual({ ok: false, reason: "windowOver" });
  });

  it("is assigned by trainers alone", async () => {
    const caseId = await bank.assigned(WHOLE);
    const hr = await aPerson({ id: "hr", roles: ["hr"] });
    for (const actor of [bank.trainee, hr]) {
      const denied = await assignCase(actor, { cohortId: "other", caseId, ...WHOLE }, NOW);
      expect(denied).toEqual({ ok: false, reason: "forbidden" });
    }
  });

  it("saves until the last moment of its time and not after; then the last saved draft counts, complete or not", async () => {
    const { attempt } = await open(await bank.assigned(ASSESSED));
    expect(attempt.dueAt).toBe(minutesLater(60).toISOString());
    const worksheet = { ...EMPTY_WORKSHEET, pd: 0.07 };
    const inTime = await saveDraft(bank.trainee, attempt.id, { version: 0, worksheet }, minutesLater(60));
    expect(inTime).toMatchObject({ ok: true, version: 1 });
    const early = await submitDecision(bank.trainee, attempt.id, { version: 1 }, minutesLater(60));
    expect(early).toMatchObject({ reason: "incomplete" });

    const late = minutesLater(61);
    const tooLate = { version: 1, worksheet: { ...worksheet, pd: 0.01 } };
    expect(await saveDraft(bank.trainee, attempt.id, tooLate, late)).toEqual({ ok: false, reason: "overdue" });
    expect(await submitDecision(bank.trainee, attempt.id, { version: 0 }, late)).toEqual({ ok: true });
    const decision = await db().read.decision.findFirstOrThrow();
    expect(JSON.parse(decision.worksheet)).toMatchObject({ pd: 0.07 });
    const event = await db().read.auditEvent.findFirstOrThrow({ where: { action: "decision.submitted" } });
    expect(JSON.parse(event.detail)).toMatchObject({ kind: "assessed", late: true });
  });

  it("cannot be opened when its window is over, and no attempt outlives the window", async () => {
    const caseId = await bank.assigned(ASSESSED);
    const after = await openCase(bank.trainee, { caseId, purpose: "training" }, minutesLater(24 * 60));
    expect(after).toEqual({ ok: false, reason: "missing" });
    const { attempt } = await open(caseId, minutesLater(24 * 60 - 10));
    expect(attempt.dueAt).toBe(ASSESSED.closesAt.toISOString());
  });

  it("tells nothing of its truth until the window closes, then everything", async () => {
    const { attempt } = await open(await bank.assigned(ASSESSED));
    const worksheet = { ...EMPTY_WORKSHEET, pd: 0.07 };
    await saveDraft(bank.trainee, attempt.id, { version: 0, worksheet }, NOW);
    await submitDecision(bank.trainee, attempt.id, { version: 1 }, minutesLater(61));
    expect(await debriefFor(bank.trainee, attempt.id, minutesLater(62))).toEqual({ ok: false, reason: "sealed" });
    const [row] = await assignedCases(bank.trainee, minutesLater(62));
    expect(row).toMatchObject({ state: "done", outcome: undefined, sealedUntil: ASSESSED.closesAt.toISOString() });

    const opened = await debriefFor(bank.trainee, attempt.id, ASSESSED.closesAt);
    expect(opened).toMatchObject({ ok: true, late: true });
    expect((await assignedCases(bank.trainee, ASSESSED.closesAt))[0]?.outcome).toBeDefined();
  });

  it("gives no hints", async () => {
    const { attempt } = await open(await bank.assigned(ASSESSED));
    expect(await takeHint(bank.trainee, attempt.id, "verify", NOW)).toEqual({ ok: false, reason: "forbidden" });
    expect(await db().read.hintTaken.count()).toBe(0);
  });
});

describe("extra time", () => {
  it("lengthens a running attempt and the next one, and stands in the audit log", async () => {
    const { attempt } = await open(await bank.assigned(ASSESSED));
    const grant = { personId: bank.trainee.id, extraPercent: 50 };
    expect(await setExtraTime(bank.trainer, grant, minutesLater(30))).toEqual({ ok: true });
    const running = await attemptForWork(bank.trainee, attempt.id, NOW);
    expect(running.ok && running.attempt.dueAt).toBe(minutesLater(90).toISOString());
    expect((await open(await bank.assigned(ASSESSED))).attempt.dueAt).toBe(minutesLater(90).toISOString());
    const event = await db().read.auditEvent.findFirstOrThrow({ where: { action: "person.extraTime.set" } });
    expect(event).toMatchObject({ actorId: "trainer", subject: "person:trainee" });
    expect(JSON.parse(event.detail)).toEqual({ before: 0, after: 50, running: 1 });
  });

  it("does not reopen an attempt whose time is over", async () => {
    const { attempt } = await open(await bank.assigned(ASSESSED));
    await setExtraTime(bank.trainer, { personId: "trainee", extraPercent: 100 }, minutesLater(61));
    const work = await attemptForWork(bank.trainee, attempt.id, NOW);
    expect(work.ok && work.attempt.dueAt).toBe(minutesLater(60).toISOString());
  });

  it("is granted by trainers and HR, to trainees alone, never to oneself, and only in the customary steps", async () => {
    const hr = await aPerson({ id: "hr", roles: ["hr"] });
    const both = await aPerson({ id: "both", roles: ["trainer", "trainee"] });
    const admin = await aPerson({ id: "admin", roles: ["administrator"] });
    const grant = { personId: "trainee", extraPercent: 25 };
    expect(await setExtraTime(hr, grant, NOW)).toEqual({ ok: true });
    for (const actor of [bank.trainee, admin]) {
      expect(await setExtraTime(actor, grant, NOW)).toEqual({ ok: false, reason: "forbidden" });
      expect(await extraTimes(actor)).toEqual({ ok: false, reason: "forbidden" });
    }
    expect(await setExtraTime(both, { ...grant, personId: "both" }, NOW)).toEqual({ ok: false, reason: "forbidden" });
    expect(await setExtraTime(hr, { ...grant, personId: "admin" }, NOW)).toEqual({ ok: false, reason: "missing" });
    expect(await setExtraTime(hr, { ...grant, extraPercent: 1000 }, NOW)).toEqual({ ok: false, reason: "missing" });
  });
});

describe("hints", () => {
  it("come one at a time, from how one goes about it to the place, are recorded, and end", async () => {
    const { attempt } = await open(await bank.assigned(WHOLE));
    const codes: string[] = [];
    for (let i = 0; i < 10; i++) {
      const taken = await takeHint(bank.trainee, attempt.id, "verify", minutesLater(i));
      if (!taken.ok) throw new Error(taken.reason);
      if (!taken.hint) break;
      codes.push(taken.hint.code);
    }
    expect(codes.slice(0, 4)).toEqual(["verify.how", "verify.sources", "verify.document", "verify.place"]);
    const work = await attemptForWork(bank.trainee, attempt.id, NOW);
    expect(work.ok && work.hints.map(({ code }) => code)).toEqual(codes);
  });

  it("never say where something is wrong on a case that is no demonstration", async () => {
    const { attempt } = await open(await bank.assigned(WHOLE, { demonstration: false }));
    const codes: (string | undefined)[] = [];
    for (let i = 0; i < 4; i++) {
      const taken = await takeHint(bank.trainee, attempt.id, "verify", minutesLater(i));
      codes.push(taken.ok ? taken.hint?.code : taken.reason);
    }
    expect(codes).toEqual(["verify.how", "verify.sources", undefined, undefined]);
  });

  it("are for the own attempt alone, and cannot be unsaid", async () => {
    const { attempt } = await open(await bank.assigned(WHOLE));
    await takeHint(bank.trainee, attempt.id, "memo", NOW);
    expect(await takeHint(bank.trainer, attempt.id, "memo", NOW)).toEqual({ ok: false, reason: "missing" });
    await expect(db().write.hintTaken.deleteMany()).rejects.toThrow();
    await expect(db().write.hintTaken.updateMany({ data: { code: "x" } })).rejects.toThrow();
  });
});
