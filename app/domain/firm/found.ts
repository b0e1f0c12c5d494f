import type { MonthNumber } from "../money/calendar";
import { allocate, roundHalfUp, roundToStep, type Minor } from "../money/index";
import { randomStream, type RandomStream } from "../random/index";
import { emptyBalances } from "./accounts";
import { steadyCohorts, total } from "./cohorts";
import { FACT_RATES, PRIVATE_LOAN, PRIVATE_RATE, type Facts } from "./facts";
import type { FirmSize, Industry } from "./industries";
import { newAsset, wearOf } from "./assets";
import { newLoan } from "./loans";
import { creditShare, makeOf, termsOf } from "./make";
import { normalMargin } from "./margins";
import { bankLoans } from "./opening-loans";
import type { Asset, Contingency, Firm, FirmState, Household, Loan, Traits } from "./state";
import { vatStatus } from "./taxes";

export const QUALITIES = ["strong", "average", "weak"] as const;
export type Quality = (typeof QUALITIES)[number];

export interface Kind {
  /** at the reference margin: added to the material share, and factor on running costs */
  readonly materialShareShift: number;
  readonly costLevel: number;
  readonly volatility: number;
  /** yearly, logarithm */
  readonly growth: number;
  /** bank debt at the start over operating assets, and at most over a usual year's EBITDA: what a bank would lend */
  readonly leverage: number;
  readonly debtYears: number;
  /** cash at the start, and the owner's own means, in months of costs of a usual trade */
  readonly cashMonths: number;
  readonly wealthMonths: number;
  /** what banks ask over the prime rate, low to high */
  readonly creditSpread: readonly [low: number, high: number];
}

/** The margin that shifts and cost levels are stated for. In a trade that earns less they are smaller in proportion. */
const REFERENCE_MARGIN = 0.11;
/** How far firms of one kind differ, at the reference margin. */
export const SPREAD = { materialShareShift: 0.008, costLevel: 0.02, growth: 0.02 } as const;

/** House estimates, chosen so that ratios and default rates come out as they do for small firms. */
export const KINDS: Readonly<Record<Quality, Kind>> = {
  strong: {
    materialShareShift: -0.015,
    costLevel: 0.975,
    volatility: 0.9,
    growth: 0.04,
    leverage: 0.26,
    debtYears: 1.6,
    cashMonths: 0.5,
    wealthMonths: 1.2,
    creditSpread: [0.006, 0.016],
  },
  average: {
    materialShareShift: 0.004,
    costLevel: 1,
    volatility: 1.2,
    growth: 0.02,
    leverage: 0.42,
    debtYears: 1.9,
    cashMonths: 0.3,
    wealthMonths: 0.4,
    creditSpread: [0.011, 0.027],
  },
  weak: {
    materialShareShift: 0.013,
    costLevel: 1.012,
    volatility: 1.15,
    growth: 0,
    leverage: 0.46,
    debtYears: 2,
    cashMonths: 0.35,
    wealthMonths: 0.4,
    creditSpread: [0.018, 0.042],
  },
};

/** What sets the costs of a kind apart from the usual in a trade, before its room. */
export function costsOf({ qualityGap }: Industry, quality: Quality): Pick<Kind, "materialShareShift" | "costLevel"> {
  const { materialShareShift, costLevel } = KINDS[quality];
  return { materialShareShift: qualityGap * materialShareShift, costLevel: 1 + qualityGap * (costLevel - 1) };
}

/** How much a firm's margin can differ from its trade's, against a trade with the reference margin. */
export const marginRoom = (industry: Industry): number => normalMargin(industry) / REFERENCE_MARGIN;

/** Days of sales and stock to wait for, in a trade that keeps the usual reserves; bounds of the factor on them. */
const WAIT = { usual: 90, least: 1, most: 1.8 } as const;
/** Who waits long for the money keeps more behind him, or he would not be here: a factor on cash and the owner's means. */
const reserves = ({ dso, dio }: Industry): number =>
  Math.min(WAIT.most, Math.max(WAIT.least, (dso + dio) / WAIT.usual));

export interface Founding {
  readonly industry: Industry;
  readonly size: FirmSize;
  readonly quality: Quality;
  /** factor on the firm and its household, of a twin of another size; 1 when left out */
  readonly scale?: number;
  /** what must or must not be so; what is left open is drawn at the rate of the market */
  readonly facts?: Partial<Facts>;
  /** the firm owes this bank already: a renewal, an increase, an annual review */
  readonly knownHere: boolean;
  /** whether a bank must have lent to it before */
  readonly owesBank?: boolean;
  /** a month in which the loan owed here matures; left open, it is drawn */
  readonly hereMatures?: MonthNumber;
  /** the month whose end the opening books stand at */
  readonly opening: MonthNumber;
}

