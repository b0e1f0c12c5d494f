import { createAttempt } from "./attempts.server";
import { currentBank } from "~/services/content/bank-versions.server";
import { type CaseGap, gapToModel } from "./case-gap.server";
import { storeCase } from "./cases.server";
import { currentContent } from "~/services/content/content-store.server";
import { asNewCase } from "./generated-case.server";
import { lastMissed } from "./last-missed.server";
import { practiceLimit } from "./practice-limit.server";
import { readBefore } from "./read-before.server";
import { workshop } from "~/services/workshop/index.server";
import { report } from "~/services/admin/report.server";
import { db, type Reader } from "~/db";
import { type Actor, can } from "~/domain/access";
import { drawPractice, practiceTrades, type Recipe } from "~/domain/casefile";
import type { PracticeChoice } from "~/domain/casefile/browser";
import { type CaseSummary, readSummary } from "~/records";

const DAY_MS = 24 * 60 * 60 * 1000;

export interface PracticeRow {
  readonly attemptId: string;
  /** the firm's name */
  readonly title: string;
  readonly summary: CaseSummary;
  readonly savedAt: string;
  /** undefined: still open */
  readonly done: { readonly submittedAt: string; readonly gap: CaseGap } | undefined;
}

export interface Practice {
  readonly ok: true;
  readonly trades: readonly Recipe["industry"][];
  /** something was missed in a debrief that may be read; what it was stays here: it would name what the next case may hold */
  readonly hasMissed: boolean;
  readonly limit: number;
  /** how many more today */
  readonly left: number;
  /** the own practice cases, the open ones first, the newest first */
  readonly cases: readonly PracticeRow[];
}

type Denied = { readonly ok: false; readonly reason: "forbidden" };

/** What there is to practise, and the person's own practice cases. Says nothing of what a recipe plants. */
export async function practiceFor(actor: Actor, now: Date): Promise<Practice | Denied> {
  if (!can(actor.roles, "case.practise")) return { ok: false, reason: "forbidden" };
  const limit = practiceLimit();
  const [archetypes, used, missed, attempts] = await Promise.all([
    currentArchetypes(),
    usedToday(db().read, actor, now),
    lastMissed(actor, now),
    db().read.attempt.findMany({
      where: { personId: actor.id, purpose: "practice" },
      orderBy: [{ openedAt: "desc" }, { id: "asc" }],
      select: {
        id: true,
        savedAt: true,
        case: { select: { id: true, title: true, summary: true } },
        decision: { select: { id: true, submittedAt: true } },
      },
    }),
  ]);
  const rows = attempts.map(
    async ({ id, savedAt, case: { id: caseId, title, summary }, decision }): Promise<PracticeRow> => ({
      attemptId: id,
      title,
      summary: readSummary(summary, caseId),
      savedAt: savedAt.toISOString(),
      done: decision
        ? {
            submittedAt: decision.submittedAt.toISOString(),
            gap: await gapToModel(decision.id),
          }
        : undefined,
    }),
  );
  const cases = await Promise.all(rows);
  return {
    ok: true,
    trades: practiceTrades(archetypes),
    hasMissed: missed.length > 0,
    limit,
    left: Math.max(0, limit - used),
    cases: [...cases.filter(({ done }) => !done), ...cases.filter(({ done }) => done)],
  };
}

export type PracticeStart =
  | { readonly ok: true; readonly attemptId: string }
  | Denied
  /** limit: enough for today; nothing: no recipe fits the choice; unmissed: no debrief tells of anything missed; failed: the case could not be generated */
  | { readonly ok: false; readonly reason: "limit" | "nothing" | "unmissed" | "failed" };

/** One at a time for each person: a double click gets the case of the first one. */
const underWay = new Map<string, Promise<PracticeStart>>();

/**
 * Makes a fresh case of the chosen sort and opens it for the person: generated beside the thread that answers requests,
 * with as many futures as its true PD needs, and stored with its key and the open attempt in one transaction.
 * `seed`: secret, and decides the recipe too.
 */
export function startPractice(
  actor: Actor,
  choice: PracticeChoice,
  { seed, now }: { readonly seed: string; readonly now: Date },
): Promise<PracticeStart> {
  const first = underWay.get(actor.id);
  if (first) return first;
  const started = practise(actor, choice, seed, now).finally(() => underWay.delete(actor.id));
  underWay.set(actor.id, started);
  return started;
}

async function practise(actor: Actor, choice: PracticeChoice, secret: string, now: Date): Promise<PracticeStart> {
  if (!can(actor.roles, "case.practise")) return { ok: false, reason: "forbidden" };
  if ((await usedToday(db().read, actor, now)) >= practiceLimit()) return { ok: false, reason: "limit" };
  const [archetypes, bank, before, missed] = await Promise.all([
    currentArchetypes(),
    currentBank(),
    readBefore(actor),
    choice.missed ? lastMissed(actor, now) : [],
  ]);
  if (choice.missed && missed.length === 0) return { ok: false, reason: "unmissed" };
  const order = drawPractice(archetypes, choice, { before, missed }, secret);
  if (!order) return { ok: false, reason: "nothing" };

  const { recipe } = order;
  let generated;
  try {
    generated = await workshop().run({ kind: "practice", order }, { turn: "soon" });
  } catch (error) {
    report("practice: a case could not be generated", error, { archetype: `${recipe.id}@${recipe.version}` });
    return { ok: false, reason: "failed" };
  }
  const input = { ...asNewCase(recipe, generated), createdById: actor.id };
  return db().transaction(async (tx) => {
    const caseId = await storeCase(tx, input, now, bank);
    return { ok: true, attemptId: await createAttempt(tx, actor, { caseId, purpose: "practice", bank }, now) };
  });
}

const currentArchetypes = async (): Promise<Recipe[]> => (await currentContent("archetype")).map(({ body }) => body);

const usedToday = (reader: Reader, actor: Actor, now: Date): Promise<number> =>
  reader.attempt.count({
    where: { personId: actor.id, purpose: "practice", openedAt: { gt: new Date(now.getTime() - DAY_MS) } },
  });
