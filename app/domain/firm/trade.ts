import { monthOfYear, roundHalfUp } from "../money";
import { exp } from "../random";
import { ACCOUNT } from "./accounts";
import { ageInPlace, dueAt, OLDEST } from "./cohorts";
import type { Draft } from "./draft";
import { coverDue } from "./fleet";
import { seasonOf } from "./season";
import type { Shocks } from "./shocks";
import { collectionMonthsOf, type Firm, ordersOf } from "./state";
import { isExempt, paysVatIn } from "./taxes";

/** The part of a month's consumption that the meter reading on about the 20th leaves to the next bill. */
const UNREAD_SHARE = 1 / 3;
/** What each month takes of a year's cooling, and of heating by the same machines, mean 1: summers between Shanghai and Canton. House estimate. */
const HEAT = [0.7, 0.6, 0.3, 0.3, 0.8, 1.5, 2.3, 2.4, 1.5, 0.6, 0.3, 0.7] as const;
/** Suppliers deliver less the longer they wait; at this many months of arrears beyond the first they stop. */
const SUPPLIER_PATIENCE = 3;
const STAFF_ADJUSTMENT = 0.12;
const MARGIN_MEMORY = 1 / 12;
/** Chance in a month that some of what is about three months old turns out lost, and how much of it. */
const BAD_DEBT = { rate: 0.03, share: 0.5 } as const;
/** Share of the stock that is written down when some of it turns out unsaleable. */
const STALE_SHARE = 0.12;
/** A subsidy or a court's award: chance in a month, in months of sales. */
const SUBSIDY = { rate: 0.003, months: 0.35 } as const;

/** Part of the orders that can be filled with what suppliers still deliver. */
export const suppliedShare = ({ supplierArrears }: { readonly supplierArrears: number }): number =>
  Math.max(0.2, 1 - Math.max(0, supplierArrears - 1) / SUPPLIER_PATIENCE);

/** How far the month's mix of notes, phone and credit strays from the trade's. House estimates. */
const MIX = { notesOrPhone: 0.5, phoneOrCredit: 0.3 } as const;

/** Of what is paid in notes, and of what is paid by phone, some always gets an invoice. House estimate. */
const MOST_UNDECLARED = 0.9;

/** Shares of the month's sales that are paid by phone and in notes; two shocks that a usual month leaves idle move them. */
function mixOf({ walletShare, cashShare }: Firm["industry"], { whichCustomer, renewal }: Shocks) {
  const phone = MIX.notesOrPhone * (whichCustomer - 0.5) * Math.min(walletShare, cashShare);
  const credit = 1 - walletShare - cashShare;
  const onTheSpot = MIX.phoneOrCredit * (renewal - 0.5) * Math.min(walletShare, credit);
  return { wallet: walletShare + phone + onTheSpot, cash: cashShare - phone };
}

/**
 * Sales of the month, on credit, by wallet and in notes, with VAT; exports leave without it. What no return mentions is
 * sold at the same price, and its VAT stays in the firm as other income.
 */
export function sell(draft: Draft, shocks: Shocks): void {
  const { firm, books, figures } = draft;
  const { industry, vat } = firm;
  const season = seasonOf(industry, draft.month);
  const level = exp(ordersOf(draft) + industry.monthlyNoise * shocks.noise) * season * suppliedShare(draft);
  const sales = draft.trading ? roundHalfUp(firm.monthlySales * level) : 0;
  const mix = mixOf(industry, shocks);
  const walletSales = roundHalfUp(sales * mix.wallet);
  const cashSales = roundHalfUp(sales * mix.cash);
  const creditSales = sales - walletSales - cashSales;
  const exportSales = roundHalfUp(creditSales * firm.exportShare);
  const creditVat = roundHalfUp((creditSales - exportSales) * vat.rate);
  const walletVat = roundHalfUp(walletSales * vat.rate);
  const cashVat = roundHalfUp(cashSales * vat.rate);
  // Notes leave no trace, so they are left out first.
  const undeclared = roundHalfUp(sales * firm.undeclaredShare);
  const cashUndeclared = Math.min(undeclared, roundHalfUp(cashSales * MOST_UNDECLARED));
  const walletUndeclared = Math.min(undeclared - cashUndeclared, roundHalfUp(walletSales * MOST_UNDECLARED));
  const cashVatKept = roundHalfUp(cashUndeclared * vat.rate);
  const walletVatKept = roundHalfUp(walletUndeclared * vat.rate);

  books.post("creditSale", ACCOUNT.receivables, ACCOUNT.sales, creditSales);
  books.post("outputVat", ACCOUNT.receivables, ACCOUNT.vatPayable, creditVat);
  books.post("walletSale", ACCOUNT.cash, ACCOUNT.sales, walletSales);
  books.post("walletSale", ACCOUNT.cash, ACCOUNT.vatPayable, walletVat - walletVatKept);
  books.post("walletSale", ACCOUNT.cash, ACCOUNT.otherIncome, walletVatKept);
  books.post("cashSale", ACCOUNT.cash, ACCOUNT.sales, cashSales);
  books.post("cashSale", ACCOUNT.cash, ACCOUNT.vatPayable, cashVat - cashVatKept);
  books.post("cashSale", ACCOUNT.cash, ACCOUNT.otherIncome, cashVatKept);

  ageInPlace(draft.receivables, creditSales + creditVat);
  figures.sales = sales;
  figures.exportSales = exportSales;
  figures.walletSales = walletSales + walletVat;
  figures.cashSales = cashSales + cashVat;
  figures.undeclaredSales = cashUndeclared + walletUndeclared;
  figures.outputVat = creditVat + walletVat - walletVatKept + cashVat - cashVatKept;
}

