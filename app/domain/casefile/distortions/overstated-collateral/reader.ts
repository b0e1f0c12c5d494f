import type { Minor } from "../../../money";
import { share, total, type Documents } from "../look";
import { maybe } from "../rewrite";

/** A charge is a known loan's where it is about as much. */
const SAME_LOAN = 0.15;

/** How far a pledge stands above what like things fetched, or how much of it secures a loan that nobody has named. */
export function pledgeWorthLess(documents: Documents): number | undefined {
  const items = maybe(documents, "collateral")?.items ?? [];
  const owed = [...(maybe(documents, "loanList")?.rows ?? []), ...(maybe(documents, "creditReport")?.facilities ?? [])];
  const isKnown = ({ holder, amount }: { holder: string; amount: Minor }): boolean =>
    owed.some(({ lender, balance }) => lender === holder && Math.abs(balance - amount) <= SAME_LOAN * amount);
  const gaps = items.map(({ value, comparable, charges }) => {
    const unsaid = charges.filter((charge) => !isKnown(charge));
    const above = comparable === undefined ? 0 : value / comparable - 1;
    return Math.max(
      above,
      share(
        total(unsaid, ({ amount }) => amount),
        value,
      ) ?? 0,
    );
  });
  return items.length === 0 ? undefined : Math.max(...gaps);
}
