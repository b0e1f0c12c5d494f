import { type CivilDay, dayNumber, dayOf, workingDays } from "../../calendar";
import type { Industry } from "../../industries";
import type { FirmSize } from "../../lending";
import { daysIn, type Minor, roundHalfUp } from "../../money";
import { randomStream, type RandomStream } from "../../random";
import type { Firm } from "../state";
import type { OpenInvoice, OpenMovement, Purse } from "./draft";
import type { Receipt } from "./invoices";
import type { Party } from "./parties";
import type { Acceptance } from "./types";
import type { WindowMonth } from "./window";

const YUAN = 100;
/** Share of small firms of a trade whose customers pay with bank acceptance bills. House estimates. */
const USUAL: Partial<Record<Industry["id"], number>> = {
  metalParts: 0.6,
  construction: 0.5,
  garment: 0.35,
  foodProcessing: 0.3,
  foodWholesale: 0.25,
};
const BY_SIZE: Readonly<Record<FirmSize, number>> = { micro: 0.5, small: 1, medium: 1.3 };
/** Of the main customers at home so many pay with bills, and with so many of their payments. House estimates. */
const CUSTOMERS_WITH_BILLS = 0.5;
const PAYMENTS_BY_BILL = [0.2, 0.6] as const;
/** Bills are drawn over whole thousands of yuan, and not over less than ten. House estimate. */
const STEP = 1_000 * YUAN;
const LEAST = 10_000 * YUAN;
/** What becomes of a bill: passed on to a supplier, sold to a bank, or kept until it is paid. House estimates. */
const FATES = { endorsed: 0.55, discounted: 0.8 } as const;
/** What banks ask for bills a year, decimal, by how good their acceptor is. House estimate. */
const DISCOUNT_RATES = [0.011, 0.027] as const;
/** Days that a bill still runs when it is received; the law allows six months, one year until 2022. */
const RUNS = [45, 180] as const;
/** A bill that was kept came in so many days before it was paid. */
const KEPT = [40, 175] as const;
/** Chance that an open invoice of such a customer is covered by a bill in the safe, and how many lie there at most. House estimates. */
const HELD = { chance: 0.35, most: 4 } as const;

/** Who pays with bills, and how often; undefined where nobody does. */
export interface AcceptanceHabits {
  readonly payers: ReadonlySet<number>;
  readonly share: number;
}

export function drawAcceptanceHabits(
  { industry, size }: Firm,
  customers: readonly Party[],
  seed: string,
): AcceptanceHabits | undefined {
  const random = randomStream(seed, "days/acceptances/habits");
  const usual = Math.min(0.9, (USUAL[industry.id] ?? 0) * BY_SIZE[size]);
  const share = random.between(...PAYMENTS_BY_BILL);
  if (!random.chance(usual)) return undefined;
  const payers = customers.flatMap(({ main, foreign }, i) =>
    main && !foreign && random.chance(CUSTOMERS_WITH_BILLS) ? [i] : [],
  );
  return payers.length === 0 ? undefined : { payers: new Set(payers), share };
}

interface Taken {
  readonly movements: OpenMovement[];
  readonly acceptances: Acceptance[];
}

/**
 * Payments of the month that come as bills. What is passed on to a supplier in the same month touches no account: it
 * leaves what customers and suppliers pay through the bank by the same sum. What is sold brings the rest after the
 * discount, which is one of the month's other costs; a bill that was kept is an open invoice until it is paid.
 * Takes its parts out of `received` and `paid`, and gives them their own entries in the two ledgers.
 */
export function takeAcceptances(
  month: WindowMonth,
  received: readonly Receipt[],
  paid: Receipt[],
  habits: AcceptanceHabits | undefined,
  costs: Purse,
  random: RandomStream,
): Taken {
  const taken: Taken = { movements: [], acceptances: [] };
  if (!habits) return taken;
  for (const receipt of received) {
    if (!habits.payers.has(receipt.invoice.party) || receipt.payment.amount < LEAST) continue;
    if (!random.chance(habits.share)) continue;
    const fate = random.uniform();
    if (fate < FATES.endorsed) endorse(month, receipt, paid, taken, random);
    else if (fate < FATES.discounted) discount(month, receipt, costs, taken, random);
    else collect(month, receipt, taken, random);
  }
  return taken;
}

const wholeThousands = (amount: Minor): Minor => Math.floor(amount / STEP) * STEP;

function endorse(
  { month }: WindowMonth,
  receipt: Receipt,
  paid: Receipt[],
  { movements, acceptances }: Taken,
  random: RandomStream,
): void {
  const largest = paid.reduce<Receipt | undefined>(
    (most, one) => (one.payment.amount > (most?.payment.amount ?? 0) ? one : most),
    undefined,
  );
  const amount = wholeThousands(Math.min(receipt.payment.amount, largest?.payment.amount ?? 0));
  if (!largest || amount < LEAST) return;
  const { day } = receipt.payment;
  const on = { month, day: Math.max(day, largest.payment.day) };
  const acceptance = {
    ...blank(receipt, amount, { month, day }, laterBy({ month, day }, random.integer(...RUNS)), random),
    fate: "endorsed" as const,
    on,
    supplier: largest.invoice.party,
  };
  acceptances.push(acceptance);
  part(receipt, amount, day);
  part(largest, amount, on.day);
  const { invoice } = largest;
  movements.push(received(acceptance, month, day), {
    month,
    day: on.day,
    place: "acceptances",
    code: "supplierPaid",
    amount: -amount,
    party: { kind: "supplier", index: invoice.party },
    invoice: invoice.no,
  });
  if (largest.payment.amount > 0) return;
  invoice.payments.splice(invoice.payments.indexOf(largest.payment), 1);
  paid.splice(paid.indexOf(largest), 1);
}

