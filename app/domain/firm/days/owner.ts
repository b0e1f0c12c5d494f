import { allocate, type Minor } from "../../money";
import type { RandomStream } from "../../random";
import type { OpenMovement, Purse } from "./draft";
import type { WindowMonth } from "./window";

const HUNDRED_YUAN = 10_000;
const LEAST_PART = 8 * HUNDRED_YUAN;

/** Chance that the household's money goes to the spouse's account. House estimate. */
const TO_SPOUSE = 0.15;

/** What passes between the firm and its owner's household; `living` is what the owner has not yet drawn for it. */
export function ownerMovements(month: WindowMonth, living: Purse, random: RandomStream): OpenMovement[] {
  const movements: OpenMovement[] = [];
  const add = (day: number, code: OpenMovement["code"], amount: Minor, kind: "owner" | "spouse" = "owner"): void => {
    if (amount !== 0) movements.push({ month: month.month, day, place: "main", code, amount, party: { kind } });
  };
  const { days, working } = month;
  const parts = random.integer(2, 4);
  const shares = Array.from({ length: parts }, () => random.between(0.6, 1.4));
  const on = shares.map(() => random.integer(1, days));
  const to = shares.map((): "owner" | "spouse" => (random.chance(TO_SPOUSE) ? "spouse" : "owner"));
  const drawn = living.takeAll();
  // Small sums are not drawn in several parts.
  const most = Math.max(1, Math.floor(drawn / LEAST_PART));
  inHundreds(drawn, shares.slice(0, most)).forEach((amount, i) =>
    add(working[on[i]!]!, "livingDrawing", -amount, to[i]),
  );

  const [early, late, middle] = [random.integer(3, 12), random.integer(20, 27), random.integer(10, 24)];
  const split = random.between(0.4, 0.7);
  inHundreds(-month.cash("bonus"), [split, 1 - split]).forEach((amount, i) =>
    add(working[Math.min(days, late + i * 2)]!, "bonus", -amount),
  );
  add(working[middle]!, "emergencyDrawing", month.cash("emergencyDrawing"));
  add(working[middle]!, "ownerBorrows", month.cash("ownerBorrows"));
  add(working[early]!, "ownerRepays", month.cash("ownerRepays"));
  add(working[early]!, "injection", month.cash("injection"));
  return movements;
}

/** In parts of whole hundreds; what does not make a hundred goes with the last. */
function inHundreds(total: Minor, shares: readonly number[]): Minor[] {
  if (total <= 0) return [];
  const hundreds = Math.floor(total / HUNDRED_YUAN);
  const parts = allocate(hundreds, shares).map((part) => part * HUNDRED_YUAN);
  parts[parts.length - 1] = parts.at(-1)! + total - hundreds * HUNDRED_YUAN;
  return parts;
}
