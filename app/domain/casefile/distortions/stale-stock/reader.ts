import { daysBetween, share, total, type Documents } from "../look";
import { maybe } from "../rewrite";

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
