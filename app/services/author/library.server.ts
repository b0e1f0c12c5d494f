import { currentContent, type StoredContent } from "~/services/content/content-store.server";
import { db } from "~/db";
import { type Actor, can } from "~/domain/access";
import { type Recipe, bandOf, DIFFICULTY_BANDS, type DifficultyBand } from "~/domain/casefile";
import type { ListRules } from "~/domain/lists";

/** An archetype with what is derived from it. */
export interface LibraryEntry {
  readonly archetype: Recipe;
  readonly difficulty: DifficultyBand;
}

export interface ArchetypeVersion {
  readonly id: string;
  readonly version: string;
  readonly status: string;
  readonly publishedAt: string;
}

type Denied = { readonly ok: false; readonly reason: "forbidden" | "missing" };

/** Undefined: any. */
export interface LibraryFilter {
  readonly industry?: string;
  readonly size?: string;
  readonly situation?: string;
  readonly quality?: string;
  readonly difficulty?: DifficultyBand;
}

export type RecipeSort = "title" | "size" | "bent" | "difficulty";

export const RECIPE_LIST = { sorts: ["title", "size", "bent", "difficulty"] } as const;

export const RECIPE_RULES: ListRules<LibraryEntry, RecipeSort> = {
  sorts: {
    title: ({ archetype }) => archetype.title,
    size: ({ archetype }) => ["micro", "small", "medium"].indexOf(archetype.size),
    bent: ({ archetype }) => archetype.bent,
    difficulty: ({ difficulty }) => DIFFICULTY_BANDS.indexOf(difficulty),
  },
  searched: ({ archetype }) => [archetype.title, archetype.objective],
};

/** The archetypes in force that pass the filter, in the order of their ids. */
export async function archetypeLibrary(
  actor: Actor,
  filter: LibraryFilter = {},
): Promise<{ readonly ok: true; readonly entries: readonly LibraryEntry[] } | Denied> {
  if (!can(actor.roles, "library.use")) return { ok: false, reason: "forbidden" };
  const entries = (await currentContent("archetype")).map(asEntry);
  return { ok: true, entries: entries.filter((entry) => passes(entry, filter)) };
}

/** One archetype with its versions, the newest first. */
export async function libraryEntry(
  actor: Actor,
  key: string,
): Promise<
  { readonly ok: true; readonly entry: LibraryEntry; readonly versions: readonly ArchetypeVersion[] } | Denied
> {
  if (!can(actor.roles, "library.use")) return { ok: false, reason: "forbidden" };
  const [current] = await currentContent("archetype", key);
  if (!current) return { ok: false, reason: "missing" };
  const versions = await db().read.contentVersion.findMany({
    where: { kind: "archetype", key },
    orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
    select: { id: true, version: true, status: true, publishedAt: true },
  });
  return {
    ok: true,
    entry: asEntry(current),
    versions: versions.map((one) => ({ ...one, publishedAt: one.publishedAt.toISOString() })),
  };
}

function asEntry({ body: archetype }: StoredContent<"archetype">): LibraryEntry {
  return { archetype, difficulty: bandOf(archetype) };
}

/** Of what differs from case to case, whatever the recipe ever draws. */
function passes({ archetype, difficulty }: LibraryEntry, filter: LibraryFilter): boolean {
  const values: Record<keyof LibraryFilter, readonly string[]> = {
    industry: [archetype.industry],
    size: [archetype.size],
    situation: Object.keys(archetype.request.situation),
    quality: Object.keys(archetype.quality),
    difficulty: [difficulty],
  };
  return (Object.keys(values) as (keyof LibraryFilter)[]).every((name) => {
    const wanted = filter[name];
    return wanted === undefined || values[name].includes(wanted);
  });
}
