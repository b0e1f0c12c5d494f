import { handOut, type NotAssigned } from "./assign.server";
import { cohortsFor } from "./cohort-watch.server";
import { currentBank } from "~/services/content/bank-versions.server";
import { storeCase } from "~/services/cases/cases.server";
import { currentContent } from "~/services/content/content-store.server";
import { asNewCase } from "~/services/cases/generated-case.server";
import { mayWithCohort } from "~/services/people/reach.server";
import { secretSeed, workshop, type Sample } from "~/services/workshop/index.server";
import { noteReading } from "~/services/admin/note-reading.server";
import { report } from "~/services/admin/report.server";
import { db, newId } from "~/db";
import { type Actor, can } from "~/domain/access";
import { type Recipe, type RenderedFile, renderFile } from "~/domain/casefile";

/**
 * Samples that a trainer looks at before any is kept. Only their secret seeds are held, in this process: a seed gives
 * the same case whenever it is asked for. They are gone after a restart, or when many newer ones were made.
 */
interface Batch {
  readonly ownerId: string;
  readonly archetype: Recipe;
  readonly seeds: readonly string[];
  /** read once; not asked for yet: undefined */
  samples?: Promise<readonly Sample[]>;
  /** place in the batch → the case that it was kept as */
  readonly kept: Map<number, string>;
}

const MOST_BATCHES = 50;
/** The oldest first. On globalThis for the development server's module reloads. */
const holder = globalThis as typeof globalThis & { lendwrightSamples?: Map<string, Batch> };
const batches = (holder.lendwrightSamples ??= new Map());

type Denied = { readonly ok: false; readonly reason: "forbidden" | "missing" };

/** So many a trainer reads one by one, and so many show the spread. */
export const BATCH_SIZES = { samples: 3, trial: 20 } as const;

/** Draws the seeds of fresh samples of one archetype. */
export async function drawSamples(
  actor: Actor,
  input: { readonly archetype: string; readonly size: keyof typeof BATCH_SIZES },
): Promise<{ readonly ok: true; readonly batchId: string } | Denied> {
  if (!can(actor.roles, "library.use")) return { ok: false, reason: "forbidden" };
  const [current] = await currentContent("archetype", input.archetype);
  if (!current) return { ok: false, reason: "missing" };
  const batchId = newId();
  batches.set(batchId, {
    ownerId: actor.id,
    archetype: current.body,
    seeds: Array.from({ length: BATCH_SIZES[input.size] }, secretSeed),
    kept: new Map(),
  });
  for (const oldest of batches.keys()) if (batches.size > MOST_BATCHES) batches.delete(oldest);
  return { ok: true, batchId };
}

/** The samples with their keys, in the order of their numbers. failed: a worker could not make them. */
export async function samplesOf(
  actor: Actor,
  batchId: string,
  now: Date,
): Promise<
  | { readonly ok: true; readonly archetype: Recipe; readonly samples: readonly Sample[] }
  | Denied
  | { readonly ok: false; readonly reason: "failed" }
> {
  const found = ownBatch(actor, batchId);
  if (!found.ok) return found;
  const { batch } = found;
  const { archetype, seeds } = batch;
  const { scorecard, policy, phrases } = await currentBank();
  const bank = { scorecard, policy, phrases };
  batch.samples ??= Promise.all(seeds.map((seed) => workshop().run({ kind: "sample", archetype, seed, bank })));
  let samples: readonly Sample[];
  try {
    samples = await batch.samples;
  } catch (error) {
    batch.samples = undefined;
    report("library: a sample could not be generated", error, { archetype: `${archetype.id}@${archetype.version}` });
    return { ok: false, reason: "failed" };
  }
  await noteReading(actor, { action: "key.read", subject: `archetype:${archetype.id}` }, now);
  return { ok: true, archetype, samples };
}

export interface SampleFile {
  readonly ok: true;
  readonly archetype: Recipe;
  readonly file: RenderedFile;
  /** the case that it was kept as */
  readonly keptAs: string | undefined;
  readonly cohorts: readonly { readonly id: string; readonly name: string }[];
}

/** One sample as a trainee would see it. `number` counts from 1. */
export async function sampleFile(actor: Actor, batchId: string, number: number): Promise<SampleFile | Denied> {
  const found = ownSample(actor, batchId, number);
  if (!found.ok) return found;
  const { batch, order } = found;
  const [{ file }, { phrases }, cohorts] = await Promise.all([
    workshop().run({ kind: "case", ...order }, { turn: "soon" }),
    currentBank(),
    cohortsFor(actor),
  ]);
  return {
    ok: true,
    archetype: order.archetype,
    file: renderFile(file, phrases),
    keptAs: batch.kept.get(number),
    cohorts,
  };
}

/**
 * Stores a sample as a case and, if asked, assigns it to a cohort: one transaction. The same sample kept again is the
 * same case, so it can be stored first and assigned later.
 */
export async function keepSample(
  actor: Actor,
  { batchId, number, title, cohortId }: KeepSample,
  now: Date,
): Promise<{ readonly ok: true; readonly caseId: string } | Denied | NotAssigned> {
  const found = ownSample(actor, batchId, number);
  if (!found.ok) return found;
  const { batch, order } = found;
  const [generated, bank] = await Promise.all([
    workshop().run({ kind: "case", ...order }, { turn: "soon" }),
    currentBank(),
  ]);
  const fresh = asNewCase(order.archetype, generated);
  const result = await db().transaction(async (tx) => {
    if (cohortId !== undefined && !(await mayWithCohort(tx, actor, "case.assign", cohortId)))
      return { ok: false, reason: "cohort" } as const;
    // In the transaction, so that a double click finds the first one's case.
    const earlier = await tx.caseTruth.findFirst({
      where: { seed: order.seed, case: { createdById: actor.id } },
      select: { caseId: true },
    });
    const caseId =
      earlier?.caseId ??
      (await storeCase(tx, { ...fresh, title: title ?? fresh.title, createdById: actor.id }, now, bank));
    if (cohortId === undefined) return { ok: true, caseId } as const;
    const handed = await handOut(tx, actor, { cohortId, caseId }, now);
    return handed.ok ? ({ ok: true, caseId } as const) : handed;
  });
  if (result.ok) batch.kept.set(number, result.caseId);
  return result;
}

interface KeepSample {
  readonly batchId: string;
  /** from 1 */
  readonly number: number;
  /** the label that trainees see; without one, the firm's name */
  readonly title: string | undefined;
  readonly cohortId: string | undefined;
}

/** A batch belongs to the trainer who drew it. */
function ownBatch(actor: Actor, batchId: string): { readonly ok: true; readonly batch: Batch } | Denied {
  if (!can(actor.roles, "library.use")) return { ok: false, reason: "forbidden" };
  const batch = batches.get(batchId);
  return batch?.ownerId === actor.id ? { ok: true, batch } : { ok: false, reason: "missing" };
}

function ownSample(actor: Actor, batchId: string, number: number) {
  const found = ownBatch(actor, batchId);
  if (!found.ok) return found;
  const seed = found.batch.seeds[number - 1];
  if (seed === undefined) return { ok: false, reason: "missing" } as const;
  return { ok: true, batch: found.batch, order: { archetype: found.batch.archetype, seed } } as const;
}
