import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "~/db";
import type { Actor } from "~/domain/access/actor";
import { openCase } from "~/services/cases/attempts.server";
import { reviewQueue } from "~/services/cases/case-lists.server";
import { assignCase } from "~/services/author/assign.server";
import { keptCases } from "~/services/author/library-cases.server";
import { drawSamples, keepSample, sampleFile, samplesOf } from "~/services/author/library-samples.server";
import { archetypeLibrary, libraryEntry } from "~/services/author/library.server";
import { startPractice } from "~/services/cases/practice.server";
import { closeWorkshop } from "~/services/workshop/index.server";
import { bankDatabase } from "../../support/database";
import { aPerson } from "../../support/people";

const NOW = new Date("2026-03-02T09:00:00Z");
const ARCHETYPE = "metal-parts-fabricated-sales";
let trainer: Actor;

beforeEach(async () => {
  await bankDatabase(NOW);
  trainer = await aPerson({ id: "trainer", roles: ["trainer", "reviewer"] });
  await db().write.cohort.create({ data: { id: "c", name: "C", startsOn: "2026-01-01" } });
});
afterAll(closeWorkshop);

async function batchOf(actor: Actor): Promise<string> {
  const drawn = await drawSamples(actor, { archetype: ARCHETYPE, size: "samples" });
  if (!drawn.ok) throw new Error(drawn.reason);
  return drawn.batchId;
}

describe("samples", () => {
  test("are three different firms of the recipe, their planted flags found in a document, none of them stored", async () => {
    const found = await samplesOf(trainer, await batchOf(trainer), NOW);
    if (!found.ok) throw new Error(found.reason);
    expect(new Set(found.samples.map(({ firm }) => firm)).size).toBe(3);
    for (const { planted, documents, truth } of found.samples) {
      const papers = documents.map(({ id }) => id);
      // Honest ones among them have nothing to be found.
      for (const { kind, evidence } of planted) {
        expect(kind).toBe("fabricatedSales");
        expect(evidence.length).toBeGreaterThan(0);
        for (const { doc } of evidence) expect(papers).toContain(doc);
      }
      expect(truth?.pd).toBeGreaterThan(0);
    }
    expect(await db().read.case.count()).toBe(0);
  });

  test("open as the same firm every time, without key and seed", async () => {
    const batchId = await batchOf(trainer);
    const listed = await samplesOf(trainer, batchId, NOW);
    const [first, again] = [await sampleFile(trainer, batchId, 2), await sampleFile(trainer, batchId, 2)];
    if (!listed.ok || !first.ok || !again.ok) throw new Error("not found");
    expect(first.file.firm.name).toBe(listed.samples[1]!.firm);
    expect(again.file).toEqual(first.file);
    expect(Object.keys(first.file).sort()).toEqual(["asOf", "currency", "documents", "firm", "origin"]);
    for (const number of [0, 4, 1.5, NaN]) expect((await sampleFile(trainer, batchId, number)).ok).toBe(false);
  });

  test.each(["trainee", "reviewer", "hr", "administrator"] as const)(
    "%s sees no recipe and no sample",
    async (role) => {
      const actor = await aPerson({ id: role, roles: [role] });
      const batchId = await batchOf(trainer);
      const denied = { ok: false, reason: "forbidden" };
      expect(await archetypeLibrary(actor)).toEqual(denied);
      expect(await libraryEntry(actor, ARCHETYPE)).toEqual(denied);
      expect(await drawSamples(actor, { archetype: ARCHETYPE, size: "samples" })).toEqual(denied);
      expect(await samplesOf(actor, batchId, NOW)).toEqual(denied);
      expect(await sampleFile(actor, batchId, 1)).toEqual(denied);
      expect(await keepSample(actor, { batchId, number: 1, title: "x", cohortId: "c" }, NOW)).toEqual(denied);
      expect(await keptCases(actor)).toEqual(denied);
      expect(await db().read.case.count()).toBe(0);
    },
  );

  test("of one trainer are nothing to another", async () => {
    const other = await aPerson({ id: "other", roles: ["trainer"] });
    const batchId = await batchOf(trainer);
    const missing = { ok: false, reason: "missing" };
    expect(await samplesOf(other, batchId, NOW)).toEqual(missing);
    expect(await sampleFile(other, batchId, 1)).toEqual(missing);
    expect(await keepSample(other, { batchId, number: 1, title: "x", cohortId: "c" }, NOW)).toEqual(missing);
  });
});

describe("a kept sample", () => {
  test("kept twice is one case with its truth, assigned once and audited; an unknown cohort keeps nothing", async () => {
    const batchId = await batchOf(trainer);
    const keep = (cohortId: string | undefined) =>
      keepSample(trainer, { batchId, number: 1, title: "Label", cohortId }, NOW);
    expect(await keep("none")).toEqual({ ok: false, reason: "cohort" });
    expect(await db().read.case.count()).toBe(0);
    const [first, second] = await Promise.all([keep(undefined), keep("c")]);
    expect(first).toEqual(second);
    expect(await db().read.case.findMany({ include: { truth: true, assignments: true } })).toMatchObject([
      { title: "Label", demonstration: false, createdById: "trainer", truth: {}, assignments: [{ cohortId: "c" }] },
    ]);
    const events = await db().read.auditEvent.findMany({ where: { actorId: "trainer" } });
    expect(events.map(({ action }) => action).sort()).toEqual(["case.assigned", "case.created"]);
    expect(await keptCases(trainer)).toMatchObject({ cases: [{ title: "Label", cohorts: ["C"] }] });
  });

  test("is never decided by whoever saw its key, but by other seniors", async () => {
    const kept = await keepSample(
      trainer,
      { batchId: await batchOf(trainer), number: 1, title: undefined, cohortId: "c" },
      NOW,
    );
    if (!kept.ok) throw new Error(kept.reason);
    const review = { caseId: kept.caseId, purpose: "review" } as const;
    expect(await openCase(trainer, review, NOW)).toEqual({ ok: false, reason: "missing" });
    expect(await reviewQueue(trainer, NOW)).toEqual([]);
    const senior = await aPerson({ id: "senior", roles: ["reviewer"] });
    expect(await reviewQueue(senior, NOW)).toHaveLength(1);
    expect((await openCase(senior, review, NOW)).ok).toBe(true);
  });

  test("is no trainee's practice case: that cannot be listed or assigned", async () => {
    const trainee = await aPerson({ id: "trainee" });
    await startPractice(trainee, {}, { seed: "s", now: NOW });
    const { id: caseId } = await db().read.case.findFirstOrThrow();
    expect(await keptCases(trainer)).toMatchObject({ cases: [] });
    const plain = { mode: "guided", stage: "everything" } as const;
    expect(await assignCase(trainer, { caseId, cohortId: "c", ...plain }, NOW)).toEqual({
      ok: false,
      reason: "missing",
    });
  });
});

test("the library is filtered by what an archetype is", async () => {
  const all = await archetypeLibrary(trainer);
  const reviews = await archetypeLibrary(trainer, { situation: "annualReview", industry: "metalParts" });
  if (!all.ok || !reviews.ok) throw new Error("denied");
  const expected = all.entries.filter(
    ({ archetype }) => archetype.industry === "metalParts" && archetype.request.situation.annualReview !== undefined,
  );
  expect(expected.length).toBeGreaterThan(1);
  expect(reviews.entries).toEqual(expected);
});
