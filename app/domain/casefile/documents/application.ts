import { headcount } from "../../firm";
import { TRADES } from "../../industries";
import type { LoanRequest } from "../../lending";
import { type Minor, roundHalfUp, roundToStep, yearOf } from "../../money";
import { randomStream } from "../../random";
import { branchAuthority } from "../knock-outs/limits";
import type { NoiseItem } from "../truth";
import { parts } from "./dates";
import { largestCustomer } from "./largest-customer";
import { lenderName, maturesOn, openLoans } from "./lenders";
import { once } from "./once";
import { offers } from "./pledge";
import type { ApplicationDocument } from "./types/firm";
import type { Drawn, World } from "./world";

/** The request and what the applicant states of the firm. */
export function drawApplication(world: World): Drawn<ApplicationDocument> {
  const { now, names, asOf } = world;
  const { firm } = now;
  const sales = lastYearSales(world);
  const told = world.archetype.books === "statements" ? sales : roundToStep(sales, 1_000_000);
  const noise: NoiseItem[] =
    told === sales ? [] : [{ source: "ownersEstimate", doc: "application", amount: told - sales }];
  return {
    document: {
      id: "application",
      kind: "application",
      date: asOf,
      request: requestOf(world),
      stated: {
        yearsInBusiness: firm.yearsInBusiness,
        ownerExperienceYears: firm.ownerExperienceYears,
        employees: headcount(now),
        premisesOwned: firm.premisesOwned,
        largestCustomerShare: roundHalfUp(largestCustomer(world).share * 100) / 100,
        lastYearSales: told,
        otherLoans: openLoans(now)
          .filter(({ lender, balance }) => lender !== "thisBank" && balance > 0)
          .map((loan) => ({
            lender: lenderName(loan, names),
            balance: loan.balance,
            maturity: maturesOn(world, loan),
          })),
      },
    },
    noise,
  };
}

/** Sales of a calendar year in the books, net of VAT, in minor units. */
export const salesOfYear = ({ life }: World, year: number): Minor =>
  life.states.slice(1).reduce((sum, { month, figures }) => sum + (yearOf(month) === year ? figures.sales : 0), 0);

/** The last closed calendar year on the day of the application. */
export const lastClosedYear = ({ asOf }: World): number => yearOf(parts(asOf).month) - 1;

export const lastYearSales = once((world): Minor => salesOfYear(world, lastClosedYear(world)));

/** What is asked for, and what is offered for it. */
export const requestOf = once((world): LoanRequest => {
  const { situation, purpose, tenorMonths, repayment } = world.archetype.request;
  const amount = amountOf(world);
  return { kind: situation, purpose, amount, tenorMonths, repayment, collateral: offers(world, amount) };
});

/** Branches are asked for what they may decide; more than their authority is a knock-out. */
function amountOf(world: World): Minor {
  const { size, request, oversized } = world.archetype;
  const here = openLoans(world.now)
    .filter(({ lender }) => lender === "thisBank")
    .reduce((sum, { balance, limit }) => sum + Math.max(balance, limit), 0);
  const bySales = inSteps(lastYearSales(world) * request.shareOfSales);
  const more = randomStream(world.seed, "increase").between(1.15, 1.5);
  const wanted =
    here === 0 || request.situation === "new" || request.situation === "overdraft"
      ? bySales
      : request.situation === "increase"
        ? Math.max(inSteps(here * more), oversized ? bySales : Math.min(bySales, inSteps(here * 2)))
        : here;
  return Math.min(inWholeTrucks(world, wanted), branchAuthority(size));
}

/** What a bank lends on a truck with its trailer, and more than it lends on one, minor units. House estimates. */
const [TRUCK, ONE_TRUCK] = [42_000_000, 60_000_000] as const;
/** Nobody has drivers, freight and yard for more than this part of what the fleet has cost, all at once. House estimates. */
const GROWS = { usual: 0.7, oversized: 1.1 } as const;

/** How many trucks an amount buys, with what the owner adds. */
export const trucksFor = (amount: Minor): number => (amount > ONE_TRUCK ? Math.max(2, Math.round(amount / TRUCK)) : 1);

/** A fleet grows by whole trucks, of one price, and by no more of them than it can take. */
function inWholeTrucks({ archetype, now, seed }: World, wanted: Minor): Minor {
  const { request, industry, oversized } = archetype;
  if (!TRADES[industry].drivesTrucks || request.purpose !== "equipment") return wanted;
  const fleet = now.assets.reduce((sum, { cost }) => sum + cost, 0);
  const most = fleet * (oversized ? GROWS.oversized : GROWS.usual);
  if (trucksFor(Math.min(wanted, most)) === 1) return inSteps(Math.min(wanted, most));
  const price = roundToStep(TRUCK * randomStream(seed, "trucks/price").between(0.75, 1.25), 1_000_000);
  return price * Math.max(1, Math.floor(Math.min(wanted, most) / price));
}

/** Round amounts, as they are asked for: finer where they are small. */
function inSteps(amount: number): Minor {
  const step = amount < 50_000_000 ? 1_000_000 : amount < 300_000_000 ? 5_000_000 : 10_000_000;
  return Math.max(5_000_000, roundToStep(amount, step));
}
