import type { Conditions } from "../economy";
import type { Industry } from "../industries";
import type { FirmSize, Repayment } from "../lending";
import type { Minor, MonthNumber } from "../money";
import { exp } from "../random";
import type { Balances } from "./accounts";
import type { VatStatus } from "./taxes";

/** The owner's habits, each from 0 (none) to 1; quality of the business and honesty are independent of them. */
export interface Traits {
  /** keeps cash, insures, takes little out */
  readonly prudence: number;
  /** keeps books and due dates in order: fewer slips in documents */
  readonly diligence: number;
  /** buys machines and takes orders ahead of demand */
  readonly ambition: number;
}

export interface Household {
  readonly members: number;
  readonly spouseIncome: Minor; // a month
  readonly livingCost: Minor; // a month, from the firm
  readonly homeValue: Minor;
  readonly mortgage: Minor;
  readonly mortgagePayment: Minor; // a month, paid out of spouse's income and living cost
}

/** What does not change about a firm: its trade, its scale and the habits of its owner. */
export interface Firm {
  readonly industry: Industry;
  readonly size: FirmSize;
  readonly vat: VatStatus;
  /** normal monthly sales, net of VAT */
  readonly monthlySales: Minor;
  /** share of credit sales that leaves the country, free of VAT; 0 for most */
  readonly exportShare: number;
  /** months from the claim of a VAT refund to its payment */
  readonly refundMonths: number;
  readonly yearsInBusiness: number;
  readonly ownerExperienceYears: number;
  readonly owner: Traits;
  readonly household: Household;
  readonly premisesOwned: boolean;
  /** a month, as agreed with the landlord; 0 where the premises are the owner's */
  readonly monthlyRent: Minor;
  /** materials over sales that are usual for a firm of this make: its trade, its overheads and its machines */
  readonly materialBase: number;
  /** multiplies the trade's overheads: other wages, rent and other costs; who spends more on them adds more value */
  readonly overheadLevel: number;
  /** cost of fixed assets per yuan of yearly sales */
  readonly fixedAssetShare: number;
  /** what banks ask of it over the prime rate, decimal a year */
  readonly creditSpread: number;
  /** added to the usual material share: a poor buyer or weak prices */
  readonly materialShareShift: number;
  /** multiplies the industry's wages and other running costs */
  readonly costLevel: number;
  /** multiplies the industry's demand volatility */
  readonly volatility: number;
  /** expected growth of demand per month, logarithm */
  readonly growth: number;
  /** months of sales and purchases outstanding, and months of materials in stock */
  readonly collectionMonths: number;
  readonly supplierMonths: number;
  readonly stockMonths: number;
  /** share of sales by main customer, largest first; the rest is spread */
  readonly customerShares: readonly number[];
  /** share of sales that no tax return mentions; 0 where invoices are wanted for all */
  readonly undeclaredShare: number;
  /** part of the wage bill that is insured */
  readonly insuredShare: number;
  /** share of what a year's profit leaves after the household's living that the owner takes out in December */
  readonly bonusShare: number;
  /** what the owner borrows from the firm every month while there is plenty; 0 for most */
  readonly ownerBorrowing: Minor;
  /** banks here want the old loan repaid before they lend anew, which takes bridge money where cash is short */
  readonly repayBeforeRenewal: boolean;
}

export interface Loan {
  readonly id: string;
  /** claim: a called guarantee or a tax claim, payable at once */
  readonly lender: "thisBank" | "otherBank" | "private" | "claim";
  readonly repayment: Repayment;
  readonly annualRate: number;
  readonly termMonths: number;
  /** what was first lent */
  readonly principal: Minor;
  readonly drawn: MonthNumber;
  /** next maturity; a bullet or revolving loan is renewed or falls due then */
  readonly matures: MonthNumber;
  readonly balance: Minor;
  /** how far a revolving line may be drawn; 0 for other loans */
  readonly limit: Minor;
  /** principal and interest together for level instalments, principal alone for equal principal, 0 for bullets */
  readonly payment: Minor;
  /** principal due and not paid, part of the balance */
  readonly overduePrincipal: Minor;
  /** interest booked and not paid */
  readonly interestDue: Minor;
  /** ends of month in a row with something due unpaid; three are 90 days */
  readonly monthsPastDue: number;
  /** renewal was refused and less than half could be repaid */
  readonly failedAtMaturity: boolean;
}

