import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db, verifyChain } from "~/db";
import type { Actor } from "~/domain/access/actor";
import { GENERATOR_VERSION } from "~/domain/casefile";
import { assignCase } from "~/services/author/assign.server";
import { assignments } from "~/services/author/assignments.server";
import { attemptForWork, openCase, saveDraft } from "~/services/cases/attempts.server";
import { assignedCases, reviewQueue } from "~/services/cases/case-lists.server";
import { casesByVersion, withdrawalChoice } from "~/services/author/cases-by-version.server";
import { debriefFor } from "~/services/cases/debrief.server";
import { anchors } from "~/services/author/family-list.server";
import { keptCases } from "~/services/author/library-cases.server";
import { replaceVersion, versionPlan } from "~/services/author/replace-version.server";
import { submitDecision } from "~/services/cases/submit.server";
import { today } from "~/services/today.server";
import { makeVariant } from "~/services/author/variants.server";
import { replaceCase, withdrawFromLibrary } from "~/services/author/withdrawals.server";
import { closeWorkshop } from "~/services/workshop/index.server";
import { aCompleteWorksheet } from "../../support/complete-worksheet";
import { aPerson, inCohort } from "../../support/people";
import { aBank, minutesLater, NOW, type Bank } from "../cases/ladder/bank";

const GUIDED = { mode: "guided", stage: "everything" } as const;
const RECIPE = "metal-parts-fabricated-sales";
const forbidden = { ok: false, reason: "forbidden" };
const missing = { ok: false, reason: "missing" };

let bank: Bank;
let trainer: Actor;
let trainee: Actor;
beforeEach(async () => {
  bank = await aBank();
  ({ trainer, trainee } = bank);
});
afterAll(closeWorkshop);

const LATER = minutesLater(1);
const withdrawn = (caseId: string, at = LATER) =>
  withdrawFromLibrary(trainer, { caseId, reason: "An earlier generator." }, at);
const replaced = async (caseId: string, choice: { recipe?: string } = {}, seed = "fresh-1") => {
  const result = await replaceCase(trainer, { caseId, reason: "Old.", ...choice }, { seed, now: LATER });
  if (!result.ok) throw new Error(result.reason);
  return result.caseId;
};
const open = (actor: Actor, caseId: string, at = LATER) => openCase(actor, { caseId, purpose: "training" }, at);
const mustOpen = async (caseId: string, at = NOW) => {
  const opened = await open(trainee, caseId, at);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.attemptId;
};
const listed = async (actor = trainee, at = LATER) => (await assignedCases(actor, at)).map(({ caseId }) => caseId);
/** As a case that an earlier generator made, before it was noted from which recipe. */
const ofEarlier = (caseId: string, recipe: string | null = null) =>
  db().write.case.update({ where: { id: caseId }, data: { generatorVersion: "4", recipe } });

