import { type Movement, REGULAR_PAYEES } from "../../firm";
import type { Phrase } from "../../lending";
import { daysIn, type Minor, type MonthNumber, monthOfYear, roundToStep } from "../../money";
import { randomStream, type RandomStream } from "../../random";
import { byDate, type Entry } from "./bank-lines";
import { customerNames, nameIn, otherPeople } from "./bank-parties";
import { parts } from "./dates";
import { bonusOfLastYear, hasChildren, investedOfProfit, spentOfProfit } from "./household";
import { cardOf, carLoanOf, carOf, consumerLoanOf, instalmentsOf, mortgageOf } from "./owner-debts";
import { lastYear, type World } from "./world";

const YUAN = 100;
const BANKS = ["Puyuan Bank", "Minfeng Bank"] as const;
/** Where a family's money goes on ordinary days: who, the phrase, yuan at the least and at the most, how often. */
const PETROL = "Roadside Petrol Station";
const SHOPPING = [
  ["Jiale Supermarket", "card", 45, 480, 5],
  ["Yongxin Market", "qr", 12, 130, 4],
  [PETROL, "card", 180, 420, 2],
  ["City Pharmacy", "qr", 20, 260, 1],
  ["Xinxin Clothing", "card", 90, 900, 1],
  ["Laochuan Restaurant", "qr", 60, 520, 2],
  ["Online Mall", "card", 25, 680, 3],
] as const;
const OCCASIONS = SHOPPING.flatMap((shop) => Array.from({ length: shop[4] }, () => shop));
const ON_FOOT = OCCASIONS.filter(([shop]) => shop !== PETROL);
/** Months without school fees. */
const HOLIDAYS = [7, 8];
/** Where the profit goes that a family does not live on: who, and the phrase. */
const INVESTMENTS = [
  ["Hexie Homes Development", "flat"],
  ["Xinju Real Estate", "flat"],
  ["Anhe Life Insurance", "policy"],
  ["Minfeng Wealth Management", "transfer"],
] as const;
/** What a family spends of its income in a usual month, before it moves the rest to savings. */
const SPENT = [0.72, 0.94] as const;
/** Families that have more buy dearer things, up to this; what goes beyond is paid by card. */
const MOST_PER_TRIP = 2.2;
const LEAST_CARD = 200 * YUAN;
/** What lies on the account beyond this many months of living is put aside. */
const KEPT_MONTHS = 3.5;

const phrase = (code: string, params: Phrase["params"] = {}): Phrase => ({ code: `bank.own.${code}`, params });

interface Household {
  readonly loans: readonly {
    readonly lender: string;
    readonly what: string;
    readonly amount: Minor;
    readonly day: number;
  }[];
  /** what the spouse who earns elsewhere hands on: wages come on the own account, not on this one */
  readonly spouse: { readonly name: string; readonly amount: Minor; readonly day: number } | undefined;
  readonly hasCar: boolean;
  readonly school:
    { readonly payee: string; readonly amount: Minor; readonly day: number; readonly monthly: boolean } | undefined;
  readonly parent: { readonly payee: string; readonly amount: Minor; readonly day: number } | undefined;
  readonly friend: {
    readonly name: string;
    readonly amount: Minor;
    readonly lent: MonthNumber;
    readonly months: number;
  };
  readonly acquaintances: readonly string[];
  readonly card: string;
  readonly living: Minor;
}

/** A year of the owner's own account: what came from firm and customers, and what a household does with its money. */
export function ownersEntries(world: World): { opening: Minor; entries: readonly Entry[]; bank: string } {
  const random = randomStream(world.seed, "bank/owner");
  const bank = random.pick([world.names.bank, world.names.otherBank, ...BANKS]);
  const household = drawHousehold(world, random);
  const opening = Math.round(household.living * random.between(0.6, 2.5)) + random.integer(0, 9_999);
  const passed = [
    ...fromFirm(world, customerNames(world), `${world.names.city} People's Hospital`),
    ...investments(world, randomStream(world.seed, "bank/owner/invests")),
  ];
  const entries: Entry[] = [];
  let balance = opening;
  for (const { month } of lastYear(world)) {
    const known = [...passed.filter((entry) => entry.month === month), ...fixedEntries(household, month, random)];
    const wished = byDate([...known, ...spending(household, month, known, balance, random)]);
    const covered = coveredBySavings(wished, balance, household, world.names.owner);
    entries.push(...covered.entries);
    balance = covered.balance;
  }
  return { opening, entries, bank };
}

