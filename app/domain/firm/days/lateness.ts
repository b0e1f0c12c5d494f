import { dayNumber, springClosure } from "../../calendar";
import { type Minor, yearOf } from "../../money";
import { randomStream, type RandomStream } from "../../random";
import { strainOf } from "../strain";
import type { OpenMovement } from "./draft";
import { payDayBeforeFestival, type WindowMonth } from "./window";

/** What somebody outside notes when it comes late. */
export type PaidLate = "bank" | "tax" | "socialInsurance";
const KINDS: readonly PaidLate[] = ["bank", "tax", "socialInsurance"];

/**
 * Chance in a month that a payment comes some days late: in a firm that is not pressed, by the most careless owner (a
 * clerk forgot), and what full strain adds (others were paid first). House estimates.
 */
export const LATE: Readonly<Record<PaidLate, { readonly slip: number; readonly strain: number }>> = {
  bank: { slip: 0.003, strain: 0.22 },
  tax: { slip: 0.004, strain: 0.2 },
  socialInsurance: { slip: 0.004, strain: 0.25 },
};
/** Days late, at least and at most; pressed firms wait longer. House estimates. */
const DAYS = { slip: [1, 4], pressed: [2, 14] } as const;

export const lateChance = (kind: PaidLate, strain: number, diligence: number): number =>
  LATE[kind].slip * (1 - diligence) + LATE[kind].strain * strain;

/** 0.05 % a day, of taxes (tax administration law, article 32) and of contributions (social insurance law, article 86). */
const SURCHARGE_A_DAY = 0.0005;

const kindOf = ({ code, party }: OpenMovement): PaidLate | undefined => {
  if (code === "vatPaid" || code === "incomeTaxPaid") return "tax";
  if (code === "socialInsurancePaid") return "socialInsurance";
  const toBank = party.kind === "bank" && (code === "interestPaid" || code === "principalPaid");
  return toBank ? "bank" : undefined;
};

/** Some of the month's payments to banks and offices are put off within it; each keeps the day on which it was due. */
export function payLate(month: WindowMonth, movements: readonly OpenMovement[], random: RandomStream): void {
  const strain = strainOf(month.before);
  const drawn = new Map(
    KINDS.map((kind) => {
      const late = random.chance(lateChance(kind, strain, month.state.firm.owner.diligence));
      const pressed = random.chance(strain);
      const [least, most] = DAYS[pressed ? "pressed" : "slip"];
      const days = random.integer(least, most);
      return [kind, late ? days : 0] as const;
    }),
  );
  // An old loan that bridge money repays is paid when that is there.
  const bridged = movements.some(({ code }) => code === "bridgeDrawn");
  for (const movement of movements) {
    const kind = kindOf(movement);
    if (kind === undefined || (kind === "bank" && bridged)) continue;
    movement.due = movement.day;
    const days = drawn.get(kind)!;
    if (days > 0) movement.day = putOff(month, movement.day, days);
  }
}

/** Some days later, on a working day; what can still be paid before the Spring Festival does not wait until after it. */
function putOff({ month, working, last }: WindowMonth, due: number, days: number): number {
  const day = working[Math.min(last, due + days)]!;
  const closure = springClosure(yearOf(month));
  const across = closure && dayNumber(month, due) < closure.first && dayNumber(month, day) > closure.last;
  return across ? Math.max(due, payDayBeforeFestival(month)) : day;
}

/** Offices ask so much a day for what came late. It is part of the month's other costs: a bill of that month is smaller. */
export function lateSurcharges(movements: readonly OpenMovement[]): OpenMovement[] {
  const surcharges: OpenMovement[] = [];
  for (const late of movements) {
    const kind = kindOf(late);
    const days = late.day - (late.due ?? late.day);
    if (days <= 0 || (kind !== "tax" && kind !== "socialInsurance")) continue;
    const amount: Minor = Math.round(-late.amount * SURCHARGE_A_DAY * days);
    const bill = movements.find(
      ({ code, party, day, amount: paid }) =>
        code === "otherCostsPaid" && party.kind === "service" && day <= late.day && -paid > 4 * amount,
    );
    if (amount === 0 || !bill) continue;
    bill.amount += amount;
    const { month, day, place, party } = late;
    surcharges.push({ month, day, place, code: "otherCostsPaid", amount: -amount, party });
  }
  return surcharges;
}

export const lateStream = (seed: string): RandomStream => randomStream(seed, "days/late");
