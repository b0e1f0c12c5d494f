import { beforeEach, describe, expect, it } from "vitest";
import { db } from "~/db";
import { ROLES } from "~/domain/access";
import { attemptForWork, openCase } from "~/services/cases/attempts.server";
import { assignCase, withdrawCase } from "~/services/author/assign.server";
import { assignments } from "~/services/author/assignments.server";
import { assignedCase } from "~/services/cases/case-lists.server";
import { setExtraTime } from "~/services/people/extra-time.server";
import { outOfCohort, aPerson } from "../../../support/people";
import { aBank, minutesLater, NOW, type Bank } from "./bank";

let bank: Bank;
beforeEach(async () => {
  bank = await aBank();
});

const WINDOW = {
  mode: "assessed",
  stage: "everything",
  opensAt: minutesLater(60),
  closesAt: minutesLater(180),
  minutes: 90,
} as const;
const GUIDED = { mode: "guided", stage: "everything" } as const;
const open = (caseId: string, at: Date) => openCase(bank.trainee, { caseId, purpose: "training" }, at);
const missing = { ok: false, reason: "missing" };

describe("the window of an assessed case", () => {
  it("lets nobody in before it opens, and says when it does", async () => {
    const caseId = await bank.assigned(WINDOW);
    expect(await open(caseId, minutesLater(59))).toEqual(missing);
    expect(await assignedCase(bank.trainee, caseId, minutesLater(59))).toMatchObject({
      row: { state: "early", opensAt: WINDOW.opensAt.toISOString() },
    });
    expect(await open(caseId, minutesLater(60))).toMatchObject({ ok: true });
  });

  it("gives no time beyond its end to whoever opens late", async () => {
    const opened = await open(await bank.assigned(WINDOW), minutesLater(120));
    if (!opened.ok) throw new Error(opened.reason);
    const work = await attemptForWork(bank.trainee, opened.attemptId, minutesLater(121));
    expect(work.ok && work.attempt.dueAt).toBe(WINDOW.closesAt.toISOString());
  });

  it("does not open after it has closed, and is nothing that a guided case has", async () => {
    const caseId = await bank.assigned(WINDOW);
    const empty = { ...WINDOW, opensAt: WINDOW.closesAt };
    expect(await bank.assign(caseId, "other", empty)).toEqual({ ok: false, reason: "windowEmpty" });
    const early = await bank.assigned(GUIDED);
    const guided = { ...GUIDED, opensAt: minutesLater(5) };
    expect(await bank.assign(early, "other", guided)).toEqual({ ok: false, reason: "onlyAssessed" });
  });
});

