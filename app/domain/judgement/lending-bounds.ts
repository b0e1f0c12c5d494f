import type { CaseFile, LoanRequest } from "../casefile/types";
import type { Minor } from "../money/index";
import { debtCapacity } from "../pricing/capacity";
import { lendingLimit, type LendingLimit, type LimitKind } from "../pricing/limit";
import type { Policy } from "../pricing/types";
import type { Statement } from "../statements/lines";
import { cashForDebtService, debtService, ratios } from "../statements/ratios";
import { figures } from "../statements/totals";
import { workingCapitalNeed } from "../statements/working-capital";
import { authorityOf } from "./knock-out-checks";
import { yearOfSales } from "./sales";

interface Ground {
  readonly file: CaseFile;
  readonly request: LoanRequest;
  readonly current: Statement;
  readonly previous: Statement | undefined;
  readonly policy: Policy;
  readonly tenorMonths: number;
  /** annual decimal that an instalment is computed with */
  readonly rate: number;
}

/** The most that policy lends on the reported figures, and the bound that holds it there. */
export function limitOf(ground: Ground): LendingLimit {
  const { file, request, current, policy } = ground;
  const bounds: readonly (readonly [LimitKind, number | undefined])[] = [
    ["salesShare", (yearOfSales(current) ?? 0) * policy.limits.maxAmountToSales],
    ["debtCapacity", isRepaidFromCashFlow(request) ? capacity(ground) : undefined],
    ["workingCapitalNeed", request.purpose === "workingCapital" ? workingCapitalBound(ground) : undefined],
    ["authority", authorityOf(file, policy.knockOuts)],
  ];
  return lendingLimit(
    request.amount,
    bounds.flatMap(([kind, amount]) => (amount === undefined ? [] : [{ kind, amount }])),
    policy.limits.amountStep,
  );
}

/** A bullet or a line is repaid by its cash cycle or renewed; debt service cover does not test it. */
export const isRepaidFromCashFlow = ({ repayment }: LoanRequest): boolean =>
  repayment === "levelInstalment" || repayment === "equalPrincipal";

/** What the cash left after existing debt service, at the minimum cover, carries in new instalments. */
function capacity({ current, previous, policy, tenorMonths, rate }: Ground): Minor {
  const { minDscr } = policy.limits;
  const now = figures(current);
  const cash = cashForDebtService(now, previous).value ?? 0;
  const existing = debtService(now).value ?? 0;
  const free = ((cash - minDscr * existing) * 12) / current.months;
  return debtCapacity({ yearlyCash: free, minimumCover: minDscr, annualRate: rate, months: tenorMonths });
}

/** Loans of the asker that this one takes the place of. */
const REPLACES: readonly LoanRequest["kind"][] = ["increase", "renewal", "annualReview"];

/**
 * The working-capital rule on the reported figures, in minor units; undefined where they leave one open. Margin is
 * profit before tax over sales; own funds are the policy's share of the need; advances received are not a standard line
 * and count as none.
 */
function workingCapitalBound({ request, current, previous, policy }: Ground): number | undefined {
  const { dio, dso, dpo, salesGrowth } = ratios(current, previous);
  const { costOfSales, prepayments = 0, shortTermDebt = 0 } = current.lines;
  const profit = figures(current).total("profitBeforeTax").value;
  const sales = yearOfSales(current);
  const days = [dio.value, dso.value, dpo.value];
  if (!sales || !costOfSales || profit === undefined || days.includes(undefined)) return undefined;
  const [dioDays, dsoDays, dpoDays] = days.map((value) => (value! * 360) / 365) as [number, number, number];
  const year = 12 / current.months;
  const { maxGrowth, ownFundsShare } = policy.workingCapital;
  const existing = REPLACES.includes(request.kind) ? 0 : shortTermDebt;
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