function drawHousehold(world: World, random: RandomStream): Household {
  const { now, names, seed } = world;
  const { household } = now.firm;
  const debts = [
    [mortgageOf(world), "mortgage"],
    [carLoanOf(world), "carLoan"],
    [consumerLoanOf(world), "consumerLoan"],
  ] as const;
  const people = otherPeople(world, REGULAR_PAYEES.length + 7).slice(REGULAR_PAYEES.length);
  const monthly = household.livingCost + household.spouseIncome + spentOfProfit(world);
  const living = Math.max(150_000, monthly - instalmentsOf(world));
  const school = random.chance(0.55);
  const fees = roundToStep(random.between(0.08, 0.2) * living, 100 * YUAN);
  const parent = random.chance(0.5);
  const support = roundToStep(random.between(0.06, 0.14) * living, 100 * YUAN);
  const lent = Math.max(1000 * YUAN, roundToStep(random.between(0.3, 1) * living, 1000 * YUAN));
  const salaryDay = random.integer(5, 16);
  const months = randomStream(seed, "bank/friend");
  return {
    loans: debts.flatMap(([debt, what]) =>
      debt ? [{ lender: debt.lender, what, amount: debt.monthlyPayment, day: parts(debt.opened).day }] : [],
    ),
    spouse:
      household.spouseIncome > 0
        ? { name: names.spouse, amount: roundToStep(household.spouseIncome, 100 * YUAN), day: salaryDay }
        : undefined,
    hasCar: carOf(world) > 0,
    school:
      school && hasChildren(world)
        ? {
            payee: `${names.city} Experimental School`,
            amount: fees,
            day: random.integer(1, 10),
            monthly: random.chance(0.5),
          }
        : undefined,
    parent: parent ? { payee: people[0]!, amount: support, day: random.integer(1, 28) } : undefined,
    friend: {
      name: people[1]!,
      amount: lent,
      lent: now.month - 11 + months.integer(0, 8),
      months: months.integer(0, 2),
    },
    acquaintances: people.slice(2),
    card: cardOf(world).lender,
    living,
  };
}

/**
 * The other side of what the firm's books say passed between firm and owner, what customers sent to him, and what the
 * household needed at once.
 */
function fromFirm({ days, names }: World, customers: readonly string[], hospital: string): Entry[] {
  const entries: Entry[] = [];
  for (const movement of days.movements) {
    const { month, day, amount } = movement;
    if (movement.place === "ownerAccount" && amount > 0) {
      const { party, invoice } = movement;
      const known = party.kind === "customer";
      entries.push({
        month,
        day,
        counterparty: known ? nameIn(customers, party.index) : "QR code payment",
        text: known && invoice !== undefined ? phrase("invoice", { number: invoice }) : phrase("qrReceived"),
        amount,
      });
    } else if (movement.place !== "ownerAccount" && movement.party.kind === "owner") {
      entries.push({ month, day, counterparty: names.firm, text: firmText(movement), amount: -amount });
      if (movement.code !== "emergencyDrawing") continue;
      entries.push({ month, day, counterparty: hospital, text: phrase("medical"), amount });
    }
  }
  return entries;
}

/** What the family does not live on of a year's profit goes to a flat or a policy as soon as it is there. */
function investments(world: World, random: RandomStream): Entry[] {
  const [counterparty, what] = random.pick(INVESTMENTS);
  const share = (12 * investedOfProfit(world)) / Math.max(1, bonusOfLastYear(world));
  return world.days.movements.flatMap(({ code, party, month, day, amount }) => {
    const paid = code === "bonus" && party.kind === "owner" ? roundToStep(-amount * share, 1000 * YUAN) : 0;
    return paid > 0 ? [{ month, day, counterparty, text: phrase(what), amount: -paid }] : [];
  });
}

const firmText = ({ code }: Movement): Phrase =>
  code === "bonus" ? phrase("bonus") : code === "ownerBorrows" ? phrase("advance") : phrase("transfer");

