import { LATER } from "./debriefs";
import { db, type Database } from "~/db";
import { standingOf } from "~/services/people/facts.server";

/** Who works in a bank, in which branch, with which roles and in which cohorts: the same before and after. */
export interface People {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string | null;
    readonly simulated: boolean;
    readonly inService: boolean;
    readonly roles: readonly string[];
    readonly branch: string | undefined;
    readonly cohorts: readonly string[];
  }[];
  /** by name */
  readonly branches: readonly string[];
  readonly cohorts: readonly { readonly id: string; readonly name: string; readonly startsOn: string }[];
}

const COHORTS = { select: { id: true, name: true, startsOn: true }, orderBy: { id: "asc" } } as const;

/** As versions up to 0.5.0 stored it, which knew the present alone. */
export async function peopleLeft(bank: Database): Promise<People> {
  const ask = <Row>(sql: string) => bank.read.$queryRawUnsafe<Row[]>(sql);
  const people = await ask<{ id: string; name: string; email: string | null } & Record<string, unknown>>(`
    SELECT p.id, p.name, p.email, p.simulated, p.active, b.name AS branch,
      (SELECT json_group_array(role) FROM (SELECT role FROM PersonRole WHERE personId = p.id ORDER BY 1)) AS roles,
      (SELECT json_group_array(cohortId) FROM (SELECT cohortId FROM CohortMember WHERE personId = p.id ORDER BY 1)) AS cohorts
    FROM Person p LEFT JOIN Branch b ON b.id = p.branchId ORDER BY p.id`);
  const branches = await ask<{ name: string }>("SELECT name FROM Branch ORDER BY name");
  const texts = (json: unknown) => JSON.parse(json as string) as string[];
  return {
    people: people.map(({ id, name, email, simulated, active, branch, roles, cohorts }) => ({
      ...{ id, name, email },
      simulated: Boolean(simulated),
      inService: Boolean(active),
      branch: (branch as string | null) ?? undefined,
      roles: texts(roles),
      cohorts: texts(cohorts),
    })),
    branches: branches.map(({ name }) => name),
    cohorts: await ask(`SELECT id, name, startsOn FROM Cohort ORDER BY id`),
  };
}

/** As today's program reads it. */
export async function peopleNow(): Promise<People> {
  const { read } = db();
  const units = await read.unit.findMany({ where: { kind: "branch" }, orderBy: { name: "asc" } });
  const rows = await read.person.findMany({
    select: { id: true, name: true, email: true, simulated: true },
    orderBy: { id: "asc" },
  });
  const people = rows.map(async (row) => {
    const { inService, roles, unitId, cohortIds } = await standingOf(read, row.id, LATER);
    const branch = units.find(({ id }) => id === unitId)?.name;
    return { ...row, inService, roles, branch, cohorts: [...cohortIds].sort() };
  });
  return {
    people: await Promise.all(people),
    branches: units.map(({ name }) => name),
    cohorts: await read.cohort.findMany(COHORTS),
  };
}