describe("a trainer's list of assignments", () => {
  it("shows each case's terms, its state at the moment, and how far the cohort is", async () => {
    const assessed = await bank.assigned({ ...WINDOW, daysBudget: 4 });
    const guided = await bank.assigned(GUIDED);
    await open(guided, NOW);
    await setExtraTime(bank.trainer, { personId: "trainee", extraPercent: 25 }, NOW);
    const rows = async (at: Date) => {
      const list = await assignments(bank.trainer, "cohort", at);
      if (!list.ok) throw new Error(list.reason);
      expect(list.cohort).toMatchObject({ people: 1, withExtraTime: 1 });
      return list.cohort!.rows;
    };
    expect(await rows(NOW)).toMatchObject([
      { caseId: assessed, mode: "assessed", minutes: 90, daysBudget: 4, state: "scheduled", opened: 0 },
      { caseId: guided, mode: "guided", state: "open", opened: 1, submitted: 0 },
    ]);
    expect((await rows(minutesLater(60)))[0]).toMatchObject({ state: "open" });
    expect((await rows(minutesLater(181)))[0]).toMatchObject({ state: "closed" });
  });

  it("says of every case how it is used, and knows no cohort that is not there", async () => {
    const ids = [await bank.assigned(WINDOW), await bank.assigned(GUIDED, { demonstration: false })];
    const list = await assignments(bank.trainer, "other", NOW);
    if (!list.ok) throw new Error(list.reason);
    expect(list.cohort?.rows).toEqual([]);
    const uses = new Map(list.cases.map((row) => [row.caseId, `${row.use} ${row.demonstration}`]));
    expect(ids.map((id) => uses.get(id))).toEqual(["assessed true", "practised false"]);
    expect(await assignments(bank.trainer, "nowhere", NOW)).toEqual(missing);
  });

  it("holds nothing of a case's key", async () => {
    await bank.assigned(GUIDED, { demonstration: false });
    const seen = JSON.stringify(await assignments(bank.trainer, "cohort", NOW));
    expect(seen).not.toMatch(/fabricated|distortion|truth|opinion|"seed|ladder-test/i);
  });

  it("is closed to every other role, and so is changing it", async () => {
    const caseId = await bank.assigned(GUIDED);
    const denied = { ok: false, reason: "forbidden" };
    for (const role of ROLES.filter((one) => one !== "trainer")) {
      const actor = await aPerson({ id: `a-${role}`, roles: [role] });
      expect(await assignments(actor, "cohort", NOW), role).toEqual(denied);
      expect(await assignCase(actor, { cohortId: "other", caseId, ...GUIDED }, NOW), role).toEqual(denied);
      expect(await withdrawCase(actor, { cohortId: "cohort", caseId }, NOW), role).toEqual(denied);
    }
    expect(await db().read.caseAssignment.count()).toBe(1);
  });
});

describe("an assignment", () => {
  it("stands in the audit log with its terms", async () => {
    const caseId = await bank.assigned(WINDOW);
    const event = await db().read.auditEvent.findFirstOrThrow({ where: { action: "case.assigned" } });
    expect(event).toMatchObject({ actorId: "trainer", subject: `case:${caseId}` });
    expect(JSON.parse(event.detail)).toMatchObject({
      cohortId: "cohort",
      mode: "assessed",
      minutes: 90,
      opensAt: WINDOW.opensAt.toISOString(),
      closesAt: WINDOW.closesAt.toISOString(),
    });
  });

  it("is refused twice for one cohort, and as assessed once anybody has practised the case", async () => {
    const caseId = await bank.assigned(GUIDED);
    expect(await bank.assign(caseId, "cohort", GUIDED)).toEqual({ ok: false, reason: "twice" });
    expect(await bank.assign("nowhere", "cohort", GUIDED)).toEqual(missing);
    await open(caseId, NOW);
    // Even when the cohort that practised it has it no longer.
    await db().write.caseAssignment.deleteMany();
    expect(await bank.assign(caseId, "other", WINDOW)).toEqual({ ok: false, reason: "practised" });
  });

  it("is withdrawn while nobody has opened the case, and not afterwards", async () => {
    const caseId = await bank.assigned(GUIDED);
    const given = { cohortId: "cohort", caseId };
    expect(await withdrawCase(bank.trainer, { ...given, cohortId: "other" }, NOW)).toEqual(missing);
    expect(await withdrawCase(bank.trainer, given, NOW)).toEqual({ ok: true });
    expect(await db().read.caseAssignment.count()).toBe(0);
    const events = await db().read.auditEvent.findMany({
      where: { subject: `case:${caseId}` },
      orderBy: { seq: "asc" },
    });
    expect(events.map(({ action }) => action)).toEqual(["case.created", "case.assigned", "case.withdrawn"]);

    await bank.assign(caseId, "cohort", GUIDED);
    await open(caseId, NOW);
    expect(await withdrawCase(bank.trainer, given, NOW)).toEqual({ ok: false, reason: "opened" });
    await outOfCohort("cohort", "trainee"); // who left has met it all the same
    expect(await withdrawCase(bank.trainer, given, NOW)).toEqual({ ok: false, reason: "opened" });
    expect(await db().read.caseAssignment.count()).toBe(1);
  });
});
