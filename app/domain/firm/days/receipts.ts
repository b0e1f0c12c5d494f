import type { FirmSize } from "../../lending";
import type { Minor, MonthNumber } from "../../money";
import { randomStream, type RandomStream } from "../../random";
import { strainOf } from "../strain";
import type { OpenMovement, Purse } from "./draft";
import type { Receipt } from "./invoices";
import type { Party } from "./parties";
import type { WindowMonth } from "./window";

const YUAN = 100;
/** Largest part of the receipts that customers send to the owner instead of the firm. House estimate. */
const TO_OWNER: Readonly<Record<FirmSize, number>> = { micro: 0.15, small: 0.06, medium: 0.012 };
/** The household takes at least this part of its living from the firm's account. */
const DRAWN_FROM_FIRM = 0.35;
/** Nobody sends less to the owner, minor units. House estimate. */
export const LEAST_TO_OWNER = 300 * YUAN;
/** Rounded down to whole hundreds of yuan. */
const inHundreds = (amount: Minor): Minor => Math.floor(amount / (100 * YUAN)) * 100 * YUAN;
/** Chance that two invoices of a main customer are paid by one transfer: on the same day, and some days apart. */
const TOGETHER = { sameDay: 0.9, apart: 0.3 } as const;
/** Chance in a month that a customer pays too much and gets it back. */
const OVERPAID = 0.2;

/** Habits of a firm and its customers about where money is sent to. */
export interface ReceiptHabits {
  readonly toOwner: number;
  readonly second: boolean;
  /** the month from which every other customer is told to pay to the second account */
  readonly movesFrom: MonthNumber | undefined;
}

/** Chance that a firm moves its business to another bank within the year: any firm, and what full strain adds. House estimates. */
const MOVES = { any: 0.05, strain: 1 } as const;
/** Months of the window after which it does so, at least and at most. */
const MOVES_AFTER = [4, 8] as const;

export function drawReceiptHabits(window: readonly WindowMonth[], seed: string): ReceiptHabits {
  const { month, state } = window[0]!;
  const { size, owner } = state.firm;
  const toOwner = randomStream(seed, "days/ownerAccount").between(0, TO_OWNER[size]) * (1.15 - owner.diligence);
  const moving = randomStream(seed, "days/moves");
  const after = moving.integer(...MOVES_AFTER);
  const moves = moving.chance(MOVES.any + MOVES.strain * strainOf(window[after]!.before));
  return {
    toOwner,
    second: randomStream(seed, "days/second").chance(0.6),
    movesFrom: moves ? month + after : undefined,
  };
}

/** What customers may still send to the owner in a month, so that it stays within what he draws for his living. */
export function ownersPart(month: WindowMonth, { toOwner }: ReceiptHabits): Minor {
  const receipts = month.cash("collection") + month.cash("walletSale");
  const most = Math.min(receipts * toOwner, -month.cash("livingDrawing") * (1 - DRAWN_FROM_FIRM));
  return most < LEAST_TO_OWNER ? 0 : inHundreds(most);
}

/** Customers' transfers of a month. `owners` is a purse of what they may send to the owner's own account. */
export function bankReceipts(
  month: WindowMonth,
  receipts: readonly Receipt[],
  customers: readonly Party[],
  { second, movesFrom = Infinity }: ReceiptHabits,
  owners: Purse,
  random: RandomStream,
): OpenMovement[] {
  const onOwner = sentToOwner(month, receipts, customers, owners, random);
  const byCustomer = new Map<number, Receipt[]>();
  for (const receipt of receipts) {
    if (receipt.payment.amount === 0) continue;
    const { party } = receipt.invoice;
    byCustomer.set(party, [...(byCustomer.get(party) ?? []), receipt]);
  }
  const movements: OpenMovement[] = [];
  for (const [index, own] of byCustomer) {
    const { main, toSecond } = customers[index]!;
    // A second account is there because somebody pays to it: the last two at least.
    const moved = month.month >= movesFrom && index % 2 === 0;
    const place = second && (toSecond || moved || index >= customers.length - 2) ? "second" : "main";
    for (const pair of main ? paired(own, random) : own.map((one) => [one])) {
      movements.push(transfer(month, place, index, pair));
    }
  }
  const refund = overpaid(month, movements, random);
  return [...movements, ...refund, ...onOwner];
}