describe("a case that is withdrawn", () => {
  test("is assigned to nobody, begun by nobody and found by nobody who has not begun it", async () => {
    const caseId = await bank.assigned(GUIDED);
    expect(await listed()).toEqual([caseId]);
    expect(await withdrawn(caseId)).toEqual({ ok: true });
    expect(await bank.assign(caseId, "other", GUIDED)).toEqual(missing);
    expect(await open(trainee, caseId)).toEqual(missing);
    expect(await listed()).toEqual([]);
    expect((await today(trainee, LATER)).progress.cases).toEqual({ done: 0, all: 0 });
    const page = await assignments(trainer, "cohort", LATER);
    expect(page).toMatchObject({ cases: [], cohort: { rows: [{ caseId, withdrawn: true }] } });
    expect(await anchors(trainer, LATER)).toMatchObject({ anchors: [] });
    expect(await makeVariant(trainer, caseId, { seed: "s", now: LATER })).toEqual({ ok: false, reason: "withdrawn" });
  });

  test("is worked on, submitted and debriefed by whoever had begun it", async () => {
    const caseId = await bank.assigned(GUIDED);
    const attemptId = await mustOpen(caseId);
    await withdrawn(caseId);
    expect(await open(trainee, caseId)).toEqual({ ok: true, attemptId });
    expect(await listed()).toEqual([caseId]);
    const work = await attemptForWork(trainee, attemptId, LATER);
    if (!work.ok) throw new Error(work.reason);
    const worksheet = await aCompleteWorksheet(attemptId);
    expect(await saveDraft(trainee, attemptId, { version: 0, worksheet }, LATER)).toMatchObject({ ok: true });
    expect(await submitDecision(trainee, attemptId, { version: 1 }, LATER)).toMatchObject({ ok: true });
    expect(await debriefFor(trainee, attemptId, LATER)).toMatchObject({ ok: true });
    expect((await assignedCases(trainee, LATER))[0]).toMatchObject({ caseId, state: "done" });
  });

  test("stays in a window that was set until it closes, for those too who have not begun", async () => {
    const opensAt = minutesLater(10);
    const caseId = await bank.assigned({
      mode: "assessed",
      stage: "everything",
      minutes: 60,
      opensAt,
      closesAt: minutesLater(120),
    });
    await withdrawn(caseId);
    expect(await listed()).toEqual([caseId]);
    expect(await open(trainee, caseId, minutesLater(5))).toEqual(missing);
    expect(await open(trainee, caseId, minutesLater(20))).toMatchObject({ ok: true });
    const late = await aPerson({ id: "late" });
    await inCohort("cohort", late.id);
    expect(await open(late, caseId, minutesLater(121))).toEqual(missing);
  });

  test("is still judged by seniors, with whom debriefs compare", async () => {
    const caseId = await bank.assigned(GUIDED);
    await withdrawn(caseId);
    const senior = await aPerson({ id: "senior", roles: ["reviewer"] });
    expect(await reviewQueue(senior, LATER)).toMatchObject([{ caseId }]);
    expect(await openCase(senior, { caseId, purpose: "review" }, LATER)).toMatchObject({ ok: true });
  });

  test("says who withdrew it, when and why, once and for all", async () => {
    const caseId = await bank.assigned(GUIDED);
    await withdrawn(caseId);
    expect(await withdrawn(caseId, minutesLater(9))).toEqual({ ok: true });
    const row = { caseId, byId: "trainer", reason: "An earlier generator.", at: LATER, replacedById: null };
    expect(await db().read.caseWithdrawal.findMany()).toEqual([row]);
    expect(await db().read.auditEvent.count({ where: { action: "library.withdrawn" } })).toBe(1);
    await expect(db().write.caseWithdrawal.updateMany({ data: { reason: "other" } })).rejects.toThrow();
    await expect(db().write.caseWithdrawal.deleteMany()).rejects.toThrow();
    expect(await replaceCase(trainer, { caseId, reason: "x" }, { seed: "s", now: LATER })).toEqual({
      ok: false,
      reason: "withdrawn",
    });
  });

  test("is no trainee's own practice", async () => {
    const caseId = await bank.assigned(GUIDED);
    const attempt = await mustOpen(caseId);
    await db().write.attempt.update({ where: { id: attempt }, data: { purpose: "practice" } });
    expect(await withdrawn(caseId)).toEqual(missing);
    expect(await withdrawalChoice(trainer, caseId, LATER)).toEqual(missing);
  });
});

