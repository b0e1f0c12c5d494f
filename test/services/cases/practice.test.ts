import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "~/db";
import type { Actor } from "~/domain/access/actor";
import { attemptForWork, openCase } from "~/services/cases/attempts.server";
import { assignedCases } from "~/services/cases/case-lists.server";
import { watchCohort } from "~/services/author/cohort-watch.server";
import { debriefFor } from "~/services/cases/debrief.server";
import { practiceLimit } from "~/services/cases/practice-limit.server";
import { practiceFor, startPractice } from "~/services/cases/practice.server";
import { closeWorkshop } from "~/services/workshop/index.server";
import { bankDatabase } from "../../support/database";
import { aPerson, inCohort } from "../../support/people";

const NOW = new Date("2026-03-02T09:00:00Z");
const HOUR_MS = 3_600_000;
let trainee: Actor;

beforeEach(async () => {
  await bankDatabase(NOW);
  trainee = await aPerson({ id: "trainee" });
  delete process.env.PRACTICE_CASES_PER_DAY;
});
afterAll(closeWorkshop);

const start = (seed: string, choice = {}, now = NOW, actor = trainee) => startPractice(actor, choice, { seed, now });

async function started(seed: string, choice = {}): Promise<string> {
  const result = await start(seed, choice);
  if (!result.ok) throw new Error(result.reason);
  return result.attemptId;
}

describe("a practice case", () => {
  test("is stored with its secret seed, its truth and an open attempt, and the audit log says so", async () => {
    const attemptId = await started("secret-1", { industry: "restaurant" });
    const stored = await db().read.attempt.findUniqueOrThrow({
      where: { id: attemptId },
      include: { case: { include: { truth: true, opinions: true } } },
    });
    expect(stored).toMatchObject({ personId: trainee.id, purpose: "practice", submittedAt: null });
    expect(stored.case).toMatchObject({ industry: "restaurant", demonstration: false, createdById: trainee.id });
    expect(stored.case.truth?.seed).toMatch(/^secret-1(-\d)?$/);
    expect(stored.case.opinions).toHaveLength(1);
    const events = await db().read.auditEvent.findMany({ where: { actorId: trainee.id } });
    expect(events.map(({ action }) => action)).toEqual(["case.created", "case.opened"]);
    expect(JSON.stringify(events)).not.toContain("secret-1");
  });

  test("bears the firm's name: neither page nor list names recipe, objective or what was planted", async () => {
    const archetypes = await db().read.contentVersion.findMany({ where: { kind: "archetype" } });
    const work = await attemptForWork(trainee, await started("secret-2"), NOW);
    if (!work.ok) throw new Error(work.reason);
    expect(work.title).toBe(work.file.firm.name);
    const shown = JSON.stringify([work.title, work.attempt, work.file, await practiceFor(trainee, NOW)]);
    for (const { key, body } of archetypes) {
      const { title, objective } = JSON.parse(body) as { title: string; objective: string };
      for (const word of [key, title, objective]) expect(shown.includes(word), word).toBe(false);
    }
    expect(/"(distortions|knockOuts|quality|objective|archetype|seed|ratingPd)"/.exec(shown)).toBeNull();
  });

  test("belongs to one person: nobody else opens, watches or debriefs it, and no list of assigned cases holds it", async () => {
    const attemptId = await started("secret-3");
    const { caseId } = await db().read.attempt.findUniqueOrThrow({ where: { id: attemptId } });
    const other = await aPerson({ id: "other" });
    const trainer = await aPerson({ id: "trainer", roles: ["trainer", "reviewer"] });
    await db().write.cohort.create({
      data: { id: "c", name: "C", startsOn: "2026-01-01" },
    });
    await inCohort("c", trainee.id);
    for (const actor of [other, trainer]) {
      expect(await attemptForWork(actor, attemptId, NOW)).toEqual({ ok: false, reason: "missing" });
      expect(await debriefFor(actor, attemptId, NOW)).toEqual({ ok: false, reason: "missing" });
    }
    expect(await openCase(other, { caseId, purpose: "training" }, NOW)).toEqual({ ok: false, reason: "missing" });
    expect(await openCase(trainer, { caseId, purpose: "review" }, NOW)).toEqual({ ok: false, reason: "missing" });
    expect(await assignedCases(trainee, NOW)).toEqual([]);
    expect(await watchCohort(trainer, {}, NOW)).toMatchObject({ drafts: 0, decisions: [] });
  });

  test.each(["hr", "trainer", "reviewer", "administrator"] as const)("%s cannot practise", async (role) => {
    const actor = await aPerson({ id: role, roles: [role] });
    expect(await practiceFor(actor, NOW)).toEqual({ ok: false, reason: "forbidden" });
    expect(await start("s", {}, NOW, actor)).toEqual({ ok: false, reason: "forbidden" });
    expect(await db().read.case.count()).toBe(0);
  });

  test("clicked twice is one case", async () => {
    const [first, second] = await Promise.all([start("secret-4"), start("secret-5")]);
    expect(second).toEqual(first);
    expect(await db().read.case.count()).toBe(1);
  });

  test("that no recipe fits is refused, and nothing is stored", async () => {
    const garment = { kind: "archetype", key: { startsWith: "garment" } };
    await db().write.contentVersion.updateMany({ where: garment, data: { status: "superseded" } });
    expect(await start("s", { industry: "garment" })).toEqual({ ok: false, reason: "nothing" });
    expect(await db().read.case.count()).toBe(0);
  });
});

describe("the limit of a day", () => {
  test("refuses the next case until 24 hours after the first", async () => {
    process.env.PRACTICE_CASES_PER_DAY = "2";
    expect((await start("a")).ok).toBe(true);
    expect((await start("b", {}, new Date(NOW.getTime() + HOUR_MS))).ok).toBe(true);
    const evening = new Date(NOW.getTime() + 23 * HOUR_MS);
    expect(await start("c", {}, evening)).toEqual({ ok: false, reason: "limit" });
    expect(await practiceFor(trainee, evening)).toMatchObject({ left: 0, limit: 2 });
    expect((await start("d", {}, new Date(NOW.getTime() + 24 * HOUR_MS))).ok).toBe(true);
  });

  test("is a whole number, or a setting that cannot work", () => {
    expect(practiceLimit("")).toBe(20);
    expect(practiceLimit("0")).toBe(0);
    expect(() => practiceLimit("many")).toThrow("PRACTICE_CASES_PER_DAY");
    expect(() => practiceLimit("-1")).toThrow("PRACTICE_CASES_PER_DAY");
  });
});
