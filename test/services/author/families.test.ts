import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bankDatabase } from "../../support/database";
import { aPerson, inCohort, outOfCohort } from "../../support/people";
import { decideSimulated } from "../../../seed/simulated";
import { db } from "~/db";
import type { Actor } from "~/domain/access/actor";
import { assignCase } from "~/services/author/assign.server";
import { attemptForWork, openCase } from "~/services/cases/attempts.server";
import { assignedCases, reviewQueue } from "~/services/cases/case-lists.server";
import { storeCase, type NewCase } from "~/services/cases/cases.server";
import { anchors } from "~/services/author/family-list.server";
import { watchCohort } from "~/services/author/cohort-watch.server";
import { debriefFor } from "~/services/cases/debrief.server";
import { generatedCase, generatedTwin } from "~/services/cases/generated-case.server";
import { noteSecondLook, secondLook } from "~/services/cases/second-look.server";
import { panelOf } from "~/services/review/panel.server";
import { today } from "~/services/today.server";
import { content } from "../../support/content";

const NOW = new Date("2026-03-02T09:00:00Z");
let trainee: Actor;
let senior: Actor;
let anchorId: string;
let twinIds: string[];

const { archetypes, scorecards, policies } = content;
let made: { anchor: NewCase; twins: NewCase[] };

beforeAll(() => {
  const recipe = archetypes.find(({ id }) => id === "garment-exporter")!;
  // Sound, and asks for no more than it can carry: a senior lends to it.
  const archetype = { ...recipe, quality: { strong: 1 }, bent: 0, oversized: 0 };
  const bank = { card: scorecards[0]!, policy: policies[0]! };
  const twin = (variant: string) =>
    generatedTwin(archetype, { base: "base-6", variant }, { id: "", demonstration: false }, bank);
  made = { anchor: generatedCase(archetype, "base-6", false), twins: ["one", "two"].map(twin) };
}, 60_000);

/** An anchor and two twins of it, all assigned to the trainee's cohort. */
beforeEach(async () => {
  const { write, transaction } = await bankDatabase(NOW);
  trainee = await aPerson({ id: "trainee" });
  senior = await aPerson({ id: "senior", roles: ["reviewer"], simulated: true });
  const store = (input: NewCase) => transaction((tx) => storeCase(tx, input, NOW));
  anchorId = await store(made.anchor);
  twinIds = [];
  for (const twin of made.twins) twinIds.push(await store({ ...twin, variantOf: anchorId }));
  await write.cohort.create({
    data: {
      id: "cohort",
      name: "cohort",
      startsOn: "2026-01-01",
      assignments: { create: [anchorId, ...twinIds].map((caseId, ord) => ({ caseId, ord, assignedAt: NOW })) },
    },
  });
  await inCohort("cohort", trainee.id);
});

const open = (actor: Actor, caseId: string, purpose: "training" | "review" = "training") =>
  openCase(actor, { caseId, purpose }, NOW);

test("who has met a twin gets neither the anchor nor another twin, and finds them in no list", async () => {
  expect((await open(trainee, twinIds[0]!)).ok).toBe(true);
  for (const caseId of [anchorId, twinIds[1]!]) {
    expect(await open(trainee, caseId)).toEqual({ ok: false, reason: "missing" });
  }
  expect(await db().read.attempt.count({ where: { personId: trainee.id } })).toBe(1);
  expect((await assignedCases(trainee, NOW)).map(({ caseId }) => caseId)).toEqual([twinIds[0]]);
  expect((await open(trainee, twinIds[0]!)).ok).toBe(true);
});

test("who has met the anchor gets none of its twins, and the database itself refuses a second seat", async () => {
  expect((await open(trainee, anchorId)).ok).toBe(true);
  expect(await open(trainee, twinIds[0]!)).toEqual({ ok: false, reason: "missing" });
  const second = { familyId: anchorId, personId: trainee.id, caseId: twinIds[0]! };
  await expect(db().write.familySeat.create({ data: second })).rejects.toThrow();
  await expect(db().write.familySeat.updateMany({ data: { caseId: twinIds[0]! } })).rejects.toThrow();
  await expect(db().write.caseVariant.deleteMany()).rejects.toThrow();
});

