import { accounts, share, total, type Documents } from "../look";

/** Stock against the cost of sales of the last year, over the mean of the earlier years' relation: how much more, decimal. */
export function stockOutgrowsCost(documents: Documents): number | undefined {
  const { years, last, newest } = accounts(documents);
  const earlier = years.slice(0, -1).map(({ lines }) => share(lines.inventory ?? 0, lines.costOfSales ?? 0) ?? 0);
  const usual = total(earlier, (one) => one) / Math.max(1, earlier.length);
  const now = share(newest?.lines.inventory ?? 0, last?.lines.costOfSales ?? 0);
  return now === undefined || usual === 0 ? undefined : now / usual - 1;
}
