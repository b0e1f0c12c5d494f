import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "~/db";
import type { Actor } from "~/domain/access/actor";
import { EMPTY_WORKSHEET } from "~/domain/judgement/worksheet";
import { writeWorksheet } from "~/records";
import { attemptForWork, isEarly, isOver, openCase, saveDraft } from "~/services/cases/attempts.server";
import { submitDecision } from "~/services/cases/submit.server";
import { closeWorkshop, workshop } from "~/services/workshop/index.server";
import { bareAssignment, bareCohort } from "../../support/bare-cases";
import { aPerson, inCohort } from "../../support/people";
import { aBank, minutesLater, NOW, type Bank } from "./ladder/bank";

const GUIDED = { mode: "guided", stage: "everything" } as const;
const CLOSES = minutesLater(120);
const ASSESSED = { mode: "assessed", stage: "everything", minutes: 60, closesAt: CLOSES } as const;
const missing = { ok: false, reason: "missing" };
const forbidden = { ok: false, reason: "forbidden" };

// One bank for the whole file, and cases of its own for each test.
let bank: Bank;
let trainee: Actor;
let reviewer: Actor;
beforeAll(async () => {
  bank = await aBank();
  trainee = bank.trainee;
  reviewer = await aPerson({ id: "reviewer", roles: ["reviewer"] });
  await workshop().close(); // sealed here instead of in a thread that has to start first
});
afterAll(closeWorkshop);

const open = (actor: Actor, caseId: string, { at = NOW, purpose = "training" as "training" | "review" } = {}) =>
  openCase(actor, { caseId, purpose }, at);
async function opened(actor: Actor, caseId: string, at = NOW): Promise<string> {
  const result = await open(actor, caseId, { at });
  if (!result.ok) throw new Error(result.reason);
  return result.attemptId;
}
const stored = (id: string) => db().read.attempt.findUniqueOrThrow({ where: { id } });
const ofCase = (caseId: string) => db().read.attempt.count({ where: { caseId } });

