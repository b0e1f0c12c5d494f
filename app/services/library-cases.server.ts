import { ASSIGNABLE } from "./assign.server";
import { db, type Prisma } from "~/db";
import { type Actor, can } from "~/domain/access";
import { type CaseSummary, readSummary } from "~/records";

/** Not a synthetic case that this person took from the library, its key in hand. Most cases have no maker at all. */
export const notKeptBy = (actor: Actor) =>
  ({
    OR: [{ origin: { not: "synthetic" } }, { createdById: null }, { createdById: { not: actor.id } }],
  }) satisfies Prisma.CaseWhereInput;

export interface KeptCase {
  readonly caseId: string;
  readonly title: string;
  readonly summary: CaseSummary;
  readonly keptAt: string;
  /** names of the cohorts that work on it */
  readonly cohorts: readonly string[];
}

/** The cases that trainers kept from the library, the newest first. Nothing of their keys. */
export async function keptCases(
  actor: Actor,
): Promise<{ readonly ok: true; readonly cases: readonly KeptCase[] } | Forbidden> {
  if (!can(actor.roles, "library.use")) return { ok: false, reason: "forbidden" };
  const rows = await db().read.case.findMany({
    where: { ...KEPT, ...ASSIGNABLE },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      title: true,
      summary: true,
      createdAt: true,
      assignments: { select: { cohort: { select: { name: true } } }, orderBy: { assignedAt: "asc" } },
    },
  });
  return {
    ok: true,
    cases: rows.map(({ id, title, summary, createdAt, assignments }) => ({
      caseId: id,
      title,
      summary: readSummary(summary, id),
      keptAt: createdAt.toISOString(),
      cohorts: assignments.map(({ cohort }) => cohort.name),
    })),
  };
}

type Forbidden = { readonly ok: false; readonly reason: "forbidden" };

/** Generated, and by a person: the demonstration's cases have no maker, an imported firm has no truth. */
const KEPT = { origin: "synthetic", createdById: { not: null } } as const;
