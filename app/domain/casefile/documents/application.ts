import { headcount } from "../../firm";
import type { LoanRequest } from "../../lending";
import { type Minor, roundHalfUp, roundToStep, yearOf } from "../../money";
import { randomStream } from "../../random";
import { branchAuthority } from "../knock-outs/limits";
import type { NoiseItem } from "../truth";
import { parts } from "./dates";
import { largestCustomer } from "./largest-customer";
import { lenderName, maturesOn, openLoans } from "./lenders";
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

export const lastYearSales = (world: World): Minor => salesOfYear(world, lastClosedYear(world));

/** What is asked for, and what is offered for it. */
export function requestOf(world: World): LoanRequest {
  const { situation, purpose, tenorMonths, repayment } = world.archetype.request;
  const amount = amountOf(world);
  return { kind: situation, purpose, amount, tenorMonths, repayment, collateral: offers(world, amount) };
}

/** Branches are asked for what they may decide; more than their authority is a knock-out. */
function amountOf(world: World): Minor {
  const { size, request, oversized } = world.archetype;
  const here = openLoans(world.now)
    .filter(({ lender }) => lender === "thisBank")
    .reduce((sum, { balance, limit }) => sum + Math.max(balance, limit), 0);
  const bySales = inSteps(lastYearSales(world) * request.shareOfSales);
  const more = randomStream(world.seed, "increase").between(1.25, 1.8);
  const wanted =
    here === 0 || request.situation === "new" || request.situation === "overdraft"
      ? bySales
      : request.situation === "increase"
        ? Math.max(inSteps(here * more), oversized ? bySales : Math.min(bySales, inSteps(here * 2)))
        : here;
  return Math.min(wanted, branchAuthority(size));
}

/** Round amounts, as they are asked for: finer where they are small. */
function inSteps(amount: number): Minor {
  const step = amount < 50_000_000 ? 1_000_000 : amount < 300_000_000 ? 5_000_000 : 10_000_000;
  return Math.max(5_000_000, roundToStep(amount, step));
}
