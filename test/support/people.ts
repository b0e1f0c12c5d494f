import { db } from "~/db";
import type { Role } from "~/domain/access";
import type { Actor } from "~/domain/access/actor";
import { enterPerson } from "~/services/people/enter.server";
import { actorOf, giveFact, IN_SERVICE, takeFact } from "~/services/people/facts.server";
import { BANK, enterBank, enterUnit } from "~/services/people/units.server";
import { hashPassword } from "~/services/auth/passwords.server";

interface PersonSetUp {
  readonly id: string;
  readonly roles?: readonly Role[];
  readonly name?: string;
  readonly email?: string;
  readonly password?: string;
  readonly active?: boolean;
  readonly simulated?: boolean;
  readonly unitId?: string;
  readonly cohortIds?: readonly string[];
}

const BEGINNING = { byId: "system", now: new Date("2026-01-01T00:00:00Z") };

/** Stores a person and returns them as an actor; only what matters to the test needs saying. */
export async function aPerson({
  id,
  roles = ["trainee"],
  name = id,
  password,
  active = true,
  ...rest
}: PersonSetUp): Promise<Actor> {
  const passwordHash = password === undefined ? null : await hashPassword(password);
  await db().transaction(async (tx) => {
    await enterPerson(tx, { id, name, passwordHash, roles, ...rest }, BEGINNING);
    if (!active) await takeFact(tx, id, IN_SERVICE, BEGINNING);
  });
  return db().transaction((tx) => actorOf(tx, id, BEGINNING.now));
}

/** A branch of the bank, as a row. */
export const aUnit = (id: string, name = id) => ({ data: { id, code: id, kind: "branch", name } });

/** A branch that has stood under the bank from the beginning on. */
export const anOpenUnit = (id: string) =>
  db().transaction(async (tx) => {
    await enterBank(tx, "Bank");
    await enterUnit(tx, { id, code: id, kind: "branch", name: id }, BANK.id, BEGINNING);
  });

/** From the beginning on in a cohort. */
export const inCohort = (cohortId: string, ...people: readonly string[]) =>
  db().transaction(async (tx) => {
    for (const personId of people) await giveFact(tx, personId, { kind: "cohort", value: cohortId }, BEGINNING);
  });

/** No longer in a cohort. */
export const outOfCohort = (cohortId: string, personId: string) =>
  db().transaction((tx) => takeFact(tx, personId, { kind: "cohort", value: cohortId }, BEGINNING));

/** From the beginning on with a role, and no longer with one. */
export const withRole = (personId: string, role: Role) =>
  db().transaction((tx) => giveFact(tx, personId, { kind: "role", value: role }, BEGINNING));
export const withoutRole = (personId: string, role: Role) =>
  db().transaction((tx) => takeFact(tx, personId, { kind: "role", value: role }, BEGINNING));

/** No longer in the bank's service. */
export const leaver = (personId: string) => db().transaction((tx) => takeFact(tx, personId, IN_SERVICE, BEGINNING));
