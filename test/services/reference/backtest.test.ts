import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "~/db";
import { ROLES } from "~/domain/access";
import type { Actor } from "~/domain/access/actor";
import { generateCase } from "~/domain/casefile";
import { backtestPage } from "~/services/reference/backtest.server";
import { currentBank } from "~/services/content/bank-versions.server";
import { storeCase, type NewCase } from "~/services/cases/cases.server";
import { asNewCase } from "~/services/cases/generated-case.server";
import { toldCaseIds } from "~/services/reference/told-cases.server";
import { bareAssignment, bareCohort } from "../../support/bare-cases";
import { bankDatabase } from "../../support/database";
import { aPerson } from "../../support/people";
import { content } from "../../support/content";

const NOW = new Date("2026-03-02T09:00:00Z");
const hour = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

const { archetypes } = content;

/** Two honest files and a bent one; their futures are few, which is quick. */
let honest: readonly [NewCase, NewCase];
let bent: NewCase;
let reader: Actor;

beforeAll(() => {
  const recipe = archetypes.find(({ id }) => id === "metal-parts-hidden-loan")!;
  const made = (seed: string, share: number) => {
    const archetype = { ...recipe, bent: share, knockOuts: [] };
    return asNewCase(archetype, generateCase({ archetype, seed, futureCount: 40 }));
  };
  honest = [made("backtest-0", 0), made("backtest-1", 0)];
  bent = made("backtest-0", 1);
}, 60_000);

beforeEach(async () => {
  await bankDatabase(NOW);
  reader = await aPerson({ id: "reader" });
});

const store = (input: NewCase) => db().transaction((tx) => storeCase(tx, input, NOW));

let attempts = 0;
/** An attempt as a row. */
async function attempt(caseId: string, of: { purpose?: string; kind?: string; openedAt?: Date; submittedAt?: Date }) {
  const { policyVersionId, scorecardVersionId, phrasesVersionId } = await currentBank();
  const person = await aPerson({ id: `person-${++attempts}` });
  const versions = { policyVersionId, scorecardVersionId, phrasesVersionId };
  const draft = { worksheet: "{}", openedAt: NOW, savedAt: NOW };
  const data = { id: `attempt-${attempts}`, caseId, personId: person.id, purpose: "training", ...versions, ...draft };
  return db().write.attempt.create({ data: { ...data, ...of } });
}
async function practised(input: NewCase, submittedAt: Date | undefined = NOW): Promise<string> {
  const caseId = await store(input);
  await attempt(caseId, { purpose: "practice", submittedAt });
  return caseId;
}
/** The same firm many times over: whatever the card, its grade is one, and the cell is large enough to be shown. */
async function manyPractised(times: number, input: NewCase): Promise<string> {
  let caseId = "";
  for (let i = 0; i < times; i++) caseId = await practised(input);
  return caseId;
}
const withdraw = (caseId: string, at = NOW) =>
  db().write.caseWithdrawal.create({ data: { caseId, at, byId: "trainer", reason: "retired" } });

async function page(actor = reader, now = NOW) {
  const found = await backtestPage(actor, now);
  if (!found.ok) throw new Error(found.reason);
  return found;
}
const told = (now = NOW) => toldCaseIds(now);

describe("the bank's backtest", () => {
  it("has no figure before there are cases, and says how many there are", async () => {
    await practised(honest[0]);
    expect(await page()).toMatchObject({ cases: 1, available: 1, hidden: 1, bands: [], cards: [] });
  });

  it("sets the model's PD beside the rating PD of the sealed key, honest and bent files apart", async () => {
    // Both PDs of a firm are then those of its whole cell.
    await manyPractised(5, honest[0]);
    await manyPractised(6, bent);
    const stored = await db().read.modelOpinion.findMany({ select: { body: true } });
    const grades = stored.map(({ body }) => (JSON.parse(body) as { score?: { grade: number; pd: number } }).score);
    const { bands, cases } = await page();
    expect(cases).toBe(11);
    const cells = bands.flatMap((band) => [band.honest, band.bent]).filter((cell) => cell !== undefined);
    expect(cells.map((cell) => cell.cases).sort()).toEqual([5, 6]);
    for (const [cell, input] of [
      [cells.find((one) => one.cases === 5)!, honest[0]],
      [cells.find((one) => one.cases === 6)!, bent],
    ] as const) {
      expect(cell.came.mean).toBeCloseTo(input.truth!.ratingPd.value, 12);
      expect(cell.came.low).toBeCloseTo(cell.came.high, 12);
      const said = cell.said;
      expect(
        grades.some((score) => (score === undefined ? said === undefined : Math.abs(score.pd - said!) < 1e-12)),
      ).toBe(true);
    }
  });

  it("is the same for every role, and there for nobody without one", async () => {
    await manyPractised(6, honest[0]);
    const seen = await page();
    expect(seen.bands.length).toBeGreaterThan(0);
    for (const role of ROLES) expect(await page(await aPerson({ id: role, roles: [role] }))).toEqual(seen);
    const nobody = await aPerson({ id: "nobody", roles: [] });
    expect(await backtestPage(nobody, NOW)).toEqual({ ok: false, reason: "forbidden" });
  });

  it("names no case and no firm, and holds nothing of a key but means", async () => {
    const id = await manyPractised(6, honest[0]);
    const found = await page();
    expect(found.bands.length).toBeGreaterThan(0);
    const text = JSON.stringify(found);
    for (const secret of [id, honest[0].title, "backtest-0", '"distortions"', '"start"', '"luck"']) {
      expect(text.includes(secret), secret).toBe(false);
    }
  });
});