function paired(receipts: readonly Receipt[], random: RandomStream): Receipt[][] {
  const inOrder = [...receipts].sort((a, b) => a.payment.day - b.payment.day);
  const pairs: Receipt[][] = [];
  for (const receipt of inOrder) {
    const last = pairs.at(-1);
    const sameDay = last?.[0]?.payment.day === receipt.payment.day;
    const together = random.chance(sameDay ? TOGETHER.sameDay : TOGETHER.apart);
    if (last?.length === 1 && together) last.push(receipt);
    else pairs.push([receipt]);
  }
  return pairs;
}

/** One transfer on the later of the days, for one or two invoices. */
function transfer(
  { month }: WindowMonth,
  place: "main" | "second",
  index: number,
  pair: readonly Receipt[],
): OpenMovement {
  const day = Math.max(...pair.map(({ payment }) => payment.day));
  for (const { payment } of pair) payment.day = day;
  return {
    month,
    day,
    place,
    code: "collection",
    amount: pair.reduce((sum, { payment }) => sum + payment.amount, 0),
    party: { kind: "customer", index },
    invoice: pair[0]!.invoice.no,
    ...(pair[1] ? { also: pair[1].invoice.no } : {}),
  };
}

/** Of what is left a piece takes so much, and it is a round sum to this step: some send hundreds, some what is on the bill. House estimates. */
const PIECE = { first: [0.3, 0.7], last: [0.9, 1], steps: [YUAN, 10 * YUAN, 100 * YUAN] } as const;

/** Parts of invoices that small customers send to the owner's phone: both the receipt and the drawing it is. */
function sentToOwner(
  { month, days }: WindowMonth,
  receipts: readonly Receipt[],
  customers: readonly Party[],
  owners: Purse,
  random: RandomStream,
): OpenMovement[] {
  const small = receipts.filter(
    ({ invoice, payment }) => !customers[invoice.party]!.main && payment.amount > LEAST_TO_OWNER,
  );
  const movements: OpenMovement[] = [];
  const pieces = Math.min(small.length, random.integer(1, 3), Math.floor(owners.left / LEAST_TO_OWNER));
  for (let i = 0; i < pieces; i++) {
    const { invoice, payment } = random.pick(small);
    const [least, most] = i === pieces - 1 ? PIECE.last : PIECE.first;
    const [wanted, step] = [owners.left * random.between(least, most), random.pick(PIECE.steps)];
    const amount = Math.floor(Math.min(payment.amount, wanted) / step) * step;
    if (amount < LEAST_TO_OWNER) continue;
    owners.take(amount);
    payment.amount -= amount;
    const first = invoice.month === month ? Math.min(days, invoice.day + 1) : 1;
    const day = random.integer(first, days);
    invoice.payments.push({ month, day, amount });
    movements.push(...landed(month, day, "collection", amount, { kind: "customer", index: invoice.party }, invoice.no));
  }
  for (const { invoice, payment } of receipts)
    if (payment.amount === 0) invoice.payments.splice(invoice.payments.indexOf(payment), 1);
  return movements;
}

/** A receipt on the owner's own account, and the drawing that it is in the books. */
export function landed(
  month: number,
  day: number,
  code: "collection" | "walletSale",
  amount: Minor,
  party: OpenMovement["party"],
  invoice?: number,
): OpenMovement[] {
  const place = "ownerAccount";
  return [
    { month, day, place, code, amount, party, ...(invoice === undefined ? {} : { invoice }) },
    { month, day, place, code: "livingDrawing", amount: -amount, party: { kind: "owner" } },
  ];
}

/** Somebody pays a bill twice or rounds it up, and gets the difference back some days later. */
function overpaid(
  { month, days, working }: WindowMonth,
  movements: readonly OpenMovement[],
  random: RandomStream,
): OpenMovement[] {
  const early = movements.filter(({ day, place }) => place === "main" && day < days - 7);
  const happens = random.chance(OVERPAID);
  const [which, much, later] = [random.uniform(), random.between(0.03, 0.3), random.integer(2, 5)];
  const paid = early[Math.floor(which * early.length)];
  if (!happens || !paid) return [];
  const excess = Math.round((paid.amount * much) / YUAN) * YUAN;
  if (excess === 0) return [];
  paid.amount += excess;
  return [
    {
      month,
      day: working[Math.min(days, paid.day + later)]!,
      place: "main",
      code: "collection",
      amount: -excess,
      party: paid.party,
      ...(paid.invoice === undefined ? {} : { invoice: paid.invoice }),
    },
  ];
}
