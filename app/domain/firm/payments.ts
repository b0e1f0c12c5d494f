import { type Minor, monthOfYear, roundHalfUp, roundToStep } from "../money";
import { exp } from "../random";
import { ACCOUNT, netProfit, profitBeforeTax } from "./accounts";
import { newAsset } from "./assets";
import { dueInTotal, OLDEST } from "./cohorts";
import type { Draft } from "./draft";
import { debtService, drawOnLines, payLoans, repayLines } from "./loans";
import { ownerBlow } from "./market";
import { paidAhead } from "./season";
import type { Shocks } from "./shocks";
import { ordersOf } from "./state";
import { incomeTaxOn } from "./taxes";

/** Suppliers accept to wait this many months of purchases beyond their terms before they insist. */
export const TOLERATED_ARREARS = 1;
const CLOSE_AFTER_MONTHS_WITHOUT_WAGES = 3;
/** A month's running costs of a firm, as a share of its normal sales. */
const COSTS = 0.9;
/** Owner and firm deal in whole thousands of yuan. */
const THOUSAND = 100_000;
/** Money beyond so many months of costs lies idle; owners take most of it home for the new year. House estimates. */
const PLENTY = 0.8;
const IDLE_TAKEN = 0.8;
/** Of the profit that owners take home they put this part aside; the family lives on the rest. House estimate. */
export const BONUS_SAVED = 0.4;
/** A machine that costs at least this many months of sales is remembered. */
const NOTABLE_CAPEX = 0.25;

/**
 * Pays what the month asks for in the order a small firm does: staff, power and rent, the tax office, suppliers who
 * would stop delivering, private lenders and banks, and suppliers with what is left. Cash never goes below zero; what
 * is not paid stays owed and ages.
 */
export function payBills(draft: Draft): void {
  const { books, due, figures, firm } = draft;
  const thisMonthsStaff = figures.wages + figures.socialInsurance;
  const running = Math.max(0, -books.balances.accruals) - thisMonthsStaff;
  const ahead = roundHalfUp(figures.wages * paidAhead(firm, draft.month));
  const purchases = Math.max(1, firm.monthlySales * firm.materialBase);
  const suppliersDue = dueInTotal(draft.payables, firm.supplierMonths);
  const urgent = Math.max(0, suppliersDue - roundHalfUp(TOLERATED_ARREARS * purchases));

  findCash(draft, running + ahead + due.vat + due.incomeTax + urgent + debtService(draft));

  const wagesPaid = books.pay("wagesPaid", ACCOUNT.accruals, due.wages + ahead);
  draft.monthsWagesUnpaid = wagesPaid < due.wages ? draft.monthsWagesUnpaid + 1 : 0;
  books.pay("powerPaid", ACCOUNT.accruals, figures.powerBill);
  books.pay("waterPaid", ACCOUNT.accruals, figures.waterBill);
  books.pay("rentPaid", ACCOUNT.accruals, figures.rent);
  const others = running - due.wages - due.socialInsurance - figures.powerBill - figures.waterBill - figures.rent;
  books.pay("otherCostsPaid", ACCOUNT.accruals, others);
  books.pay("socialInsurancePaid", ACCOUNT.accruals, due.socialInsurance);
  books.pay("vatPaid", ACCOUNT.vatPayable, due.vat);
  books.pay("incomeTaxPaid", ACCOUNT.incomeTaxPayable, due.incomeTax);

  const urgentPaid = books.pay("supplierPaid", ACCOUNT.payables, urgent);
  payLoans(draft);
  const restPaid = books.pay("supplierPaid", ACCOUNT.payables, suppliersDue - urgent);
  settleOldest(draft.payables, urgentPaid + restPaid);
  draft.supplierArrears = (suppliersDue - urgentPaid - restPaid) / purchases;

  if (draft.monthsWagesUnpaid >= CLOSE_AFTER_MONTHS_WITHOUT_WAGES && draft.trading) {
    draft.trading = false;
    books.happened("closure", 0);
  }
}

/** Before a bill that matters stays unpaid, the firm draws on its line, and then on its owner as long as there is some. */
function findCash(draft: Draft, needed: Minor): void {
  const { books } = draft;
  drawOnLines(draft, needed + books.float - books.balances.cash);
  const shortfall = needed + books.float - books.balances.cash;
  // People bring whole thousands, and in the end what they have.
  const injected = Math.max(0, Math.min(Math.ceil(shortfall / THOUSAND) * THOUSAND, draft.ownerWealth));
  if (injected === 0) return;
  // The owner first gives back what he took.
  const repaid = Math.min(injected, books.balances.ownerReceivable);
  books.post("ownerRepays", ACCOUNT.cash, ACCOUNT.ownerReceivable, repaid);
  books.post("injection", ACCOUNT.cash, ACCOUNT.ownerContributions, injected - repaid);
  draft.ownerWealth -= injected;
}

function settleOldest(open: Float64Array, paid: Minor): void {
  for (let k = OLDEST; k >= 0 && paid > 0; k--) {
    const settled = Math.min(open[k]!, paid);
    open[k] = open[k]! - settled;
    paid -= settled;
  }
}

