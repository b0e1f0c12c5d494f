import { bankDay, type Tx } from "~/db";
import type { Role } from "~/domain/access";
import { NO_VALUE } from "~/domain/people";
import type { Writer } from "./facts.server";

export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly email?: string | null;
  readonly employeeNumber?: string | null;
  readonly passwordHash?: string | null;
  readonly simulated?: boolean;
  readonly roles: readonly Role[];
  readonly unitId?: string;
  readonly job?: string;
  /** the line manager */
  readonly managerId?: string;
  readonly cohortIds?: readonly string[];
}

/** Enters a person, in service from today on or from a day before. */
export async function enterPerson(
  tx: Tx,
  { roles, unitId, job, managerId, cohortIds = [], ...person }: NewPerson,
  { byId, now }: Writer,
  from = bankDay(now),
): Promise<void> {
  const facts = [
    { kind: "service", value: NO_VALUE },
    ...roles.map((value) => ({ kind: "role", value })),
    ...(unitId === undefined ? [] : [{ kind: "posting", value: unitId }]),
    ...(job === undefined ? [] : [{ kind: "job", value: job }]),
    ...(managerId === undefined ? [] : [{ kind: "manager", value: managerId }]),
    ...cohortIds.map((value) => ({ kind: "cohort", value })),
  ];
  const written = { from, recordedAt: now, recordedById: byId };
  await tx.person.create({
    data: { ...person, createdAt: now, facts: { create: facts.map((fact) => ({ ...fact, ...written })) } },
  });
}
