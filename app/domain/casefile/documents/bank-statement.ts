import type { Posting } from "../../firm/index";
import { isoDate, isoMonth, monthEnd, type MonthNumber } from "../../money/calendar";
import { allocate, roundHalfUp, roundToStep, type Minor } from "../../money/index";
import { randomStream, type RandomStream } from "../../random/index";
import type { BankLine, BankStatementDocument, NoiseItem, Phrase } from "../types";
import { lastYear, type Drawn, type World } from "./world";

interface Entry {
  readonly day: number;
  readonly counterparty: string;
  readonly text: Phrase;
  /** above zero: a receipt */
  readonly amount: Minor;
}

/** Of what a till takes in notes this much is banked; the rest pays small bills in cash. */
const CASH_BANKED = 0.7;
const ID = "bank";

/** Twelve months of the firm's current account. Every month ends with the cash that the books show. */
export function drawBankStatement(world: World): Drawn<BankStatementDocument> {
  const { seed, names, life } = world;
  const months = lastYear(world);
  const first = months[0]!.month;
  const last = months.at(-1)!.month;
  const opening = life.states.at(-13)!.balances.cash;
  const lines: BankLine[] = [];
  const noise: NoiseItem[] = [];
  let balance = opening;
  for (const { month } of months) {
    const postings = life.journal.filter((posting) => posting.month === month);
    const random = randomStream(seed, `bank/${month}`);
    const { entries, unbanked } = entriesOf(world, postings, month, random);
    if (unbanked > 0) noise.push({ source: "cashSalesNotBanked", doc: ID, amount: -unbanked });
    for (const entry of inOrder(entries, balance)) {
      balance += entry.amount;
      lines.push({
        no: lines.length + 1,
        date: isoDate(month, entry.day),
        counterparty: entry.counterparty,
        text: entry.text,
        out: Math.max(0, -entry.amount),
        in: Math.max(0, entry.amount),
        balance,
      });
    }
  }
  return {
    document: {
      id: ID,
      kind: "bankStatement",
      bank: names.bank,
      account: `····${randomStream(seed, "bank/account").integer(1000, 9999)}`,
      from: isoDate(first, 1),
      to: monthEnd(last),
      opening,
      closing: balance,
      lines,
    },
    noise,
  };
}

function entriesOf(
  { names, now }: World,
  postings: readonly Posting[],
  month: MonthNumber,
  random: RandomStream,
): { entries: Entry[]; unbanked: Minor } {
  const sum = (code: Posting["code"]): Minor =>
    postings.reduce((total, posting) => (posting.code === code ? total + cashEffect(posting) : total), 0);
  const entries: Entry[] = [];
  const add = (day: number, counterparty: string, code: string, amount: Minor, params: Phrase["params"] = {}): void => {
    if (amount !== 0) entries.push({ day, counterparty, text: { code: `bank.${code}`, params }, amount });
  };
  /** In parts of uneven size, each on a day of its own. */
  const spread = (
    parties: readonly string[],
    weights: readonly number[],
    total: Minor,
    count: number,
    code: string,
    days: readonly [number, number],
  ): void => {
    if (total === 0) return;
    const parts = Array.from({ length: count }, (_, i) => i % parties.length);
    const shares = parts.map((party) => Math.max(0.02, weights[party] ?? 0.1) * random.between(0.6, 1.4));
    allocate(total, shares).forEach((amount, i) =>
      add(random.integer(...days), parties[parts[i]!]!, code, amount, { number: random.integer(101, 989) }),
    );
  };

  const customers = [...names.customers, `${names.city} sundry customers`];
  const weights = [...now.firm.customerShares, 0.3];
  spread(customers, weights, sum("collection"), 9, "invoice", [1, 26]);

  const wallet = sum("walletSale");
  allocate(wallet, [1, 1, 1, 1]).forEach((amount, week) =>
    add(3 + 7 * week, "Mobile wallet settlement", "wallet", amount),
  );
  const cash = sum("cashSale");
  const smallBills = -sum("otherCostsPaid");
  const unbanked = Math.min(roundHalfUp(cash * (1 - CASH_BANKED)), smallBills);
  allocate(cash - unbanked, [1, 1]).forEach((amount, i) => add(12 + 12 * i, "Cash deposit", "cashDeposit", amount));
  spread(names.services, [1, 1, 1], unbanked - smallBills, 5, "services", [4, 27]);

  add(10, "Payroll", "payroll", sum("wagesPaid"));
  add(18, "State Grid", "power", sum("powerPaid"), { month: isoMonth(month - 1) });
  add(5, names.landlord, "rent", sum("rentPaid"));
  add(15, "Tax bureau", "vat", sum("vatPaid"));
  add(15, "Tax bureau", "incomeTax", sum("incomeTaxPaid"));
  spread(names.suppliers, [4, 3, 2, 1], sum("supplierPaid"), 7, "purchase", [6, 28]);
  add(24, names.suppliers[1] ?? "Machines", "machine", sum("capex"));
  for (const posting of postings) {
    const owner = posting.loan === "private-1" ? names.privateLender : names.otherBank;
    if (posting.code === "interestPaid")
      add(
        posting.loan === "private-1" ? 5 : 21,
        owner,
        posting.loan === "private-1" ? "transfer" : "interest",
        cashEffect(posting),
      );
    if (posting.code === "principalPaid")
      add(21, owner, posting.loan === "private-1" ? "transfer" : "principal", cashEffect(posting));
    if (posting.code === "loanDrawn") add(2, owner, "loan", cashEffect(posting));
  }
  for (const code of ["livingDrawing", "bonus", "emergencyDrawing"] as const) add(28, names.owner, "owner", sum(code));
  const injected = sum("injection");
  add(9, names.owner, "ownerIn", roundToStep(injected, 1));
  return { entries, unbanked };
}

function cashEffect({ debit, credit, amount }: Posting): Minor {
  return debit === "cash" ? amount : credit === "cash" ? -amount : 0;
}

/** By day; a payment that the balance does not cover waits for the next receipt, as it does at a bank without overdraft. */
function inOrder(entries: readonly Entry[], opening: Minor): Entry[] {
  const byDay = [...entries].sort((a, b) => a.day - b.day || b.amount - a.amount);
  const done: Entry[] = [];
  let waiting: Entry[] = [];
  let balance = opening;
  const book = (entry: Entry): void => {
    balance += entry.amount;
    done.push(entry);
  };
  for (const entry of byDay) {
    if (balance + entry.amount < 0) {
      waiting.push(entry);
      continue;
    }
    book(entry);
    if (entry.amount <= 0) continue;
    const still: Entry[] = [];
    for (const late of waiting) {
      if (balance + late.amount < 0) still.push(late);
      else book({ ...late, day: entry.day });
    }
    waiting = still;
  }
  // Everything is covered by the month's end; what waited until then leaves on its last days.
  for (const late of waiting) book({ ...late, day: 28 });
  return done;
}