/** Materials bought and used, staff, power, rent and the rest; what is not paid at once is owed. */
export function produce(draft: Draft): void {
  const { figures } = draft;
  figures.inputVat = 0;
  figures.capex = 0;
  const orders = exp(ordersOf(draft));
  const costs = buyAndUse(draft, orders) + keepFleet(draft) + employ(draft, orders) + runPremises(draft);
  const margin = figures.sales > 0 ? (figures.sales - costs) / figures.sales : -1;
  draft.trailingMargin += MARGIN_MEMORY * (Math.max(-1, margin) - draft.trailingMargin);
}

/** Returns what the month's sales used up. `orders` against the normal level. */
function buyAndUse(draft: Draft, orders: number): number {
  const { firm, books, figures } = draft;
  const materialShare = (firm.materialBase + firm.materialShareShift) * exp(draft.materialPrice);
  const used = roundHalfUp(figures.sales * materialShare);
  const expectedUse = firm.monthlySales * orders * materialShare;
  const gap = firm.stockMonths * expectedUse - books.balances.inventory;
  const bought = draft.trading ? Math.max(0, used - books.balances.inventory, roundHalfUp(used + 0.35 * gap)) : 0;
  // What is sold beside the returns was bought beside them too, at the net price: more input than output would be asked about.
  const vat = roundHalfUp(bought * (1 - firm.undeclaredShare) * firm.vat.inputRate);
  books.post("purchase", ACCOUNT.inventory, ACCOUNT.payables, bought);
  books.post("inputVat", ACCOUNT.vatPayable, ACCOUNT.payables, vat);
  books.post("materialsUsed", ACCOUNT.materials, ACCOUNT.inventory, used);
  ageInPlace(draft.payables, bought + vat);
  figures.purchases = bought;
  figures.inputVat += vat;
  return used;
}

/** Yard, wash and repairs of a haulier's trucks, and the policies that run out in the month. */
function keepFleet({ firm, books, figures, month, assets, trading }: Draft): number {
  const { industry } = firm;
  if (!industry.fleet || !trading) return 0;
  const running = roundHalfUp(figures.sales * industry.fleet.runningShare);
  let cover = 0;
  for (const asset of assets) cover += coverDue(industry, asset, month);
  books.post("vehicleCosts", ACCOUNT.materials, ACCOUNT.accruals, running);
  books.post("vehicleCover", ACCOUNT.materials, ACCOUNT.accruals, cover);
  return running + cover;
}

function employ(draft: Draft, orders: number): number {
  const { firm, books, figures } = draft;
  const { industry } = firm;
  draft.staffing += STAFF_ADJUSTMENT * (orders - 1 - draft.staffing);
  const staff = draft.trading ? firm.monthlySales * firm.costLevel * (1 + draft.staffing) : 0;
  const production = roundHalfUp(staff * industry.productionWageShare);
  const other = roundHalfUp(staff * industry.otherWageShare * firm.overheadLevel);
  const insurance = roundHalfUp((production + other) * firm.insuredShare * industry.socialInsuranceRate);
  books.post("wages", ACCOUNT.productionWages, ACCOUNT.accruals, production);
  books.post("wages", ACCOUNT.otherWages, ACCOUNT.accruals, other);
  books.post("socialInsurance", ACCOUNT.socialInsurance, ACCOUNT.accruals, insurance);
  figures.wages = production + other;
  figures.socialInsurance = insurance;
  return production + other + insurance;
}

