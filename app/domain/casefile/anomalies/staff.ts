import { TRADES } from "../../industries";
import { maybe } from "../distortions/rewrite";
import type { World } from "../documents/world";
import { anomaly, type Documents, lineOf, type Planted, told } from "./kind";

/** The same round sum to a private person every month: rent for the workers' rooms. */
export function workersRooms(world: World, documents: Documents): Planted | undefined {
  const movement = world.days.movements.findLast(({ party }) => party.kind === "individual" && party.index === 0);
  const found = movement && lineOf(documents, movement);
  if (!found) return undefined;
  const there = world.days.staff.filter(({ left }) => left === undefined);
  const insured = there.filter((one) => one.insured).length;
  const params = { heads: there.length, insured, person: found.line.counterparty };
  const said = told(world, documents, "staff", "rooms", params);
  if (!said) return undefined;
  const shown = { person: found.line.counterparty, amount: -movement.amount };
  return {
    documents: said.documents,
    anomaly: anomaly("workersRooms", { doc: found.doc, at: found.at }, said.place, shown),
  };
}

const MOST_WITHOUT_INSURANCE = 25;

/** Fewer are insured than work there: some draw a pension already. */
export function retiredWorkers(world: World, documents: Documents): Planted | undefined {
  const certificate = maybe(documents, "socialInsurance");
  const month = certificate?.months.at(-1);
  const there = world.days.staff.filter(({ left }) => left === undefined);
  const insured = there.filter((one) => one.insured).length;
  const others = there.length - insured;
  // A factory of hundreds does not live on pensioners, and they drive no trucks.
  if (TRADES[world.archetype.industry].drivesTrucks) return undefined;
  if (!certificate || !month || others < 2 || others > MOST_WITHOUT_INSURANCE) return undefined;
  const retired = Math.max(2, Math.round(others * 0.6));
  const said = told(world, documents, "staff", "retired", { heads: there.length, insured, retired });
  const place = { doc: certificate.id, at: month.month };
  const params = { insured, heads: there.length, retired };
  return said && { documents: said.documents, anomaly: anomaly("retiredWorkers", place, said.place, params) };
}
