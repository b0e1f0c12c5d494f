import { weekday } from "../../calendar";
import { allocate, type Minor, roundHalfUp } from "../../money";
import type { RandomStream } from "../../random";
import type { OpenMovement, Purse } from "./draft";
import type { Takings } from "./opening";
import { landed, LEAST_TO_OWNER } from "./receipts";
import { paidByPhone } from "./trade-scale";
import type { WindowMonth } from "./window";

const YUAN = 100;
/** What the payment app keeps of its settlements. */
const WALLET_FEE = 0.0038;
/** Of what a till takes in notes this much pays small bills on the spot; the rest goes to the bank in hundreds. */
const PAID_OUT = 0.28;
const NOTE = 100 * YUAN;

const PUBLIC = { kind: "public" } as const;
const SELF = { kind: "self" } as const;

/** Takings by phone: each settlement's sales, the fee of the month, and what reaches the bank. */
export function walletMovements(
  month: WindowMonth,
  owners: Purse,
  otherCosts: Purse,
  taken: Takings,
  random: RandomStream,
): OpenMovement[] {
  const total = month.cash("walletSale");
  if (total === 0) return [];
  const { industry } = month.state.firm;
  const toOwner = sentToOwner(month, total, owners, taken, random);
  const days = settlementDays(month, paidByPhone(industry));
  const sold = allocate(
    total - toOwner.total,
    days.map(({ from, until }) => over(taken, month, from, until) * random.between(0.78, 1.22)),
  );
  const fees = sold.map((amount) => roundHalfUp(amount * WALLET_FEE));
  const fee = fees.reduce((a, b) => a + b, 0);
  // A month that paid no bills paid no fees either.
  const charged = otherCosts.left >= fee * 2 ? otherCosts.take(fee) : 0;
  const movements: OpenMovement[] = toOwner.movements;
  const add = (day: number, place: "wallet" | "main", code: OpenMovement["code"], amount: Minor): void => {
    if (amount !== 0) movements.push({ month: month.month, day, place, code, amount, party: PUBLIC });
  };
  for (const [i, { to }] of days.entries()) {
    const settled = sold[i]! - (charged > 0 ? fees[i]! : 0);
    add(to, "wallet", "walletSale", sold[i]!);
    add(to, "wallet", "walletSettled", -settled);
    add(to, "main", "walletSettled", settled);
  }
  add(month.days, "wallet", "otherCostsPaid", -charged);
  return movements;
}

/** Guests who pay to the owner's own phone, a few at a time, in whole yuan. */
function sentToOwner(
  { month, days }: WindowMonth,
  total: Minor,
  owners: Purse,
  takings: Takings,
  random: RandomStream,
): { total: Minor; movements: OpenMovement[] } {
  const pieces = random.integer(2, 5);
  const shares = Array.from({ length: pieces }, () => random.between(0.5, 1.5));
  const open = Array.from({ length: days }, (_, i) => i + 1).filter((day) => takings(month, day) > 0);
  const on = shares.map(() => random.pick(open));
  // What other customers left of it may be too little for anybody to ask for.
  const taken = owners.left >= LEAST_TO_OWNER && owners.left < total / 2 ? owners.takeAll() : 0;
  if (taken === 0) return { total: 0, movements: [] };
  const parts = allocate(taken / YUAN, shares).map((part) => part * YUAN);
  const movements = parts.flatMap((amount, i) =>
    amount === 0 ? [] : landed(month, on[i]!, "walletSale", amount, { kind: "public" }),
  );
  return { total: taken, movements };
}

interface Settlement {
  /** days whose takings are settled, both included, and the day on which they are */
  readonly from: number;
  readonly until: number;
  readonly to: number;
}

/**
 * Every day for the day before, or every Monday for the week, on a working day; the month's last settlement takes the
 * rest.
 */
function settlementDays({ month, days, last, working }: WindowMonth, daily: boolean): Settlement[] {
  const settlements: Settlement[] = [];
  let from = 1;
  const end = daily ? days : last;
  for (let day = 2; day < end; day++) {
    if (!daily && weekday(month, day) !== 1) continue;
    const to = daily ? day : working[day]!;
    if (to >= end) break;
    settlements.push({ from, until: day - 1, to });
    from = day;
  }
  return [...settlements, { from, until: days, to: end }];
}

/** How much trade some days bring, both included. */
function over(taken: Takings, { month }: WindowMonth, from: number, until: number): number {
  let sum = 0;
  for (let day = from; day <= until; day++) sum += taken(month, day);
  return sum;
}

/** Takings in notes: small bills are paid from the till, the rest is banked several times a month. */
export function tillMovements(
  month: WindowMonth,
  otherCosts: Purse,
  taken: Takings,
  random: RandomStream,
): OpenMovement[] {
  const total = month.cash("cashSale");
  if (total === 0) return [];
  const visits = bankingDays(month, total, random);
  const takings = allocate(
    total,
    visits.map((day, i) => {
      const until = i === visits.length - 1 ? month.days : day;
      return over(taken, month, (visits[i - 1] ?? 0) + 1, until) * random.between(0.8, 1.2);
    }),
  );
  // Only what the books count as small bills can be paid so, and not all of them are.
  const paying = Math.min(PAID_OUT, (0.5 * otherCosts.left) / total);
  const wished = takings.map((amount) => Math.floor((amount * (1 - paying * random.between(0.7, 1.3))) / NOTE) * NOTE);
  const paidOut = total - wished.reduce((a, b) => a + b, 0);
  const covered = otherCosts.left * 0.9 >= paidOut;
  if (covered) otherCosts.take(paidOut);
  const movements: OpenMovement[] = [];
  const add = (
    day: number,
    place: "till" | "main",
    code: OpenMovement["code"],
    amount: Minor,
    party: OpenMovement["party"],
  ): void => {
    if (amount !== 0) movements.push({ month: month.month, day, place, code, amount, party });
  };
  for (const [i, day] of visits.entries()) {
    const banked = covered ? wished[i]! : takings[i]!;
    add(day, "till", "cashSale", takings[i]!, PUBLIC);
    add(day, "till", "otherCostsPaid", banked - takings[i]!, PUBLIC);
    add(day, "till", "tillBanked", -banked, SELF);
    add(day, "main", "tillBanked", banked, SELF);
  }
  return movements;
}

/** More often the more there is; the last time on the month's last working day. */
function bankingDays({ days, last, working }: WindowMonth, total: Minor, random: RandomStream): number[] {
  const visits = total > 5_000_000 ? 6 : total > 1_500_000 ? 4 : total > 400_000 ? 3 : 1;
  const chosen = new Set<number>([last]);
  for (let i = 1; i < visits; i++) chosen.add(working[Math.round((i * days) / visits) + random.integer(-2, 1)] ?? last);
  return [...chosen].sort((a, b) => a - b);
}
