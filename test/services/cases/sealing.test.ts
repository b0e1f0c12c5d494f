import { beforeEach, describe, expect, it } from "vitest";
import { db } from "~/db";
import { watchCohort } from "~/services/author/cohort-watch.server";
import { joinCohort, previewJoin } from "~/services/people/cohort-joining.server";
import type { Actor } from "~/domain/access/actor";
import { simulateSenior } from "~/domain/judgement/seniors/simulate-senior";
import type { Worksheet } from "~/domain/judgement/worksheet/worksheet";
import { attemptForWork, openCase, saveDraft } from "~/services/cases/attempts.server";
import { pinnedBank } from "~/services/content/bank-versions.server";
import { readCaseFile, readSealedKey } from "~/services/cases/cases.server";
import { debriefFor } from "~/services/cases/debrief.server";
import { readSealed } from "~/records";
import { submitDecision } from "~/services/cases/submit.server";
import { recordVisits } from "~/services/cases/visits.server";
import { closeWorkshop, workshop } from "~/services/workshop/index.server";
import { sealDecision } from "~/services/workshop/seal";
import { aPerson } from "../../support/people";
import { aBank, minutesLater, NOW, type Bank } from "./ladder/bank";

let bank: Bank;
let caseId: string;
beforeEach(async () => {
  bank = await aBank();
  caseId = await bank.assigned({ mode: "guided", stage: "everything" });
});

/** A complete worksheet as a senior of this skill would leave it, changed where the test says so. */
async function decided(actor: Actor, change: Partial<Worksheet>, purpose: "training" | "review" = "training") {
  const opened = await openCase(actor, { caseId, purpose }, NOW);
  if (!opened.ok) throw new Error(opened.reason);
  const work = await attemptForWork(actor, opened.attemptId, NOW);
  if (!work.ok) throw new Error(work.reason);
  const row = await db().read.attempt.findUniqueOrThrow({ where: { id: opened.attemptId } });
  const { scorecard: card, policy } = await pinnedBank(row);
  const key = await readSealedKey(db().read, caseId, row);
  const file = await readCaseFile(db().read, caseId);
  const worksheet: Worksheet = {
    ...simulateSenior({ file, ...key, card, policy, seed: actor.id, skill: 0.5 }),
    ...change,
  };
  await saveDraft(actor, opened.attemptId, { version: 0, worksheet }, NOW);
  const order = { worksheet, file, scorecard: card, policy, ...key };
  return {
    attemptId: opened.attemptId,
    order,
    submit: () => submitDecision(actor, opened.attemptId, { version: 1 }, NOW),
  };
}
const LENT = {
  verdict: "approve",
  amount: 100_000_000,
  tenorMonths: 12,
  repayment: "bullet",
  rate: 0.03,
  // It is another loan than was asked for.
  letter: "word ".repeat(25),
} as const;
/**
 * What a million at 3 % earns in a year that is paid to the end, by hand: 2.2 % of funding, 0.4 % of work and no VAT of a
 * small firm leave 0.4 %, and the file costs 1,000 of these 4,000; in fen.
 */
const PAID_TO_THE_END = 300_000;
/** The mean over the futures, added up again from all of them. */
const meanOf = (outcomes: readonly { readonly result: number; readonly share: number }[]) =>
  outcomes.reduce((total, { result, share }) => total + result * share, 0);
const sealedOf = async (attemptId: string) =>
  (await db().read.decision.findUniqueOrThrow({ where: { attemptId } })).sealed;
async function readBack(attemptId: string) {
  const { sealed, opinion } = readSealed(await sealedOf(attemptId), attemptId);
  if (sealed.era === "earlier") throw new Error("sealed by today's engine and read as an earlier one's");
  return { debrief: sealed.debrief, opinion };
}