/** The household's living, a blow to it, a share of the profit in December, and worn machines replaced from plenty. */
export function drawAndReinvest(draft: Draft, shocks: Shocks): void {
  const { books, firm } = draft;
  const monthlyCosts = firm.monthlySales * COSTS;
  const { livingCost } = firm.household;
  const living = books.balances.cash > 0.2 * monthlyCosts ? livingCost : roundToStep(livingCost / 2, 10_000);
  books.pay("livingDrawing", ACCOUNT.drawings, living);

  const months = ownerBlow(shocks);
  if (months > 0) {
    const blow = roundToStep(months * firm.monthlySales, THOUSAND);
    const fromWealth = Math.min(draft.ownerWealth, blow);
    draft.ownerWealth -= fromWealth;
    takeForFamily(draft, blow - fromWealth);
    books.happened("ownerBlow", blow);
  }
  if (firm.ownerBorrowing > 0 && books.balances.cash > 0.4 * monthlyCosts) {
    books.pay("ownerBorrows", ACCOUNT.ownerReceivable, firm.ownerBorrowing);
  }
  if (monthOfYear(draft.month) === 12) {
    setOffAdvances(draft);
    const spare = Math.max(0, books.balances.cash - roundHalfUp(0.35 * monthlyCosts));
    // The living drawn over the year comes out of the same profit.
    const left = Math.max(0, netProfit(books.balances) - books.balances.drawings - yearOfInstalments(draft.loans));
    // Nobody takes out of a loss what lies idle.
    const earned = netProfit(books.balances) > 0;
    const idle = earned ? Math.max(0, books.balances.cash - roundHalfUp(PLENTY * monthlyCosts)) : 0;
    const wanted = Math.min(distributable(books), Math.max(Math.min(spare, firm.bonusShare * left), IDLE_TAKEN * idle));
    const bonus = Math.floor(wanted / THOUSAND) * THOUSAND;
    draft.ownerWealth += roundHalfUp(BONUS_SAVED * books.pay("bonus", ACCOUNT.drawings, bonus));
  }
  if (monthOfYear(draft.month) % 6 === 5 && books.balances.cash > 0.5 * monthlyCosts) {
    const wear = (firm.monthlySales * 12 * firm.fixedAssetShare * 6) / firm.industry.assetLifeMonths;
    const wanted = wear * exp(ordersOf(draft)) * (0.7 + 0.6 * firm.owner.ambition);
    buyAssets(draft, roundToStep(Math.min(wanted, 0.3 * books.balances.cash), 10_000));
  }
  repayLines(draft, roundHalfUp(0.45 * monthlyCosts));
}

/** In need the owner first takes back what he has put in; what is more than that he owes the firm. */
function takeForFamily({ books }: Draft, needed: Minor): void {
  const own = books.pay("emergencyDrawing", ACCOUNT.ownerContributions, Math.min(needed, putIn(books)));
  if (own < needed) books.pay("emergencyDrawing", ACCOUNT.ownerReceivable, needed - own);
}

const putIn = ({ balances }: Draft["books"]): Minor => Math.max(0, -balances.ownerContributions);

/**
 * What an owner owes his firm at the turn of the year counts as a share of the profit taken out, as the tax office has
 * it, as far as there is any: nothing is given out of a loss. Who borrows month by month keeps it as a loan.
 */
function setOffAdvances({ books, firm }: Draft): void {
  if (firm.ownerBorrowing > 0) return;
  const amount = Math.max(0, Math.min(books.balances.ownerReceivable, distributable(books)));
  books.post("advanceSetOff", ACCOUNT.drawings, ACCOUNT.ownerReceivable, amount);
}

/** Profit of the year and of earlier ones that nobody has taken out yet. Earnings kept are a balance below zero. */
const distributable = ({ balances }: Draft["books"]): Minor =>
  Math.max(0, netProfit(balances) - balances.drawings - balances.retainedEarnings);

/** What instalment loans will ask for in the coming year: the bank gets it, so the owner cannot. */
function yearOfInstalments(loans: Draft["loans"]): Minor {
  let sum = 0;
  for (const { payment, balance } of loans) sum += Math.min(12 * payment, balance);
  return sum;
}

/** Machines paid at once. `net` is without VAT. */
export function buyAssets(draft: Draft, net: Minor): void {
  const { books, figures, firm } = draft;
  const vat = roundHalfUp(net * firm.vat.inputRate);
  if (net <= 0 || books.balances.cash < net + vat) return;
  books.post("capex", ACCOUNT.fixedAssets, ACCOUNT.cash, net);
  books.post("capex", ACCOUNT.vatPayable, ACCOUNT.cash, vat);
  const machine = newAsset(draft.month, net, firm.industry.assetLifeMonths);
  draft.assets = [...draft.assets, machine];
  draft.newAssets.push(machine);
  draft.nextRetires = Math.min(draft.nextRetires, machine.retires);
  figures.capex += net;
  figures.inputVat += vat;
  if (net > NOTABLE_CAPEX * firm.monthlySales) books.happened("newMachine", net);
}

/** Income tax is booked by quarter on the profit of the year so far; a later loss takes some of it back. */
export function bookIncomeTax(draft: Draft): void {
  if (monthOfYear(draft.month) % 3 !== 0) return;
  const { balances } = draft.books;
  const tax = incomeTaxOn(roundHalfUp(profitBeforeTax(balances) * (1 - draft.firm.undeclaredShare)));
  draft.books.post("incomeTax", ACCOUNT.incomeTax, ACCOUNT.incomeTaxPayable, tax - balances.incomeTax);
}