/** A firm with the traits of its kind, and its opening books. Ratios are not drawn: they emerge from its life. */
export function foundFirm(founding: Founding, seed: string): FirmState {
  const { industry, size, quality, scale = 1 } = founding;
  const random = randomStream(seed, "firm");
  const facts = factsOf(founding, randomStream(seed, "facts"));
  const kind = KINDS[quality];
  const [median, sigma, low, high] = industry.yearlySales[size];
  const yearlySales = Math.max(low, Math.min(high, random.lognormal(median, sigma)));
  const monthlySales = roundHalfUp(((yearlySales * 100) / 12) * scale);
  const owner: Traits = { prudence: random.uniform(), diligence: random.uniform(), ambition: random.uniform() };
  const vat = vatStatus(industry, monthlySales * 12);
  const room = marginRoom(industry);
  const costs = costsOf(industry, quality);
  const costLevel = 1 + room * (costs.costLevel * random.lognormal(1, SPREAD.costLevel) - 1);
  const make = makeOf(industry, randomStream(seed, "make"));
  const yearsInBusiness = random.integer(quality === "weak" ? 4 : 5, 18);
  const premisesOwned = random.chance(industry.ownedPremises);
  const firm: Firm = {
    industry,
    size,
    vat,
    monthlySales,
    exportShare: facts.exporter ? random.between(...industry.exportShare) : 0,
    refundMonths: random.integer(1, 3),
    yearsInBusiness,
    // Who has run the firm so long has at least so much experience.
    ownerExperienceYears: yearsInBusiness + random.integer(0, 10),
    owner,
    household: household(monthlySales, scale, random),
    premisesOwned,
    monthlyRent: premisesOwned
      ? 0
      : Math.max(RENT_STEP, roundToStep(monthlySales * costLevel * make.overheadLevel * industry.rentShare, RENT_STEP)),
    ...make,
    creditSpread: random.between(...kind.creditSpread),
    materialShareShift: room * (costs.materialShareShift + random.normal(0, SPREAD.materialShareShift)),
    costLevel,
    volatility: kind.volatility,
    growth: (kind.growth + random.normal(0, SPREAD.growth)) / 12,
    ...termsOf(industry, vat, randomStream(seed, "terms")),
    customerShares: customerShares(industry, facts.concentrated, random),
    insuredShare: random.between(...industry.insuredShare),
    bonusShare: 0.95 - 0.35 * owner.prudence,
    ownerBorrowing: facts.ownerBorrowing
      ? Math.max(THOUSAND, roundToStep(monthlySales * random.between(0.008, 0.02), THOUSAND))
      : 0,
    repayBeforeRenewal: random.chance(0.5),
  };
  return openingState(firm, kind, facts, founding, random);
}

/** What is agreed for rooms is a round sum; owners and their firms deal in thousands. */
const RENT_STEP = 10_000;
const THOUSAND = 100_000;

/** Always draws one number for each fact, so that a fact that is given does not shift the others. */
function factsOf({ facts = {}, industry }: Founding, random: RandomStream): Facts {
  const rates = { ...FACT_RATES, exporter: industry.exportChance };
  const drawn = Object.entries(rates).map(([fact, rate]) => [fact, random.chance(rate)] as const);
  return { ...(Object.fromEntries(drawn) as unknown as Facts), ...facts };
}

function household(monthlySales: Minor, scale: number, random: RandomStream): Household {
  const homeValue = roundToStep(
    Math.min(monthlySales * 1.5, 400_000_000 * scale) * random.lognormal(1, 0.3),
    5_000_000,
  );
  const mortgage = random.chance(0.45) ? roundToStep(homeValue * random.between(0.15, 0.5), 1_000_000) : 0;
  return {
    members: random.integer(2, 6),
    spouseIncome: random.chance(0.55) ? roundToStep(random.integer(35, 90) * 10_000 * scale, 10_000) : 0,
    livingCost: roundToStep(
      Math.max(400_000 * scale, Math.min(monthlySales * 0.012, 4_000_000 * scale)) * random.lognormal(1, 0.2),
      50_000,
    ),
    homeValue,
    mortgage,
    mortgagePayment: roundToStep(mortgage * 0.0075, 1_000),
  };
}

function customerShares(industry: Industry, concentrated: boolean, random: RandomStream): number[] {
  const [low, high] = industry.largestCustomer;
  const usual = random.between(low, high);
  const first = concentrated ? Math.min(0.65, high * 1.3 + 0.4 * usual) : usual;
  const rest = Math.min(1, (1 - first) / Math.max(0.01, 1.45 * usual));
  return [first, ...[0.7, 0.45, 0.3].map((part) => part * usual * rest)];
}

/** How many machines a firm has, by size; they are bought over the years. House estimates. */
const MACHINES: Readonly<Record<FirmSize, readonly [number, number]>> = {
  micro: [8, 12],
  small: [10, 15],
  medium: [12, 17],
};
const MACHINE_SIZES = 0.6;

