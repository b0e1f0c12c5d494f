import type { SizeClass } from "../casefile/types";
import type { MonthNumber } from "../money/calendar";
import { roundHalfUp, roundToStep, type Minor } from "../money/index";
import { randomStream, type RandomStream } from "../random/index";
import { emptyBalances } from "./accounts";
import { steadyCohorts, total } from "./cohorts";
import type { Industry } from "./industries";
import { newLoan } from "./loans";
import type { Firm, FirmState, Loan } from "./state";
import { recoverableVat } from "./trade";

export const QUALITIES = ["strong", "average", "weak"] as const;
export type Quality = (typeof QUALITIES)[number];

interface Traits {
  readonly materialShareShift: number;
  readonly costLevel: number;
  readonly volatility: number;
  /** yearly, logarithm */
  readonly growth: number;
  /** bank debt at the start over total assets */
  readonly leverage: number;
  /** cash at the start, and the owner's own means, in months of costs */
  readonly cashMonths: number;
  readonly wealthMonths: number;
}

/** House estimates, chosen so that ratios and default rates come out as they do for small firms. */
const TRAITS: Readonly<Record<Quality, Traits>> = {
  strong: {
    materialShareShift: -0.015,
    costLevel: 0.975,
    volatility: 0.9,
    growth: 0.04,
    leverage: 0.3,
    cashMonths: 0.4,
    wealthMonths: 0.8,
  },
  average: {
    materialShareShift: 0.004,
    costLevel: 1,
    volatility: 1.2,
    growth: 0.02,
    leverage: 0.42,
    cashMonths: 0.35,
    wealthMonths: 0.4,
  },
  weak: {
    materialShareShift: 0.02,
    costLevel: 1.02,
    volatility: 1.5,
    growth: 0,
    leverage: 0.52,
    cashMonths: 0.3,
    wealthMonths: 0.25,
  },
};

const BANK_RATE = 0.055;
/** Private lenders in this market ask about one and a half percent a month. */
export const PRIVATE_RATE = 0.18;
export const PRIVATE_LOAN = "private-1";

/** days in a month */
const DAYS = 365 / 12;

const creditShare = ({ walletShare, cashShare }: Industry): number => 1 - walletShare - cashShare;

/** Stock is materials alone, while days of stock count the whole cost of sales. */
function materialsInCost({
  materialShare,
  productionWageShare,
  powerInCostOfSales,
  kwhPerYuan,
  tariff,
}: Industry): number {
  return materialShare / (materialShare + productionWageShare + (powerInCostOfSales ? kwhPerYuan * tariff : 0));
}

export interface Founding {
  readonly industry: Industry;
  readonly size: Extract<SizeClass, "micro" | "small">;
  readonly quality: Quality;
  /** the firm has borrowed from a private person */
  readonly privateLoan: boolean;
  /** the month whose end the opening books stand at */
  readonly opening: MonthNumber;
}

/** A firm with the traits of its kind, and its opening books. Ratios are not drawn: they emerge from its life. */
export function foundFirm(founding: Founding, seed: string): FirmState {
  const { industry, size, quality, opening } = founding;
  const random = randomStream(seed, "firm");
  const traits = TRAITS[quality];
  const [median, sigma, low, high] = industry.yearlySales[size];
  const yearlySales = Math.max(low, Math.min(high, random.lognormal(median, sigma)));
  const monthlySales = roundHalfUp((yearlySales * 100) / 12);
  const firm: Firm = {
    industry,
    monthlySales,
    yearsInBusiness: random.integer(quality === "weak" ? 4 : 5, 18),
    ownerExperienceYears: random.integer(6, 25),
    premisesOwned: random.chance(industry.ownedPremises),
    materialShareShift: traits.materialShareShift + random.normal(0, 0.008),
    costLevel: traits.costLevel * random.lognormal(1, 0.02),
    volatility: traits.volatility,
    growth: (traits.growth + random.normal(0, 0.02)) / 12,
    collectionMonths:
      (industry.dso / DAYS / ((1 + industry.vatRate) * creditShare(industry))) * random.lognormal(1, 0.15),
    supplierMonths: (industry.dpo / DAYS) * random.lognormal(1, 0.12),
    stockMonths: (industry.dio / DAYS / materialsInCost(industry)) * random.lognormal(1, 0.15),
    customerShares: customerShares(industry, random),
    livingCost: roundToStep(Math.min(monthlySales * 0.012, 4_000_000) * random.lognormal(1, 0.2), 50_000),
    bonusShare: random.between(0.8, 1.3),
  };
  return openingState(firm, traits, founding, opening, random);
}

