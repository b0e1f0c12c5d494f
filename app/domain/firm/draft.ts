import type { Minor, MonthNumber } from "../money";
import { nextRetirement } from "./assets";
import { Books, type Recorder } from "./journal";
import { openLedger } from "./ledger";
import type { Asset, Firm, FirmState, Loan, MonthFigures } from "./state";
import { Wear } from "./wear";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export type OpenLoan = Mutable<Loan>;

/**
 * A life in the making: a copy of a state that `advance` changes in place, month after month. Thousands of futures are
 * lived in one case, so a month copies nothing.
 */
export interface Draft extends Mutable<
  Omit<
    FirmState,
    "firm" | "balances" | "figures" | "receivables" | "payables" | "loans" | "contingencies" | "refundClaims"
  >
> {
  /** a copy: what a reader cannot see of it may be drawn anew */
  readonly firm: Mutable<Firm>;
  readonly books: Books;
  readonly figures: Mutable<FirmState["figures"]>;
  readonly receivables: Float64Array;
  readonly payables: Float64Array;
  loans: OpenLoan[];
  contingencies: FirmState["contingencies"];
  readonly refundClaims: Minor[];
  /** of the machines that were there as the life began; what was bought since wears by itself */
  readonly wear: Wear;
  readonly newAssets: Asset[];
  /** the month in which the first of all machines is retired */
  nextRetires: MonthNumber;
  /** balances of short-lived debts as the month began: what is due in it */
  readonly due: { wages: number; socialInsurance: number; vat: number; incomeTax: number };
}

export const openDraft = (state: FirmState, recorder?: Recorder): Draft =>
  draftOf(state, new Books(state.month, openLedger(state.balances), recorder), {
    wear: new Wear(state.assets, state.month, state.firm.industry.assetLifeMonths),
    newAssets: [],
    nextRetires: nextRetirement(state.assets),
  });

/**
 * Another life from the same day on, without a recorder; the draft itself is not changed. `over` is a copy whose life is
 * over: its arrays are used again.
 */
export function copyDraft(draft: Draft, over?: Draft): Draft {
  const balances = over?.books.balances ?? openLedger(draft.books.balances);
  if (over) balances.restart(draft.books.balances);
  return draftOf(draft, new Books(draft.month, balances), draft, over);
}

/** Every draft is made here, field by field: objects of one shape are what the engine reads fastest. */
function draftOf(
  from: FirmState | Draft,
  books: Books,
  { wear, newAssets, nextRetires }: Pick<Draft, "wear" | "newAssets" | "nextRetires">,
  over?: Draft,
): Draft {
  return {
    books,
    firm: openFirm(from.firm),
    month: from.month,
    receivables: copyOf(from.receivables, over?.receivables),
    payables: copyOf(from.payables, over?.payables),
    loans: from.loans.map(openLoan),
    contingencies: from.contingencies,
    assets: from.assets,
    wear,
    newAssets: [...newAssets],
    nextRetires,
    refundClaims: from.refundClaims.slice(),
    conditions: from.conditions,
    demand: from.demand,
    materialPrice: from.materialPrice,
    paymentDelay: from.paymentDelay,
    staffing: from.staffing,
    trailingMargin: from.trailingMargin,
    ownerWealth: from.ownerWealth,
    staleStock: from.staleStock,
    supplierArrears: from.supplierArrears,
    monthsWagesUnpaid: from.monthsWagesUnpaid,
    trading: from.trading,
    figures: openFigures(from.figures),
    due: { wages: 0, socialInsurance: 0, vat: 0, incomeTax: 0 },
  };
}

function copyOf(amounts: ArrayLike<number>, over?: Float64Array): Float64Array {
  if (!over) return new Float64Array(amounts);
  over.set(amounts);
  return over;
}

const openFirm = (firm: Firm): Mutable<Firm> => ({
  industry: firm.industry,
  size: firm.size,
  vat: firm.vat,
  monthlySales: firm.monthlySales,
  exportShare: firm.exportShare,
  yearsInBusiness: firm.yearsInBusiness,
  ownerExperienceYears: firm.ownerExperienceYears,
  owner: firm.owner,
  household: firm.household,
  premisesOwned: firm.premisesOwned,
  refundMonths: firm.refundMonths,
  monthlyRent: firm.monthlyRent,
  materialBase: firm.materialBase,
  overheadLevel: firm.overheadLevel,
  fixedAssetShare: firm.fixedAssetShare,
  creditSpread: firm.creditSpread,
  materialShareShift: firm.materialShareShift,
  costLevel: firm.costLevel,
  volatility: firm.volatility,
  growth: firm.growth,
  collectionMonths: firm.collectionMonths,
  supplierMonths: firm.supplierMonths,
  stockMonths: firm.stockMonths,
  customerShares: firm.customerShares,
  undeclaredShare: firm.undeclaredShare,
  insuredShare: firm.insuredShare,
  bonusShare: firm.bonusShare,
  ownerBorrowing: firm.ownerBorrowing,
  repayBeforeRenewal: firm.repayBeforeRenewal,
});

/** A copy; field by field for the same reason. */
export const openLoan = (loan: Loan): OpenLoan => ({
  id: loan.id,
  lender: loan.lender,
  repayment: loan.repayment,
  annualRate: loan.annualRate,
  termMonths: loan.termMonths,
  principal: loan.principal,
  drawn: loan.drawn,
  matures: loan.matures,
  balance: loan.balance,
  limit: loan.limit,
  payment: loan.payment,
  overduePrincipal: loan.overduePrincipal,
  interestDue: loan.interestDue,
  monthsPastDue: loan.monthsPastDue,
  failedAtMaturity: loan.failedAtMaturity,
});

const openFigures = (figures: MonthFigures): Draft["figures"] => ({
  sales: figures.sales,
  exportSales: figures.exportSales,
  cashSales: figures.cashSales,
  walletSales: figures.walletSales,
  undeclaredSales: figures.undeclaredSales,
  outputVat: figures.outputVat,
  inputVat: figures.inputVat,
  vatDue: figures.vatDue,
  purchases: figures.purchases,
  wages: figures.wages,
  socialInsurance: figures.socialInsurance,
  kwhUsed: figures.kwhUsed,
  kwhBilled: figures.kwhBilled,
  powerBill: figures.powerBill,
  waterUsed: figures.waterUsed,
  waterBilled: figures.waterBilled,
  waterBill: figures.waterBill,
  rent: figures.rent,
  capex: figures.capex,
});

/** The state as it stands now; the draft may live on without changing it. */
export function snapshot(draft: Draft): FirmState {
  return {
    firm: draft.firm,
    month: draft.month,
    balances: draft.books.balances.close(),
    receivables: Array.from(draft.receivables),
    payables: Array.from(draft.payables),
    loans: draft.loans.map(openLoan),
    contingencies: draft.contingencies,
    assets: draft.assets,
    refundClaims: draft.refundClaims.slice(),
    conditions: { ...draft.conditions },
    demand: draft.demand,
    materialPrice: draft.materialPrice,
    paymentDelay: draft.paymentDelay,
    staffing: draft.staffing,
    trailingMargin: draft.trailingMargin,
    ownerWealth: draft.ownerWealth,
    staleStock: draft.staleStock,
    supplierArrears: draft.supplierArrears,
    monthsWagesUnpaid: draft.monthsWagesUnpaid,
    trading: draft.trading,
    figures: { ...draft.figures },
  };
}
