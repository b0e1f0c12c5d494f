import { enterPerson } from "./enter.server";
import { managerProblem, type ManagerProblem } from "./manager.server";
import { postingProblem, type PostingProblem } from "./units.server";
import { audit, db, newId } from "~/db";
import { type Actor, can, type Role, rolesToGive } from "~/domain/access";
import type { Day } from "~/domain/people";

export interface NewPersonInput {
  readonly employeeNumber: string;
  readonly name: string;
  /** normalised; undefined: cannot sign in yet */
  readonly email?: string | undefined;
  readonly job?: string | undefined;
  readonly unitId?: string | undefined;
  /** as it was written: a number, an address or a name */
  readonly manager?: string | undefined;
  readonly roles: readonly Role[];
  readonly from: Day;
}

export interface NewPersonProblems {
  readonly employeeNumber?: "numberTaken";
  readonly email?: "emailTaken";
  readonly unitId?: PostingProblem;
  readonly manager?: ManagerProblem;
  readonly roles?: "notYours" | "noRole";
}

/** Enters somebody who joins the bank. They cannot sign in before they have set a password of their own. */
export async function createPerson(
  actor: Actor,
  input: NewPersonInput,
  now: Date,
): Promise<
  | { readonly ok: true; readonly personId: string }
  | { readonly ok: false; readonly reason: "forbidden" }
  | { readonly ok: false; readonly reason: "problems"; readonly problems: NewPersonProblems }
> {
  if (!can(actor.roles, "people.manage")) return { ok: false, reason: "forbidden" };
  const { employeeNumber, name, email, job, unitId, roles, from } = input;
  const period = { from, to: null };
  return db().transaction(async (tx) => {
    const problems: { -readonly [Field in keyof NewPersonProblems]: NewPersonProblems[Field] } = {};
    if (await tx.person.findUnique({ where: { employeeNumber } })) problems.employeeNumber = "numberTaken";
    if (email !== undefined && (await tx.person.findUnique({ where: { email } }))) problems.email = "emailTaken";
    const unitProblem = unitId === undefined ? undefined : await postingProblem(tx, unitId, period);
    if (unitProblem) problems.unitId = unitProblem;
    const manager =
      input.manager === undefined ? undefined : await managerProblem(tx, undefined, input.manager, period);
    if (manager?.problem) problems.manager = manager.problem;
    const mine = rolesToGive(actor.roles);
    if (roles.some((role) => !mine.includes(role))) problems.roles = "notYours";
    if (roles.length === 0) problems.roles = "noRole";
    if (Object.keys(problems).length > 0) return { ok: false, reason: "problems", problems };

    const personId = newId();
    const entered = { id: personId, employeeNumber, name, email: email ?? null, roles, unitId, job };
    await enterPerson(tx, { ...entered, managerId: manager?.managerId }, { byId: actor.id, now }, from);
    await audit(tx, {
      at: now,
      actorId: actor.id,
      action: "person.create",
      subject: `person:${personId}`,
      after: { ...entered, managerId: manager?.managerId ?? null, from },
      detail: { roles, unitId: unitId ?? "", from },
    });
    return { ok: true, personId };
  });
}
