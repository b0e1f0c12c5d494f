import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "~/db";
import type { Actor } from "~/domain/access/actor";
import {
  drawPractice,
  firstWordsOf,
  generateCase,
  type GeneratedCase,
  type PracticeOrder,
  type Recipe,
} from "~/domain/casefile";
import { practiceFor, startPractice } from "~/services/cases/practice.server";
import type { PlantedFlag } from "~/domain/judgement/debrief";
import { type CaseSummary, packSealed, type Sealed } from "~/records";
import { closeWorkshop, workshop } from "~/services/workshop/index.server";
import { bankDatabase } from "../../support/database";
import { aPerson } from "../../support/people";

const NOW = new Date("2026-03-02T09:00:00Z");
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

// One bank for the whole file, and people of its own for each test.
let archetypes: Recipe[];
let firm: GeneratedCase;
beforeAll(async () => {
  await bankDatabase(NOW);
  const rows = await db().read.contentVersion.findMany({ where: { kind: "archetype" } });
  archetypes = rows.map(({ body }) => JSON.parse(body) as Recipe);
  firm = generateCase({ archetype: archetypes[0]!, seed: "firm", futureCount: 20 });
});
afterAll(closeWorkshop);

let people = 0;
let anna: Actor;
let ben: Actor;
/** what the generator was asked for */
let asked: PracticeOrder[];
beforeEach(async () => {
  people++;
  anna = await aPerson({ id: `anna${people}` });
  ben = await aPerson({ id: `ben${people}` });
  asked = [];
  // What a case is made of is not the matter here: every recipe gives the same firm.
  vi.spyOn(workshop(), "run").mockImplementation((task) => {
    if (task.kind === "practice") asked.push(task.order);
    return Promise.resolve(firm as never);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  delete process.env.PRACTICE_CASES_PER_DAY;
});

const start = (actor: Actor, seed = "s") => startPractice(actor, {}, { seed, now: NOW });
async function practice(actor: Actor) {
  const found = await practiceFor(actor, NOW);
  if (!found.ok) throw new Error(found.reason);
  return found;
}

const VERSIONS = { policyVersionId: "p", scorecardVersionId: "s", phrasesVersionId: "f" };
let rows = 0;
const SUMMARY: CaseSummary = {
  industry: "restaurant",
  size: "micro",
  firmName: "Firm",
  city: "Ningbo",
  foundedOn: undefined,
  ownerName: undefined,
  currency: "CNY",
  asOf: "2026-02-17",
  amount: 50_000_000,
  tenorMonths: 12,
  purpose: "workingCapital",
};

/** An attempt as a row, on a case of its own. */
async function attempt(
  actor: Actor,
  { openedAt, purpose = "practice", savedAt = openedAt }: { openedAt: Date; purpose?: string; savedAt?: Date },
): Promise<string> {
  const id = `attempt${++rows}`;
  const facts = {
    origin: "synthetic",
    industry: "i",
    summary: JSON.stringify(SUMMARY),
    digest: "d",
    createdAt: openedAt,
  };
  await db().write.case.create({ data: { id, title: `Firm ${id}`, ...facts } });
  const common = { id, caseId: id, personId: actor.id, purpose, worksheet: "{}", ...VERSIONS };
  await db().write.attempt.create({ data: { ...common, openedAt, savedAt } });
  return id;
}

const standing = (grade: number) => ({
  pd: 0.01,
  grade,
  terms: { verdict: "decline" },
  price: { waterfall: { rate: 0.05, interestTax: 0 }, lgd: {} },
});
const NOTHING = ["documents", "modelReasons", "modelConditions", "planted", "falseAlarms", "pins", "anomalies"];
const EMPTY = [...NOTHING, "factors", "spread", "breaches", "verdict", "supports"].map((part) => [part, []]);

/** One planted thing as a debrief holds it. */
const planted = (kind: PlantedFlag["kind"], outcome: PlantedFlag["outcome"]) => ({
  kind,
  outcome,
  severity: "high",
  what: { code: "c" },
  evidence: [],
  bends: [],
});

/** Decided: what is sealed says no more than that both declined, at which grades, and what was planted. */
async function decided(id: string, submittedAt: Date, flags: readonly object[] = []): Promise<void> {
  const debrief = {
    ...Object.fromEntries(EMPTY),
    planted: flags,
    engineVersion: "5",
    scorecard: "s@1",
    policy: "p@1",
    origin: "imported",
    currency: "CNY",
    you: standing(6),
    model: standing(4),
    gaps: {},
    oneThing: { code: "c", params: {}, docs: [] },
    memo: { text: "", conditions: "", preMortem: "" },
  };
  const opinion = { pd: 0.01, grade: 6, verdict: "decline", flags: [] };
  const { caseId, personId, purpose } = await db().write.attempt.update({ where: { id }, data: { submittedAt } });
  const common = { id, attemptId: id, caseId, personId, purpose, worksheet: "{}", ...VERSIONS };
  const sealed = packSealed({ debrief, opinion } as unknown as Sealed);
  await db().write.decision.create({
    data: { ...common, caseDigest: "d", engineVersion: "5", sealed, submittedAt },
  });
}

describe("the list of practice cases", () => {
  it("holds the person's own and nothing that was assigned, the open ones first, of each sort the newest first", async () => {
    const oldest = await attempt(anna, { openedAt: hoursAgo(50) });
    const done = await attempt(anna, { openedAt: hoursAgo(40) });
    const open = await attempt(anna, { openedAt: hoursAgo(30) });
    const doneLater = await attempt(anna, { openedAt: hoursAgo(20) });
    await attempt(anna, { openedAt: hoursAgo(10), purpose: "training" });
    await attempt(ben, { openedAt: hoursAgo(10) });
    for (const id of [done, doneLater]) await decided(id, hoursAgo(1));
    expect((await practice(anna)).cases.map(({ attemptId }) => attemptId)).toEqual([open, oldest, doneLater, done]);
  });

  it("says of each when it was saved, and of a decided one when and with which grades", async () => {
    const open = await attempt(anna, { openedAt: hoursAgo(3), savedAt: hoursAgo(2) });
    const done = await attempt(anna, { openedAt: hoursAgo(5), savedAt: hoursAgo(4) });
    await decided(done, hoursAgo(1));
    const common = { summary: JSON.parse(JSON.stringify(SUMMARY)) as CaseSummary };
    const gap = { you: 6, model: 4, seniors: undefined, verdict: "decline" };
    expect((await practice(anna)).cases).toEqual([
      { ...common, attemptId: open, title: `Firm ${open}`, savedAt: hoursAgo(2).toISOString(), done: undefined },
      {
        ...common,
        attemptId: done,
        title: `Firm ${done}`,
        savedAt: hoursAgo(4).toISOString(),
        done: { submittedAt: hoursAgo(1).toISOString(), gap },
      },
    ]);
  });

  it("offers every trade that there are recipes for", async () => {
    const offered = (await practice(anna)).trades;
    expect([...offered].sort()).toEqual([...new Set(archetypes.map(({ industry }) => industry))].sort());
  });
});

describe("the limit of a day", () => {
  it("counts the person's own practice cases alone", async () => {
    process.env.PRACTICE_CASES_PER_DAY = "2";
    await attempt(ben, { openedAt: hoursAgo(1) });
    await attempt(ben, { openedAt: hoursAgo(1) });
    await attempt(anna, { openedAt: hoursAgo(1), purpose: "training" });
    await attempt(anna, { openedAt: hoursAgo(1) });
    expect(await practice(anna)).toMatchObject({ limit: 2, left: 1 });
    expect(await start(anna)).toMatchObject({ ok: true });
    expect(await start(anna)).toEqual({ ok: false, reason: "limit" });
  });

  it("that was lowered below what a person has had today leaves none, not less than none", async () => {
    for (const hours of [1, 2, 3]) await attempt(anna, { openedAt: hoursAgo(hours) });
    process.env.PRACTICE_CASES_PER_DAY = "1";
    expect((await practice(anna)).left).toBe(0);
  });
});

describe("a practice case", () => {
  it("is made for each of two people who ask at the same moment", async () => {
    const [annas, bens] = await Promise.all([start(anna, "a"), start(ben, "b")]);
    if (!annas.ok || !bens.ok) throw new Error("refused");
    for (const [{ attemptId }, actor] of [
      [annas, anna],
      [bens, ben],
    ] as const) {
      const row = await db().read.attempt.findUniqueOrThrow({ where: { id: attemptId }, include: { case: true } });
      expect(row).toMatchObject({ personId: actor.id, case: { createdById: actor.id } });
    }
  });

  it("that cannot be generated is refused, and nothing is stored; the next one may be made", async () => {
    vi.mocked(workshop().run).mockRejectedValueOnce(new Error("broken"));
    expect(await start(anna)).toEqual({ ok: false, reason: "failed" });
    expect(await db().read.attempt.count({ where: { personId: anna.id } })).toBe(0);
    expect(await start(anna)).toMatchObject({ ok: true });
    expect(await start(anna)).toMatchObject({ ok: true });
    expect(await db().read.attempt.count({ where: { personId: anna.id } })).toBe(2);
  });

  it("is of a recipe that the secret seed draws: the same for the same, and not always one", async () => {
    process.env.PRACTICE_CASES_PER_DAY = "100";
    for (const seed of ["1", "2", "3", "4", "5", "6", "1"]) await start(anna, seed);
    const recipes = asked.map(({ recipe }) => recipe.id);
    expect(recipes[6]).toBe(recipes[0]);
    expect(new Set(recipes).size).toBeGreaterThan(1);
  });
});

describe("what I missed last", () => {
  const missedBy = async (actor: Actor, flags: readonly object[], hours = 1, purpose = "practice") =>
    decided(await attempt(actor, { openedAt: hoursAgo(hours + 1), purpose }), hoursAgo(hours), flags);

  it("is not there before a debrief says so, and asked for all the same it is refused", async () => {
    await missedBy(anna, [planted("ghostStaff", "found")]);
    expect((await practice(anna)).hasMissed).toBe(false);
    expect(await startPractice(anna, { missed: true }, { seed: "s", now: NOW })).toEqual({
      ok: false,
      reason: "unmissed",
    });
    expect(asked).toEqual([]);
  });

  it("is of the latest decision that missed anything, and may be what was taken for something else", async () => {
    await missedBy(anna, [planted("strawOwner", "missed")], 5);
    await missedBy(anna, [planted("ghostStaff", "misnamed"), planted("staleStock", "found")], 3);
    await missedBy(anna, [planted("hiddenBorrowing", "corrected")], 1);
    const again = (missed: PlantedFlag["kind"], secret: string) =>
      drawPractice(archetypes, { missed: true }, { before: { words: [], titles: [] }, missed: [missed] }, secret)!
        .recipe;
    const secrets = Array.from({ length: 100 }, (_, i) => `again-${i}`);
    const secret = secrets.find((one) => again("ghostStaff", one).distortions.includes("ghostStaff"))!;
    expect(again("strawOwner", secret).distortions).not.toContain("ghostStaff");
    expect(await startPractice(anna, { missed: true }, { seed: secret, now: NOW })).toMatchObject({ ok: true });
    expect(asked[0]!.recipe.distortions).toContain("ghostStaff");
  });

  it("says to the browser that there is something, and not what", async () => {
    await missedBy(anna, [planted("ghostStaff", "missed")]);
    const shown = await practice(anna);
    expect(shown.hasMissed).toBe(true);
    expect(JSON.stringify(shown)).not.toContain("ghostStaff");
    expect((await practice(ben)).hasMissed).toBe(false);
  });

  it("waits for the end of the window in which somebody is still assessed on the case", async () => {
    const id = await attempt(anna, { openedAt: hoursAgo(2), purpose: "training" });
    await decided(id, hoursAgo(1), [planted("ghostStaff", "missed")]);
    const { caseId } = await db().read.attempt.findUniqueOrThrow({ where: { id } });
    await db().write.cohort.create({ data: { id: `c${people}`, name: "C", startsOn: "2026-01-01" } });
    await db().write.caseAssignment.create({
      data: {
        caseId,
        cohortId: `c${people}`,
        mode: "assessed",
        minutes: 60,
        opensAt: hoursAgo(3),
        closesAt: hoursAgo(-3),
        assignedAt: hoursAgo(4),
        ord: 1,
      },
    });
    expect((await practice(anna)).hasMissed).toBe(false);
    const after = await practiceFor(anna, hoursAgo(-4));
    expect(after).toMatchObject({ hasMissed: true });
  });
});

describe("the beginning of a practice case", () => {
  it("is none that the person has just read: neither words nor name", async () => {
    await start(anna, "a");
    await start(anna, "b");
    await start(ben, "b");
    const [first, second, bens] = asked;
    const read = firstWordsOf(firm.file.documents)!;
    expect(first!.titles).toEqual([]);
    expect(second!.titles).toEqual([firm.file.firm.name]);
    expect(second!.recipe.firstWords!.owner).not.toBe(read.owner);
    expect(second!.recipe.firstWords!.visitor).not.toBe(read.visitor);
    expect(bens!.titles).toEqual([]);
  });
});
