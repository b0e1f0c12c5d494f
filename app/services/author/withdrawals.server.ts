import { assignWithin, IN_LIBRARY } from "./assign.server";
import { currentBank, type BankVersions } from "~/services/content/bank-versions.server";
import { isCandidate } from "~/services/cases/candidate.server";
import { storeCase } from "~/services/cases/cases.server";
import { currentContent } from "~/services/content/content-store.server";
import { asNewCase } from "~/services/cases/generated-case.server";
import { report } from "~/services/admin/report.server";
import { workshop } from "~/services/workshop/index.server";
import { audit, db, type Prisma, type Tx } from "~/db";
import { type Actor, can } from "~/domain/access";
import type { GeneratedCase, Recipe } from "~/domain/casefile";
import type { AttemptKind, Stage } from "~/domain/judgement/assignment";

interface Withdrawal {
  readonly caseId: string;
  /** why, for the bank's trainers; without personal data */
  readonly reason: string;
}

type Denied = { readonly ok: false; readonly reason: "forbidden" | "missing" };

/**
 * Withdraws a case from the library for good: nobody is given it any more, and nobody begins it but in a window that was set
 * before. Who works on it goes on, and what was decided stays. A case that is withdrawn already stays as it is.
 */
export async function withdrawFromLibrary(
  actor: Actor,
  { caseId, reason }: Withdrawal,
  now: Date,
): Promise<{ readonly ok: true } | Denied> {
  if (!can(actor.roles, "library.use")) return { ok: false, reason: "forbidden" };
  return db().transaction(async (tx) => {
    const found = await libraryCase(tx, caseId);
    if (!found) return { ok: false, reason: "missing" };
    if (!found.withdrawal) await withdraw(tx, actor, { caseId, reason, replacedById: undefined }, now);
    return { ok: true };
  });
}

export type ReplaceResult =
  { readonly ok: true; readonly caseId: string } | Denied | { readonly ok: false; readonly reason: ReplaceProblem };

/**
 * recipe: it is not known, or no longer in force, and none was chosen; candidate: the actor's own cohort is assessed; withdrawn:
 * already, without a replacement; failed: a worker could not make the new case.
 */
export type ReplaceProblem = "recipe" | "candidate" | "withdrawn" | "failed";

/**
 * Withdraws a case and stores a fresh one of the same recipe, in its version of today, by the generator of today. It stands where
 * the old one stood: cohorts that practise on that are given it in the same place and on the same terms.
 * `seed`: secret. `recipe`: an archetype's id, where that of the case is not known.
 */
export async function replaceCase(
  actor: Actor,
  { caseId, reason, recipe }: Withdrawal & { readonly recipe?: string | undefined },
  { seed, now }: { readonly seed: string; readonly now: Date },
): Promise<ReplaceResult> {
  if (!can(actor.roles, "library.use")) return { ok: false, reason: "forbidden" };
  const before = await libraryCase(db().read, caseId);
  if (!before) return { ok: false, reason: "missing" };
  if (before.withdrawal) return alreadyReplaced(before.withdrawal);
  if (await isCandidate(actor, now)) return { ok: false, reason: "candidate" };
  const archetype = (await recipeInForce(recipeId(before.recipe))) ?? (await recipeInForce(recipe));
  if (!archetype) return { ok: false, reason: "recipe" };
  const [generated, bank] = [await fresh(archetype, seed), await currentBank()];
  if (!generated) return { ok: false, reason: "failed" };
  return db().transaction(async (tx): Promise<ReplaceResult> => {
    // A double click makes two: the second finds the first one's.
    const found = await libraryCase(tx, caseId);
    if (!found) return { ok: false, reason: "missing" };
    if (found.withdrawal) return alreadyReplaced(found.withdrawal);
    const replacement = { ...asNewCase(archetype, generated), demonstration: found.demonstration };
    const replacedById = await storeInPlace(tx, actor, { found, replacement, bank }, now);
    await withdraw(tx, actor, { caseId, reason, replacedById }, now);
    return { ok: true, caseId: replacedById };
  });
}

/** The archetype's id of what a case says of its recipe. */
export const recipeId = (recipe: string | null): string | undefined => recipe?.split("@")[0];

const FOUND = {
  id: true,
  recipe: true,
  demonstration: true,
  withdrawal: { select: { replacedById: true } },
  assignments: { where: { mode: { not: "assessed" } } },
} as const satisfies Prisma.CaseSelect;

type Found = Prisma.CaseGetPayload<{ select: typeof FOUND }>;

const libraryCase = (reader: Tx, caseId: string): Promise<Found | null> =>
  reader.case.findFirst({ where: { id: caseId, ...IN_LIBRARY }, select: FOUND });

const alreadyReplaced = ({ replacedById }: { readonly replacedById: string | null }): ReplaceResult =>
  replacedById === null ? { ok: false, reason: "withdrawn" } : { ok: true, caseId: replacedById };

async function recipeInForce(key: string | undefined): Promise<Recipe | undefined> {
  if (key === undefined) return undefined;
  const [current] = await currentContent("archetype", key);
  return current?.body;
}

async function fresh(archetype: Recipe, seed: string): Promise<GeneratedCase | undefined> {
  try {
    return await workshop().run({ kind: "case", archetype, seed });
  } catch (error) {
    report("library: a replacement could not be made", error, { archetype: `${archetype.id}@${archetype.version}` });
    return undefined;
  }
}

/** What is assessed keeps the old case until its window has closed: nobody changes an exam under way. */
async function storeInPlace(
  tx: Tx,
  actor: Actor,
  made: { readonly found: Found; readonly replacement: ReturnType<typeof asNewCase>; readonly bank: BankVersions },
  now: Date,
): Promise<string> {
  const { found, replacement, bank } = made;
  const caseId = await storeCase(tx, { ...replacement, createdById: actor.id }, now, bank);
  for (const { cohortId, ord, mode, stage, daysBudget } of found.assignments) {
    const terms = { mode: mode as AttemptKind, stage: stage as Stage, daysBudget: daysBudget ?? undefined };
    const assigned = await assignWithin(tx, actor, { cohortId, caseId, ord, ...terms }, now);
    if (!assigned.ok) throw new Error(`a replacement cannot take its place: ${assigned.reason}`);
  }
  return caseId;
}

async function withdraw(
  tx: Tx,
  actor: Actor,
  { caseId, reason, replacedById }: Withdrawal & { readonly replacedById: string | undefined },
  now: Date,
): Promise<void> {
  const row = { caseId, at: now, byId: actor.id, reason, replacedById };
  await tx.caseWithdrawal.create({ data: row });
  await audit(tx, {
    at: now,
    actorId: actor.id,
    action: replacedById === undefined ? "library.withdrawn" : "library.replaced",
    subject: `case:${caseId}`,
    after: row,
    detail: replacedById === undefined ? {} : { replacedById },
  });
}
