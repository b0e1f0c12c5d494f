import type { Papers } from "./papers";
import { sum } from "./papers";

/** A year's sales as the file claims them: the last accounts, the sales book, or what the owner states; at least one unit. */
export function yearlySales(papers: Papers): number {
  const stated = papers.books?.last;
  if (stated?.lines.sales) return (stated.lines.sales * 12) / stated.months;
  const book = papers.first("salesBook");
  const booked = sum(book?.months ?? [], ({ cash, wallet, onCredit }) => cash + wallet + onCredit);
  return Math.max(1, booked || (papers.first("application")?.stated.lastYearSales ?? 0));
}
