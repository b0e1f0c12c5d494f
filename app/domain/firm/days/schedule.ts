import { allocate, type Minor } from "../../money";
import type { RandomStream } from "../../random";
import type { OpenMovement, SettledBy } from "./draft";
import type { MovementCode } from "./types";
import type { WindowMonth } from "./window";

const YUAN = 100;

/** Who is paid first when money is short; suppliers and the owner wait. */
const URGENCY: Partial<Record<MovementCode, number>> = {
  wagesPaid: 1,
  vatPaid: 2,
  incomeTaxPaid: 2,
  interestPaid: 2,
  principalPaid: 2,
  bridgeRepaid: 2,
  bridgeFee: 2,
  socialInsurancePaid: 3,
  powerPaid: 3,
  waterPaid: 3,
  rentPaid: 3,
  otherCostsPaid: 4,
  collection: 4,
  supplierPaid: 5,
  capex: 6,
};
const LEAST_URGENT = 7;
/** Paid with the taxes that they go with, or taken by the bank itself. */
const DUES_URGENCY = 2;
const urgency = ({ code, party }: OpenMovement): number =>
  party.kind === "dues" ? DUES_URGENCY : (URGENCY[code] ?? LEAST_URGENT);

/**
 * Holds payments until there is money: no day of the month ends below zero, and banks pay on working days. What the
 * account has on the last of them covers all payments, so that it is never too early.
 */
export function holdPayments(
  movements: readonly OpenMovement[],
  settledBy: SettledBy,
  opening: Minor,
  { last, working }: Pick<WindowMonth, "last" | "working">,
): void {
  const balance = Array.from({ length: last + 1 }, () => 0);
  balance[0] = opening;
  for (const { amount, day } of movements) if (amount > 0 && day <= last) balance[day]! += amount;
  for (let day = 1; day <= last; day++) balance[day]! += balance[day - 1]!;
  const payments = movements.filter(({ amount }) => amount < 0);
  payments.sort((a, b) => urgency(a) - urgency(b) || a.day - b.day);
  for (const payment of payments) {
    const day = working[firstDay(balance, -payment.amount, payment.day, last)]!;
    for (let d = day; d <= last; d++) balance[d]! += payment.amount;
    if (day === payment.day) continue;
    payment.day = day;
    for (const settled of settledBy.get(payment) ?? []) settled.day = day;
  }
}

/** The earliest day from `wished` on after which the balance never falls below `amount`. */
function firstDay(balance: readonly Minor[], amount: Minor, wished: number, days: number): number {
  let day = days;
  while (day > wished && balance[day - 1]! >= amount) day -= 1;
  return day;
}

/**
 * What the payment app settles after the last working day comes a little sooner where the month's payments need it: the
 * takings of the days before were larger, those of the last days smaller. `all` is every movement of the month; `stays` is
 * what then is left, where there is so much: nobody pays down to the last fen. Minor units.
 */
export function takeSooner(
  all: OpenMovement[],
  opening: Minor,
  stays: Minor,
  { last }: Pick<WindowMonth, "last">,
): void {
  const onMain = all.filter(({ place }) => place === "main");
  let missing = -opening;
  for (const { amount, day } of onMain) if (amount < 0 || day <= last) missing -= amount;
  if (missing <= 0) return;
  const settlements = onMain.filter(({ code }) => code === "walletSettled");
  const [sooner, after] = [settlements.filter(({ day }) => day <= last), settlements.filter(({ day }) => day > last)];
  missing = Math.min(
    missing + stays,
    after.reduce((sum, { amount }) => sum + amount, 0),
  );
  const added = allocate(
    missing,
    sooner.map(({ amount }) => amount),
  );
  sooner.forEach(({ day }, i) => settleMore(all, day, added[i]!));
  for (const { day, amount } of after) {
    const less = Math.min(missing, amount);
    settleMore(all, day, -less);
    missing -= less;
  }
}

/** Takings of a settlement and what it brings, changed together. */
function settleMore(all: readonly OpenMovement[], day: number, by: Minor): void {
  for (const movement of all) {
    if (movement.day !== day) continue;
    if (movement.code === "walletSettled") movement.amount += movement.place === "main" ? by : -by;
    if (movement.code === "walletSale" && movement.place === "wallet") movement.amount += by;
  }
}

/** What the second account keeps at most of the month's closing cash, so that the main one is never overdrawn by it. */
const KEPT = 0.5;

/** Now and then what customers paid to the second account is sent on to the main one, in thousands where possible. */
export function sweepSecond(
  month: WindowMonth,
  receipts: readonly OpenMovement[],
  opening: Minor,
  random: RandomStream,
): { movements: OpenMovement[]; closing: Minor } {
  const movements: OpenMovement[] = [];
  if (opening === 0 && receipts.length === 0) return { movements, closing: 0 };
  const sent = (): Minor => movements.reduce((sum, { amount }) => sum + Math.max(0, amount), 0);
  const balanceOn = (day: number): Minor =>
    receipts.reduce((sum, movement) => (movement.day <= day ? sum + movement.amount : sum), opening) - sent();
  const send = (day: number, amount: Minor): void => {
    if (amount <= 0) return;
    const transfer = { month: month.month, day, code: "ownTransfer", party: { kind: "self" } } as const;
    movements.push({ ...transfer, place: "second", amount: -amount }, { ...transfer, place: "main", amount });
  };
  const wished = [random.integer(7, 16), random.integer(21, 27)];
  for (const day of wished) {
    const part = random.between(0.6, 0.97);
    const on = month.working[day]!;
    send(on, Math.floor((balanceOn(on) * part) / (1000 * YUAN)) * 1000 * YUAN);
  }
  const rest = balanceOn(month.days);
  const excess = rest - Math.floor(month.state.balances.cash * KEPT);
  const last = Math.max(month.working[month.days]!, ...receipts.map(({ day }) => day));
  if (excess > 0) send(last, Math.min(rest, Math.ceil(excess / (1000 * YUAN)) * 1000 * YUAN));
  return { movements, closing: balanceOn(month.days) };
}