function runPremises(draft: Draft): number {
  const { firm, books, figures } = draft;
  const { industry, vat } = firm;
  const normal = draft.trading ? firm.monthlySales * firm.costLevel * firm.overheadLevel : 0;
  const volume = figures.sales / firm.monthlySales;
  const running = (draft.trading ? industry.kwhBaseLoad : 0) + (1 - industry.kwhBaseLoad) * volume;
  const cooling = draft.trading ? industry.coolingShare * (HEAT[monthOfYear(draft.month) - 1]! - 1) : 0;

  const kwhUsed = Math.round((firm.monthlySales / 100) * industry.kwhPerYuan * (running + cooling));
  figures.kwhBilled = Math.round(figures.kwhUsed * UNREAD_SHARE) + kwhUsed - Math.round(kwhUsed * UNREAD_SHARE);
  figures.kwhUsed = kwhUsed;
  const power = roundHalfUp(figures.kwhBilled * industry.tariff * 100);
  const powerVat = roundHalfUp(power * vat.inputRate);
  const waterUsed = Math.round((firm.monthlySales / 100) * industry.waterPerYuan * running);
  figures.waterBilled = Math.round(figures.waterUsed * UNREAD_SHARE) + waterUsed - Math.round(waterUsed * UNREAD_SHARE);
  figures.waterUsed = waterUsed;
  const water = roundHalfUp(figures.waterBilled * industry.waterTariff * 100);
  books.post("power", ACCOUNT.power, ACCOUNT.accruals, power);
  books.post("inputVat", ACCOUNT.vatPayable, ACCOUNT.accruals, powerVat);
  books.post("water", ACCOUNT.water, ACCOUNT.accruals, water);
  figures.powerBill = power + powerVat;
  figures.waterBill = water;
  figures.inputVat += powerVat;

  figures.rent = draft.trading ? firm.monthlyRent : 0;
  books.post("rent", ACCOUNT.rent, ACCOUNT.accruals, figures.rent);
  const activity = 1 - industry.otherCostVariable + industry.otherCostVariable * volume;
  const other = roundHalfUp(normal * industry.otherCostShare * activity);
  books.post("otherCosts", ACCOUNT.otherCosts, ACCOUNT.accruals, other);
  return power + water + figures.rent + other;
}

/** Some stock turns out unsaleable, or money comes that nobody earned. */
export function windfallsAndLosses(draft: Draft, { stock }: Shocks): void {
  const { books, firm } = draft;
  if (stock < firm.industry.obsolescenceRate) {
    const loss = roundHalfUp(books.balances.inventory * STALE_SHARE);
    books.post("stockWrittenDown", ACCOUNT.stockWriteDowns, ACCOUNT.inventory, loss);
    draft.staleStock += loss;
    books.happened("staleStock", loss);
  }
  if (stock > 1 - SUBSIDY.rate && draft.trading) {
    const amount = roundHalfUp(firm.monthlySales * SUBSIDY.months);
    books.post("subsidy", ACCOUNT.cash, ACCOUNT.otherIncome, amount);
    books.happened("subsidy", amount);
  }
}

/**
 * At the end of a quarter of small sales the VAT in them need not be paid: the firm keeps it, as other income. Exports count
 * towards the limit, so that who exports is taken to be beyond it.
 */
export function keepExemptVat({ books, firm, month }: Draft): void {
  const owed = -books.balances.vatPayable;
  if (owed <= 0 || firm.exportShare > 0 || !paysVatIn(firm.vat, month + 1) || !isExempt(firm.vat, owed)) return;
  books.post("vatExempt", ACCOUNT.vatPayable, ACCOUNT.otherIncome, owed);
}

/** Customers pay; now and then an old invoice is given up. */
export function collect(draft: Draft, shocks: Shocks): void {
  const { books, firm, receivables } = draft;
  const months = collectionMonthsOf(draft);
  // The very old is lost for sure.
  const lostAge = Math.min(OLDEST, Math.ceil(firm.collectionMonths));
  let collected = 0;
  let lost = 0;
  for (let k = 0; k <= OLDEST; k++) {
    const due = dueAt(k, receivables[k]!, months);
    const open = receivables[k]! - due;
    const given =
      k === OLDEST ? open : k === lostAge && shocks.badDebt < BAD_DEBT.rate ? roundHalfUp(open * BAD_DEBT.share) : 0;
    receivables[k] = open - given;
    collected += due;
    lost += given;
  }
  books.post("collection", ACCOUNT.cash, ACCOUNT.receivables, collected);
  books.post("badDebt", ACCOUNT.badDebts, ACCOUNT.receivables, lost);
  if (lost > 0) books.happened("badDebt", lost);
}
