import type { MovementCode } from "../../firm";
import type { Phrase } from "../../lending";
import type { Question } from "../documents/interview";
import { spoken } from "../documents/voice";
import type { World } from "../documents/world";
import { type AnomalyKind, type Documents, explainedInTalk, largest, lineOf, type Planted } from "./kind";

/** Money that came or went once, and what the owner says of it. */
export function windfall(kind: string, code: MovementCode, question: Question, variant: string): AnomalyKind["plant"] {
  return (world, documents) => {
    const movement = largest(world.days.movements.filter((one) => one.code === code));
    const place = movement && lineOf(documents, movement);
    if (!place) return undefined;
    const { household } = world.now.firm;
    const { spouse } = world.names;
    const total = world.days.movements
      .filter((one) => one.code === code && one.month === movement.month)
      .reduce((sum, { amount }) => sum + Math.abs(amount), 0);
    const params = { amount: spoken(world, total), living: household.livingCost, members: household.members, spouse };
    return explainedInTalk(world, documents, kind, place, [question, variant, params], Math.abs(movement.amount));
  };
}

export function insurancePayment(world: World, documents: Documents): Planted | undefined {
  const movement = largest(world.days.movements.filter(({ code }) => code === "insurancePaid"));
  const place = movement && lineOf(documents, movement);
  const damage = movement && world.life.events.find(({ kind, month }) => kind === "damage" && month === movement.month);
  if (!place || !damage) return undefined;
  const params = { amount: spoken(world, damage.amount), paid: spoken(world, movement.amount) };
  const saying: [Question, string, Phrase["params"]] = ["lastYear", "damageInsured", params];
  return explainedInTalk(world, documents, "insurancePayment", place, saying, movement.amount);
}

/** Money from the owner, who gives back what he had taken. */
export function advanceRepaid(world: World, documents: Documents): Planted | undefined {
  const movement = largest(world.days.movements.filter(({ code }) => code === "ownerRepays"));
  const place = movement && lineOf(documents, movement);
  if (!place) return undefined;
  const owed = spoken(world, world.now.balances.ownerReceivable);
  const params = { amount: spoken(world, movement.amount), owed };
  const variant = owed > 0 ? "repaidPart" : "repaidAll";
  return explainedInTalk(world, documents, "advanceRepaid", place, ["ventures", variant, params], movement.amount);
}

/** A consulting firm's money in and out within days: a bridge between an old loan and its renewal. */
export function bridgeMoney(world: World, documents: Documents): Planted | undefined {
  const movement = largest(world.days.movements.filter(({ code }) => code === "bridgeDrawn"));
  const place = movement && lineOf(documents, movement);
  const event =
    movement && world.life.events.find(({ kind, month }) => kind === "loanBridged" && month === movement.month);
  if (!place || !event) return undefined;
  const params = { lender: world.names.bridgeLender, amount: spoken(world, event.amount) };
  const saying: [Question, string, Phrase["params"]] = ["oldLoan", "loanBridged", params];
  return explainedInTalk(world, documents, "bridgeMoney", place, saying, movement.amount);
}
