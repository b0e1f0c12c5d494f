import type { Loan } from "../../firm";
import { type IsoDate, isoMonth } from "../../money";
import { randomStream } from "../../random";
import type { CreditReportDocument } from "./types/debt";
import { rateNamedElsewhere } from "../market";
import { daysAfter, officeDay, workingDate } from "./dates";
import { requestOf } from "./application";
import { BY_OWNER, drawnOn, isBank, lenderName, maturesOn, openLoans, securityOf } from "./lenders";
import { BANKS } from "./name-lists";
import { once } from "./once";
import { cardOf, carLoanOf, consumerLoanOf, idleCards, mortgageOf, type OwnerDebt } from "./owner-debts";
import { lateAtBanks, MEMORY, publicTraces, watchedLoans } from "./traces";
import type { Drawn, World } from "./world";

type Facility = CreditReportDocument["facilities"][number];
type Enquiry = CreditReportDocument["enquiries"][number];
type LatePayment = CreditReportDocument["history"][number];
type PublicRecord = NonNullable<CreditReportDocument["publicRecords"]>[number];

/** How far back enquiries are shown, in days. */
const REPORTED_DAYS = 720;
/**
 * Applications at other banks in a year: some owners make none, the ambitious one every other month, and whom banks think
 * little of is sent on (by the spread that they ask). House estimates.
 */
const SHOPPING_AROUND = { least: 0.2, byAmbition: 2.5, bySpread: 60 } as const;
/** How often in two years a bank that lends looks in beside its own decisions, at least and at most. House estimate. */
const LOOKS_IN = [1, 6] as const;
/** Days before a loan is paid out on which its lender asks, at least and at most. House estimate. */
const BEFORE_PAYOUT = [4, 25] as const;
/** Chance that the most careless owner was once late with his card. House estimate. */
const LATE_CARD = 0.5;

/**
 * What the bureau knows of firm and owner: what banks have lent, who asked, what is guaranteed, what was paid late.
 * Money from private persons is not in it.
 */
export function drawCreditReport(world: World): Drawn<CreditReportDocument> {
  const reported = reportedOn(world);
  return {
    document: {
      id: "creditReport",
      kind: "creditReport",
      asOf: reported,
      facilities: facilities(world),
      enquiries: enquiries(world, reported),
      guarantees: guarantees(world),
      ownersGuarantees: ownersGuarantees(world),
      history: history(world),
      publicRecords: publicRecords(world),
    },
    noise: [],
  };
}

/** The day on which this bank asked the bureau. */
export const reportedOn = ({ seed, asOf }: World): IsoDate =>
  officeDay(asOf, -randomStream(seed, "credit report").integer(0, 4));

function facilities(world: World): readonly Facility[] {
  const { now, names } = world;
  const watched = watchedLoans(world);
  const firm = openLoans(now)
    .filter(isBank)
    .map((loan): Omit<Facility, "id"> => ({
      borrower: "firm",
      lender: lenderName(loan, names),
      type: loan.repayment === "revolving" ? "line" : "term",
      granted: Math.max(loan.principal, loan.limit),
      balance: loan.balance,
      opened: drawnOn(world, loan),
      maturity: maturesOn(world, loan),
      classification: classOf(loan, watched.has(loan.id)),
    }));
  const loans = [
    [mortgageOf(world), "mortgage"],
    [carLoanOf(world), "car"],
    [consumerLoanOf(world), "consumer"],
  ] as const;
  const cards = [cardOf(world), ...idleCards(world)];
  const owner = [
    ...loans.flatMap(([debt, type]) => (debt ? [owed(debt, type)] : [])),
    ...cards.map((card) => owed(card, "card")),
  ];
  return [...firm, ...owner].map((row, i) => ({ id: `f${i + 1}`, ...row }));
}

const owed = (debt: OwnerDebt, type: Facility["type"]): Omit<Facility, "id"> => ({
  borrower: "owner",
  lender: debt.lender,
  type,
  granted: debt.granted,
  balance: debt.balance,
  opened: debt.opened,
  maturity: debt.maturity,
  classification: "normal",
});

const classOf = ({ monthsPastDue }: Loan, watched: boolean): Facility["classification"] =>
  monthsPastDue >= 3 ? "substandard" : monthsPastDue > 0 || watched ? "specialMention" : "normal";

/**
 * Banks ask before they lend to their client again and look in between, this bank asks now, and some owners ask
 * elsewhere. A client's own bank always calls it a review.
 */
