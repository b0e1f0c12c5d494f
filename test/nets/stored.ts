import { content, type NetCase } from "./cases";
import type { NetDecision } from "./decisions";
import { publications } from "~/courseware";
import { db, sha256 } from "~/db";
import type { Worksheet } from "~/domain/judgement/worksheet";
import { writeWorksheet } from "~/records";
import { assignCase } from "~/services/author/assign.server";
import { openCase, saveDraft } from "~/services/cases/attempts.server";
import { storeCase } from "~/services/cases/cases.server";
import { publishContent } from "~/services/content/content-store.server";
import { inputsDigest } from "~/services/cases/generated-case.server";
import { submitDecision } from "~/services/cases/submit.server";
import { workshop } from "~/services/workshop/index.server";
import { aPerson, inCohort } from "../support/people";

const NOW = new Date("2026-03-02T09:00:00Z");

/** Digests that are taken over bytes as they are stored: whoever keeps one must find it again. */
export function digests(cases: readonly NetCase[], decisions: readonly NetDecision[]) {
  const of = (value: unknown) => sha256(JSON.stringify(value));
  return {
    inputs: Object.fromEntries(content.archetypes.map((archetype) => [archetype.id, inputsDigest(archetype)])),
    files: Object.fromEntries(cases.map(({ id, file }) => [id, of(file)])),
    truths: Object.fromEntries(cases.map(({ id, truth }) => [id, truth === undefined ? "none" : of(truth)])),
    opinions: Object.fromEntries(cases.map(({ id, opinion }) => [id, of(opinion)])),
    worksheets: Object.fromEntries(decisions.map(({ label, worksheet }) => [label, sha256(writeWorksheet(worksheet))])),
  };
}

/**
 * What a bank stores of digests when the shipped content is published, and a case of it is assigned, opened and decided:
 * read from its rows. Needs an empty database.
 */
export async function digestsOfABank(one: NetCase, worksheet: Worksheet) {
  await db().transaction(async (tx) => {
    for (const publication of publications(content)) await publishContent(tx, publication, NOW);
  });
  const published = await db().read.contentVersion.findMany({ orderBy: [{ kind: "asc" }, { key: "asc" }] });
  const before = await db().read.auditEvent.count();
  const caseId = await decided(one, worksheet);
  const kept = await db().read.case.findUniqueOrThrow({ where: { id: caseId } });
  const decision = await db().read.decision.findFirstOrThrow({ where: { caseId } });
  const events = await db().read.auditEvent.findMany({ orderBy: { seq: "asc" }, skip: before });
  const named = (text: string) => text.replaceAll(caseId, "the case").replaceAll(decision.id, "its decision");
  return {
    content: Object.fromEntries(
      published.map(({ kind, key, version, digest }) => [`${kind} ${key}@${version}`, digest]),
    ),
    case: kept.digest,
    decision: { caseDigest: decision.caseDigest, worksheet: sha256(decision.worksheet) },
    events: events.map(({ action, subject, afterDigest, detail }) => ({
      action,
      subject: named(subject),
      // That of a decision is over its ids too, which are drawn.
      after: subject.startsWith("decision:") ? "over the row" : afterDigest,
      detail: named(detail),
    })),
  };
}

async function decided({ file, truth, seed }: NetCase, worksheet: Worksheet): Promise<string> {
  const trainer = await aPerson({ id: "trainer", roles: ["trainer"] });
  const trainee = await aPerson({ id: "trainee" });
  await db().write.cohort.create({ data: { id: "cohort", name: "cohort", startsOn: "2026-01-05" } });
  await inCohort("cohort", trainee.id);
  const input = { file, truth, seed, origin: "synthetic", title: "A case", demonstration: true } as const;
  const caseId = await db().transaction((tx) => storeCase(tx, input, NOW));
  await assignCase(trainer, { cohortId: "cohort", caseId, mode: "guided", stage: "everything" }, NOW);
  const opened = await openCase(trainee, { caseId, purpose: "training" }, NOW);
  if (!opened.ok) throw new Error(opened.reason);
  await saveDraft(trainee, opened.attemptId, { version: 0, worksheet }, NOW);
  await workshop().close(); // it is sealed here, which takes less than starting a worker
  const submitted = await submitDecision(trainee, opened.attemptId, { version: 1 }, NOW);
  if (!submitted.ok) throw new Error(submitted.reason);
  return caseId;
}