/** A machine, a vehicle, a fitting: worn in equal parts over the life of the trade, then used until it is retired. */
export interface Asset {
  readonly bought: MonthNumber;
  readonly cost: Minor;
  readonly retires: MonthNumber;
}

/** What may have to be paid one day: another firm's loan that this one guarantees, or tax that was not declared. */
export interface Contingency {
  readonly id: string;
  readonly kind: "guarantee" | "taxClaim";
  readonly amount: Minor;
  /** chance in a month that it falls due */
  readonly monthlyRate: number;
}

/** What the month's work came to; documents other than the books are drawn from it. */
export interface MonthFigures {
  readonly sales: Minor;
  readonly exportSales: Minor;
  readonly cashSales: Minor; // with VAT, as the till takes it
  readonly walletSales: Minor; // with VAT
  /** net of VAT: sold for notes or by phone, and in no tax return */
  readonly undeclaredSales: Minor;
  /** on what is declared */
  readonly outputVat: Minor;
  readonly inputVat: Minor;
  readonly vatDue: Minor;
  readonly purchases: Minor; // net of VAT
  readonly wages: Minor;
  readonly socialInsurance: Minor;
  readonly kwhUsed: number;
  /** read on the meter day, so partly last month's consumption */
  readonly kwhBilled: number;
  readonly powerBill: Minor; // with VAT
  readonly waterUsed: number; // cubic metres
  /** read on the meter day, so partly last month's consumption */
  readonly waterBilled: number;
  readonly waterBill: Minor; // with VAT
  readonly rent: Minor;
  readonly capex: Minor;
}

/** Everything the next month depends on. Never changed in place. */
export interface FirmState {
  readonly firm: Firm;
  readonly month: MonthNumber;
  readonly balances: Balances;
  /** unpaid invoices with VAT, by whole months since the invoice; they add up to the account */
  readonly receivables: readonly Minor[];
  readonly payables: readonly Minor[];
  readonly loans: readonly Loan[];
  readonly contingencies: readonly Contingency[];
  /** in order of purchase; their cost and wear add up to the accounts */
  readonly assets: readonly Asset[];
  /** VAT refunds that will be paid in one month, in two, and so on; they add up to the account */
  readonly refundClaims: readonly Minor[];
  /** what the month is like for the whole trade */
  readonly conditions: Conditions;
  /** logarithm of the firm's own demand against its normal level, beside what the economy moves */
  readonly demand: number;
  /** logarithm of material prices that could not be passed on */
  readonly materialPrice: number;
  /** logarithm of how much later its customers pay than agreed, beside what the economy moves */
  readonly paymentDelay: number;
  /** logarithm of staff against the normal level; follows demand slowly */
  readonly staffing: number;
  /** operating profit over sales, smoothed over about a year */
  readonly trailingMargin: number;
  readonly ownerWealth: Minor;
  /** at cost: stock written off in the books that still lies in the store */
  readonly staleStock: Minor;
  /** months of purchases that are overdue to suppliers */
  readonly supplierArrears: number;
  readonly monthsWagesUnpaid: number;
  readonly trading: boolean;
  readonly figures: MonthFigures;
}

/** What somebody decides, as opposed to what happens. */
export interface Actions {
  readonly draw?: readonly Loan[];
  readonly capex?: Minor;
  /** lasting change of demand, logarithm: the order that the loan is meant to make possible */
  readonly expansion?: number;
  readonly repay?: readonly string[];
}
export const NO_ACTIONS: Actions = {};

/** Orders against the firm's normal level, logarithm. */
export const ordersOf = ({ demand, conditions }: Pick<FirmState, "demand" | "conditions">): number =>
  demand + conditions.demand;

/** Months from invoice to payment as customers keep them now. */
export const collectionMonthsOf = (state: Pick<FirmState, "firm" | "paymentDelay" | "conditions">): number =>
  state.firm.collectionMonths * exp(state.paymentDelay + state.conditions.delay);

/** A firm with a smaller wage bill than others of its sales has fewer people and pays them less: half of it is either. */
export function headcount(state: FirmState): number {
  const { monthlySales, overheadLevel, industry } = state.firm;
  const { productionWageShare, otherWageShare, salesPerHead } = industry;
  const usualWages = productionWageShare + otherWageShare;
  const wages = (productionWageShare + otherWageShare * overheadLevel) / usualWages;
  const normal = ((monthlySales * 12) / (salesPerHead * 100)) * ((1 + wages) / 2);
  return Math.max(2, Math.round(normal * (1 + state.staffing)));
}
