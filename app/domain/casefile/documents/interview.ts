import { collectionMonthsOf, type FirmEvent, PRIVATE_LOAN } from "../../firm";
import { TRADES, type Traits } from "../../industries";
import type { Phrase } from "../../lending";
import { type Minor, roundHalfUp } from "../../money";
import { randomStream } from "../../random";
import type { InterviewAnswer, InterviewDocument } from "./types/talks";
import { lastClosedYear, lastYearSales, requestOf, salesOfYear, trucksFor } from "./application";
import { customerNames, nameIn } from "./bank-parties";
import { drawCreditReport, guarantees } from "./credit-report";
import { officeDay } from "./dates";
import { bonusOfLastYear, savingsOf } from "./household";
import { oldStockShare } from "./inventory";
import { largestCustomer, largestFirst } from "./largest-customer";
import { rateNamedElsewhere } from "../market";
import { isBank, lenderName, openLoans } from "./lenders";
import { lateWithSuppliers, publicTraces, renewedAtLastHour } from "./traces";
import { evade, evasion, mannerOf, say, spoken } from "./voice";
import { type Drawn, lastYear, type World } from "./world";

/** The questions in the order of the talk; the last two only to who has more in the bank than he asks for, and of whom courts or offices published something. */
export const QUESTIONS = [
  "business",
  "sales",
  "lastYear",
  "customers",
  "terms",
  "cash",
  "power",
  "staff",
  "suppliers",
  "stock",
  "otherLoans",
  "oldLoan",
  "guarantees",
  "purpose",
  "otherBanks",
  "household",
  "ventures",
  "worry",
  "tax",
  "savings",
  "records",
] as const;
export type Question = (typeof QUESTIONS)[number];

/** Questions that nobody minds; who answers one of them shortly hides nothing by it. */
const HARMLESS: readonly Question[] = [
  "terms",
  "cash",
  "power",
  "staff",
  "suppliers",
  "stock",
  "otherBanks",
  "household",
  "ventures",
];

/** Notes for more than this part of the sales are carried to the bank every few days. */
const MUCH_CASH = 0.03;
/** Months that an owner still calls "last year". */
const REMEMBERED = 15;

/** What is asked only where there is a reason. */
const ASKED_IF: Readonly<Partial<Record<Question, (world: World) => boolean>>> = {
  savings: (world) => savingsOf(world) > requestOf(world).amount,
  records: (world) => publicTraces(world).length > 0,
};

/** The first talk with the owner: every answer comes from a fact of the firm's life. */
export function drawInterview(world: World): Drawn<InterviewDocument> {
  const { asOf, seed } = world;
  const date = officeDay(asOf, -randomStream(seed, "interview").integer(0, 3));
  const asked = QUESTIONS.filter((question) => ASKED_IF[question]?.(world) ?? true);
  const answers = asked.map((question, i): InterviewAnswer => ({
    id: `q${i + 1}`,
    question: { code: `interview.ask.${question}` },
    answer: (HARMLESS.includes(question) ? evasion(world, question, i) : undefined) ?? ANSWERS[question](world),
  }));
  return { document: { id: "interview", kind: "interview", date, answers }, noise: [] };
}

