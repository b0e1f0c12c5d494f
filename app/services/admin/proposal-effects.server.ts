import type { ProposalKind } from "./propose.server";
import { report } from "./report.server";
import { blindCaseIds } from "~/services/cases/blind.server";
import { caseRows } from "~/services/cases/cases.server";
import { currentBank } from "~/services/content/bank-versions.server";
import { workshop } from "~/services/workshop/index.server";
import { db, library, proposals } from "~/db";
import { type Actor, can } from "~/domain/access";
import { countEffects, type Effect, type EffectCounts, isChange, type Rules } from "~/domain/proposals";
import { readContent } from "~/records";

/** Of a larger library so many cases are looked at, the same ones each time. */
export const MOST_CASES = 200;

interface CaseEffect extends Effect {
  readonly caseId: string;
  readonly title: string;
  readonly currency: string;
}

/** Working out is under way or done; nothing is stored, a later question begins anew after a restart. */
interface Run {
  readonly all: number;
  readonly total: number;
  readonly found: CaseEffect[];
  /** what no worker could do */
  failed: number;
}

const MOST_RUNS = 10;
/** The oldest first. On globalThis for the development server's module reloads. */
const holder = globalThis as typeof globalThis & { lendwrightEffects?: Map<string, Promise<Run>> };
const runs = (holder.lendwrightEffects ??= new Map());

export interface EffectView {
  /** cases in the library, and how many of them are looked at */
  readonly all: number;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  /** left out of counts and table: the reader is still to judge them */
  readonly hidden: number;
  readonly counts: EffectCounts;
  readonly changed: readonly CaseEffect[];
}

/** What a proposed card or policy changes over the library: as far as it is worked out, and begun if nobody has. */
export async function effectsOf(
  actor: Actor,
  proposalId: string,
  now: Date,
): Promise<
  { readonly ok: true; readonly effects: EffectView } | { readonly ok: false; readonly reason: "forbidden" | "missing" }
> {
  if (!can(actor.roles, "bank.administer")) return { ok: false, reason: "forbidden" };
  const row = await db().reads.first(proposals.PROPOSAL_OF, proposalId);
  const kind = row?.kind as ProposalKind | undefined;
  if (!row || kind === undefined || kind === "role") return { ok: false, reason: "missing" };
  const { scorecard, policy, scorecardVersionId, policyVersionId } = await currentBank();
  const before: Rules = { scorecard, policy };
  const after: Rules = { ...before, [kind]: readContent(kind, row.body, row.id) };
  const run = await runOf(`${row.id} ${scorecardVersionId} ${policyVersionId}`, before, after);
  const blind = await blindCaseIds(actor, now);
  const seen = run.found.filter(({ caseId }) => !blind.has(caseId));
  return {
    ok: true,
    effects: {
      all: run.all,
      total: run.total,
      done: run.found.length + run.failed,
      failed: run.failed,
      hidden: run.found.length - seen.length,
      counts: countEffects(seen),
      changed: seen.filter(isChange).sort((a, b) => (a.title < b.title ? -1 : 1)),
    },
  };
}

function runOf(key: string, before: Rules, after: Rules): Promise<Run> {
  const known = runs.get(key);
  if (known) return known;
  const run = begun(before, after);
  runs.set(key, run);
  run.catch(() => runs.delete(key));
  for (const oldest of runs.keys()) if (runs.size > MOST_RUNS) runs.delete(oldest);
  return run;
}

async function begun(before: Rules, after: Rules): Promise<Run> {
  const sample = await db().reads.all(library.SAMPLE, MOST_CASES);
  const run: Run = { all: sample[0]?.total ?? 0, total: sample.length, found: [], failed: 0 };
  const left = [...sample];
  /** As many at once as there are workers, so that nobody else's work waits behind a long row. */
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) await workOut(run, next, before, after);
  };
  for (let i = 0; i < workshop().size; i++) void lane();
  return run;
}

async function workOut(run: Run, { id, title }: { id: string; title: string }, before: Rules, after: Rules) {
  try {
    const rows = await caseRows(db().read, id);
    const effect = await workshop().run({ kind: "effect", caseId: id, rows, before, after });
    run.found.push({ caseId: id, title, ...effect });
  } catch (error) {
    run.failed++;
    report("proposals: a case could not be judged again", error, { caseId: id });
  }
}
