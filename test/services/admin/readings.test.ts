import { afterAll, beforeEach, expect, test } from "vitest";
import { db } from "~/db";
import type { Actor } from "~/domain/access/actor";
import { drawSamples, samplesOf } from "~/services/author/library-samples.server";
import { openCase } from "~/services/cases/attempts.server";
import { readDebrief } from "~/services/cases/read-debrief.server";
import { submitDecision } from "~/services/cases/submit.server";
import { reviewPanel } from "~/services/review/review-panel.server";
import { closeWorkshop } from "~/services/workshop/index.server";
import { decideSimulated } from "../../../seed/simulated";
import { aPerson } from "../../support/people";
import { aBank, minutesLater, NOW, type Bank } from "../cases/ladder/bank";

const ASSESSED = { mode: "assessed", stage: "everything", minutes: 60, closesAt: minutesLater(120) } as const;
/** The window is over; in Shanghai it is still the same day, and tomorrow the next. */
const THEN = minutesLater(180);
const TOMORROW = minutesLater(180 + 24 * 60);

let bank: Bank;
beforeEach(async () => {
  bank = await aBank();
});
afterAll(closeWorkshop);

const readings = async () =>
  (await db().read.auditEvent.findMany({ where: { action: { endsWith: ".read" } }, orderBy: { seq: "asc" } })).map(
    ({ actorId, action, subject }) => `${actorId} ${action} ${subject}`,
  );

async function submitted(actor: Actor): Promise<string> {
  const caseId = await bank.assigned(ASSESSED);
  const opened = await openCase(actor, { caseId, purpose: "training" }, NOW);
  if (!opened.ok) throw new Error(opened.reason);
  expect(await submitDecision(actor, opened.attemptId, { version: 0 }, minutesLater(90))).toEqual({ ok: true });
  return opened.attemptId;
}

test("a trainer who reads a trainee's debrief leaves one event a day, whose decision it was beside it", async () => {
  const attemptId = await submitted(bank.trainee);
  const decision = await db().read.decision.findFirstOrThrow();
  const event = `trainer debrief.read decision:${decision.id}`;
  for (const at of [THEN, minutesLater(200)])
    expect(await readDebrief(bank.trainer, attemptId, at)).toMatchObject({ ok: true });
  expect(await readings()).toEqual([event]);
  await readDebrief(bank.trainer, attemptId, TOMORROW);
  expect(await readings()).toEqual([event, event]);
  const { detail } = await db().read.auditEvent.findFirstOrThrow({ where: { action: "debrief.read" } });
  expect(JSON.parse(detail)).toEqual({ personId: "trainee" });
});

test("two trainers leave an event each, two tabs of one trainer one", async () => {
  const attemptId = await submitted(bank.trainee);
  const other = await aPerson({ id: "other", roles: ["trainer"] });
  await Promise.all([bank.trainer, bank.trainer, other].map((actor) => readDebrief(actor, attemptId, THEN)));
  expect((await readings()).map((event) => event.split(" ")[0]).sort()).toEqual(["other", "trainer"]);
});

test("the own debrief is nobody else's business, and who may not read leaves no event", async () => {
  const attemptId = await submitted(bank.trainee);
  const colleague = await aPerson({ id: "colleague" });
  expect(await readDebrief(bank.trainee, attemptId, THEN)).toMatchObject({ ok: true });
  expect(await readDebrief(colleague, attemptId, THEN)).toMatchObject({ ok: false });
  expect(await readings()).toEqual([]);
});

test("the keys of samples are read by recipe and day", async () => {
  for (const at of [NOW, minutesLater(5)]) {
    const drawn = await drawSamples(bank.trainer, { archetype: "metal-parts-sound", size: "samples" });
    if (!drawn.ok) throw new Error(drawn.reason);
    expect(await samplesOf(bank.trainer, drawn.batchId, at)).toMatchObject({ ok: true });
  }
  expect(await readings()).toEqual(["trainer key.read archetype:metal-parts-sound"]);
});

test("a senior who sees what the others decided leaves an event; the first, who sees nobody's, does not", async () => {
  const caseId = await bank.assigned({ mode: "guided", stage: "everything" });
  const seniors = [];
  for (const id of ["first", "second"]) seniors.push(await aPerson({ id, roles: ["reviewer"] }));
  const decide = (actor: Actor) =>
    decideSimulated(actor, { caseId, purpose: "review", skill: 1, seed: actor.id }, minutesLater(30));
  const [first, second] = seniors as [Actor, Actor];
  await decide(first);
  await reviewPanel(first, caseId, THEN);
  expect(await readings()).toEqual([]);
  await decide(second);
  for (const actor of [second, second, first]) await reviewPanel(actor, caseId, THEN);
  expect(await readings()).toEqual([`second panel.read case:${caseId}`, `first panel.read case:${caseId}`]);
});