describe("a submission", () => {
  it("seals a thousand futures on the terms offered, lived beside the server and the same as lived here", async () => {
    const { attemptId, order, submit } = await decided(bank.trainee, LENT);
    expect(await submit()).toEqual({ ok: true });
    const sealed = await readBack(attemptId);
    expect(sealed).toEqual(JSON.parse(JSON.stringify(sealDecision(order))));
    const { money, engineVersion } = sealed.debrief;
    expect(engineVersion).toBe("7");
    expect(money?.futures).toBe(1000);
    expect(money!.you.noDeal).toBeUndefined();
    expect(money!.you.fan.length).toBeGreaterThan(12);
    expect(money!.story).toBeDefined();
    const { outcomes, expected, defaultShare } = money!.you;
    expect(outcomes.at(-1)!.result).toBe(PAID_TO_THE_END);
    expect(outcomes.at(-1)!.share).toBeCloseTo(1 - defaultShare, 12);
    expect(outcomes.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 12);
    expect(Math.abs(meanOf(outcomes) - expected)).toBeLessThanOrEqual(1); // each is rounded to the fen
    // Nobody leaves for a rate below what he pays elsewhere, so the offer is worth what it earns.
    expect([money!.you.chance, money!.you.worth]).toEqual([1, expected]);
    expect(money!.regret).toBe(Math.max(0, money!.best.worth! - expected));
  });
  it("keeps no word of opened papers where nobody watched", async () => {
    const { attemptId, submit } = await decided(bank.trainee, LENT);
    await submit();
    expect((await readBack(attemptId)).debrief.opened).toBeUndefined();
  });
  it("keeps which papers were in sight, each once", async () => {
    const { attemptId, submit } = await decided(bank.trainee, LENT);
    const look = (kind: "document" | "step", subject: string) => ({ kind, subject, seconds: 5 });
    const visits = [look("document", "application"), look("step", "verify"), look("document", "application")];
    await recordVisits(bank.trainee, attemptId, visits, NOW);
    await submit();
    expect((await readBack(attemptId)).debrief.opened).toEqual(["application"]);
  });
  it("posted many times at once is sealed once, and a later post changes no byte of it", async () => {
    const { attemptId, submit } = await decided(bank.trainee, LENT);
    expect(await Promise.all([submit(), submit(), submit()])).toEqual(Array(3).fill({ ok: true }));
    const first = await sealedOf(attemptId);
    expect(await submit()).toEqual({ ok: true });
    expect(Buffer.from(await sealedOf(attemptId)).equals(Buffer.from(first))).toBe(true);
    expect(await db().read.decision.count()).toBe(1);
  });
  it("is sealed all the same where no worker can take it", async () => {
    const { attemptId, order, submit } = await decided(bank.trainee, LENT);
    await workshop().close(); // refuses every task from now on
    expect(await submit()).toEqual({ ok: true });
    await closeWorkshop();
    const { you } = (await readBack(attemptId)).debrief.money!;
    expect(you.expected).toBe(sealDecision(order).debrief.money!.you.expected);
    expect(you.outcomes.at(-1)!.result).toBe(PAID_TO_THE_END);
    expect(Math.abs(meanOf(you.outcomes) - you.expected)).toBeLessThanOrEqual(1);
  });
  it("tells the seed of the case to nobody", async () => {
    const { attemptId, submit } = await decided(bank.trainee, LENT);
    await submit();
    const { seed } = await db().read.caseTruth.findUniqueOrThrow({ where: { caseId } });
    const found = await debriefFor(bank.trainee, attemptId, minutesLater(1));
    expect(found.ok).toBe(true);
    expect(JSON.stringify(found)).not.toContain(seed);
  });
});

describe("the panel's money", () => {
  it("stands on each senior's own terms over the same futures, and appears when one has decided", async () => {
    const { attemptId, submit } = await decided(bank.trainee, LENT);
    await submit();
    const before = await debriefFor(bank.trainee, attemptId, NOW);
    expect(before.ok && before.seniors).toEqual([]);
    const reviewer = await aPerson({ id: "reviewer", roles: ["reviewer"] });
    const review = await decided(reviewer, LENT, "review");
    await review.submit();
    const after = await debriefFor(bank.trainee, attemptId, NOW);
    if (!after.ok || after.era === "earlier") throw new Error("no debrief of today");
    // The same terms on the same futures: to the cent the same money.
    expect(after.seniors[0]?.money).toEqual(after.debrief.money?.you);
  });
});

describe("a trainer who lets somebody join her cohort", () => {
  const JOINED = minutesLater(60);
  let attemptId: string;
  let hers: Actor;
  beforeEach(async () => {
    await db().write.cohort.update({ where: { id: "cohort" }, data: { ownerId: "trainer" } });
    await db().write.cohort.update({ where: { id: "other" }, data: { ownerId: "hers" } });
    await db().write.person.update({ where: { id: "trainee" }, data: { employeeNumber: "E1" } });
    hers = await aPerson({ id: "hers", roles: ["trainer"] });
    const work = await decided(bank.trainee, LENT);
    ({ attemptId } = work);
    await work.submit();
  });
  const read = async (actor: Actor) => {
    const watched = await watchCohort(actor, { cohortId: actor === hers ? "other" : "cohort" }, JOINED);
    const told = watched.ok ? watched.decisions.map((one) => one.attemptId) : watched.reason;
    return [(await debriefFor(actor, attemptId, JOINED)).ok, told];
  };
  const lets = async (from: string) => {
    const wish = { cohortId: "other", joiners: { by: "list", text: "E1" }, from } as const;
    const preview = await previewJoin(hers, wish, JOINED);
    if (!preview.ok) throw new Error(preview.reason);
    expect(await joinCohort(hers, { ...wish, seen: preview.seen }, JOINED)).toMatchObject({ joined: 1 });
  };

  it.each([
    ["today", "2026-03-02"],
    ["from an earlier day", "2026-01-01"],
  ])("%s reads nothing that was begun in another trainer's cohort before; that one reads on", async (_when, from) => {
    await lets(from);
    expect(await read(hers)).toEqual([false, []]);
    expect(await read(bank.trainer)).toEqual([true, [attemptId]]);
  });

  it("reads what was begun on a day on which HR's books say that the person was in it", async () => {
    const at = (day: string) =>
      db().transaction(async (tx) => {
        const before = { value: "other", retractedAt: null };
        await tx.personFact.updateMany({ where: before, data: { retractedAt: JOINED, retractedById: "hr" } });
        const fact = { kind: "cohort", value: "other", from: day, recordedAt: JOINED, recordedById: "hr" };
        await tx.personFact.create({ data: { personId: "trainee", ...fact } });
      });
    await at("2026-03-03");
    expect(await read(hers)).toEqual([false, []]);
    await at("2026-03-01");
    expect(await read(hers)).toEqual([true, [attemptId]]);
  });
});
