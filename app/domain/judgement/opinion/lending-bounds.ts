import type { CaseFile } from "../../casefile/browser";
import { type LoanRequest, replacesLoan, type SizeClass } from "../../lending";
import type { IsoDate, Minor } from "../../money";
import {
  firstYearOf,
  isRepaidAtOnce,
  isSmall,
  lendingLimit,
  type LendingLimit,
  type LimitKind,
  type Policy,
} from "../../pricing";
import { cashForDebtService, debtService, figures, ratios, type Statement, workingCapitalNeed } from "../../statements";
import { authorityOf } from "./knock-out-checks";
import { fileSalesOf, yearOfSales } from "./sales";
import { seasonOf } from "./season";

/** What bounds a loan beside the accounts, minor units; undefined: the file does not say. */
export interface BorrowerFacts {
  /** what the branch may decide by itself for this borrower */
  readonly authority: Minor | undefined;
  /** what the firm owes this bank, by the bank's own rows in the list of loans */
  readonly owedHere: Minor | undefined;
  /** the day on which the first of that falls due */
  readonly dueHere?: IsoDate;
  /** sales of the busiest quarter over those of the quarter that the accounts end with, 1 or more: see season.ts */
  readonly season?: number;
  /** a year's sales as the file states them: the class that capital sees is the file's, whatever anybody adjusts */
  readonly fileSales?: Minor;
}

export function borrowerFacts(file: CaseFile, policy: Policy): BorrowerFacts {
  const [season, fileSales] = [seasonOf(file.documents), fileSalesOf(file.documents)];
  const here = file.documents
    .find((document) => document.kind === "loanList")
    ?.rows.filter(({ lenderType }) => lenderType === "thisBank");
  const [dueHere] = (here ?? []).flatMap(({ balance, maturity }) => (balance > 0 ? maturity : [])).sort();
  return {
    authority: authorityOf(file, policy.knockOuts),
    owedHere: here?.reduce((total, { balance }) => total + balance, 0),
    ...(dueHere === undefined ? {} : { dueHere }),
    ...(season === undefined ? {} : { season }),
    ...(fileSales === undefined ? {} : { fileSales }),
  };
}

/** Who asks for what, and on which figures it is looked at. */
export interface Borrower extends Pick<BorrowerFacts, "owedHere" | "season"> {
  readonly request: Pick<LoanRequest, "kind" | "purpose" | "amount">;
  readonly size: SizeClass;
  readonly current: Statement;
  readonly previous: Statement | undefined;
  readonly policy: Policy;
}

interface Ground extends Borrower, BorrowerFacts {
  readonly request: Pick<LoanRequest, "kind" | "purpose" | "amount" | "repayment">;
  readonly tenorMonths: number;
  /** annual decimal that an instalment is computed with */
  readonly rate: number;
}

/** The most that policy lends on these figures, and the bound that holds it there. */
export function limitOf(ground: Ground): LendingLimit {
  const { request, current, policy, authority } = ground;
  const bounds: readonly (readonly [LimitKind, number | undefined])[] = [
    ["salesShare", (yearOfSales(current) ?? 0) * policy.limits.maxAmountToSales],
    ["debtCapacity", capacity(ground)],
    ["workingCapitalNeed", workingCapitalBound(ground)],
    ["authority", authority],
  ];
  return lendingLimit(
    request.amount,
    bounds.flatMap(([kind, amount]) => (amount === undefined ? [] : [{ kind, amount }])),
    policy.limits.amountStep,
  );
}

/** What the cash left after existing debt service, at the minimum cover, carries in the loan's first twelve instalments. */
function capacity({ request, current, previous, policy, tenorMonths, rate }: Ground): Minor | undefined {
  if (isRepaidAtOnce(request)) return undefined;
  const { minDscr } = policy.limits;
  const now = figures(current);
  const cash = cashForDebtService(now, previous).value ?? 0;
  const existing = debtService(now).value ?? 0;
  const free = ((cash / minDscr - existing) * 12) / current.months;
  const asked = firstYearOf({ ...request, tenorMonths, rate }).payment;
  return (Math.max(0, free) * request.amount) / asked;
}

/**
 * The most that the working-capital rule lends on these figures, minor units: the need of the cycle in the busiest quarter
 * less the firm's own share, or, for a micro or small firm, the share of a year's sales that the simplified turnover method
 * allows where that is more; either less the short-term debt that stays. Balances are those of the accounts' last day, so
 * the season is measured from its quarter. Margin is profit before tax over sales; advances received are not a standard
 * line and count as none. Undefined for another purpose, and where the figures leave a part open.
 */
export function workingCapitalBound(borrower: Borrower): number | undefined {
  const { owedHere, season = 1, size, request, current, previous, policy } = borrower;
  if (request.purpose !== "workingCapital") return undefined;
  const { dio, dso, dpo, salesGrowth } = ratios(current, previous);
  const { costOfSales, prepayments = 0, shortTermDebt = 0 } = current.lines;
  const profit = figures(current).total("profitBeforeTax").value;
  const sales = yearOfSales(current);
  const days = [dio.value, dso.value, dpo.value];
  if (!sales || !costOfSales || profit === undefined || days.includes(undefined)) return undefined;
  const [dioDays, dsoDays, dpoDays] = days.map((value) => (value! * 360) / 365) as [number, number, number];
  const year = 12 / current.months;
  const { maxGrowth, ownFundsShare, turnoverShare = 0 } = policy.workingCapital;
  const existing = Math.max(0, shortTermDebt - replacedBy(request, owedHere));
  const growth = Math.min(salesGrowth.value ?? 0, maxGrowth);
  const { need } = workingCapitalNeed({
    priorSales: sales,
    salesMargin: (profit * year) / sales,
    growth,
    dio: dioDays,
    dso: dsoDays,
    dpo: dpoDays,
    prepaidDays: (360 * prepayments) / (costOfSales * year),
    advanceDays: 0,
    ownFunds: 0,
    existingLoans: 0,
    otherSources: 0,
  });
  const ofCycle = need * season * (1 - ownFundsShare);
  const ofTurnover = isSmall(size) ? sales * (1 + growth) * turnoverShare : 0;
  return Math.max(0, Math.max(ofCycle, ofTurnover) - existing);
}

/** What the firm owes this bank and the loan asked for pays off, minor units; where the file has no list, the amount asked for. */
const replacedBy = (request: Borrower["request"], owedHere: Minor | undefined): Minor =>
  replacesLoan(request) ? (owedHere ?? request.amount) : 0;