/** What the firm has bought since its founding and still uses, in order of purchase. */
function oldAssets(
  { size, monthlySales, industry, fixedAssetShare, yearsInBusiness }: Firm,
  opening: MonthNumber,
  random: RandomStream,
): Asset[] {
  const life = industry.assetLifeMonths;
  // The age is told as of the application, four years on.
  const oldest = Math.min(Math.round(life * 1.15), Math.max(6, 12 * (yearsInBusiness - 4)));
  const sizes = Array.from({ length: random.integer(...MACHINES[size]) }, () => random.lognormal(1, MACHINE_SIZES));
  const cost = monthlySales * 12 * fixedAssetShare;
  return allocate(Math.round(cost / RENT_STEP), sizes)
    .map((part) => newAsset(opening - random.integer(0, oldest - 1), part * RENT_STEP, life))
    .filter((asset) => asset.cost > 0)
    .sort((a, b) => a.bought - b.bought);
}

function openingState(firm: Firm, kind: Kind, facts: Facts, founding: Founding, random: RandomStream): FirmState {
  const { opening } = founding;
  const { industry, monthlySales, vat } = firm;
  const wages =
    monthlySales * firm.costLevel * (industry.productionWageShare + industry.otherWageShare * firm.overheadLevel);
  const socialInsurance = roundHalfUp(wages * firm.insuredShare * industry.socialInsuranceRate);
  const receivables = steadyCohorts(
    roundHalfUp(monthlySales * creditShare(industry) * (1 + vat.rate * (1 - firm.exportShare))),
    firm.collectionMonths,
  );
  const materials = monthlySales * firm.materialBase;
  const payables = steadyCohorts(roundHalfUp(materials * (1 + vat.inputRate)), firm.supplierMonths);
  const reserve = monthlySales * 0.9 * reserves(industry);

  const balances = emptyBalances();
  balances.receivables = total(receivables);
  balances.payables = -total(payables);
  balances.inventory = roundHalfUp(materials * firm.stockMonths);
  const assets = oldAssets(firm, opening, random);
  balances.fixedAssets = total(assets.map(({ cost }) => cost));
  balances.accumulatedDepreciation = -total(assets.map((one) => wearOf(one, opening, industry.assetLifeMonths)));
  balances.accruals = -roundHalfUp(wages) - socialInsurance;
  balances.cash = roundHalfUp(reserve * kind.cashMonths * (0.8 + 0.4 * firm.owner.prudence));

  const operating = balances.receivables + balances.inventory + balances.fixedAssets + balances.accumulatedDepreciation;
  const carried = kind.debtYears * 12 * monthlySales * normalMargin(industry);
  const bankDebt =
    Math.min(operating * kind.leverage, carried) *
    industry.bankDebtLevel *
    (0.85 + 0.3 * firm.owner.ambition) *
    random.lognormal(1, 0.35);
  const loans = [
    ...bankLoans(firm, bankDebt, founding, random),
    ...(facts.privateLoan ? [privateLoan(firm, opening, random)] : []),
  ];
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
    contingencies: contingencies(facts, monthlySales, random),
    assets,
    refundClaims: [0, 0, 0],
    demand: 0,
    materialPrice: 0,
    paymentDelay: 0,
    staffing: 0,
    trailingMargin: 0.08,
    ownerWealth: roundHalfUp(reserve * kind.wealthMonths),
    staleStock: 0,
    supplierArrears: 0,
    monthsWagesUnpaid: 0,
    trading: true,
    figures: {
      sales: 0,
      exportSales: 0,
      cashSales: 0,
      walletSales: 0,
      outputVat: 0,
      inputVat: 0,
      vatDue: 0,
      purchases: 0,
      wages: roundHalfUp(wages),
      socialInsurance,
      kwhUsed: Math.round((monthlySales / 100) * industry.kwhPerYuan),
      kwhBilled: 0,
      powerBill: 0,
      waterUsed: Math.round((monthlySales / 100) * industry.waterPerYuan),
      waterBilled: 0,
      waterBill: 0,
      rent: 0,
      capex: 0,
    },
  };
}

/** Round amounts, as private lenders deal: at 18 % a year 20,000 yuan cost 300 a month. */
function privateLoan({ industry, monthlySales }: Firm, opening: MonthNumber, random: RandomStream): Loan {
  // Nobody can carry for years what takes most of the margin.
  const share = random.between(0.7, 1.2) * Math.min(1, marginRoom(industry));
  const amount = Math.max(2_000_000, roundToStep(monthlySales * share, 2_000_000));
  const terms = { amount, tenorMonths: 12, annualRate: PRIVATE_RATE, repayment: "bullet" as const };
  return newLoan(PRIVATE_LOAN, "private", terms, opening);
}

/** What a firm guarantees for another, of a year's sales. House estimate. */
const GUARANTEED = [0.04, 0.13] as const;

function contingencies(facts: Facts, monthlySales: Minor, random: RandomStream): Contingency[] {
  const guaranteed = Math.max(5_000_000, roundToStep(monthlySales * 12 * random.between(...GUARANTEED), 5_000_000));
  const tax = roundToStep(monthlySales * random.between(0.35, 0.7), 1_000_000);
  return [
    ...(facts.guarantee
      ? [{ id: "guarantee-1", kind: "guarantee" as const, amount: guaranteed, monthlyRate: 0.003 }]
      : []),
    ...(facts.taxGap ? [{ id: "tax-claim", kind: "taxClaim" as const, amount: tax, monthlyRate: 0.008 }] : []),
  ];
}
