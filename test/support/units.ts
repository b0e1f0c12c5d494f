import { db } from "~/db";
import { BANK, enterBank, enterUnit } from "~/services/people/units.server";
import { aPerson } from "./people";

const BEGINNING = { byId: "system", now: new Date("2026-01-01T00:00:00Z") };

/** The bank: a region with two branches, a desk in the first of them; and a branch that stands under no region. */
export async function theUnits(): Promise<readonly string[]> {
  const under = { region: BANK.id, river: "region", hill: "region", desk: "river", harbour: BANK.id } as const;
  const kinds = { region: "region", river: "branch", hill: "branch", desk: "desk", harbour: "branch" } as const;
  await db().transaction(async (tx) => {
    await enterBank(tx, "The bank");
    for (const [id, parentId] of Object.entries(under)) {
      const unit = { id, code: id, kind: kinds[id as keyof typeof kinds], name: `${id} unit` };
      await enterUnit(tx, unit, parentId, BEGINNING);
    }
  });
  return [BANK.id, ...Object.keys(under)];
}

export const aCohort = (id: string, ownerId: string | null = null) =>
  db().write.cohort.create({ data: { id, name: `${id} cohort`, startsOn: "2026-01-01", ownerId } });

/** Somebody in every unit and in none, and in every kind of cohort. */
export async function peopleEverywhere(units: readonly string[]): Promise<readonly string[]> {
  const cohorts = [[], ["nobodys"], ["owned"], ["anothers"], ["anothers", "owned"]];
  const ids: string[] = [];
  for (const unitId of [...units, undefined]) {
    for (const cohortIds of cohorts) {
      const id = [unitId ?? "nowhere", ...cohortIds].join("-");
      await aPerson({ id, cohortIds, ...(unitId !== undefined && { unitId }) });
      ids.push(id);
    }
  }
  return ids;
}
