import type { Minor } from "../../money";
import { accounts, type Documents, share, total } from "./look";
import { maybe } from "./rewrite";

/** Claimed sales above those declared to the tax office, over the declared ones; below zero: fewer. */
export function claimedAboveDeclared(documents: Documents): number | undefined {
  const claimed = claimedOverReturns(documents);
  return claimed === undefined
    ? undefined
    : share(claimed - declaredInReturns(documents), declaredInReturns(documents));
}

/** Sales of the twelve months of the tax returns as the file claims them, net of VAT; the year's sales spread evenly. */
function claimedOverReturns(documents: Documents): Minor | undefined {
  const vat = maybe(documents, "vatReturns");
  if (!vat) return undefined;
  const { last, newest } = accounts(documents);
  if (last) {
    const ofLast = vat.returns.filter(({ month }) => month.startsWith(last.periodEnd.slice(0, 4))).length;
    const running = newest === last ? 0 : (newest?.lines.sales ?? 0);
    return ((last.lines.sales ?? 0) * ofLast) / 12 + running;
  }
  const book = maybe(documents, "salesBook");
  return book && total(book.months, ({ cash, wallet, onCredit }) => cash + wallet + onCredit) / (1 + vat.rate);
}

const declaredInReturns = (documents: Documents): Minor =>
  total(maybe(documents, "vatReturns")?.returns ?? [], (one) => one.salesInvoiced + one.salesUninvoiced);