test("opened twice at once, one of two twins is opened", async () => {
  const both = await Promise.all(twinIds.map((caseId) => open(trainee, caseId)));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db().read.attempt.count({ where: { personId: trainee.id } })).toBe(1);
});

test("seniors judge the anchor and no twin", async () => {
  expect((await reviewQueue(senior, NOW)).map(({ caseId }) => caseId)).toEqual([anchorId]);
  expect(await open(senior, twinIds[0]!, "review")).toEqual({ ok: false, reason: "missing" });
});

test("seniors find the anchor of a twin that a cohort works on, though no cohort works on the anchor", async () => {
  await db().write.caseAssignment.deleteMany({ where: { caseId: anchorId } });
  expect((await reviewQueue(senior, NOW)).map(({ caseId }) => caseId)).toEqual([anchorId]);
  expect((await open(senior, anchorId, "review")).ok).toBe(true);
  expect((await reviewQueue(senior, NOW)).map(({ state }) => state)).toEqual(["open"]);
});

test("seniors are not given a family of which no cohort works on any case", async () => {
  await db().write.caseAssignment.deleteMany();
  expect(await reviewQueue(senior, NOW)).toEqual([]);
  expect(await open(senior, anchorId, "review")).toEqual({ ok: false, reason: "missing" });
});

test("a panel is everybody else: who has judged the case is no colleague of herself, on the anchor and on its twins", async () => {
  await decideSimulated(senior, { caseId: anchorId, purpose: "review", skill: 1, seed: "s" }, NOW);
  for (const caseId of [anchorId, ...twinIds]) {
    expect(await panelOf(caseId, senior.id)).toEqual([]);
    expect(await panelOf(caseId, trainee.id)).toMatchObject([{ label: "A", simulated: true }]);
  }
});

test("a twin's debrief shows the anchor's panel in the twin's amounts and says so; before, nothing tells of it", async () => {
  const decide = { skill: 1, seed: "s" };
  await decideSimulated(senior, { caseId: anchorId, purpose: "review", ...decide }, NOW);
  const opened = await open(trainee, twinIds[0]!);
  if (!opened.ok) throw new Error(opened.reason);
  const shown = JSON.stringify([
    await attemptForWork(trainee, opened.attemptId, NOW),
    await assignedCases(trainee, NOW),
  ]);
  expect(shown).not.toContain(anchorId);
  expect(shown).not.toMatch(/twin|anchor|variant/i);
  expect(await debriefFor(trainee, opened.attemptId, NOW)).toEqual({ ok: false, reason: "notSubmitted" });

  await decideSimulated(trainee, { caseId: twinIds[0]!, purpose: "training", ...decide }, NOW);
  const debrief = await debriefFor(trainee, opened.attemptId, NOW);
  if (!debrief.ok) throw new Error(debrief.reason);
  expect(debrief.panelJudgedTwin).toBe(true);
  const review = await db().read.decision.findFirstOrThrow({ where: { caseId: anchorId } });
  const judged = JSON.parse(review.worksheet) as { verdict: string; amount?: number; rate?: number };
  const [anchor, twin] = await Promise.all([anchorId, twinIds[0]!].map(amountAsked));
  expect(debrief.seniors).toHaveLength(1);
  expect(debrief.seniors[0]).toMatchObject({ verdict: judged.verdict, simulated: true });
  // The senior lends: what the anchor got, in the ratio of what the two ask for, to ten thousand yuan.
  expect(judged.amount).toBeGreaterThan(0);
  expect(debrief.seniors[0]!.amount).toBe(Math.round((judged.amount! * twin!) / anchor! / 1_000_000) * 1_000_000);
  expect(debrief.seniors[0]!.amount).not.toBe(judged.amount);
});

