import { orderKey } from "./order-key";
import type { ListPage, ListQuery, ListRules, SortKey } from "./query";

/**
 * Searches and orders the whole list, and gives one page of it. Rows that compare as equal stay in the order in which they
 * came, also where the order is turned round, so that a row is never on two pages.
 */
export function pageOf<Row, Sort extends string>(
  list: readonly Row[],
  query: ListQuery<Sort>,
  { sorts, searched }: ListRules<Row, Sort>,
): ListPage<Row> {
  const finds = finder(query.search);
  const found = list.filter((row) => finds(searched(row)));
  const ordered = query.sort === undefined ? found : inOrder(found, sorts[query.sort], query.descending);
  const { page, skip, take } = windowOf(found.length, query);
  return { rows: ordered.slice(skip, skip + take), total: found.length, page };
}

/** Whether texts hold every word that is searched for, whatever the case and the accents; an empty search finds all. */
export function finder(search: string): (texts: readonly (string | undefined)[]) => boolean {
  const wanted = folded(search).split(" ").filter(Boolean);
  if (wanted.length === 0) return () => true;
  return (texts) => {
    const text = folded(texts.join(" "));
    return wanted.every((word) => text.includes(word));
  };
}

/** Which rows of so many a page shows; beyond the end the last page, of none the first. */
export function windowOf(
  total: number,
  { page, size }: Pick<ListQuery, "page" | "size">,
): { readonly page: number; readonly skip: number; readonly take: number } {
  const shown = Math.min(page, Math.max(1, Math.ceil(total / size)));
  return { page: shown, skip: (shown - 1) * size, take: size };
}

/** The same order and search, all on one page: for a file. */
export const wholeList = <Sort extends string>(query: ListQuery<Sort>): ListQuery<Sort> => ({
  ...query,
  page: 1,
  size: Number.MAX_SAFE_INTEGER,
});

function inOrder<Row>(rows: readonly Row[], keyOf: (row: Row) => SortKey, descending: boolean): Row[] {
  return rows
    .map((row) => ({ row, key: sortable(keyOf(row)) }))
    .sort((a, b) => {
      if (a.key === undefined || b.key === undefined) return Number(a.key === undefined) - Number(b.key === undefined);
      return descending ? compared(b.key, a.key) : compared(a.key, b.key);
    })
    .map(({ row }) => row);
}

const sortable = (key: SortKey) => (typeof key === "string" ? orderKey(key) : key);

const compared = (a: NonNullable<SortKey>, b: NonNullable<SortKey>): number => (a < b ? -1 : Number(a > b));

/** "É" is found by "e": who searches need not know how a name is written to the last sign. */
const folded = (text: string): string =>
  /^[\x21-\x7e]*( [\x21-\x7e]+)*$/.test(text)
    ? text.toLowerCase()
    : text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ");