describe("a replacement", () => {
  test("is another firm of the same recipe in its version of today, in the old one's place and on its terms", async () => {
    const first = await bank.assigned(GUIDED);
    const caseId = await bank.assigned({ ...GUIDED, daysBudget: 5 });
    const last = await bank.assigned(GUIDED);
    await ofEarlier(caseId, `${RECIPE}@1`);
    const fresh = await replaced(caseId);
    const [was, is] = await Promise.all(
      [caseId, fresh].map((id) =>
        db().read.case.findUniqueOrThrow({ where: { id }, include: { truth: true, assignments: true } }),
      ),
    );
    const [{ version = "" } = {}] = await db().read.contentVersion.findMany({
      where: { kind: "archetype", key: RECIPE, status: "published" },
    });
    expect(is).toMatchObject({
      generatorVersion: GENERATOR_VERSION,
      recipe: `${RECIPE}@${version}`,
      industry: was!.industry,
      demonstration: was!.demonstration,
      createdById: "trainer",
      truth: { seed: "fresh-1" },
    });
    expect(is!.digest).not.toBe(was!.digest);
    expect(is!.title).toBe((JSON.parse(is!.summary) as { firmName: string }).firmName);
    const { caseId: _old, assignedAt: _then, ...place } = was!.assignments[0]!;
    expect(is!.assignments).toMatchObject([{ ...place, caseId: fresh }]);
    expect(await listed()).toEqual([first, fresh, last]);
    expect(await open(trainee, fresh)).toMatchObject({ ok: true });
    expect(await db().read.caseWithdrawal.findMany()).toMatchObject([{ caseId, replacedById: fresh }]);
    expect(await verifyChain(db().read)).toMatchObject({ ok: true });
  });

  test("asked for twice at once is one case", async () => {
    const caseId = await bank.assigned(GUIDED);
    const both = await Promise.all([replaced(caseId, {}, "one"), replaced(caseId, {}, "two")]);
    expect(both[0]).toBe(both[1]);
    expect(await db().read.case.count()).toBe(2);
  });

  test("takes no place in an exam: the window keeps the old case", async () => {
    const caseId = await bank.assigned({ mode: "assessed", stage: "everything", closesAt: minutesLater(120) });
    const fresh = await replaced(caseId);
    expect(await listed()).toEqual([caseId]);
    expect(await db().read.caseAssignment.count({ where: { caseId: fresh } })).toBe(0);
  });

  test("of a case that does not say its recipe is drawn from the one that is chosen, and from none unchosen", async () => {
    const caseId = await bank.assigned(GUIDED);
    await ofEarlier(caseId);
    const order = { caseId, reason: "Old." };
    const ask = { seed: "s", now: LATER };
    expect(await replaceCase(trainer, order, ask)).toEqual({ ok: false, reason: "recipe" });
    expect(await replaceCase(trainer, { ...order, recipe: "no-such" }, ask)).toEqual({ ok: false, reason: "recipe" });
    expect(await db().read.caseWithdrawal.count()).toBe(0);
    const choice = await withdrawalChoice(trainer, caseId, LATER);
    if (!choice.ok || choice.recipe === "own") throw new Error("no choice");
    expect(choice.recipe.map(({ id }) => id)).toContain("restaurant-sound");
    const fresh = await replaced(caseId, { recipe: "restaurant-sound" });
    expect(await db().read.case.findUnique({ where: { id: fresh } })).toMatchObject({ industry: "restaurant" });
  });

  test("is never decided by the trainer who asked for it, and waits while that trainer's own cohort is assessed", async () => {
    const caseId = await bank.assigned(GUIDED);
    const both = await aPerson({ id: "both", roles: ["trainer", "reviewer", "trainee"] });
    const result = await replaceCase(both, { caseId, reason: "Old." }, { seed: "s", now: LATER });
    if (!result.ok) throw new Error(result.reason);
    expect((await reviewQueue(both, LATER)).map((row) => row.caseId)).toEqual([caseId]);
    await inCohort("other", "both");
    const exam = await bank.assigned(GUIDED);
    const window = { mode: "assessed", stage: "everything", closesAt: minutesLater(60) } as const;
    const another = await bank.assigned(window);
    expect(await assignCase(trainer, { caseId: another, cohortId: "other", ...window }, LATER)).toEqual({ ok: true });
    expect(await replaceCase(both, { caseId: exam, reason: "Old." }, { seed: "s", now: LATER })).toEqual({
      ok: false,
      reason: "candidate",
    });
  });
});

describe("the library by generator version", () => {
  test("counts each version's cases, marks the older ones, and shows one version alone", async () => {
    const [newer, older, gone] = [
      await bank.assigned(GUIDED),
      await bank.assigned(GUIDED),
      await bank.assigned(GUIDED),
    ];
    await ofEarlier(older);
    await ofEarlier(gone);
    await withdrawn(gone);
    const all = await casesByVersion(trainer, undefined, LATER);
    expect(all).toMatchObject({
      groups: [
        { version: GENERATOR_VERSION, current: true, standing: 1, withdrawn: 0 },
        { version: "4", current: false, standing: 1, withdrawn: 1 },
      ],
    });
    const four = await casesByVersion(trainer, "4", LATER);
    if (!all.ok || !four.ok) throw new Error("denied");
    expect(all.cases.map(({ caseId, older: isOld }) => [caseId, isOld])).toEqual(
      expect.arrayContaining([
        [newer, false],
        [older, true],
        [gone, true],
      ]),
    );
    expect(four.cases).toMatchObject([
      { caseId: older, withdrawn: undefined },
      { caseId: gone, withdrawn: { reason: "An earlier generator.", replacedBy: undefined } },
    ]);
    expect(JSON.stringify([all, await withdrawalChoice(trainer, newer, LATER)])).not.toMatch(
      /"(seed|truth|distortions)"|fabricated-sales@/,
    );
  });

  test("tells what came in a case's place to nobody who is to judge that blind", async () => {
    const caseId = await bank.assigned(GUIDED);
    await replaced(caseId);
    const reviewing = await aPerson({ id: "reviewing", roles: ["trainer", "reviewer"] });
    const told = async (actor: Actor) => {
      const page = await casesByVersion(actor, undefined, LATER);
      return page.ok && page.cases.find((one) => one.caseId === caseId)?.withdrawn?.replacedBy !== undefined;
    };
    expect([await told(trainer), await told(reviewing)]).toEqual([true, false]);
  });

  test("keeps a withdrawn case out of the kept ones", async () => {
    const caseId = await bank.assigned(GUIDED);
    await db().write.case.update({ where: { id: caseId }, data: { createdById: "trainer", generatorVersion: "4" } });
    expect(await keptCases(trainer)).toMatchObject({ cases: [{ caseId, version: "4", older: true }] });
    await withdrawn(caseId);
    expect(await keptCases(trainer)).toMatchObject({ cases: [] });
  });
});

