import { monthOfYear } from "../money/calendar";
import { roundHalfUp, type Minor } from "../money/index";
import { exp } from "../random/index";
import { netProfit, profitBeforeTax } from "./accounts";
import { dueOf, total } from "./cohorts";
import type { Draft } from "./draft";
import { debtService, payLoans } from "./loans";
import { OWNER_SHOCK_RATE } from "./market";
import { recoverableVat } from "./trade";
import type { Shocks } from "./shocks";

/** Suppliers accept to wait this many months of purchases beyond their terms before they insist. */
const TOLERATED_ARREARS = 1;
const CLOSE_AFTER_MONTHS_WITHOUT_WAGES = 3;
/** Small low-profit firms pay 5 % on profits up to 3 million yuan, others 25 %; time-limited relief, secondary source. */
const INCOME_TAX = { limit: 300_000_000, low: 0.05, full: 0.25 } as const;

/**
 * Pays what the month asks for in the order a small firm does: staff, power and rent, the tax office, suppliers who
 * would stop delivering, private lenders and banks, and suppliers with what is left. Cash never goes below zero; what
 * is not paid stays owed and ages.
 */
export function payBills(draft: Draft): void {
  const { books, due } = draft;
  const running = Math.max(0, -books.balances.accruals) - accruedThisMonth(draft);
  const purchases = Math.max(1, draft.firm.monthlySales * draft.firm.industry.materialShare);
  const supplierDue = dueOf(draft.payables, draft.firm.supplierMonths);
  const urgent = Math.max(0, total(supplierDue) - roundHalfUp(TOLERATED_ARREARS * purchases));

  injectIfShort(draft, running + due.vat + due.incomeTax + urgent + debtService(draft));

  const wagesPaid = books.pay("wagesPaid", "accruals", due.wages);
  draft.monthsWagesUnpaid = wagesPaid < due.wages ? draft.monthsWagesUnpaid + 1 : 0;
  books.pay("powerPaid", "accruals", draft.figures.powerBill);
  books.pay("rentPaid", "accruals", draft.figures.rent);
  books.pay("otherCostsPaid", "accruals", running - due.wages - draft.figures.powerBill - draft.figures.rent);
  books.pay("vatPaid", "vatPayable", due.vat);
  books.pay("incomeTaxPaid", "incomeTaxPayable", due.incomeTax);

  const urgentPaid = books.pay("supplierPaid", "payables", urgent);
  payLoans(draft);
  const restPaid = books.pay("supplierPaid", "payables", total(supplierDue) - urgent);
  draft.payables = settleOldest(draft.payables, urgentPaid + restPaid);
  draft.supplierArrears = (total(supplierDue) - urgentPaid - restPaid) / purchases;

  if (draft.monthsWagesUnpaid >= CLOSE_AFTER_MONTHS_WITHOUT_WAGES) draft.trading = false;
}

/** Wages of the month, which are paid in the next one. */
function accruedThisMonth(draft: Draft): Minor {
  const { firm } = draft;
  const staff = draft.trading ? firm.monthlySales * firm.costLevel * (1 + draft.staffing) : 0;
  return roundHalfUp(staff * firm.industry.productionWageShare) + roundHalfUp(staff * firm.industry.otherWageShare);
}

/** The owner puts money in, as long as there is some, before a bill that matters stays unpaid. */
function injectIfShort(draft: Draft, needed: Minor): void {
  const shortfall = needed - draft.books.balances.cash;
  const injected = Math.max(0, Math.min(shortfall, draft.ownerWealth));
  draft.books.post("injection", "cash", "ownerContributions", injected);
  draft.ownerWealth -= injected;
}

function settleOldest(open: readonly Minor[], paid: Minor): Minor[] {
  const left = [...open];
  for (let k = left.length - 1; k >= 0 && paid > 0; k--) {
    const settled = Math.min(left[k]!, paid);
    left[k] = left[k]! - settled;
    paid -= settled;
  }
  return left;
}

/** The household's living, a blow to it, a share of the profit in December, and worn machines replaced from plenty. */
export function drawAndReinvest(draft: Draft, shocks: Shocks): void {
  const { books, firm } = draft;
  const monthlyCosts = firm.monthlySales * 0.9;
  const living = books.balances.cash > 0.2 * monthlyCosts ? firm.livingCost : roundHalfUp(firm.livingCost / 2);
  books.pay("livingDrawing", "drawings", living);

  if (shocks.owner < OWNER_SHOCK_RATE) {
    const blow = roundHalfUp(firm.monthlySales * 1.8);
    const fromWealth = Math.min(draft.ownerWealth, blow);
    draft.ownerWealth -= fromWealth;
    books.pay("emergencyDrawing", "drawings", blow - fromWealth);
  }
  if (monthOfYear(draft.month) === 12) {
    const spare = Math.max(0, books.balances.cash - roundHalfUp(0.35 * monthlyCosts));
    const bonus = Math.min(spare, roundHalfUp(firm.bonusShare * Math.max(0, netProfit(books.balances))));
    draft.ownerWealth += roundHalfUp(0.4 * books.pay("bonus", "drawings", bonus));
  }
  if (monthOfYear(draft.month) % 3 === 2 && books.balances.cash > 0.5 * monthlyCosts) {
    const wear = (firm.monthlySales * 12 * firm.industry.fixedAssetShare * 3) / firm.industry.assetLifeMonths;
    buyAssets(draft, Math.min(roundHalfUp(wear * exp(draft.demand)), roundHalfUp(0.3 * books.balances.cash)));
  }
}

/** Machines paid at once. `net` is without VAT. */
export function buyAssets(draft: Draft, net: Minor): void {
  const { books, figures } = draft;
  const vat = roundHalfUp(net * recoverableVat(draft.firm.industry));
  if (books.balances.cash < net + vat) return;
  books.post("capex", "fixedAssets", "cash", net);
  books.post("capex", "vatPayable", "cash", vat);
  figures.capex += net;
  figures.inputVat += vat;
}

/** Income tax is booked by quarter on the profit of the year so far; a later loss takes some of it back. */
export function bookIncomeTax(draft: Draft): void {
  if (monthOfYear(draft.month) % 3 !== 0) return;
  const { balances } = draft.books;
  const profit = Math.max(0, profitBeforeTax(balances));
  const rate = profit <= INCOME_TAX.limit ? INCOME_TAX.low : INCOME_TAX.full;
  draft.books.post("incomeTax", "incomeTax", "incomeTaxPayable", roundHalfUp(profit * rate) - balances.incomeTax);
}