describe("no figure moves", () => {
  let before: Awaited<ReturnType<typeof page>>;
  beforeEach(async () => {
    await manyPractised(6, honest[0]);
    before = await page();
    expect(before.bands.length).toBeGreaterThan(0);
  });

  it("by practice that is not decided yet, and moves once it is", async () => {
    const caseId = await store(honest[0]);
    const { id } = await attempt(caseId, { purpose: "practice" });
    expect(await page()).toEqual(before);
    await db().write.attempt.update({ where: { id }, data: { submittedAt: NOW } });
    expect((await page()).cases).toBe(7);
  });

  it("by a case of the library that can still be given, whether or not somebody has decided it", async () => {
    await store(honest[0]);
    const decided = await store(honest[1]);
    await bareCohort("cohort");
    await bareAssignment("cohort", decided);
    await attempt(decided, { submittedAt: NOW });
    expect(await page()).toEqual(before);
  });

  it("by a case in an open window, nor by its twin, until the last window has closed", async () => {
    const anchor = await store(honest[0]);
    const twin = await store({ ...honest[1], variantOf: anchor });
    for (const caseId of [anchor, twin]) await withdraw(caseId);
    for (const [i, caseId] of [anchor, twin].entries()) {
      await bareCohort(`cohort-${i}`);
      await bareAssignment(`cohort-${i}`, caseId, { mode: "assessed", closesAt: hour(i + 1) });
    }
    await attempt(anchor, { kind: "assessed", submittedAt: NOW });
    expect(await page()).toEqual(before);
    expect(await page(reader, hour(1))).toEqual(before);
    expect((await page(reader, hour(2))).cases).toBe(8);
  });

  it("by a window that was closed while the case may be given in another one", async () => {
    const caseId = await store(honest[0]);
    await bareCohort("cohort");
    await bareAssignment("cohort", caseId, { mode: "assessed", closesAt: hour(-1) });
    await attempt(caseId, { kind: "assessed", submittedAt: hour(-2) });
    expect(await page()).toEqual(before);
    await withdraw(caseId);
    expect((await page()).cases).toBe(7);
  });

  it("by a withdrawn case whose twin was not, or which somebody still works on", async () => {
    const anchor = await store(honest[0]);
    const twin = await store({ ...honest[1], variantOf: anchor });
    await withdraw(anchor);
    expect(await page()).toEqual(before);
    await withdraw(twin);
    const { id } = await attempt(twin, {});
    expect(await page()).toEqual(before);
    await db().write.attempt.update({ where: { id }, data: { submittedAt: NOW } });
    expect((await page()).cases).toBe(8);
  });

  it("when a senior opens a told case; who was at it as it was withdrawn holds it back until it is decided", async () => {
    const caseId = await store(honest[0]);
    const { id } = await attempt(caseId, { purpose: "review", openedAt: hour(-1) });
    await withdraw(caseId);
    expect(await told()).not.toContain(caseId);
    await db().write.attempt.update({ where: { id }, data: { submittedAt: NOW } });
    const after = await page();
    expect(after.cases).toBe(7);
    await attempt(caseId, { purpose: "review", openedAt: hour(1) });
    expect(await page(reader, hour(2))).toEqual(after);
  });
});

it("a worked example that was read holds nothing back: an expert decided it", async () => {
  const caseId = await store(honest[0]);
  await attempt(caseId, { kind: "example" });
  await withdraw(caseId);
  expect(await told()).toContain(caseId);
});
