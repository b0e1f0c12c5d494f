import { afterAll, beforeEach, expect, test } from "vitest";
import { db } from "~/db";
import type { Actor } from "~/domain/access";
import { modelOpinion } from "~/domain/judgement/opinion";
import { type EffectView, effectsOf } from "~/services/admin/proposal-effects.server";
import { proposeContent } from "~/services/admin/proposals.server";
import { withdrawFromLibrary } from "~/services/author/withdrawals.server";
import { readCaseFile } from "~/services/cases/cases.server";
import { currentBank } from "~/services/content/bank-versions.server";
import { closeWorkshop } from "~/services/workshop/index.server";
import { aPerson } from "../../support/people";
import { aBank, type Bank, NOW } from "../cases/ladder/bank";

const GUIDED = { mode: "guided", stage: "everything" } as const;
let bank: Bank;
let ada: Actor;
beforeEach(async () => {
  bank = await aBank();
  ada = await aPerson({ id: "ada", roles: ["administrator"] });
});
afterAll(closeWorkshop);

/** A card on which every firm has many points less, or more. */
async function shifted(points: number): Promise<string> {
  const { scorecard } = await currentBank();
  const body = { ...scorecard, id: "ours", version: "1", initialPoints: (scorecard.initialPoints ?? 0) + points };
  const made = await proposeContent(ada, { kind: "scorecard", body }, "Trial", NOW);
  if (!made.ok) throw new Error(made.reason);
  return made.proposalId;
}

async function workedOut(actor: Actor, proposalId: string): Promise<EffectView> {
  const look = async () => {
    const found = await effectsOf(actor, proposalId, NOW);
    if (!found.ok) throw new Error(found.reason);
    return found.effects;
  };
  await expect.poll(async () => (await look()).done === (await look()).total, { timeout: 30_000 }).toBe(true);
  return look();
}

test("each case of the library is judged by the card in force and by the one proposed", async () => {
  const caseId = await bank.assigned(GUIDED);
  const proposalId = await shifted(-200);
  const found = await workedOut(ada, proposalId);
  expect(found).toMatchObject({ all: 1, total: 1, failed: 0, hidden: 0, counts: { any: 1, grade: 1 } });

  // The same worked out here, by the opinion itself.
  const { scorecard, policy } = await currentBank();
  const file = await readCaseFile(db().read, caseId);
  const told = (initialPoints: number) => {
    const opinion = modelOpinion(file, { ...scorecard, initialPoints }, policy);
    if (!opinion.rated) throw new Error("not rated");
    return { verdict: opinion.verdict, grade: opinion.score.grade };
  };
  const points = scorecard.initialPoints ?? 0;
  expect(told(points)).not.toEqual(told(points - 200));
  expect(found.changed).toMatchObject([{ caseId, before: told(points), after: told(points - 200) }]);
});

test("a card that gives the same points changes no case", async () => {
  await bank.assigned(GUIDED);
  expect(await workedOut(ada, await shifted(0))).toMatchObject({ total: 1, counts: { any: 0 }, changed: [] });
});

test("cases that were withdrawn from the library are not judged", async () => {
  const caseId = await bank.assigned(GUIDED);
  await withdrawFromLibrary(bank.trainer, { caseId, reason: "Old." }, NOW);
  expect(await workedOut(ada, await shifted(-200))).toMatchObject({ all: 0, total: 0, changed: [] });
});

test("an administrator who is still to judge a case is not told what the model says of it", async () => {
  await bank.assigned(GUIDED);
  const reviewer = await aPerson({ id: "eve", roles: ["administrator", "reviewer"] });
  const proposalId = await shifted(-200);
  expect(await workedOut(reviewer, proposalId)).toMatchObject({ hidden: 1, counts: { any: 0 }, changed: [] });
  expect(await workedOut(ada, proposalId)).toMatchObject({ hidden: 0, counts: { any: 1 } });
});

test.each(["trainee", "reviewer", "trainer", "hr"] as const)("a %s is told nothing of it", async (role) => {
  const actor = await aPerson({ id: "other", roles: [role] });
  expect(await effectsOf(actor, await shifted(-200), NOW)).toEqual({ ok: false, reason: "forbidden" });
});