function customerShares(industry: Industry, random: RandomStream): number[] {
  if (industry.id === "restaurant") return [0.05, 0.03];
  const first = random.between(0.14, 0.34);
  return [first, first * 0.7, first * 0.45, first * 0.3];
}

function openingState(
  firm: Firm,
  traits: Traits,
  { privateLoan }: Founding,
  opening: MonthNumber,
  random: RandomStream,
): FirmState {
  const { industry, monthlySales } = firm;
  const vat = recoverableVat(industry);
  const receivables = steadyCohorts(
    roundHalfUp(monthlySales * creditShare(industry) * (1 + industry.vatRate)),
    firm.collectionMonths,
  );
  const materials = monthlySales * industry.materialShare;
  const payables = steadyCohorts(roundHalfUp(materials * (1 + vat)), firm.supplierMonths);
  const monthlyCosts = monthlySales * 0.9;

  const balances = emptyBalances();
  balances.receivables = total(receivables);
  balances.payables = -total(payables);
  balances.inventory = roundHalfUp(materials * firm.stockMonths);
  balances.fixedAssets = roundHalfUp(monthlySales * 12 * industry.fixedAssetShare);
  balances.accumulatedDepreciation = -roundHalfUp(balances.fixedAssets * random.between(0.35, 0.55));
  balances.accruals = -roundHalfUp(
    monthlySales * firm.costLevel * (industry.productionWageShare + industry.otherWageShare),
  );
  balances.cash = roundHalfUp(monthlyCosts * traits.cashMonths);

  const operating = balances.receivables + balances.inventory + balances.fixedAssets + balances.accumulatedDepreciation;
  const loans = openingLoans(
    operating * traits.leverage * random.lognormal(1, 0.2),
    privateLoan,
    monthlySales,
    opening,
    random,
  );
  for (const loan of loans) {
    balances[loan.lender === "private" ? "privateLoans" : "bankLoans"] -= loan.balance;
  }
  balances.shareCapital = -roundToStep(operating * 0.15, 10_000_000);
  const sum = Object.values(balances).reduce((a, b) => a + b, 0);
  balances.retainedEarnings = -sum; // what makes the opening books balance

  return {
    firm,
    month: opening,
    balances,
    receivables,
    payables,
    loans,
    demand: 0,
    materialPrice: 0,
    paymentDelay: 0,
    staffing: 0,
    trailingMargin: 0.08,
    ownerWealth: roundHalfUp(monthlyCosts * traits.wealthMonths),
    supplierArrears: 0,
    monthsWagesUnpaid: 0,
    trading: true,
    figures: {
      sales: 0,
      cashSales: 0,
      walletSales: 0,
      outputVat: 0,
      inputVat: 0,
      vatDue: 0,
      kwhUsed: Math.round((monthlySales / 100) * industry.kwhPerYuan),
      kwhBilled: 0,
      powerBill: 0,
      rent: 0,
      capex: 0,
    },
  };
}

/** Two thirds of the bank debt as a yearly bullet loan, one third in instalments; a private loan beside it. */
function openingLoans(
  bankDebt: number,
  privateLoan: boolean,
  monthlySales: Minor,
  opening: MonthNumber,
  random: RandomStream,
): Loan[] {
  const loans: Loan[] = [];
  const bullet = roundToStep((bankDebt * 2) / 3, 5_000_000);
  const instalment = roundToStep(bankDebt / 3, 5_000_000);
  if (bullet > 0) {
    const terms = { amount: bullet, tenorMonths: 12, annualRate: BANK_RATE, repayment: "bullet" as const };
    const loan = newLoan("bank-1", "otherBank", terms, opening);
    loans.push({ ...loan, matures: opening + random.integer(5, 9) }); // not in the month of the statement
  }
  if (instalment > 0) {
    const terms = { amount: instalment, tenorMonths: 84, annualRate: BANK_RATE, repayment: "levelInstalment" as const };
    loans.push(newLoan("bank-2", "otherBank", terms, opening));
  }
  if (privateLoan) {
    // Round amounts, as private lenders deal: at 18 % a year 100,000 yuan cost 1,500 a month.
    const amount = Math.max(20_000_000, roundToStep(monthlySales * random.between(0.8, 1.3), 20_000_000));
    const terms = { amount, tenorMonths: 12, annualRate: PRIVATE_RATE, repayment: "bullet" as const };
    loans.push(newLoan(PRIVATE_LOAN, "private", terms, opening));
  }
  return loans;
}