/** What comes and goes every month or term, and what friends ask for. */
function fixedEntries(household: Household, month: MonthNumber, random: RandomStream): Entry[] {
  const { loans, spouse, school, parent, friend, acquaintances } = household;
  const entries: Entry[] = [];
  const add = (day: number, counterparty: string, text: Phrase, amount: Minor): void => {
    if (amount !== 0) entries.push({ month, day: Math.min(day, daysIn(month)), counterparty, text, amount });
  };
  if (spouse) add(spouse.day, spouse.name, phrase("household"), spouse.amount);
  for (const { lender, what, amount, day } of loans) add(day, lender, phrase(what), -amount);
  const term = month % 12 === 1 || month % 12 === 8;
  const holidays = HOLIDAYS.includes(monthOfYear(month));
  if (school && (school.monthly ? !holidays : term)) {
    add(school.day, school.payee, phrase("school"), -school.amount * (school.monthly ? 1 : 4));
  }
  if (parent) add(parent.day, parent.payee, phrase("transfer"), -parent.amount);
  const [outDay, backDay] = [random.integer(2, 16), random.integer(18, 27)];
  if (month === friend.lent) add(outDay, friend.name, phrase("transfer"), -friend.amount);
  if (month === friend.lent + friend.months) add(backDay, friend.name, phrase("returned"), friend.amount);
  const gift = random.integer(2, 12) * 100 * YUAN;
  const [given, who, on] = [random.chance(0.45), random.pick(acquaintances), random.integer(1, 28)];
  if (given) add(on, who, phrase("gift"), random.chance(0.7) ? -gift : gift);
  return entries;
}

/** Shops, meals and petrol until the month's share of the income is spent; what is too much goes to savings. */
function spending(
  { living, card, hasCar }: Household,
  month: MonthNumber,
  known: readonly Entry[],
  balance: Minor,
  random: RandomStream,
): Entry[] {
  const days = daysIn(month);
  const regular = known.reduce((sum, { amount }) => sum + Math.max(-living, Math.min(living, amount)), 0);
  const budget = Math.min(living * 1.1, Math.max(living * 0.25, regular * random.between(...SPENT)));
  const trips = Math.max(9, Math.min(22, Math.round(budget / (350 * YUAN)) + random.integer(-2, 2)));
  const wished = Array.from({ length: trips }, () => {
    const [shop, how, low, high] = random.pick(hasCar ? OCCASIONS : ON_FOOT);
    return { shop, how, day: random.integer(1, days), yuan: random.between(low, high) };
  });
  const scale = Math.min(MOST_PER_TRIP, budget / wished.reduce((sum, { yuan }) => sum + yuan * YUAN, 0));
  const entries = wished.map(({ shop, how, day, yuan }): Entry => {
    const amount = Math.max(YUAN, Math.round(yuan * scale * YUAN));
    const text = phrase(how);
    return { month, day, counterparty: shop, text, amount: how === "qr" ? -roundToStep(amount, 50) : -amount };
  });
  const [rest, cardDay] = [
    Math.round(budget + entries.reduce((sum, { amount }) => sum + amount, 0)),
    random.integer(12, 25),
  ];
  // Large purchases go through the credit card.
  if (rest > LEAST_CARD) {
    entries.push({ month, day: cardDay, counterparty: card, text: phrase("cardRepaid"), amount: -rest });
  }
  const after = [...known, ...entries].reduce((sum, { amount }) => sum + amount, balance);
  const spare = after - living * KEPT_MONTHS;
  const aside = Math.floor((spare * random.between(0.6, 0.95)) / (1000 * YUAN)) * 1000 * YUAN;
  if (aside > 0) {
    entries.push({ month, day: days, counterparty: "Time deposit", text: phrase("toSavings"), amount: -aside });
  }
  return entries;
}

/** Before a payment that the account does not cover, the owner takes money from the family's savings. */
function coveredBySavings(
  entries: readonly Entry[],
  opening: Minor,
  { living }: Household,
  owner: string,
): { entries: Entry[]; balance: Minor } {
  const covered: Entry[] = [];
  let balance = opening;
  for (const entry of entries) {
    if (balance + entry.amount < 0) {
      const short = -(balance + entry.amount) + living / 3;
      const amount = Math.ceil(short / (1000 * YUAN)) * 1000 * YUAN;
      covered.push({ ...entry, counterparty: owner, text: phrase("fromSavings"), amount });
      balance += amount;
    }
    covered.push(entry);
    balance += entry.amount;
  }
  return { entries: covered, balance };
}
