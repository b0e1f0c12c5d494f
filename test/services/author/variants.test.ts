import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "~/db";
import { readTruth } from "~/records";
import type { Actor } from "~/domain/access/actor";
import { gradeOf } from "~/domain/lending/master-scale";
import { openCase } from "~/services/cases/attempts.server";
import { assignCase } from "~/services/author/assign.server";
import { storeCase, type NewCase } from "~/services/cases/cases.server";
import { publishContent } from "~/services/content/content-store.server";
import { anchors, familyOf } from "~/services/author/family-list.server";
import { generatedCase } from "~/services/cases/generated-case.server";
import { keptCases } from "~/services/author/library-cases.server";
import { startPractice } from "~/services/cases/practice.server";
import { makeVariant } from "~/services/author/variants.server";
import { closeWorkshop } from "~/services/workshop/index.server";
import { decideSimulated } from "../../../seed/simulated";
import { bankDatabase } from "../../support/database";
import { aPerson, inCohort } from "../../support/people";
import { content } from "../../support/content";

const NOW = new Date("2026-03-02T09:00:00Z");
const GUIDED = { mode: "guided", stage: "everything" } as const;

const { archetypes, policies } = content;
const recipe = archetypes.find(({ id }) => id === "metal-parts-sound")!;
let base: NewCase;
let trainer: Actor;
let trainee: Actor;
let anchorId: string;

beforeAll(() => {
  base = generatedCase(recipe, "anchor", false);
});
beforeEach(async () => {
  const { write } = await bankDatabase(NOW);
  trainer = await aPerson({ id: "trainer", roles: ["trainer", "reviewer"] });
  trainee = await aPerson({ id: "trainee", name: "Tara Trainee" });
  for (const id of ["one", "two"]) await write.cohort.create({ data: { id, name: id, startsOn: "2026-01-01" } });
  await inCohort("one", trainee.id);
  anchorId = await store(base);
});
afterAll(closeWorkshop);

const store = (input: NewCase) => db().transaction((tx) => storeCase(tx, input, NOW));
const make = (caseId = anchorId, actor = trainer) => makeVariant(actor, caseId, { seed: "disguise", now: NOW });
async function made(): Promise<string> {
  const result = await make();
  if (!result.ok) throw new Error(result.reason);
  return result.caseId;
}

describe("a variant that a trainer makes", () => {
  test("is another firm on paper, judged alike: the model's opinion, the true grade and the papers are the anchor's", async () => {
    const variantId = await made();
    const read = (id: string) =>
      db().read.case.findUniqueOrThrow({
        where: { id },
        include: { truth: true, opinions: true, documents: { orderBy: { ord: "asc" } } },
      });
    const [anchor, variant] = await Promise.all([read(anchorId), read(variantId)]);
    const opinion = (row: typeof anchor) => {
      const { score, verdict } = JSON.parse(row.opinions[0]!.body) as { score: { grade: number }; verdict: string };
      return { grade: score.grade, verdict };
    };
    const grade = (row: typeof anchor) => gradeOf(readTruth(row.truth!.body, row.id).ratingPd.value);
    expect(opinion(variant)).toEqual(opinion(anchor));
    expect(grade(variant)).toBe(grade(anchor));
    expect(variant.documents.map(({ docId }) => docId)).toEqual(anchor.documents.map(({ docId }) => docId));
    expect(variant.title).not.toBe(anchor.title);
    expect(variant.digest).not.toBe(anchor.digest);
    expect(await db().read.caseVariant.findMany()).toEqual([{ caseId: variantId, anchorId }]);
    expect(await db().read.auditEvent.count({ where: { subject: `case:${variantId}` } })).toBe(1);
  });

  test("is assigned to nobody, kept in the library, and never decided by whoever made it", async () => {
    const variantId = await made();
    expect(await keptCases(trainer)).toMatchObject({ cases: [{ caseId: variantId, cohorts: [] }] });
    expect(await assignCase(trainer, { caseId: variantId, cohortId: "two", ...GUIDED }, NOW)).toEqual({ ok: true });
    expect(await openCase(trainer, { caseId: variantId, purpose: "review" }, NOW)).toMatchObject({ ok: false });
  });

  test("stands in its family: who has met which, and how many seniors judged the anchor for it", async () => {
    const variantId = await made();
    const senior = await aPerson({ id: "senior", roles: ["reviewer"], simulated: true });
    expect(await assignCase(trainer, { caseId: anchorId, cohortId: "two", ...GUIDED }, NOW)).toEqual({ ok: true });
    await decideSimulated(senior, { caseId: anchorId, purpose: "review", skill: 1, seed: "s" }, NOW);
    expect(await assignCase(trainer, { caseId: variantId, cohortId: "one", ...GUIDED }, NOW)).toEqual({ ok: true });
    await openCase(trainee, { caseId: variantId, purpose: "training" }, NOW);

    const family = {
      ok: true,
      seniors: 1,
      anchor: { caseId: anchorId, cohorts: ["two"], metBy: [] },
      variants: [{ caseId: variantId, cohorts: ["one"], metBy: ["Tara Trainee"] }],
    };
    expect(await familyOf(trainer, anchorId, NOW)).toMatchObject(family);
    expect(await familyOf(trainer, variantId, NOW)).toMatchObject(family);
    expect(await anchors(trainer, NOW)).toMatchObject({ anchors: [{ caseId: anchorId, variants: 1, seniors: 1 }] });
    expect(await assignCase(trainer, { caseId: variantId, cohortId: "two", ...GUIDED }, NOW)).toEqual({
      ok: false,
      reason: "twinAssigned",
    });
  });
});

