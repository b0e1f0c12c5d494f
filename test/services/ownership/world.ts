import { db } from "~/db";
import type { Actor } from "~/domain/access/actor";
import { openCase } from "~/services/cases/attempts.server";
import { publishContent } from "~/services/content/content-store.server";
import { drawSamples } from "~/services/author/library-samples.server";
import { submitDecision } from "~/services/cases/submit.server";
import { single } from "../../domain/learning/questions";
import { aPerson, inCohort } from "../../support/people";
import { aBank, minutesLater, NOW } from "../cases/ladder/bank";

/** An assessed case whose time is over is submitted as it stands, so that nothing need be filled. */
const ASSESSED = { mode: "assessed", stage: "everything", minutes: 60, closesAt: minutesLater(120) } as const;
export const LATE = minutesLater(90);
export const WINDOW_CLOSED = minutesLater(180);

/** One person's work in every state, a colleague of the same cohort and role beside them, and what the bank owns. */
export async function aWorld() {
  const { trainer, trainee: owner, assigned } = await aBank();
  const colleague = await aPerson({ id: "colleague" });
  await inCohort("cohort", "colleague");
  const outsider = await aPerson({ id: "outsider" });
  const otherTrainer = await aPerson({ id: "otherTrainer", roles: ["trainer"] });

  const open = async (caseId: string): Promise<string> => {
    const opened = await openCase(owner, { caseId, purpose: "training" }, NOW);
    if (!opened.ok) throw new Error(opened.reason);
    return opened.attemptId;
  };
  const caseId = await assigned({ mode: "guided", stage: "everything", daysBudget: 5 });
  const submitted = await open(await assigned(ASSESSED));
  const done = await submitDecision(owner, submitted, { version: 0 }, LATE);
  if (!done.ok) throw new Error(done.reason);
  return {
    trainer,
    otherTrainer,
    owner,
    colleague,
    outsider,
    caseId,
    notOpened: await assigned({ mode: "guided", stage: "everything" }),
    draft: await open(caseId),
    overdue: await open(await assigned(ASSESSED)),
    submitted,
    session: await aSession(owner),
    batchId: await aBatch(trainer),
    lesson: await aLesson(),
  };
}
export type World = Awaited<ReturnType<typeof aWorld>>;

async function aSession({ id }: Actor): Promise<string> {
  const moments = { createdAt: NOW, lastSeenAt: NOW, expiresAt: LATE };
  return (await db().write.session.create({ data: { tokenHash: `session of ${id}`, personId: id, ...moments } }))
    .tokenHash;
}

async function aBatch(trainer: Actor): Promise<string> {
  const drawn = await drawSamples(trainer, { archetype: "metal-parts-sound", size: "samples" });
  if (!drawn.ok) throw new Error(drawn.reason);
  return drawn.batchId;
}

async function aLesson() {
  const first = { slug: "first", title: "First", summary: "", minutes: 5, markdown: "", questions: [single] };
  const body = { slug: "small", version: "1", title: "Small", summary: "", lessons: [first] };
  const contentVersionId = await db().transaction((tx) =>
    publishContent(tx, { kind: "course", key: body.slug, version: body.version, body }, NOW),
  );
  return { course: body.slug, lesson: first.slug, contentVersionId };
}