const ANSWERS: Readonly<Record<Question, (world: World) => Phrase>> = {
  business: (world) =>
    say(world, "business", world.archetype.industry, {
      years: world.now.firm.yearsInBusiness,
      firm: world.names.firm,
    }),
  sales: (world) => salesAnswer(world, lastYearSales(world), salesOfYear(world, lastClosedYear(world) - 1)),
  lastYear: whatChanged,
  customers,
  terms: (world) => {
    const { firm } = world.now;
    const collect = Math.round((collectionMonthsOf(world.now) * 30) / 5) * 5;
    const pay = Math.round((firm.supplierMonths * 30) / 5) * 5;
    return say(world, "terms", collect < 5 || paidAtOnce(world) ? "atOnce" : "credit", {
      collect: Math.max(5, collect),
      pay,
    });
  },
  cash: (world) => {
    const { cashShare, walletShare } = world.now.firm.industry;
    return say(world, "cash", cashShare > MUCH_CASH ? "much" : walletShare > 0.3 ? "wallet" : "little");
  },
  power: (world) => {
    const months = lastYear(world);
    const kwh = months.reduce((sum, { figures }) => sum + figures.kwhUsed, 0);
    const sales = months.reduce((sum, { figures }) => sum + figures.sales, 0);
    return powerAnswer(world, kwh, sales);
  },
  staff: (world) => {
    const there = world.days.staff.filter(({ left }) => left === undefined);
    const insured = there.filter((one) => one.insured).length;
    const variant = insured === there.length ? "allInsured" : insured === 0 ? "noneInsured" : "partInsured";
    return say(world, "staff", variant, { heads: there.length, insured });
  },
  suppliers: (world) => {
    const { now, names } = world;
    const variant = lateWithSuppliers(world) ? "late" : now.firm.supplierMonths < 0.6 ? "short" : "usual";
    return say(world, "suppliers", variant, { supplier: names.suppliers[0] ?? names.city });
  },
  stock,
  otherLoans: (world) => otherLoansAnswer(world),
  oldLoan,
  guarantees: (world) => {
    const [given] = guarantees(world);
    if (!given) return evasionOrNone(world, "guarantees");
    return say(world, "guarantees", "given", { borrower: given.borrower, amount: given.amount, lender: given.lender });
  },
  purpose: (world) => {
    const purpose = purposeOf(world);
    const trucks = Math.max(2, trucksFor(requestOf(world).amount));
    return say(world, "purpose", purpose, purpose === "equipment.fleet" ? { trucks } : undefined);
  },
  otherBanks: (world) => {
    const asked = drawCreditReport(world).document.enquiries.filter(
      ({ reason, by }) => reason === "application" && by !== world.names.thisBank,
    );
    const last = asked.at(-1);
    const rate = rateNamedElsewhere(world.seed, world.now);
    if (last && rate !== undefined) return say(world, "otherBanks", "named", { bank: last.by, rate });
    return last ? say(world, "otherBanks", "asked", { bank: last.by }) : say(world, "otherBanks", "none");
  },
  household: (world) => {
    const { household } = world.now.firm;
    const bonus = bonusOfLastYear(world);
    const living = household.livingCost;
    const params = { living, members: household.members, spouse: world.names.spouse, bonus: spoken(world, bonus) };
    if (bonus > 6 * living) return say(world, "household", "bonus", params);
    return say(world, "household", household.spouseIncome > 0 ? "two" : "one", params);
  },
  ventures: (world) => {
    const { names, now } = world;
    const owed = now.balances.ownerReceivable;
    if (owed > 0) return say(world, "ventures", "borrowed", { owed: spoken(world, owed) });
    const variant = mannerOf(now.firm.owner) === "ambitious" ? "ideas" : "none";
    return say(world, "ventures", variant, { relative: names.relative, relativeFirm: names.relativeFirm });
  },
  worry,
  tax: (world) => {
    const share = undeclaredOf(world);
    return share > 0 && taxUnsaid(world) ? evade(world, "tax") : taxAnswer(world, share);
  },
  savings: (world) =>
    say(world, "savings", mannerOf(world.now.firm.owner), { savings: spoken(world, savingsOf(world)) }),
  records,
};

/** Part of the last twelve months' sales that no tax return mentions. */
export function undeclaredOf(world: World): number {
  const months = lastYear(world).map(({ figures }) => figures);
  const sales = months.reduce((sum, one) => sum + one.sales, 0);
  return sales > 0 ? months.reduce((sum, one) => sum + one.undeclaredSales, 0) / sales : 0;
}

/** Owners who sell more than they declare and would rather not say how much. House estimate. */
const TAX_UNSAID = 0.25;
const taxUnsaid = ({ seed }: World): boolean => randomStream(seed, "taxUnsaid").chance(TAX_UNSAID);
/** Less than this is a matter of dates, and nobody speaks of it. */
const WORTH_SAYING = 0.005;

/** What the owner says of a share of sales that the returns leave out; also used where he says less than there is. */
export function taxAnswer(world: World, share: number): Phrase {
  if (share < WORTH_SAYING) return say(world, "tax", "all");
  return say(world, "tax", "lower", { share: Math.max(1, roundHalfUp(share * 100)) / 100 });
}