describe("no variant is made", () => {
  const refused = (reason: string) => ({ ok: false, reason });

  test("of a variant, of a real firm, of somebody's practice, of nothing", async () => {
    const variantId = await made();
    const { truth: _truth, seed: _seed, ...withoutKey } = base;
    const imported = await store({ ...withoutKey, origin: "imported" });
    await startPractice(trainee, {}, { seed: "s", now: NOW });
    const { caseId: practice } = await db().read.attempt.findFirstOrThrow();
    const before = await db().read.case.count();
    expect(await make(variantId)).toEqual(refused("isVariant"));
    expect(await make(imported)).toEqual(refused("noKey"));
    expect(await make(practice)).toEqual(refused("isPractice"));
    expect(await make("none")).toEqual(refused("missing"));
    for (const id of [imported, practice, "none"]) expect(await familyOf(trainer, id, NOW)).toEqual(refused("missing"));
    expect(await db().read.case.count()).toBe(before);
  });

  test("of a case whose recipe or whose generator is no longer what it was", async () => {
    const otherRecipe = await store({ ...base, inputsDigest: "0" });
    const [first, ...rest] = base.file.documents;
    const otherPapers = await store({ ...base, file: { ...base.file, documents: [...rest, first!] } });
    expect(await make(otherRecipe)).toEqual(refused("outdated"));
    expect(await make(otherPapers)).toEqual(refused("outdated"));
  });

  test("where the bank would judge it in another way at every scale", async () => {
    // Interest on more than just this amount is taxed beyond bearing, and only less than it is a retail loan: each other amount has its own answer.
    const { amount } = base.file.documents.find((one) => one.kind === "application")!.request;
    const { interestTax, capital, limits } = policies[0]!;
    const open = { minDscr: 0, maxDebtToAssets: 10, worstGrade: 9, maxAmountToSales: 10 }; // so that the whole is lent
    const weights = { ...capital.standardised.weights, corporateSme: 20 };
    const policy = {
      ...policies[0]!,
      version: "9.9.9",
      limits: { ...limits, ...open },
      interestTax: { ...interestTax, rate: 2, exemptUpTo: amount },
      capital: { ...capital, retailUpTo: amount - 1, standardised: { ...capital.standardised, weights } },
    };
    await db().transaction((tx) =>
      publishContent(tx, { kind: "policy", key: policies[0]!.id, version: policy.version, body: policy }, NOW),
    );
    expect(await make()).toEqual(refused("noTwin"));
    expect(await db().read.caseVariant.count()).toBe(0);
  });

  test.each(["trainee", "reviewer", "hr", "administrator"] as const)("by a %s, who sees no family", async (role) => {
    const actor = await aPerson({ id: role + "2", roles: [role] });
    expect(await make(anchorId, actor)).toEqual(refused("forbidden"));
    expect(await anchors(actor, NOW)).toEqual(refused("forbidden"));
    expect(await familyOf(actor, anchorId, NOW)).toEqual(refused("forbidden"));
    expect(await db().read.case.count()).toBe(1);
  });
});