function enquiries(world: World, reported: IsoDate): readonly Enquiry[] {
  const { seed, now, names, archetype } = world;
  const random = randomStream(seed, "enquiries");
  const others = BANKS.filter((bank) => !bank.startsWith("{"));
  const { least, byAmbition, bySpread } = SHOPPING_AROUND;
  const { owner, creditSpread } = now.firm;
  const asked = Math.min(7, random.poisson(least + byAmbition * owner.ambition + bySpread * creditSpread));
  // Who was named a rate has asked for it.
  const named = rateNamedElsewhere(seed, now) === undefined ? 0 : 1;
  const elsewhere = Array.from({ length: Math.max(named, asked) }, () => ({
    on: officeDay(reported, -random.integer(20, 360)),
    by: random.pick([names.otherBank, names.bank, ...others]),
    reason: "application" as const,
  }));
  const loans = openLoans(now).filter(isBank);
  const review = (by: string, on: IsoDate) => ({ on, by, reason: "review" as const });
  const decided = loans
    .map((loan) => review(lenderName(loan, names), officeDay(drawnOn(world, loan), -random.integer(...BEFORE_PAYOUT))))
    .filter(({ on }) => on > daysAfter(reported, -REPORTED_DAYS));
  const looked = [...new Set(loans.map((loan) => lenderName(loan, names)))].flatMap((by) =>
    Array.from({ length: random.integer(...LOOKS_IN) }, () =>
      review(by, officeDay(reported, -random.integer(30, REPORTED_DAYS))),
    ),
  );
  // Not every bank asks about who stands for its borrower.
  const askedOnGuarantee = randomStream(seed, "enquiries/guarantee").chance(0.4);
  const guaranteed = (askedOnGuarantee ? guarantees(world) : []).map(({ lender, since }) => ({
    on: officeDay(since, -random.integer(3, 12)),
    by: lender,
    reason: "guarantee" as const,
  }));
  const today = {
    on: reported,
    by: names.thisBank,
    reason: archetype.request.situation === "annualReview" ? ("review" as const) : ("application" as const),
  };
  return (
    [...elsewhere, ...decided, ...looked, ...guaranteed, today]
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
      // Nobody asks twice on a day.
      .filter(({ on, by }, i, all) => all.findLastIndex((other) => other.on === on && other.by === by) === i)
      .map((row, i) => ({ id: `q${i + 1}`, ...row }))
  );
}

/** Guarantees for loans of a year are signed anew with each of them. */
export const guarantees = once(({ now, names, seed, asOf }): CreditReportDocument["guarantees"] => {
  return now.contingencies
    .filter(({ kind }) => kind === "guarantee")
    .map(({ amount, id }, i) => ({
      id: `g${i + 1}`,
      borrower: names.neighbourFirm,
      lender: names.otherBank,
      amount,
      since: officeDay(asOf, -randomStream(seed, `since/${id}`).integer(40, 330)),
      status: "normal",
    }));
});

/** The owner stands for every bank loan of the firm that its list says so of, with what was granted, from the day of its payout. */
function ownersGuarantees(world: World): CreditReportDocument["ownersGuarantees"] {
  const offered = requestOf(world).collateral;
  return openLoans(world.now)
    .filter((loan) => isBank(loan) && BY_OWNER.includes(securityOf(world, loan, offered).text.code))
    .map((loan, i) => ({
      id: `o${i + 1}`,
      lender: lenderName(loan, world.names),
      amount: Math.max(loan.principal, loan.limit),
      since: drawnOn(world, loan),
    }));
}

/** What was paid late to a bank, and the owner's card, forgotten for some days. */
function history(world: World): readonly LatePayment[] {
  const late = lateAtBanks(world).map(({ month, loan, days, amount }) => ({
    month: isoMonth(month),
    lender: lenderName(loan, world.names),
    days,
    amount,
  }));
  return [...late, ...forgottenCard(world)]
    .sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))
    .map((row, i) => ({ id: `h${i + 1}`, ...row }));
}

/** Who publishes it. */
const PUBLISHERS: Readonly<Record<PublicRecord["kind"], string>> = {
  suitAgainst: "District People's Court",
  suitBy: "District People's Court",
  enforcement: "District People's Court",
  accountFrozen: "District People's Court",
  taxArrears: "Tax Bureau",
  socialInsuranceArrears: "Social Insurance Centre",
};

function publicRecords(world: World): readonly PublicRecord[] {
  const { names, seed } = world;
  return publicTraces(world)
    .map(({ kind, month, until, amount }, i) => {
      const random = randomStream(seed, `public record/${i}`);
      // A court hears a suit before it has an account frozen or a judgment enforced.
      const follows = kind === "accountFrozen" || kind === "enforcement";
      const day = follows ? random.integer(11, 15) : random.integer(3, 9);
      const later = random.integer(18, 27);
      return {
        kind,
        on: workingDate(month, day),
        by: `${names.city} ${PUBLISHERS[kind]}`,
        amount,
        until: until === undefined ? undefined : workingDate(until, later),
      };
    })
    .map((row, i) => ({ id: `p${i + 1}`, ...row }));
}

function forgottenCard(world: World): Omit<LatePayment, "id">[] {
  const { now, seed } = world;
  const random = randomStream(seed, "late/card");
  const forgot = random.chance(LATE_CARD * (1 - now.firm.owner.diligence));
  const card = cardOf(world);
  const month = isoMonth(now.month - random.integer(1, MEMORY - 1));
  const days = random.integer(1, 6);
  const amount = Math.round(card.granted * random.between(0.01, 0.12));
  return forgot ? [{ month, lender: card.lender, days, amount }] : [];
}
