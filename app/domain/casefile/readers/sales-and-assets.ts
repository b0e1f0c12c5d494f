import { maybe } from "../distortions/rewrite";
import {
  accounts,
  claimedOverReturns,
  daysBetween,
  declaredInReturns,
  firmsAccounts,
  mainLines,
  received,
  share,
  total,
  type Documents,
} from "../distortions/look";

/** Claimed sales above those declared to the tax office, over the declared ones; below zero: fewer. */
export function claimedAboveDeclared(documents: Documents): number | undefined {
  const claimed = claimedOverReturns(documents);
  return claimed === undefined
    ? undefined
    : share(claimed - declaredInReturns(documents), declaredInReturns(documents));
}

/** Receipts of which a good part goes back to the same name within two days, over all receipts of the main account. */
export function goesInACircle(documents: Documents): number | undefined {
  const lines = mainLines(documents);
  const circling = lines.filter(
    (came) =>
      came.in > 0 &&
      lines.some(
        (went) =>
          went.counterparty === came.counterparty &&
          went.out >= 0.3 * came.in &&
          went.out <= came.in &&
          went.date >= came.date &&
          daysBetween(came.date, went.date) <= 2,
      ),
  );
  return share(received(circling), received(lines));
}

/** Money that comes in the last days of a month and leaves to the same name in the first of the next, over receipts. */
export function visitsMonthEnds(documents: Documents): number | undefined {
  const lines = mainLines(documents);
  const visits = lines.filter(
    (came) =>
      came.in > 0 &&
      Number(came.date.slice(8)) >= 25 &&
      lines.some(
        (went) =>
          went.counterparty === came.counterparty &&
          went.out === came.in &&
          went.date.slice(0, 7) > came.date.slice(0, 7) &&
          daysBetween(came.date, went.date) <= 11,
      ),
  );
  return share(received(visits), received(lines));
}

/** Works without a supplier among the fixed assets, since the beginning of the last closed year, over its running costs. */
export function worksCapitalised(documents: Documents): number | undefined {
  const { last } = accounts(documents);
  const register = maybe(documents, "assetRegister");
  if (!last || !register) return undefined;
  const since = `${last.periodEnd.slice(0, 4)}-01-01`;
  const works = register.rows.filter(
    ({ item, bought, supplier }) => item.code.startsWith("asset.works.") && supplier === undefined && bought >= since,
  );
  return share(
    total(works, ({ cost }) => cost),
    last.lines.operatingExpenses ?? 0,
  );
}

/** Stock that nobody has touched for a year, over the stock listed. */
export function liesUntouched(documents: Documents): number | undefined {
  const list = maybe(documents, "inventory");
  if (!list) return undefined;
  const old = list.rows.filter(({ lastMoved }) => daysBetween(lastMoved, list.asOf) > 365);
  return share(
    total(old, ({ value }) => value),
    total(list.rows, ({ value }) => value),
  );
}

/** What customers have owed for more than a year, over all they owe. */
export function owedForYears(documents: Documents): number | undefined {
  const rows = documents.flatMap((one) => (one.kind === "ageing" && one.side === "receivables" ? one.rows : []));
  return share(
    total(rows, ({ buckets }) => buckets.older),
    total(rows, (row) => row.total),
  );
}

/** Stock against the cost of sales of the last year, over the mean of the earlier years' relation: how much more, decimal. */
export function stockOutgrowsCost(documents: Documents): number | undefined {
  const { years, last, newest } = accounts(documents);
  const earlier = years.slice(0, -1).map(({ lines }) => share(lines.inventory ?? 0, lines.costOfSales ?? 0) ?? 0);
  const usual = total(earlier, (one) => one) / Math.max(1, earlier.length);
  const now = share(newest?.lines.inventory ?? 0, last?.lines.costOfSales ?? 0);
  return now === undefined || usual === 0 ? undefined : now / usual - 1;
}

/** Lines of a bank statement whose balance does not follow from the one before. */
export function balancesBroken(documents: Documents): number {
  return total(firmsAccounts(documents), ({ opening, lines }) => {
    return lines.filter((line, i) => line.balance !== (lines[i - 1]?.balance ?? opening) + line.in - line.out).length;
  });
}