function discount(
  { month, working, last }: WindowMonth,
  receipt: Receipt,
  costs: Purse,
  { movements, acceptances }: Taken,
  random: RandomStream,
): void {
  const amount = wholeThousands(receipt.payment.amount);
  const { day } = receipt.payment;
  const [runs, waits, rate] = [random.integer(...RUNS), random.integer(0, 4), random.between(...DISCOUNT_RATES)];
  const on = { month, day: working[Math.min(last, day + waits)]! };
  const price = roundHalfUp((amount * rate * (runs - (on.day - day))) / 360);
  // A month that paid no bills bore no discount either.
  if (amount < LEAST || on.day < day || costs.left < 4 * price) return;
  costs.take(price);
  const acceptance = {
    ...blank(receipt, amount, { month, day }, laterBy({ month, day }, runs), random),
    fate: "discounted" as const,
    on,
    discount: price,
  };
  acceptances.push(acceptance);
  part(receipt, amount, day);
  const sold = { month, day: on.day, party: { kind: "billCentre" }, acceptance: acceptance.no } as const;
  movements.push(
    received(acceptance, month, day),
    { ...sold, place: "acceptances", code: "acceptanceSold", amount: price - amount },
    { ...sold, place: "main", code: "acceptanceSold", amount: amount - price },
    { ...sold, place: "acceptances", code: "otherCostsPaid", amount: -price },
  );
}

/** A bill that came in months ago is paid: until today the invoice was open. */
function collect(
  { month }: WindowMonth,
  receipt: Receipt,
  { movements, acceptances }: Taken,
  random: RandomStream,
): void {
  const { day } = receipt.payment;
  const amount = wholeThousands(receipt.payment.amount);
  const kept = random.integer(...KEPT);
  const written = dayNumber(receipt.invoice.month, receipt.invoice.day);
  const today = dayNumber(month, day);
  const came = workingBefore(dayOf(Math.max(written + 5, today - kept)));
  if (today - dayNumber(came.month, came.day) < KEPT[0] || dayNumber(came.month, came.day) < written) return;
  const acceptance = {
    ...blank(receipt, amount, came, { month, day }, random),
    fate: "collected" as const,
    on: { month, day },
  };
  acceptances.push(acceptance);
  part(receipt, amount, day);
  movements.push({ ...received(acceptance, month, day), place: "main", acceptance: acceptance.no });
}

/** What lies in the safe at the end: bills of such customers for invoices that are open until somebody pays. */
export function heldAtEnd(
  invoices: readonly OpenInvoice[],
  habits: AcceptanceHabits | undefined,
  end: WindowMonth,
  random: RandomStream,
): Acceptance[] {
  if (!habits) return [];
  const last = dayNumber(end.month, end.last);
  const held: Acceptance[] = [];
  for (const invoice of invoices) {
    const paid = invoice.payments.reduce((sum, { amount }) => sum + amount, 0);
    const amount = wholeThousands(invoice.net + invoice.vat - paid - invoice.writtenOff);
    const written = dayNumber(invoice.month, invoice.day);
    const young = last - written;
    if (!habits.payers.has(invoice.party) || invoice.exported || amount < LEAST || young < 12 || young > 300) continue;
    if (held.length === HELD.most || !random.chance(HELD.chance)) continue;
    const came = workingBefore(dayOf(last - random.integer(0, Math.min(100, young - 8))));
    const runs = last - dayNumber(came.month, came.day) + random.integer(6, 80);
    held.push({
      no: random.integer(...NUMBERS),
      customer: invoice.party,
      invoice: invoice.no,
      amount,
      received: came,
      matures: laterBy(came, runs),
      fate: "held",
      discount: 0,
    });
  }
  return held;
}

/** The last figures of the number under which a bill is registered. */
const NUMBERS = [100_000, 999_999] as const;

const blank = (
  { invoice }: Receipt,
  amount: Minor,
  came: CivilDay,
  matures: CivilDay,
  random: RandomStream,
): Omit<Acceptance, "fate"> => ({
  no: random.integer(...NUMBERS),
  customer: invoice.party,
  invoice: invoice.no,
  amount,
  received: came,
  matures,
  discount: 0,
});

/** Takes a part out of a payment, and writes it into the ledger as one of its own. */
function part({ invoice, payment }: Receipt, amount: Minor, day: number): void {
  payment.amount -= amount;
  invoice.payments.push({ month: payment.month, day, amount });
}

const received = (
  { customer, invoice, amount }: Omit<Acceptance, "fate">,
  month: number,
  day: number,
): OpenMovement => ({
  month,
  day,
  place: "acceptances",
  code: "collection",
  amount,
  party: { kind: "customer", index: customer },
  invoice,
});

const laterBy = ({ month, day }: CivilDay, days: number): CivilDay => dayOf(dayNumber(month, day) + days);

/** The day itself or the working day before it in its month; the month's first one where there is none. */
function workingBefore({ month, day }: CivilDay): CivilDay {
  const working = workingDays(month);
  for (let on = Math.min(day, daysIn(month)); on > 0; on--) if (working[on] === on) return { month, day: on };
  return { month, day: working[1]! };
}
