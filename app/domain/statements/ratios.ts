import { cashForDebtService, debtService } from "./debt-service";
import { combine, difference, figureOf, known, quotient, sum, unknown, type Figure } from "./figure";
import { globalCashFlow, type Household } from "./global-cash-flow";
import type { Statement } from "./lines";
import { figures, type Figures } from "./totals";

export { cashForDebtService, debtService };

/** The ratios of a spread with their units; days on 365. */
export const RATIO_UNITS = {
  dscr: "times",
  globalDscr: "times",
  fccr: "times",
  interestCover: "times",
  current: "times",
  quick: "times",
  debtToAssets: "percent",
  grossMargin: "percent",
  ebitdaMargin: "percent",
  ebitMargin: "percent",
  netMargin: "percent",
  dso: "days",
  dio: "days",
  dpo: "days",
  ccc: "days",
  salesGrowth: "percent",
  salesToAssets: "times",
} as const;
export type RatioId = keyof typeof RATIO_UNITS;
export const RATIO_IDS = Object.keys(RATIO_UNITS) as readonly RatioId[];

/** What no statement says: the household of the owner, and parts of lines. Minor units, same period. */
export interface RatioExtra extends Household {
  readonly maintenanceCapex?: number;
}

/**
 * All ratios of one period. Decimals, times, or days; a ratio that cannot be had says why.
 * Flows of a period other than twelve months are annualised where they meet a balance.
 */
export function ratios(current: Statement, previous?: Statement, extra: RatioExtra = {}): Record<RatioId, Figure> {
  const now = figures(current);
  const sales = now.line("sales");
  const costOfSales = now.line("costOfSales");
  const ebit = now.total("ebit");
  const ebitda = now.total("ebitda");
  const currentLiabilities = now.total("currentLiabilities");
  const totalAssets = now.total("totalAssets");
  const daysInPeriod = known((365 * current.months) / 12);
  const days = (balance: Figure, flow: Figure, flowName: string) =>
    combine([daysInPeriod, quotient(balance, flow, flowName)], (period, share) => period * share);

  const dso = days(now.line("receivables"), sales, "sales");
  const dio = days(now.line("inventory"), costOfSales, "costOfSales");
  const dpo = days(now.line("payables"), costOfSales, "costOfSales");

  return {
    dscr: dscr(now, previous),
    globalDscr: globalCashFlow(now, extra).dscr,
    fccr: fccr(now, extra),
    interestCover: quotient(ebit, now.line("interest"), "interest"),
    current: quotient(now.total("currentAssets"), currentLiabilities, "currentLiabilities"),
    quick: quotient(
      difference(now.total("currentAssets"), now.line("inventory")),
      currentLiabilities,
      "currentLiabilities",
    ),
    debtToAssets: quotient(now.total("totalLiabilities"), totalAssets, "totalAssets"),
    grossMargin: quotient(now.total("grossProfit"), sales, "sales"),
    ebitdaMargin: quotient(ebitda, sales, "sales"),
    ebitMargin: quotient(ebit, sales, "sales"),
    netMargin: quotient(now.total("netProfit"), sales, "sales"),
    dso,
    dio,
    dpo,
    ccc: difference(sum(dso, dio), dpo),
    salesGrowth: salesGrowth(current, previous),
    salesToAssets: quotient(annual(current, sales), totalAssets, "totalAssets"),
  };
}

const annual = (statement: Statement, flow: Figure): Figure =>
  combine([flow], (value) => (value * 12) / statement.months);

/** (EBITDA − cash taxes − owner drawings) / (interest + current portion of long-term debt) */
const dscr = (now: Figures, previous?: Statement): Figure =>
  quotient(cashForDebtService(now, previous), debtService(now), "debtService");

/** Lease payments were expensed in EBITDA: added back above, and counted as a fixed charge below. */
function fccr(now: Figures, extra: RatioExtra): Figure {
  const leases = now.line("leasePayments");
  const capex = extra.maintenanceCapex === undefined ? now.line("capitalExpenditure") : known(extra.maintenanceCapex);
  const available = sum(difference(difference(now.total("ebitda"), now.line("tax")), capex), leases);
  return quotient(available, sum(debtService(now), leases), "fixedCharges");
}

function salesGrowth(current: Statement, previous?: Statement): Figure {
  if (!previous) return unknown("noPreviousPeriod");
  const before = annual(previous, figureOf(previous.lines.sales, "sales"));
  const now = annual(current, figureOf(current.lines.sales, "sales"));
  if (before.value === undefined) return unknown("noPreviousSales");
  return combine([quotient(now, before, "previousSales")], (factor) => factor - 1);
}
