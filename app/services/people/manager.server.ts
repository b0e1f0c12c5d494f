import { factsOf, factsWhere } from "./facts.server";
import { personCalled } from "./people-found.server";
import type { Reader } from "~/db";
import { includes, type Period, stoodAt, type Tie, tiesInCircles } from "~/domain/people";

/** `left`: not in service when it begins. `circle`: whoever it is answers, by way of others, to the person, on some day of it. */
export type ManagerProblem = "unknown" | "severalSuch" | "self" | "left" | "circle";

/** Whom a text means as the line manager of a person (undefined: of somebody who is being entered) in a period, or what is wrong. */
export async function managerProblem(
  reader: Reader,
  personId: string | undefined,
  text: string,
  { from, to }: Period,
): Promise<
  | { readonly managerId: string; readonly problem?: undefined }
  | { readonly managerId?: undefined; readonly problem: ManagerProblem }
> {
  const called = await personCalled(reader, text);
  if (!called.found) return { problem: called.problem };
  const { id: managerId } = called.found;
  if (managerId === personId) return { problem: "self" };
  const facts = await factsOf(reader, managerId);
  const serves = facts.some((fact) => fact.kind === "service" && stoodAt(fact) && includes(fact, from));
  if (!serves) return { problem: "left" };
  if (personId === undefined) return { managerId };
  const wanted = { personId, managerId, from, to };
  const ties = [wanted, ...(await tiesAbove(reader, managerId, personId))];
  return tiesInCircles(ties).has(wanted) ? { problem: "circle" } : { managerId };
}

/** Whom somebody answers to by way of others, at whatever time, as far as to a person whose own manager is being changed. */
async function tiesAbove(reader: Reader, personId: string, upTo: string): Promise<Tie[]> {
  const ties: Tie[] = [];
  const asked = new Set([upTo]);
  for (let ids = [personId]; ids.length > 0;) {
    for (const id of ids) asked.add(id);
    const facts = await factsWhere(reader, { personId: { in: ids }, kind: "manager", retractedAt: null });
    ties.push(...facts.map(({ value, ...fact }) => ({ ...fact, managerId: value })));
    ids = [...new Set(facts.map(({ value }) => value))].filter((id) => !asked.has(id));
  }
  return ties;
}
