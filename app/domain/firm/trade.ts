import { roundHalfUp } from "../money/index";
import { monthOfYear } from "../money/calendar";
import { exp } from "../random/index";
import { age, dueOf, OLDEST, total } from "./cohorts";
import type { Draft } from "./draft";
import type { Shocks } from "./shocks";
import type { Industry } from "./industries";

/** The part of a month's consumption that the meter reading on about the 20th leaves to the next bill. */
const UNREAD_SHARE = 1 / 3;
/** Suppliers deliver less the longer they wait; at this many months of arrears beyond the first they stop. */
const SUPPLIER_PATIENCE = 3;
const STAFF_ADJUSTMENT = 0.12;
const MARGIN_MEMORY = 1 / 12;

export const recoverableVat = (industry: Industry): number => (industry.vatRegime === "general" ? industry.vatRate : 0);

/** Sales of the month, on credit, by wallet and in notes, with VAT. */
export function sell(draft: Draft, shocks: Shocks): void {
  const { firm, books, figures } = draft;
  const { industry } = firm;
  const supplied = Math.max(0.2, 1 - Math.max(0, draft.supplierArrears - 1) / SUPPLIER_PATIENCE);
  const season = industry.seasonality[monthOfYear(draft.month) - 1]!;
  const level = exp(draft.demand + industry.monthlyNoise * shocks.noise) * season * supplied;
  const sales = draft.trading ? roundHalfUp(firm.monthlySales * level) : 0;
  const walletSales = roundHalfUp(sales * industry.walletShare);
  const cashSales = roundHalfUp(sales * industry.cashShare);
  const creditSales = sales - walletSales - cashSales;
  const vatOn = (net: number): number => roundHalfUp(net * industry.vatRate);

  books.post("creditSale", "receivables", "sales", creditSales);
  books.post("outputVat", "receivables", "vatPayable", vatOn(creditSales));
  books.post("walletSale", "cash", "sales", walletSales);
  books.post("walletSale", "cash", "vatPayable", vatOn(walletSales));
  books.post("cashSale", "cash", "sales", cashSales);
  books.post("cashSale", "cash", "vatPayable", vatOn(cashSales));

  const receivables = age(draft.receivables);
  receivables[0] = creditSales + vatOn(creditSales);
  draft.receivables = receivables;
  figures.sales = sales;
  figures.walletSales = walletSales + vatOn(walletSales);
  figures.cashSales = cashSales + vatOn(cashSales);
  figures.outputVat = vatOn(creditSales) + vatOn(walletSales) + vatOn(cashSales);
}

/** Materials bought and used, staff, power, rent and the rest; what is not paid at once is owed. */
export function produce(draft: Draft): void {
  const { firm, books, figures } = draft;
  const { industry } = firm;
  const operatingBefore = operatingCosts(draft);
  const inputRate = recoverableVat(industry);

  const materialShare = (industry.materialShare + firm.materialShareShift) * exp(draft.materialPrice);
  const used = roundHalfUp(figures.sales * materialShare);
  const expectedUse = firm.monthlySales * exp(draft.demand) * materialShare;
  const gap = firm.stockMonths * expectedUse - books.balances.inventory;
  const bought = draft.trading ? Math.max(0, used - books.balances.inventory, roundHalfUp(used + 0.35 * gap)) : 0;
  const boughtVat = roundHalfUp(bought * inputRate);
  books.post("purchase", "inventory", "payables", bought);
  books.post("inputVat", "vatPayable", "payables", boughtVat);
  books.post("materialsUsed", "materials", "inventory", used);
  const payables = age(draft.payables);
  payables[0] = bought + boughtVat;
  draft.payables = payables;

  draft.staffing += STAFF_ADJUSTMENT * (exp(draft.demand) - 1 - draft.staffing);
  const normal = draft.trading ? firm.monthlySales * firm.costLevel : 0;
  const staff = normal * (1 + draft.staffing);
  books.post("wages", "productionWages", "accruals", roundHalfUp(staff * industry.productionWageShare));
  books.post("wages", "otherWages", "accruals", roundHalfUp(staff * industry.otherWageShare));

  const volume = figures.sales / (firm.monthlySales * 12);
  const normalKwh = (firm.monthlySales / 100) * industry.kwhPerYuan;
  const kwhUsed = Math.round(
    normalKwh * ((draft.trading ? industry.kwhBaseLoad : 0) + (1 - industry.kwhBaseLoad) * volume * 12),
  );
  figures.kwhBilled = Math.round(figures.kwhUsed * UNREAD_SHARE) + kwhUsed - Math.round(kwhUsed * UNREAD_SHARE);
  figures.kwhUsed = kwhUsed;
  const power = roundHalfUp(figures.kwhBilled * industry.tariff * 100);
  const powerVat = roundHalfUp(power * inputRate);
  books.post("power", "power", "accruals", power);
  books.post("inputVat", "vatPayable", "accruals", powerVat);
  figures.powerBill = power + powerVat;
  figures.inputVat += boughtVat + powerVat;

  figures.rent = firm.premisesOwned ? 0 : roundHalfUp(normal * industry.rentShare);
  books.post("rent", "rent", "accruals", figures.rent);
  const activity = 1 - industry.otherCostVariable + industry.otherCostVariable * volume * 12;
  books.post("otherCosts", "otherCosts", "accruals", roundHalfUp(normal * industry.otherCostShare * activity));

  const margin = figures.sales > 0 ? (figures.sales - (operatingCosts(draft) - operatingBefore)) / figures.sales : -1;
  draft.trailingMargin += MARGIN_MEMORY * (Math.max(-1, margin) - draft.trailingMargin);
}

function operatingCosts(draft: Draft): number {
  const b = draft.books.balances;
  return b.materials + b.productionWages + b.otherWages + b.power + b.rent + b.otherCosts;
}

/** Wear, bought as cost over the life of the assets; never below a book value of zero. */
export function depreciate(draft: Draft): void {
  const { books, firm } = draft;
  const { fixedAssets, accumulatedDepreciation } = books.balances;
  const bookValue = fixedAssets + accumulatedDepreciation;
  const charge = Math.min(bookValue, roundHalfUp(fixedAssets / firm.industry.assetLifeMonths));
  books.post("depreciation", "depreciation", "accumulatedDepreciation", charge);
}

/** Customers pay; now and then an old invoice is given up. */
export function collect(draft: Draft, shocks: Shocks): void {
  const { books, firm } = draft;
  const due = dueOf(draft.receivables, firm.collectionMonths * exp(draft.paymentDelay));
  const open = draft.receivables.map((amount, k) => amount - due[k]!);
  books.post("collection", "cash", "receivables", total(due));
  // About one month in thirty some of what is about three months old turns out lost; the very old is lost for sure.
  const lostAge = Math.min(OLDEST, Math.ceil(firm.collectionMonths));
  const lost = open.map((amount, k) => {
    if (k === OLDEST) return amount;
    return k === lostAge && shocks.badDebt < 0.03 ? roundHalfUp(amount * 0.5) : 0;
  });
  books.post("badDebt", "badDebts", "receivables", total(lost));
  draft.receivables = open.map((amount, k) => amount - lost[k]!);
}
