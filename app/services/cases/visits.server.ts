import { pinnedBank } from "~/services/content/bank-versions.server";
import { db, pages } from "~/db";
import type { Actor } from "~/domain/access";
import { withheld } from "~/domain/judgement/assignment";
import { papersOf, STEPS, type ToldVisit, type Visit } from "~/domain/judgement/worksheet";

/** More says nothing about how a decision came about. */
const MOST = 1_000;

/**
 * Keeps what was in sight while the own draft is open, for the debrief. What a browser says is believed only of steps that
 * there are and of papers that this attempt has: one that costs days and was not asked for was in nobody's sight. After the submission nothing is added.
 */
export async function recordVisits(
  actor: Actor,
  attemptId: string,
  visits: readonly Visit[],
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "missing" | "closed" }> {
  const attempt = await db().read.attempt.findFirst({
    where: { id: attemptId, personId: actor.id },
    select: {
      kind: true,
      daysBudget: true,
      policyVersionId: true,
      scorecardVersionId: true,
      phrasesVersionId: true,
      requests: { select: { request: true } },
      case: { select: { documents: { select: { docId: true } } } },
    },
  });
  if (!attempt) return { ok: false, reason: "missing" };
  if (attempt.kind === "example") return { ok: false, reason: "closed" };
  const papers = attempt.case.documents.map(({ docId }) => docId);
  const hidden = await papersNotAskedFor(attempt);
  const known = {
    document: new Set(papers.filter((id) => !hidden.has(id))),
    step: new Set<string>(STEPS),
  };
  const seen = visits.filter(({ kind, subject }) => known[kind].has(subject));
  return db().transaction(async (tx) => {
    const { submittedAt } = await tx.attempt.findUniqueOrThrow({ where: { id: attemptId } });
    if (submittedAt) return { ok: false, reason: "closed" };
    const before = await tx.attemptEvent.count({ where: { attemptId } });
    const rows = seen.slice(0, Math.max(0, MOST - before));
    await tx.attemptEvent.createMany({
      data: rows.map((visit, index) => ({ attemptId, ord: before + index + 1, ...visit, leftAt: now })),
    });
    return { ok: true };
  });
}

/**
 * Keeps that the whole file was laid out to print, with the papers that it showed: whoever reads on paper has opened them. A
 * page that is made again adds nothing.
 */
export async function recordWholeFile(
  actor: Actor,
  attemptId: string,
  papers: readonly string[],
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "missing" | "closed" }> {
  return db().transaction(async (tx) => {
    const attempt = await tx.attempt.findFirst({
      where: { id: attemptId, personId: actor.id },
      select: { kind: true, submittedAt: true },
    });
    if (!attempt) return { ok: false, reason: "missing" };
    if (attempt.submittedAt || attempt.kind === "example") return { ok: false, reason: "closed" };
    const file = { attemptId, kind: "file", subject: papers.join(" ") };
    const [before, known] = [
      await tx.attemptEvent.count({ where: { attemptId } }),
      await tx.attemptEvent.count({ where: file }),
    ];
    if (known === 0 && before < MOST)
      await tx.attemptEvent.create({ data: { ...file, ord: before + 1, seconds: 0, leftAt: now } });
    return { ok: true };
  });
}

type WithBudget = Parameters<typeof pinnedBank>[0] & {
  readonly daysBudget: number | null;
  readonly requests: readonly { readonly request: string }[];
};

/** The papers that this attempt could have asked for and did not. */
export async function papersNotAskedFor(attempt: WithBudget): Promise<ReadonlySet<string>> {
  if (attempt.daysBudget === null) return new Set();
  const { policy } = await pinnedBank(attempt);
  return withheld(
    policy.information.requests,
    attempt.requests.map(({ request }) => request),
  );
}

export async function visitsOf(attemptId: string): Promise<readonly ToldVisit[]> {
  const rows = await db().reads.all(pages.VISITS, attemptId);
  return rows.map(({ kind, subject, seconds, leftAt }) => ({
    kind: kind as ToldVisit["kind"],
    subject,
    seconds,
    toldAt: Date.parse(leftAt),
  }));
}

/**
 * Ids of the papers that were opened, each once; undefined where nobody watched: a browser without scripts tells nothing
 * but that the whole file was printed.
 */
export async function openedPapers(attemptId: string): Promise<readonly string[] | undefined> {
  const visits = await visitsOf(attemptId);
  if (visits.every(({ kind }) => kind === "file")) return undefined;
  return [...new Set(visits.flatMap(papersOf))];
}
