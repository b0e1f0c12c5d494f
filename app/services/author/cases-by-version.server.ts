import { blindCaseIds } from "~/services/cases/blind.server";
import { recipeId } from "./withdrawals.server";
import { currentContent } from "~/services/content/content-store.server";
import { isOlder } from "~/services/cases/generated-case.server";
import { cutOf, db, foundOf, library } from "~/db";
import { type Actor, can } from "~/domain/access";
import { GENERATOR_VERSION } from "~/domain/casefile";
import { type ListQuery, wholeList } from "~/domain/lists";
import { type CaseSummary, readSummary, textsIn } from "~/records";

type Denied = { readonly ok: false; readonly reason: "forbidden" | "missing" };

/** The cases of one generator version; `version` undefined: real firms, which no generator made. */
export interface VersionGroup {
  readonly version: string | undefined;
  /** made by the generator of today */
  readonly current: boolean;
  /** that a cohort can be given */
  readonly standing: number;
  readonly withdrawn: number;
}

export interface LibraryCase {
  readonly caseId: string;
  readonly title: string;
  readonly summary: CaseSummary;
  readonly demonstration: boolean;
  readonly version: string | undefined;
  /** made by an earlier generator */
  readonly older: boolean;
  readonly cohorts: readonly string[];
  readonly withdrawn:
    | {
        readonly at: string;
        readonly reason: string;
        /** what the case in its place is called; not to whom the two being of one recipe would tell half of a key */
        readonly replacedBy: string | undefined;
      }
    | undefined;
}

export type LibraryCaseSort = "title" | "amount" | "version" | "withdrawn";

/** Without an order: those that stand first, the newest first. */
export const LIBRARY_CASE_LIST = { sorts: ["title", "amount", "version", "withdrawn"] } as const;

export interface CasesByVersion {
  readonly ok: true;
  /** the newest generator first, real firms last */
  readonly groups: readonly VersionGroup[];
  /** the page of the group asked for, or of all */
  readonly cases: readonly LibraryCase[];
  readonly total: number;
  readonly page: number;
}

/** What the URL calls the group of real firms. */
export const NO_GENERATOR = "none";

/** All of them, as they come. */
const ALL_CASES = wholeList<LibraryCaseSort>({ sort: undefined, descending: false, page: 1, size: 1, search: "" });

/** The library's cases by the generator that made them, and how many each. Nothing of their keys. */
export async function casesByVersion(
  actor: Actor,
  version: string | undefined,
  now: Date,
  query: ListQuery<LibraryCaseSort> = ALL_CASES,
): Promise<CasesByVersion | Denied> {
  if (!can(actor.roles, "library.use")) return { ok: false, reason: "forbidden" };
  const [every, group] = version === undefined ? ([1, null] as const) : ([0, stored(version)] as const);
  const rows = await db().reads.all(library.libraryCases(query), every, group, ...cutOf(query));
  const blind = await blindCaseIds(actor, now);
  return { ok: true, groups: await versionGroups(), cases: rows.map((row) => listed(row, blind)), ...foundOf(rows) };
}

const stored = (version: string): string | null => (version === NO_GENERATOR ? null : version);

async function versionGroups(): Promise<VersionGroup[]> {
  const groups = await db().reads.all(library.CASES_BY_GENERATOR);
  return groups
    .sort((a, b) => newestFirst(a.version, b.version))
    .map(({ version, standing, withdrawn }) => ({
      version: version ?? undefined,
      current: version === GENERATOR_VERSION,
      standing,
      withdrawn,
    }));
}

const newestFirst = (a: string | null, b: string | null): number => Number(b ?? -1) - Number(a ?? -1);

export interface WithdrawalChoice {
  readonly ok: true;
  readonly found: LibraryCase;
  /** what a new case would be drawn from: "own": the same recipe; else the choice there is, by title */
  readonly recipe: "own" | readonly { readonly id: string; readonly title: string }[];
}

/** One case of the library, and what could replace it. Its recipe is half of its key, and is not named. */
export async function withdrawalChoice(actor: Actor, caseId: string, now: Date): Promise<WithdrawalChoice | Denied> {
  if (!can(actor.roles, "library.use")) return { ok: false, reason: "forbidden" };
  const row = await db().reads.first(library.LIBRARY_CASE, caseId);
  if (!row) return { ok: false, reason: "missing" };
  const found = listed(row, await blindCaseIds(actor, now));
  const recipes = (await currentContent("archetype")).map(({ body }) => ({ id: body.id, title: body.title }));
  const own = recipeId(row.recipe);
  return { ok: true, found, recipe: recipes.some(({ id }) => id === own) ? "own" : recipes };
}

function listed(row: library.LibraryRow, blind: ReadonlySet<string>): LibraryCase {
  const { caseId, title, summary, demonstration, generatorVersion, withdrawnAt, reason, replacedById } = row;
  return {
    caseId,
    title,
    summary: readSummary(summary, caseId),
    demonstration: demonstration === 1,
    version: generatorVersion ?? undefined,
    older: isOlder(generatorVersion),
    cohorts: textsIn(row.cohorts),
    withdrawn:
      withdrawnAt === null
        ? undefined
        : {
            at: new Date(withdrawnAt).toISOString(),
            reason,
            replacedBy: replacedById !== null && !blind.has(replacedById) ? row.replacedBy : undefined,
          },
  };
}
