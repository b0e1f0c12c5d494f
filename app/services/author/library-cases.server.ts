import { isOlder } from "~/services/cases/generated-case.server";
import { anyInFamily } from "~/services/cases/families.server";
import { cutOf, db, foundOf, library, type Prisma } from "~/db";
import { type Actor, can } from "~/domain/access";
import { type ListPage, type ListQuery, wholeList } from "~/domain/lists";
import { type CaseSummary, readSummary, textsIn } from "~/records";

/**
 * Of a family of which this person took or made no synthetic case, its key in hand. What the person has decided, before
 * making a variant of it, is decided and stays in sight.
 */
export const notKeptBy = (actor: Actor) =>
  ({
    OR: [
      // Most cases have no maker at all, and in SQL no maker is neither this person nor not.
      { NOT: anyInFamily({ origin: "synthetic", createdById: { equals: actor.id, not: null } }) },
      { attempts: { some: { personId: actor.id, submittedAt: { not: null } } } },
    ],
  }) satisfies Prisma.CaseWhereInput;

export interface KeptCase {
  readonly caseId: string;
  readonly title: string;
  readonly summary: CaseSummary;
  /** of the generator that made it */
  readonly version: string | undefined;
  /** an earlier one than today's */
  readonly older: boolean;
  readonly keptAt: string;
  /** names of the cohorts that work on it */
  readonly cohorts: readonly string[];
}

export type KeptSort = "title" | "amount" | "keptAt" | "version";

/** Its parameters stand beside those of the recipes on the same page. */
export const KEPT_LIST = {
  sorts: ["title", "amount", "keptAt", "version"],
  standard: "-keptAt",
  prefix: "kept-",
} as const;

/** All of them, as they come. */
const ALL_KEPT = wholeList<KeptSort>({ sort: undefined, descending: false, page: 1, size: 1, search: "" });

/** The cases that trainers kept from the library, the newest first unless asked otherwise. Nothing of their keys. */
export async function keptCases(
  actor: Actor,
  query: ListQuery<KeptSort> = ALL_KEPT,
): Promise<({ readonly ok: true; readonly cases: readonly KeptCase[] } & Counted) | Forbidden> {
  if (!can(actor.roles, "library.use")) return { ok: false, reason: "forbidden" };
  const rows = await db().reads.all(library.keptCases(query), ...cutOf(query));
  const cases = rows.map(({ caseId, title, summary, generatorVersion, createdAt, cohorts }) => ({
    caseId,
    title,
    summary: readSummary(summary, caseId),
    version: generatorVersion ?? undefined,
    older: isOlder(generatorVersion),
    keptAt: new Date(createdAt).toISOString(),
    cohorts: textsIn(cohorts),
  }));
  return { ok: true, cases, ...foundOf(rows) };
}

type Counted = Pick<ListPage<never>, "total" | "page">;
type Forbidden = { readonly ok: false; readonly reason: "forbidden" };