/** What he says of the latest thing that a court or an office published. */
function records(world: World): Phrase {
  const latest = publicTraces(world).at(-1);
  const kind = latest?.kind ?? "suitBy";
  const about =
    kind === "suitBy" ? "suitBy" : kind === "taxArrears" || kind === "socialInsuranceArrears" ? "office" : "suit";
  return say(world, "records", about, { amount: spoken(world, latest?.amount ?? 0) });
}

/** How a trade speaks of money for the running business, where it is not material that customers pay for later. */
export const spokenAs = ({ sellsOnline, drivesTrucks }: Traits): string | undefined =>
  sellsOnline ? "online" : drivesTrucks ? "haulage" : undefined;

function purposeOf(world: World): string {
  const { request, industry } = world.archetype;
  const { situation, purpose } = request;
  const ambitious = mannerOf(world.now.firm.owner) === "ambitious";
  if (situation === "renewal" || situation === "annualReview") return "again";
  if (situation === "overdraft") {
    if (paidAtOnce(world)) return "overdraft.counter";
    return TRADES[industry].sellsOnline ? "overdraft.online" : "overdraft";
  }
  if (purpose === "workingCapital" && paidAtOnce(world)) return "workingCapital.atOnce";
  if (ambitious && purpose !== "refinance") return `${purpose}.ambitious`;
  if (purpose === "equipment") return `equipment.${asksForFleet(world) ? "fleet" : industry}`;
  const trade = purpose === "workingCapital" ? spokenAs(TRADES[industry]) : undefined;
  return trade === undefined ? purpose : `${purpose}.${trade}`;
}

const asksForFleet = (world: World): boolean =>
  TRADES[world.archetype.industry].drivesTrucks && trucksFor(requestOf(world).amount) > 1;

/** Most of what a restaurant or an online shop sells is paid on the spot, whatever a few firms have on account. */
const paidAtOnce = ({ now }: World): boolean => now.firm.industry.cashShare + now.firm.industry.walletShare > 0.6;

/** What the owner says of last year's sales and the year before; minor units. Also used where the figure is bent. */
export function salesAnswer(world: World, sales: Minor, before: Minor): Phrase {
  const growth = before > 0 ? sales / before - 1 : 0;
  const way = Math.abs(growth) < 0.02 ? "steady" : growth > 0 ? "grew" : "fell";
  const careless = mannerOf(world.now.firm.owner) === "careless" ? "Roughly" : "";
  const params = { sales: spoken(world, sales), growth: roundHalfUp(Math.abs(growth) * 100) / 100 };
  return say(world, "sales", `${way}${careless}`, params);
}

/** Electricity for every ten thousand yuan of sales, the unit in which owners speak; `sales` in minor units. */
export function powerAnswer(world: World, kwh: number, sales: Minor): Phrase {
  const perUnit = kwh / Math.max(1, sales / 1_000_000);
  const rounded = perUnit < 20 ? roundHalfUp(perUnit * 10) / 10 : Math.round(perUnit);
  return say(world, "power", "used", { kwh: rounded });
}

/** All that is owed elsewhere; `hidden` is a loan that is not spoken of. */
export function otherLoansAnswer(world: World, hidden?: string): Phrase {
  const { now, names } = world;
  const elsewhere = openLoans(now).filter(
    ({ lender, balance, id }) => lender !== "thisBank" && balance > 0 && id !== hidden,
  );
  const bank = elsewhere.filter(isBank).reduce((sum, { balance }) => sum + balance, 0);
  const personal = elsewhere.filter((loan) => !isBank(loan));
  const privateDebt = personal.reduce((sum, { balance }) => sum + balance, 0);
  const friend = personal.find(({ id }) => id === PRIVATE_LOAN) ?? personal[0];
  if (friend) {
    const params = {
      bank: spoken(world, bank),
      privateDebt: spoken(world, privateDebt),
      lender: lenderName(friend, names),
      name: names.otherBank,
    };
    return say(world, "otherLoans", bank > 0 ? "private" : "onlyPrivate", params);
  }
  if (bank === 0) return evasionOrNone(world, "otherLoans");
  return say(world, "otherLoans", "bank", { bank: spoken(world, bank), name: names.otherBank });
}