describe("while somebody is assessed on another case of the family", () => {
  const CLOSES = new Date("2026-03-02T12:00:00Z");
  const [anchor, first, second] = [() => anchorId, () => twinIds[0]!, () => twinIds[1]!];

  test.each([
    ["the anchor, nothing is told of a variant", { decided: first, assessed: anchor }],
    ["a variant, nothing is told of the anchor", { decided: anchor, assessed: first }],
    ["a variant, nothing is told of its sibling", { decided: second, assessed: first }],
  ])("%s that is decided, until the window closes", async (_title, { decided, assessed }) => {
    const { write, read } = db();
    const candidate = await aPerson({ id: "candidate", roles: ["trainee", "trainer"] });
    await write.cohort.create({
      data: { id: "exam", name: "exam", startsOn: "2026-01-01" },
    });
    await inCohort("exam", candidate.id);
    await write.caseAssignment.updateMany({ where: { caseId: decided() }, data: { daysBudget: 1 } });
    await decideSimulated(trainee, { caseId: decided(), purpose: "training", skill: 1, seed: "s" }, NOW);
    const { id: attemptId } = await read.attempt.findFirstOrThrow({ where: { personId: trainee.id } });
    const told = async (at: Date) => ({
      debrief: (await debriefFor(trainee, attemptId, at)).ok,
      secondLook: (await secondLook(trainee, attemptId, at)).ok,
      note: (await noteSecondLook(trainee, attemptId, "seen", at)).ok,
      outcome: (await assignedCases(trainee, at))[0]?.outcome !== undefined,
      today: (await today(trainee, at)).lastLesson !== undefined,
      papers: await attemptForWork(trainee, attemptId, at).then((work) => work.ok && work.information === undefined),
      toCandidate: (await debriefFor(candidate, attemptId, at)).ok,
      watched: await watchCohort(candidate, { cohortId: "cohort" }, at).then(
        (seen) => seen.ok && seen.decisions.length > 0,
      ),
    });
    const everywhere = (toldThere: boolean) => ({
      ...{ debrief: toldThere, secondLook: toldThere, note: toldThere, outcome: toldThere, today: toldThere },
      ...{ papers: toldThere, toCandidate: toldThere, watched: toldThere },
    });
    expect(await told(NOW)).toEqual(everywhere(true));
    const terms = { cohortId: "exam", caseId: assessed(), ord: 0, assignedAt: NOW, mode: "assessed", closesAt: CLOSES };
    await write.caseAssignment.create({ data: terms });
    expect(await told(NOW)).toEqual(everywhere(false));
    // The candidate has not decided, so stays blind; the others are told from the window's end on.
    expect(await told(CLOSES)).toEqual({ ...everywhere(true), toCandidate: false, watched: false });
  });
});

describe("assigned by a trainer", () => {
  const WHOLE = { mode: "guided", stage: "everything" } as const;
  let trainer: Actor;
  /** two cohorts: the trainee's own, and another one */
  beforeEach(async () => {
    trainer = await aPerson({ id: "trainer", roles: ["trainer"] });
    await db().write.caseAssignment.deleteMany();
    await db().write.cohort.create({ data: { id: "other", name: "other", startsOn: "2026-01-01" } });
  });
  const assign = (caseId: string, cohortId: string) => assignCase(trainer, { caseId, cohortId, ...WHOLE }, NOW);
  const refused = (reason: string) => ({ ok: false, reason });

  test("one cohort gets the anchor, another a twin; no cohort gets both, in either order", async () => {
    expect(await assign(anchorId, "cohort")).toEqual({ ok: true });
    expect(await assign(twinIds[0]!, "other")).toEqual({ ok: true });
    expect(await assign(twinIds[0]!, "cohort")).toEqual(refused("twinAssigned"));
    expect(await assign(twinIds[1]!, "cohort")).toEqual(refused("twinAssigned"));
    expect(await assign(anchorId, "other")).toEqual(refused("twinAssigned"));
    expect(await db().read.caseAssignment.count()).toBe(2);
    expect(await db().read.auditEvent.count({ where: { action: "case.assigned" } })).toBe(2);
  });

  test("nor does a person through two cohorts", async () => {
    await inCohort("other", trainee.id);
    expect(await assign(anchorId, "cohort")).toEqual({ ok: true });
    expect(await assign(twinIds[0]!, "other")).toEqual(refused("twinAssigned"));
  });

  test("who met a twin earlier, in whatever role, keeps the cohort they join from getting another", async () => {
    expect(await assign(twinIds[0]!, "cohort")).toEqual({ ok: true });
    expect((await open(trainee, twinIds[0]!)).ok).toBe(true);
    await outOfCohort("cohort", trainee.id);
    await inCohort("other", trainee.id);
    expect(await assign(anchorId, "other")).toEqual(refused("twinMet"));
    expect(await assign(twinIds[0]!, "other")).toEqual({ ok: true });
  });
});

