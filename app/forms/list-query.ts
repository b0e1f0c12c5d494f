import { z } from "zod";
import type { ListPage, ListQuery } from "~/domain/lists";

export const PAGE_SIZES = [25, 50, 100] as const;
const [PAGE_SIZE] = PAGE_SIZES;
const LONGEST_SEARCH = 100;

/** What a list can be asked for in its URL. */
export interface ListContract<Sort extends string> {
  readonly sorts: readonly Sort[];
  /** the order where the URL names none: a sort, with "-" downwards; undefined: as the list comes */
  readonly standard?: Sort | `-${Sort}`;
  /** before the names of its parameters, where two lists share a page */
  readonly prefix?: string;
}

/** A list as its page shows it: the query, how much was found, and what its links carry along. */
export interface ListView<Sort extends string = string> extends ListQuery<Sort> {
  readonly total: number;
  readonly prefix: string;
  readonly standard: string;
  /** its filters that are set */
  readonly filter: Readonly<Record<string, string>>;
  /** what else the address says that must stay: another list of the same page */
  readonly keep: Readonly<Record<string, string>>;
}

const Page = z
  .string()
  .regex(/^[1-9]\d{0,6}$/)
  .transform(Number)
  .catch(1);
const Size = z
  .string()
  .transform(Number)
  .pipe(z.literal([...PAGE_SIZES]))
  .catch(PAGE_SIZE);
/** Without signs that no name has: a database takes some of them for the end of the text. */
const Search = z
  .string()
  .transform((text) => [...text.replace(/\p{Cc}/gu, " ").trim()].slice(0, LONGEST_SEARCH).join("").trim())
  .catch("");

/** The order, page and search of a list as its URL carries them; whatever makes no sense is as if it were not there. */
export function listQuery<Sort extends string>(
  { sorts, standard, prefix = "" }: ListContract<Sort>,
  search: URLSearchParams,
): ListQuery<Sort> {
  const param = (name: string) => search.get(prefix + name) ?? undefined;
  const order = (text: string | undefined) => {
    const descending = text?.startsWith("-") ?? false;
    const sort = sorts.find((known) => known === text?.slice(Number(descending)));
    return sort && { sort, descending };
  };
  return {
    ...(order(param("sort")) ?? order(standard) ?? { sort: undefined, descending: false }),
    page: Page.parse(param("page")),
    size: Size.parse(param("rows")),
    search: Search.parse(param("q")),
  };
}

/** What a page needs to show a list; values of a filter that are not set are left out. */
export function listView<Sort extends string>(
  { standard, prefix = "" }: ListContract<Sort>,
  query: ListQuery<Sort>,
  { total, page }: Omit<ListPage<unknown>, "rows">,
  along: {
    readonly filter?: Readonly<Record<string, string | undefined>>;
    readonly keep?: Readonly<Record<string, string | undefined>>;
  } = {},
): ListView<Sort> {
  return { ...query, page, total, standard: standard ?? "", prefix, filter: set(along.filter), keep: set(along.keep) };
}

/** The parameters of a list that differ from what it shows by itself. */
export function listParams(view: ListView): Record<string, string> {
  const { sort, descending, page, size, search, prefix, standard, filter } = view;
  const order = sort === undefined ? "" : `${descending ? "-" : ""}${sort}`;
  const own = {
    q: search || undefined,
    sort: order === standard ? undefined : order || undefined,
    rows: size === PAGE_SIZE ? undefined : String(size),
    page: page === 1 ? undefined : String(page),
  };
  return { ...filter, ...Object.fromEntries(Object.entries(set(own)).map(([name, value]) => [prefix + name, value])) };
}

/** The address of the same list with another order, page or search. */
export function listHref(view: ListView, change: Partial<ListQuery> = {}): string {
  const search = new URLSearchParams({ ...view.keep, ...listParams({ ...view, ...change }) }).toString();
  return search === "" ? "?" : `?${search}`;
}

/**
 * The address that orders by a column: the first click upwards, the second downwards, and a third back to an order that
 * has no column. Always from the first page.
 */
export function sortHref(view: ListView, sort: string): string {
  const isSorted = view.sort === sort;
  const back = isSorted && view.descending && view.standard === "";
  return listHref(view, { sort: back ? undefined : sort, descending: isSorted && !view.descending, page: 1 });
}

function set(values: Readonly<Record<string, string | undefined>> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined || value === "" ? [] : [[name, value]])),
  ) as Record<string, string>;
}
