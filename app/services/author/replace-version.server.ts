import { ASSIGNABLE } from "./assign.server";
import { isCandidate } from "~/services/cases/candidate.server";
import { currentContent } from "~/services/content/content-store.server";
import { isOlder } from "~/services/cases/generated-case.server";
import { report } from "~/services/admin/report.server";
import { recipeId, replaceCase } from "./withdrawals.server";
import { secretSeed } from "~/services/workshop/index.server";
import { db } from "~/db";
import { type Actor, can } from "~/domain/access";
import type { Recipe } from "~/domain/casefile";
import type { IndustryId } from "~/domain/industries";
import { readSummary } from "~/records";

/**
 * Replaces every case of an earlier generator version, one after the other beside whatever else is served. What was replaced
 * before the server stopped stays so, and the rest is found again: whoever starts anew replaces what is left.
 */
export interface VersionRun {
  readonly version: string;
  readonly total: number;
  readonly replaced: number;
  /** that no worker could make, or whose place was taken meanwhile */
  readonly failed: number;
  readonly done: boolean;
}

type Forbidden = { readonly ok: false; readonly reason: "forbidden" };

/** One run at a time. On globalThis for the development server's module reloads. */
const holder = globalThis as typeof globalThis & { lendwrightVersionRun?: VersionRun };

export interface VersionPlan {
  readonly ok: true;
  /** cases whose recipe is known and in force: they are replaced without a question */
  readonly replaceable: number;
  /** the others: each is replaced by a case of a recipe that is chosen, or stays as it is */
  readonly unknown: readonly {
    readonly caseId: string;
    readonly title: string;
    readonly industry: IndustryId;
    /** to choose from, those of its trade first */
    readonly recipes: readonly { readonly id: string; readonly title: string }[];
  }[];
  /** the latest run of this version since the server started */
  readonly run: VersionRun | undefined;
}

/** What replacing a version would do, and how far the run is. Missing: there is no such earlier version. */
export async function versionPlan(
  actor: Actor,
  version: string,
): Promise<VersionPlan | Forbidden | { readonly ok: false; readonly reason: "missing" }> {
  if (!can(actor.roles, "library.use")) return { ok: false, reason: "forbidden" };
  const own = holder.lendwrightVersionRun?.version === version ? holder.lendwrightVersionRun : undefined;
  const { known, unknown, recipes } = await casesOf(version);
  if (!isOlder(version) || (known.length + unknown.length === 0 && !own)) return { ok: false, reason: "missing" };
  return {
    ok: true,
    replaceable: known.length,
    unknown: unknown.map(({ id, title, summary }) => {
      const { industry } = readSummary(summary, id);
      const ofTrade = (one: Recipe): number => Number(one.industry === industry);
      const choice = recipes.toSorted((a, b) => ofTrade(b) - ofTrade(a));
      return { caseId: id, title, industry, recipes: choice.map((one) => ({ id: one.id, title: one.title })) };
    }),
    run: own,
  };
}

/** busy: a version is being replaced already; candidate: the actor's own cohort is assessed; nothing: no case was chosen */
export type RunProblem = "busy" | "candidate" | "nothing";

interface ReplaceVersion {
  readonly version: string;
  readonly reason: string;
  /** a case of unknown recipe → the archetype chosen for it; those not named stay */
  readonly chosen: Readonly<Record<string, string>>;
}

/** Starts to replace all of a version and comes back at once. */
export async function replaceVersion(
  actor: Actor,
  { version, reason, chosen }: ReplaceVersion,
  now: () => Date,
): Promise<
  | { readonly ok: true; readonly total: number }
  | { readonly ok: false; readonly reason: "forbidden" | "missing" | RunProblem }
> {
  if (!can(actor.roles, "library.use")) return { ok: false, reason: "forbidden" };
  if (await isCandidate(actor, now())) return { ok: false, reason: "candidate" };
  const { known, unknown } = await casesOf(version);
  const orders = [...known, ...unknown.filter(({ id }) => chosen[id] !== undefined)].map(({ id }) => ({
    caseId: id,
    recipe: chosen[id],
  }));
  if (!isOlder(version) || known.length + unknown.length === 0) return { ok: false, reason: "missing" };
  if (orders.length === 0) return { ok: false, reason: "nothing" };
  if (holder.lendwrightVersionRun?.done === false) return { ok: false, reason: "busy" };
  holder.lendwrightVersionRun = { version, total: orders.length, replaced: 0, failed: 0, done: false };
  void replaceAll(actor, orders, { reason, now });
  return { ok: true, total: orders.length };
}

async function replaceAll(
  actor: Actor,
  orders: readonly { readonly caseId: string; readonly recipe: string | undefined }[],
  { reason, now }: { readonly reason: string; readonly now: () => Date },
): Promise<void> {
  for (const order of orders) {
    const fresh = { seed: secretSeed(), now: now() };
    const replaced = await replaceCase(actor, { ...order, reason }, fresh).catch((error: unknown) => {
      report("library: a case was not replaced", error, { caseId: order.caseId });
      return { ok: false };
    });
    count(replaced.ok ? { replaced: 1 } : { failed: 1 });
  }
  count({ done: true });
}

function count({ replaced = 0, failed = 0, done = false }: Partial<VersionRun>): void {
  const run = holder.lendwrightVersionRun;
  if (!run) return;
  holder.lendwrightVersionRun = { ...run, replaced: run.replaced + replaced, failed: run.failed + failed, done };
}

async function casesOf(version: string) {
  const [rows, recipes] = await Promise.all([
    db().read.case.findMany({
      where: { ...ASSIGNABLE, generatorVersion: version },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true, title: true, summary: true, recipe: true },
    }),
    currentContent("archetype"),
  ]);
  const inForce = new Set(recipes.map(({ key }) => key));
  const isKnown = ({ recipe }: { readonly recipe: string | null }) => inForce.has(recipeId(recipe) ?? "");
  return {
    known: rows.filter(isKnown),
    unknown: rows.filter((row) => !isKnown(row)),
    recipes: recipes.map(({ body }) => body),
  };
}