test("a variant of a variant is no row of the database, and no case is its own anchor", async () => {
  const store = (input: NewCase) => db().transaction((tx) => storeCase(tx, input, NOW));
  await expect(store({ ...made.twins[0]!, variantOf: twinIds[0]! })).rejects.toThrow();
  const fresh = await store(made.anchor);
  const link = (caseId: string, to: string) => db().write.caseVariant.create({ data: { caseId, anchorId: to } });
  await expect(link(fresh, fresh)).rejects.toThrow();
  await expect(link(anchorId, fresh)).rejects.toThrow(); // an anchor with twins becomes nobody's twin
  await expect(link(fresh, anchorId)).resolves.toBeDefined();
});

async function amountAsked(id: string): Promise<number> {
  const { summary } = await db().read.case.findUniqueOrThrow({ where: { id } });
  return (JSON.parse(summary) as { amount: number }).amount;
}

describe("where something is hidden from a trainer the page says how much and why", () => {
  let both: Actor;
  beforeEach(async () => {
    both = await aPerson({ id: "both", roles: ["trainer", "reviewer"] });
    await decideSimulated(trainee, { caseId: twinIds[0]!, purpose: "training", skill: 1, seed: "s" }, NOW);
  });
  const watched = () => watchCohort(both, { cohortId: "cohort" }, NOW);

  test("while a senior's own decision is not in, decisions are counted and trainees named; then they are shown", async () => {
    const hidden = { count: 1, because: "undecided", trainees: ["trainee"] };
    expect(await watched()).toMatchObject({ submitted: 1, hidden, decisions: [], missedFlags: [], advice: [] });
    expect(await anchors(both, NOW)).toMatchObject({ total: 0, hidden: { count: 1, because: "undecided" } });
    await decideSimulated(both, { caseId: anchorId, purpose: "review", skill: 1, seed: "s" }, NOW);
    expect(await watched()).toMatchObject({ submitted: 1, hidden: undefined, decisions: [{ trainee: "trainee" }] });
    expect(await anchors(both, NOW)).toMatchObject({ total: 1, hidden: undefined });
  });

  test("what is said is the same whichever case of the family it was: it does not tell who is whose twin", async () => {
    const before = await watched();
    await db().write.caseAssignment.deleteMany({ where: { caseId: { in: [anchorId, twinIds[1]!] } } });
    expect(await watched()).toEqual(before);
  });

  test("to a candidate every decision is hidden, whatever it is about, and the assessment is the reason", async () => {
    const candidate = await aPerson({ id: "candidate", roles: ["trainee", "trainer"] });
    const { write } = db();
    await write.cohort.create({ data: { id: "exam", name: "exam", startsOn: "2026-01-01" } });
    await inCohort("exam", candidate.id);
    const other = await db().transaction((tx) => storeCase(tx, { ...made.anchor, title: "Another" }, NOW));
    const closesAt = new Date(NOW.getTime() + 60 * 60_000);
    await write.caseAssignment.create({
      data: { cohortId: "exam", caseId: other, ord: 0, assignedAt: NOW, mode: "assessed", closesAt },
    });
    const hidden = { count: 1, because: "assessed", trainees: ["trainee"] };
    expect(await watchCohort(candidate, { cohortId: "cohort" }, NOW)).toMatchObject({ submitted: 1, hidden });
    expect(await anchors(candidate, NOW)).toMatchObject({ total: 0, hidden: { because: "assessed", count: 2 } });
  });
});
