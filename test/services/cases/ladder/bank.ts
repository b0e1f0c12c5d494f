import { db } from "~/db";
import { parseArchetype } from "~/courseware/archetype";
import type { Actor } from "~/domain/access/actor";
import type { AssignmentTerms } from "~/domain/judgement/assignment/ladder";
import { assignCase, type AssignResult } from "~/services/author/assign.server";
import { storeCase } from "~/services/cases/cases.server";
import { generatedCase } from "~/services/cases/generated-case.server";
import { readFileSync } from "node:fs";
import { bankDatabase } from "../../../support/database";
import { aPerson, inCohort } from "../../../support/people";

export const NOW = new Date("2026-03-02T09:00:00Z");
export const minutesLater = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

export interface Bank {
  readonly trainer: Actor;
  readonly trainee: Actor;
  /** stores a case and assigns it to the trainee's cohort */
  readonly assigned: (terms: AssignmentTerms, options?: { demonstration?: boolean }) => Promise<string>;
  readonly assign: (caseId: string, cohortId: string, terms: AssignmentTerms) => Promise<AssignResult>;
}

const archetype = (() => {
  const file = "content/archetypes/metal-parts-fabricated-sales.yaml";
  const parsed = parseArchetype(readFileSync(file, "utf8"), file);
  if (!parsed.ok) throw new Error(file);
  return { ...parsed.value, bent: 1 };
})();
const made = new Map<boolean, ReturnType<typeof generatedCase>>();

/** A bank with one cohort, one trainee in it and one trainer. */
export async function aBank(): Promise<Bank> {
  await bankDatabase(NOW);
  const trainer = await aPerson({ id: "trainer", roles: ["trainer"] });
  const trainee = await aPerson({ id: "trainee" });
  for (const id of ["cohort", "other"]) {
    await db().write.cohort.create({ data: { id, name: id, startsOn: "2026-01-01" } });
  }
  await inCohort("cohort", "trainee");
  const assign: Bank["assign"] = (caseId, cohortId, terms) => assignCase(trainer, { cohortId, caseId, ...terms }, NOW);
  return {
    trainer,
    trainee,
    assign,
    async assigned(terms, { demonstration = true } = {}) {
      if (!made.has(demonstration)) made.set(demonstration, generatedCase(archetype, "ladder-test", demonstration));
      const caseId = await db().transaction((tx) => storeCase(tx, made.get(demonstration)!, NOW));
      const result = await assign(caseId, "cohort", terms);
      if (!result.ok) throw new Error(result.reason);
      return caseId;
    },
  };
}
