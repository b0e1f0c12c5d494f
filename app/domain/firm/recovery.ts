import type { CollateralType } from "../lending";
import type { Minor } from "../money";
import { exp, pow, type RandomStream } from "../random";
import type { Balances } from "./accounts";
import type { Loan } from "./state";

/** Something pledged to this bank, at its true market value on the day of the application, after earlier claims. */
export interface Pledge {
  readonly type: CollateralType;
  readonly value: Minor;
}

interface Sale {
  /** what a forced sale brings of market value, and what the sale costs of that */
  readonly proceeds: number;
  readonly cost: number;
  /** from default to cash */
  readonly years: number;
  /** of the value in a year, deviation of the logarithm */
  readonly volatility: number;
}

/**
 * Version 1. Proceeds and years: 1 − training haircut and middle of the years to cash of the SME credit reference §6
 * (house values); cost and volatility are estimates.
 */
const SALES: Readonly<Record<CollateralType, Sale>> = {
  deposit: { proceeds: 0.95, cost: 0, years: 0.1, volatility: 0 },
  home: { proceeds: 0.65, cost: 0.05, years: 1.75, volatility: 0.1 },
  shopOrOffice: { proceeds: 0.525, cost: 0.05, years: 2.5, volatility: 0.14 },
  factoryOrLand: { proceeds: 0.5, cost: 0.05, years: 2.5, volatility: 0.14 },
  machineryOrVehicle: { proceeds: 0.4, cost: 0.08, years: 1.25, volatility: 0.18 },
  receivables: { proceeds: 0.5, cost: 0.05, years: 0.75, volatility: 0.2 },
  stock: { proceeds: 0.4, cost: 0.1, years: 0.75, volatility: 0.2 },
};

const IS_PROPERTY: Partial<Record<CollateralType, true>> = { home: true, shopOrOffice: true, factoryOrLand: true };

/**
 * Version 1, estimates. What the firm's own assets bring of book value when it is wound up, the administrator's cost,
 * the part of other banks' loans that is secured on them, years to the dividend, and luck (deviation of the logarithm).
 */
const ESTATE = {
  cash: 0.8,
  receivables: 0.45,
  stock: 0.3,
  fixedAssets: 0.35,
  cost: 0.15,
  securedElsewhere: 0.4,
  years: 2,
  luck: 0.4,
} as const;
/** Bounds of the dividend on what is unsecured: owners and guarantors pay something, courts never all. */
const DIVIDEND = { least: 0.03, most: 0.7 } as const;
/** The bank's own cost of a workout, of exposure; estimate. A loss is never below it and never above all. */
const WORKOUT_COST = 0.03;

/** The firm on the day it defaults; the books of a draft will do. */
interface Failed {
  readonly balances: Balances;
  readonly loans: readonly Loan[];
  /** property prices against the day of the application, logarithm */
  readonly property: number;
}

/**
 * Loss given default of one path, decimal of principal and unpaid interest: 1 − (collateral + dividend on the rest) +
 * cost, both at present value at the loan's own rate on the day of default. `months` since drawing.
 */
export function lossGivenDefault(
  failed: Failed,
  loan: Loan,
  pledges: readonly Pledge[],
  months: number,
  random: RandomStream,
): number {
  const exposure = loan.balance + loan.interestDue;
  // A line that was not drawn on the day is no loss.
  if (exposure <= 0) return 0;
  let secured = 0;
  for (const pledge of pledges) secured += proceeds(pledge, failed, loan.annualRate, months, random);
  secured = Math.min(exposure, secured);
  const luck = exp(random.normal(0, ESTATE.luck) - (ESTATE.luck * ESTATE.luck) / 2);
  const rest = exposure - secured;
  const present = discount(loan.annualRate, ESTATE.years);
  const unsecured = rest * present * within(DIVIDEND, luck * dividend(failed, loan, pledges, rest));
  return within({ least: WORKOUT_COST, most: 1 }, 1 - (secured + unsecured) / exposure + WORKOUT_COST);
}

const discount = (annualRate: number, years: number): number => pow(1 + annualRate, -years);
const within = ({ least, most }: { least: number; most: number }, x: number): number =>
  Math.min(most, Math.max(least, x));

/** Its value moves until the sale, property with the market; what the firm no longer has in its books cannot be sold. */
function proceeds(
  pledge: Pledge,
  { balances, property }: Failed,
  rate: number,
  months: number,
  random: RandomStream,
): number {
  const sale = SALES[pledge.type];
  const years = months / 12 + sale.years;
  const value =
    pledge.value *
    exp(
      (IS_PROPERTY[pledge.type] ? property : 0) +
        sale.volatility * (Math.sqrt(years) * random.normal() - (sale.volatility * years) / 2),
    );
  const there =
    pledge.type === "receivables"
      ? Math.min(value, balances.receivables)
      : pledge.type === "stock"
        ? Math.min(value, balances.inventory)
        : value;
  return there * sale.proceeds * (1 - sale.cost) * discount(rate, sale.years);
}

/**
 * Share of an unsecured claim that the estate pays: liquidation values of what is not pledged here, less cost, unpaid
 * staff and taxes, and what others hold security on, over all claims that rank with the bank's rest.
 */
function dividend({ balances: b, loans }: Failed, loan: Loan, pledges: readonly Pledge[], rest: number): number {
  const pledged = (type: CollateralType): boolean => pledges.some((one) => one.type === type);
  const assets =
    ESTATE.cash * b.cash +
    (pledged("receivables") ? 0 : ESTATE.receivables * b.receivables) +
    (pledged("stock") ? 0 : ESTATE.stock * b.inventory) +
    (pledged("machineryOrVehicle") ? 0 : ESTATE.fixedAssets * (b.fixedAssets + b.accumulatedDepreciation));
  const owed = (balance: number): number => Math.max(0, -balance);
  const priority = owed(b.accruals) + owed(b.vatPayable) + owed(b.incomeTaxPayable);
  let secured = 0;
  let unsecured = 0;
  for (const { id, lender, balance, interestDue } of loans) {
    if (id === loan.id) continue;
    const bank = lender === "otherBank" ? ESTATE.securedElsewhere * balance : 0;
    secured += bank;
    unsecured += balance + interestDue - bank;
  }
  const left = Math.max(0, assets * (1 - ESTATE.cost) - priority - secured);
  const claims = rest + unsecured + owed(b.payables);
  return claims > 0 ? left / claims : 0;
}