/** Who has nothing to tell says so, or is short with the question as he is with others. */
const evasionOrNone = (world: World, topic: "otherLoans" | "guarantees"): Phrase =>
  evasion(world, topic) ? evade(world, topic) : say(world, topic, "none");

function customers(world: World): Phrase {
  const { names, archetype } = world;
  const [customer = names.city, second = names.city] = largestFirst(world);
  const share = roundHalfUp(largestCustomer(world).share * 100) / 100;
  const params = { share, customer, second };
  if (share > 0.4) return say(world, "customers", "one", params);
  return say(world, "customers", archetype.industry, params);
}

function stock(world: World): Phrase {
  const { firm } = world.now;
  if (oldStockShare(world) > 0.05) return say(world, "stock", "stale");
  const days = Math.max(2, Math.round((firm.stockMonths * 30) / 5) * 5);
  return say(world, "stock", firm.stockMonths < 0.25 ? "little" : "days", { days });
}

/** What people remember first when they are asked about last year. */
const MEMORABLE: readonly FirmEvent["kind"][] = [
  "ownerBlow",
  "damage",
  "customerLost",
  "customerWon",
  "newMachine",
  "subsidy",
  "badDebt",
  "staleStock",
  "priceShock",
];

/** Things that happened within memory, the most memorable first, then the latest. */
export function remembered({ life, now }: World): readonly FirmEvent[] {
  return life.events
    .filter(({ month, kind }) => month > now.month - REMEMBERED && MEMORABLE.includes(kind))
    .sort((a, b) => MEMORABLE.indexOf(a.kind) - MEMORABLE.indexOf(b.kind) || b.month - a.month);
}

function whatChanged(world: World): Phrase {
  const [event] = remembered(world);
  if (!event) return say(world, "lastYear", `quiet.${mannerOf(world.now.firm.owner)}`);
  const { variant, params } = whatHappened(world, event);
  return say(world, "lastYear", variant, params);
}

/** How an owner speaks of an event; a customer who was won or lost has his name where the ledgers know it. */
export function whatHappened(
  world: World,
  event: FirmEvent,
): { readonly variant: string; readonly params: NonNullable<Phrase["params"]> } {
  const { life, days } = world;
  const insured = life.journal.find(({ code, month }) => code === "insurancePaid" && month === event.month);
  const params = { amount: spoken(world, event.amount), paid: spoken(world, insured?.amount ?? 0) };
  const moved = event.kind === "customerLost" || event.kind === "customerWon" ? event.of : undefined;
  const known = typeof moved === "number" && days.invoices.some(({ party }) => party === moved);
  if (known) {
    return { variant: `${event.kind}Named`, params: { ...params, customer: nameIn(customerNames(world), moved) } };
  }
  return { variant: event.kind === "damage" && insured ? "damageInsured" : event.kind, params };
}

/** How the last loan that fell due was met. */
function oldLoan(world: World): Phrase {
  const { life, names, now } = world;
  const met = life.events.findLast(
    ({ kind, of, month, amount }) =>
      month > now.month - 24 &&
      (kind === "loanRenewed" || kind === "loanBridged" || kind === "loanRefused") &&
      amount > 0 &&
      of !== PRIVATE_LOAN,
  );
  const params = { lender: names.bridgeLender, amount: spoken(world, met?.amount ?? 0) };
  if (met?.kind === "loanRenewed" && renewedAtLastHour(world, met.month))
    return say(world, "oldLoan", "lastHour", params);
  if (met) return say(world, "oldLoan", met.kind, params);
  return say(world, "oldLoan", openLoans(now).some((loan) => isBank(loan) && loan.balance > 0) ? "running" : "never");
}

function worry(world: World): Phrase {
  const { firm, trailingMargin } = world.now;
  const manner = mannerOf(firm.owner);
  if (trailingMargin < 0.02) return say(world, "worry", "margin");
  if (largestCustomer(world).share > 0.35) return say(world, "worry", "customer");
  if (collectionMonthsOf(world.now) > 1.13 * firm.collectionMonths) return say(world, "worry", "delay");
  return say(world, "worry", manner);
}
