import { type Read, read } from "../reads";
import type { ListQuery } from "~/domain/lists";

/** A list that the database searches, orders and cuts into pages. Every text of it is SQL of our own, never of a user. */
interface ListSql<Sort extends string> {
  /** what the places before those of the query are called */
  readonly asked: readonly string[];
  /** which rows there are: what follows FROM; `asked` is one row, and the last part a condition that more can be added to */
  readonly among: string;
  readonly id: string;
  /** a text that a search looks into */
  readonly searched: string;
  /** what each order goes by; what is missing stands last either way */
  readonly sorts: Readonly<Record<Sort, string>>;
  /** the order of rows that are equal, and of all where none is asked for; " DESC" behind one turns it */
  readonly ties: readonly string[];
  /** what is shown of a row, for the page alone */
  readonly columns: string;
  /** what follows FROM for it, beside `page`, whose id is that of the row */
  readonly shown: string;
}

/** With each row: how many were found on all pages, and which page this is. */
export interface Found {
  readonly total: number;
  readonly page: number;
}

type Cut = [search: string, size: number, page: number];

/** The statement for an order; it takes the list's own places and then those of `cutOf`. */
export const listRead = <Places extends ListPlaces, Row, Sort extends string>(list: ListSql<Sort>) =>
  byOrder<readonly [...Places, ...Cut], Row & Found, Sort>(list, pageSql);

/** The ids of all that is found, a list in JSON; it takes the list's own places and then the search. */
export const listIds = <Places extends ListPlaces, Sort extends string>(list: ListSql<Sort>) =>
  byOrder<readonly [...Places, search: string], { readonly ids: string }, Sort>(list, idsSql);

/** Some of them, by such a list, in its order; for columns that speak of no place. */
export const listRows = <Row>({ columns, shown }: ListSql<never>): Read<[ids: string], Row> =>
  read(
    `SELECT ${columns} FROM (SELECT key AS place, value AS id FROM json_each(?)) page JOIN ${shown} ORDER BY page.place`,
  );

type ListPlaces = readonly (string | number | null)[];

/** Each order has a statement of its own, made when it is asked for. */
function byOrder<Places extends ListPlaces, Row, Sort extends string>(
  list: ListSql<Sort>,
  sql: (list: ListSql<string>, order: Order) => string,
): (query: ListQuery<Sort>) => Read<Places, Row> {
  const statements = new Map<string, Read<Places, Row>>();
  return ({ sort, descending }) => {
    const name = `${sort} ${descending}`;
    const known = statements.get(name) ?? read<Places, Row>(sql(list, { key: sort && list.sorts[sort], descending }));
    statements.set(name, known);
    return known;
  };
}

export const cutOf = ({ search, size, page }: ListQuery): Cut => [search, size, page];

/** What was found, where there may be none. */
export const foundOf = ([first]: readonly Found[]): Found => ({ total: first?.total ?? 0, page: first?.page ?? 1 });

interface Order {
  readonly key: string | undefined;
  readonly descending: boolean;
}

const DESCENDING = " DESC";

function orderOf({ ties }: ListSql<string>, { key, descending }: Order): string {
  const keys = key === undefined ? [] : ["key IS NULL", `key${descending ? DESCENDING : ""}`];
  const turned = (tie: string) => (tie.endsWith(DESCENDING) ? DESCENDING : "");
  return [...keys, ...ties.map((tie, i) => `tie${i}${turned(tie)}`)].join();
}

/** What is asked, and `found`: all rows, each with what it is ordered by. */
function foundSql(
  { asked, among, id, searched, ties }: ListSql<string>,
  { key }: Order,
  cut: readonly string[],
): string {
  return `
    WITH asked AS MATERIALIZED (SELECT ${[...asked, ...cut].map((name) => `? AS ${name}`).join()}),
    found AS MATERIALIZED (
      SELECT ${[`${id} AS id`, `${key ?? "NULL"} AS key`, ...ties.map((tie, i) => `${tie.replace(DESCENDING, "")} AS tie${i}`)].join()}
      FROM ${among} AND (asked.search = '' OR finds(asked.search, ${searched})))`;
}

function pageSql(list: ListSql<string>, by: Order): string {
  const order = orderOf(list, by);
  return `${foundSql(list, by, ["search", "size", "page"])},
    counted AS MATERIALIZED (
      SELECT total, max(1, min(asked.page, CAST((total + asked.size - 1) / asked.size AS INTEGER))) AS page, size
      FROM asked, (SELECT count(*) AS total FROM found)),
    page AS MATERIALIZED (
      SELECT * FROM found ORDER BY ${order}
      LIMIT (SELECT size FROM counted) OFFSET (SELECT (page - 1) * size FROM counted))
    SELECT ${list.columns}, counted.total, counted.page AS page
    FROM counted JOIN page JOIN ${list.shown} ORDER BY ${order}`;
}

const idsSql = (list: ListSql<string>, by: Order): string =>
  `${foundSql(list, by, ["search"])} SELECT json_group_array(id) AS ids FROM (SELECT id FROM found ORDER BY ${orderOf(list, by)})`;
