import type { CaseFile } from "../../casefile/browser";
import type { LoanRequest, Repayment } from "../../lending";
import type { Minor } from "../../money";
import { debtCapacity, lendingLimit, type LendingLimit, type LimitKind, type Policy } from "../../pricing";
import { cashForDebtService, debtService, figures, ratios, type Statement, workingCapitalNeed } from "../../statements";
import { authorityOf } from "./knock-out-checks";
import { yearOfSales } from "./sales";

/** What bounds a loan beside the accounts, minor units; undefined: the file does not say. */
export interface BorrowerFacts {
  /** what the branch may decide by itself for this borrower */
  readonly authority: Minor | undefined;
  /** what the firm owes this bank, by the bank's own rows in the list of loans */
  readonly owedHere: Minor | undefined;
}

export const borrowerFacts = (file: CaseFile, policy: Policy): BorrowerFacts => ({
  authority: authorityOf(file, policy.knockOuts),
  owedHere: file.documents
    .find((document) => document.kind === "loanList")
    ?.rows.reduce((total, row) => total + (row.lenderType === "thisBank" ? row.balance : 0), 0),
});

interface Ground extends BorrowerFacts {
  readonly request: Pick<LoanRequest, "kind" | "purpose" | "amount" | "repayment">;
  readonly current: Statement;
  readonly previous: Statement | undefined;
  readonly policy: Policy;
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
    ["workingCapitalNeed", request.purpose === "workingCapital" ? workingCapitalBound(ground) : undefined],
    ["authority", authority],
  ];
  return lendingLimit(
    request.amount,
    bounds.flatMap(([kind, amount]) => (amount === undefined ? [] : [{ kind, amount }])),
    policy.limits.amountStep,
  );
}

/** A bullet or a line is repaid by its cash cycle or renewed; debt service cover does not test it. */
export const isRepaidFromCashFlow = ({ repayment }: Pick<LoanRequest, "repayment">): boolean =>
  instalments(repayment) !== undefined;

const instalments = (repayment: Repayment) =>
  repayment === "levelInstalment" || repayment === "equalPrincipal" ? repayment : undefined;

/** What the cash left after existing debt service, at the minimum cover, carries in new instalments of the kind asked for. */
function capacity({ request, current, previous, policy, tenorMonths, rate }: Ground): Minor | undefined {
  const repayment = instalments(request.repayment);
  if (repayment === undefined) return undefined;
  const { minDscr } = policy.limits;
  const now = figures(current);
  const cash = cashForDebtService(now, previous).value ?? 0;
  const existing = debtService(now).value ?? 0;
  const free = ((cash - minDscr * existing) * 12) / current.months;
  return debtCapacity({ yearlyCash: free, minimumCover: minDscr, annualRate: rate, months: tenorMonths, repayment });
}

/** Situations in which the loan takes the place of what the firm owes this bank. */
const REPLACES: readonly LoanRequest["kind"][] = ["increase", "renewal", "annualReview"];

/**
 * The working-capital rule on the reported figures, in minor units; undefined where they leave one open. Margin is
 * profit before tax over sales; own funds are the policy's share of the need; existing loans are the short-term debt less
 * what this loan replaces; advances received are not a standard line and count as none.
 */
function workingCapitalBound({ owedHere, request, current, previous, policy }: Ground): number | undefined {
  const { dio, dso, dpo, salesGrowth } = ratios(current, previous);
  const { costOfSales, prepayments = 0, shortTermDebt = 0 } = current.lines;
  const profit = figures(current).total("profitBeforeTax").value;
  const sales = yearOfSales(current);
  const days = [dio.value, dso.value, dpo.value];
  if (!sales || !costOfSales || profit === undefined || days.includes(undefined)) return undefined;
  const [dioDays, dsoDays, dpoDays] = days.map((value) => (value! * 360) / 365) as [number, number, number];
  const year = 12 / current.months;
  const { maxGrowth, ownFundsShare } = policy.workingCapital;
  const existing = Math.max(0, shortTermDebt - replacedBy(request, owedHere));
  const { need } = workingCapitalNeed({
    priorSales: sales,
    salesMargin: (profit * year) / sales,
    growth: Math.min(salesGrowth.value ?? 0, maxGrowth),
    dio: dioDays,
    dso: dsoDays,
    dpo: dpoDays,
    prepaidDays: (360 * prepayments) / (costOfSales * year),
    advanceDays: 0,
    ownFunds: 0,
    existingLoans: 0,
    otherSources: 0,
  });
  return Math.max(0, need * (1 - ownFundsShare) - existing);
}

/** What the firm owes this bank and the loan asked for pays off, minor units; where the file has no list, the amount asked for. */
const replacedBy = ({ kind, amount }: Ground["request"], owedHere: Minor | undefined): Minor =>
  REPLACES.includes(kind) ? (owedHere ?? amount) : 0;