describe("replacing all of a version", () => {
  const start = (chosen: Record<string, string> = {}, actor = trainer) =>
    replaceVersion(actor, { version: "4", reason: "Generator 5.", chosen }, () => LATER);
  const finished = () =>
    vi.waitFor(
      async () => {
        const plan = await versionPlan(trainer, "4");
        if (!plan.ok || !plan.run?.done) throw new Error("still under way");
        return plan;
      },
      { timeout: 30_000 },
    );

  test("replaces what says its recipe and what one was chosen for, counts them, and leaves the rest", async () => {
    const [own, chosen, left, newer] = [
      await bank.assigned(GUIDED),
      await bank.assigned(GUIDED),
      await bank.assigned(GUIDED),
      await bank.assigned(GUIDED),
    ];
    await ofEarlier(own, `${RECIPE}@1`);
    for (const id of [chosen, left]) await ofEarlier(id);
    const plan = await versionPlan(trainer, "4");
    if (!plan.ok) throw new Error(plan.reason);
    expect(plan.replaceable).toBe(1);
    expect(plan.unknown.map(({ caseId }) => caseId).sort()).toEqual([chosen, left].sort());
    expect(plan.unknown[0]!.recipes[0]!.id).toMatch(/^metal-parts/);
    expect(await start({ [chosen]: "restaurant-sound" })).toEqual({ ok: true, total: 2 });
    expect(await start({ [left]: "restaurant-sound" })).toEqual({ ok: false, reason: "busy" });
    expect(await finished()).toMatchObject({
      replaceable: 0,
      unknown: [{ caseId: left }],
      run: { total: 2, replaced: 2, failed: 0, done: true },
    });
    const gone = await db().read.caseWithdrawal.findMany();
    expect(gone.map(({ caseId }) => caseId).sort()).toEqual([own, chosen].sort());
    expect(gone.every(({ replacedById }) => replacedById !== null)).toBe(true);
    expect(await listed()).toHaveLength(4);
    expect(await listed()).toEqual(expect.arrayContaining([left, newer]));
  });

  test("is not for the generator of today, nor for a version that there is not, nor without a choice", async () => {
    const caseId = await bank.assigned(GUIDED);
    expect(await versionPlan(trainer, GENERATOR_VERSION)).toEqual(missing);
    expect(await start()).toEqual(missing);
    await ofEarlier(caseId);
    expect(await start()).toEqual({ ok: false, reason: "nothing" });
    expect(await db().read.caseWithdrawal.count()).toBe(0);
  });
});

test.each(["trainee", "reviewer", "hr", "administrator"] as const)(
  "%s withdraws nothing and sees no version",
  async (role) => {
    const caseId = await bank.assigned(GUIDED);
    await ofEarlier(caseId, `${RECIPE}@1`);
    const actor = await aPerson({ id: role === "trainee" ? "another" : role, roles: [role] });
    expect(await withdrawFromLibrary(actor, { caseId, reason: "x" }, LATER)).toEqual(forbidden);
    expect(await replaceCase(actor, { caseId, reason: "x" }, { seed: "s", now: LATER })).toEqual(forbidden);
    expect(await casesByVersion(actor, undefined, LATER)).toEqual(forbidden);
    expect(await withdrawalChoice(actor, caseId, LATER)).toEqual(forbidden);
    expect(await versionPlan(actor, "4")).toEqual(forbidden);
    expect(await replaceVersion(actor, { version: "4", reason: "x", chosen: {} }, () => LATER)).toEqual(forbidden);
    expect([await db().read.caseWithdrawal.count(), await db().read.case.count()]).toEqual([0, 1]);
  },
);
