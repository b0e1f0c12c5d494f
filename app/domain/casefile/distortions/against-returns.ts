import type { Minor } from "../../money";
import type { VatReturnsDocument } from "../documents/types/tax";
import { accounts, type Documents, share, total } from "./look";
import { returnFor } from "../reconcile";
import { maybe } from "./rewrite";

/**
 * Claimed sales, less the share that the owner says no return mentions, above those declared to the tax office, over the
 * declared ones; below zero: fewer. Who does not say is taken to declare all.
 */
export function claimedAboveDeclared(documents: Documents): number | undefined {
  const claimed = claimedOverReturns(documents);
  if (claimed === undefined) return undefined;
  const declared = declaredInReturns(documents);
  return share(claimed * (1 - toldUndeclared(documents)) - declared, declared);
}

/**
 * The same over the months of the running year alone, where a return stands for every one of them: there nothing is spread
 * over a year, so like stands against like. Undefined without such months.
 */
export function runningYearAboveDeclared(
  documents: Documents,
): { readonly found: number; readonly months: number } | undefined {
  const vat = maybe(documents, "vatReturns");
  const { last, newest } = accounts(documents);
  if (!vat || !newest || newest === last) return undefined;
  const year = newest.periodEnd.slice(0, 4);
  const until = newest.periodEnd.slice(0, 7);
  const returns = vat.returns.filter(({ month }) => month.startsWith(year) && month <= until);
  if ((vat.monthsEach ?? 1) * returns.length !== newest.months) return undefined;
  const declared = sumDeclared(returns);
  const claimed = (newest.lines.sales ?? 0) * (1 - toldUndeclared(documents));
  const found = share(claimed - declared, declared);
  return found === undefined ? undefined : { found, months: newest.months };
}

/** The share of sales that the owner says no tax return mentions. */
function toldUndeclared(documents: Documents): number {
  const said = maybe(documents, "interview")?.answers.find(({ question }) => question.code === "interview.ask.tax");
  const told = said?.answer.params?.share;
  return typeof told === "number" ? told : 0;
}

/** Sales of the twelve months of the tax returns as the file claims them, net of VAT; the year's sales spread evenly. */
function claimedOverReturns(documents: Documents): Minor | undefined {
  const vat = maybe(documents, "vatReturns");
  if (!vat) return undefined;
  const { last, newest } = accounts(documents);
  const { monthsEach = 1 } = vat;
  if (last) {
    const months = (year: string): number =>
      monthsEach * vat.returns.filter(({ month }) => month.startsWith(year)).length;
    const year = last.periodEnd.slice(0, 4);
    const ofLast = ((last.lines.sales ?? 0) * months(year)) / 12;
    if (!newest || newest === last) return ofLast;
    // The quarter that runs has no return yet.
    const declared = Math.min(1, months(newest.periodEnd.slice(0, 4)) / newest.months);
    return ofLast + (newest.lines.sales ?? 0) * declared;
  }
  const book = maybe(documents, "salesBook");
  const covered = book?.months.filter(({ month }) => returnFor(vat, month) !== undefined) ?? [];
  if (covered.length === 0) return undefined;
  const gross = total(covered, ({ cash, wallet, onCredit }) => cash + wallet + onCredit) / (1 + vat.rate);
  return (gross * monthsEach * vat.returns.length) / covered.length;
}

const sumDeclared = (returns: VatReturnsDocument["returns"]): Minor =>
  total(returns, (one) => one.salesInvoiced + one.salesUninvoiced);

const declaredInReturns = (documents: Documents): Minor => sumDeclared(maybe(documents, "vatReturns")?.returns ?? []);
