import { factsOf } from "./facts.server";
import { personCalled } from "./people-found.server";
import type { Reader } from "~/db";
import { heldOn, includes, type Period, stoodAt } from "~/domain/people";

/** `left`: not in service when it begins. `circle`: whoever it is answers, by way of others, to the person. */
export type ManagerProblem = "unknown" | "severalSuch" | "self" | "left" | "circle";

/** Whom a text means as the line manager of a person (undefined: of somebody who is being entered) in a period, or what is wrong. */
export async function managerProblem(
  reader: Reader,
  personId: string | undefined,
  text: string,
  { from }: Period,
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
  const seen = new Set<string>();
  for (let at: string | undefined = managerId; at !== undefined && !seen.has(at);) {
    seen.add(at);
    if (at === personId) return { problem: "circle" };
    at = heldOn(await factsOf(reader, at), from).find(({ kind }) => kind === "manager")?.value;
  }
  return { managerId };
}