describe("a case is opened", () => {
  it("by a trainee to be trained, by a senior to review it, and by neither as the other", async () => {
    const caseId = await bank.assigned(GUIDED);
    await inCohort("cohort", reviewer.id);
    expect(await open(reviewer, caseId)).toEqual(forbidden);
    expect(await open(trainee, caseId, { purpose: "review" })).toEqual(forbidden);
    expect(await ofCase(caseId)).toBe(0);
    expect(await open(trainee, caseId)).toMatchObject({ ok: true });
    expect(await open(reviewer, caseId, { purpose: "review" })).toMatchObject({ ok: true });
  });

  it("once, however often and however fast it is clicked", async () => {
    const caseId = await bank.assigned(GUIDED);
    const [first, second] = await Promise.all([open(trainee, caseId), open(trainee, caseId)]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect(await open(trainee, caseId, { at: minutesLater(1) })).toEqual(first);
    expect(await ofCase(caseId)).toBe(1);
  });

  it("from the first moment of its window until before its last", async () => {
    const window = { ...ASSESSED, opensAt: minutesLater(10) };
    const [early, late] = [await bank.assigned(window), await bank.assigned(window)];
    expect(await open(trainee, early, { at: new Date(minutesLater(10).getTime() - 1) })).toEqual(missing);
    expect(await open(trainee, early, { at: minutesLater(10) })).toMatchObject({ ok: true });
    expect(await open(trainee, late, { at: CLOSES })).toEqual(missing);
    expect(await open(trainee, late, { at: new Date(CLOSES.getTime() - 1) })).toMatchObject({ ok: true });
  });

  it("again after its window has closed, by who had opened it", async () => {
    const caseId = await bank.assigned(ASSESSED);
    const attemptId = await opened(trainee, caseId);
    expect(await opened(trainee, caseId, minutesLater(121))).toBe(attemptId);
  });

  it("for review only where a cohort works on it", async () => {
    const caseId = await bank.assigned(GUIDED);
    await db().write.caseAssignment.deleteMany({ where: { caseId } });
    expect(await open(reviewer, caseId, { purpose: "review" })).toEqual(missing);
  });

  it("by nobody who took it from the library with its key, to be trained or to review", async () => {
    const both = await aPerson({ id: "both", roles: ["trainee", "reviewer"] });
    await inCohort("cohort", "both");
    const [kept, other] = [await bank.assigned(GUIDED), await bank.assigned(GUIDED)];
    await db().write.case.update({ where: { id: kept }, data: { createdById: "both" } });
    await db().write.case.update({ where: { id: other }, data: { createdById: "trainer" } });
    for (const purpose of ["training", "review"] as const) {
      expect(await open(both, kept, { purpose }), purpose).toEqual(missing);
    }
    expect(await open(both, other)).toMatchObject({ ok: true });
  });
});

describe("of the terms of several cohorts", () => {
  const EARLIER = new Date("2025-12-01T00:00:00Z");
  beforeAll(() => bareCohort("second", ["trainee"]));

  it.each([
    ["earlier", EARLIER],
    ["later", minutesLater(1)],
  ])("the assessed ones count, given %s than the others", async (_when, assignedAt) => {
    const caseId = await bank.assigned(GUIDED);
    await bareAssignment("second", caseId, { mode: "assessed", minutes: 30, closesAt: CLOSES, assignedAt });
    expect(await stored(await opened(trainee, caseId))).toMatchObject({
      ...{ kind: "assessed", stage: "everything", minutes: 30, dueAt: minutesLater(30) },
    });
  });

  it("the first ones count, where none is assessed", async () => {
    const caseId = await bank.assigned(GUIDED);
    await bareAssignment("second", caseId, { mode: "guided", stage: "price", daysBudget: 4, assignedAt: EARLIER });
    expect(await stored(await opened(trainee, caseId))).toMatchObject({ stage: "price", daysBudget: 4 });
  });
});

describe("an attempt", () => {
  it("has its terms, its person and its moment, and ends with the time allowed and granted, or with the window", async () => {
    const slow = await aPerson({ id: "slow" });
    await inCohort("cohort", "slow");
    const granted = { personId: "slow", extraPercent: 50, setById: "trainer", setAt: NOW };
    await db().write.accommodation.create({ data: granted });
    const caseId = await bank.assigned({ ...ASSESSED, daysBudget: 5 });
    const terms = { purpose: "training", kind: "assessed", stage: "everything", minutes: 60, daysBudget: 5 };
    const start = { openedAt: NOW, savedAt: NOW, submittedAt: null, version: 0 };
    const [usual, longer] = [await opened(trainee, caseId), await opened(slow, caseId)];
    expect(await stored(usual)).toMatchObject({ ...terms, ...start, personId: "trainee", dueAt: minutesLater(60) });
    expect(await stored(longer)).toMatchObject({ ...terms, ...start, personId: "slow", dueAt: minutesLater(90) });
    const whole = await opened(
      trainee,
      await bank.assigned({ mode: "assessed", stage: "everything", closesAt: CLOSES }),
    );
    expect(await stored(whole)).toMatchObject({ minutes: null, daysBudget: null, dueAt: CLOSES });
  });

  it("of a worked example shows the whole file, whatever days its cohort has for asking", async () => {
    const caseId = await bank.assigned({ mode: "example", stage: "everything", daysBudget: 3 });
    expect(await stored(await opened(trainee, caseId))).toMatchObject({ kind: "example", daysBudget: null });
  });

  it("starts empty where the whole case is to be worked, though it is a demonstration", async () => {
    const attemptId = await opened(trainee, await bank.assigned(GUIDED));
    expect((await stored(attemptId)).worksheet).toBe(writeWorksheet(EMPTY_WORKSHEET));
  });

  it("is shown to its person alone, with its version, and whether it is submitted", async () => {
    const attemptId = await opened(trainee, await bank.assigned(ASSESSED));
    const worksheet = { ...EMPTY_WORKSHEET, pd: 0.07 };
    await saveDraft(trainee, attemptId, { version: 0, worksheet }, minutesLater(1));
    expect(await attemptForWork(reviewer, attemptId, NOW)).toEqual(missing);
    const shown = async () => attemptForWork(trainee, attemptId, NOW);
    const saved = { id: attemptId, version: 1, savedAt: minutesLater(1).toISOString(), submitted: false };
    expect(await shown()).toMatchObject({ ok: true, attempt: { ...saved, worksheet: { pd: 0.07 } } });

    await submitDecision(trainee, attemptId, { version: 1 }, minutesLater(61));
    expect(await shown()).toMatchObject({ attempt: { ...saved, submitted: true } });
    const late = { version: 1, worksheet: EMPTY_WORKSHEET };
    expect(await saveDraft(trainee, attemptId, late, minutesLater(2))).toEqual({ ok: false, reason: "submitted" });
  });

  it("of an example is not saved, whatever version is posted", async () => {
    const attemptId = await opened(trainee, await bank.assigned({ mode: "example", stage: "everything" }));
    const { worksheet } = await stored(attemptId);
    for (const version of [0, 1]) {
      expect(await saveDraft(trainee, attemptId, { version, worksheet: EMPTY_WORKSHEET }, NOW)).toEqual({
        ...{ ok: false, reason: "example" },
      });
    }
    expect(await stored(attemptId)).toMatchObject({ worksheet, version: 0 });
  });
});

it("a deadline is over after its moment, a window opens at its moment, and what has neither is never either", () => {
  const before = new Date(NOW.getTime() - 1);
  const after = new Date(NOW.getTime() + 1);
  expect([before, NOW, after].map((now) => isOver(NOW, now))).toEqual([false, false, true]);
  expect([before, NOW, after].map((now) => isEarly(NOW, now))).toEqual([true, false, false]);
  expect([isOver(null, NOW), isEarly(null, NOW), isEarly(undefined, NOW)]).toEqual([false, false, false]);
});
