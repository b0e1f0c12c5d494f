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
export function listRead<Places extends readonly (string | number | null)[], Row, Sort extends string>(
  list: ListSql<Sort>,
): (query: ListQuery<Sort>) => Read<readonly [...Places, ...Cut], Row & Found> {
  const statements = new Map<string, Read<readonly [...Places, ...Cut], Row & Found>>();
  return ({ sort, descending }) => {
    const order = `${sort} ${descending}`;
    const known = statements.get(order) ?? read(listSql(list, sort && list.sorts[sort], descending));
    statements.set(order, known);
    return known;
  };
}

export const cutOf = ({ search, size, page }: ListQuery): Cut => [search, size, page];

/** What was found, where there may be none. */
export const foundOf = ([first]: readonly Found[]): Found => ({ total: first?.total ?? 0, page: first?.page ?? 1 });

const DESCENDING = " DESC";

function listSql(list: ListSql<string>, key: string | undefined, descending: boolean): string {
  const { asked, among, id, searched, ties, columns, shown } = list;
  const keys = key === undefined ? [] : ["key IS NULL", `key${descending ? DESCENDING : ""}`];
  const turned = (tie: string) => (tie.endsWith(DESCENDING) ? DESCENDING : "");
  const order = [...keys, ...ties.map((tie, i) => `tie${i}${turned(tie)}`)].join();
  return `
    WITH asked AS MATERIALIZED (SELECT ${[...asked, "search", "size", "page"].map((name) => `? AS ${name}`).join()}),
    found AS MATERIALIZED (
      SELECT ${[`${id} AS id`, `${key ?? "NULL"} AS key`, ...ties.map((tie, i) => `${tie.replace(DESCENDING, "")} AS tie${i}`)].join()}
      FROM ${among} AND (asked.search = '' OR finds(asked.search, ${searched}))),
    counted AS MATERIALIZED (
      SELECT total, max(1, min(asked.page, CAST((total + asked.size - 1) / asked.size AS INTEGER))) AS page, size
      FROM asked, (SELECT count(*) AS total FROM found)),
    page AS MATERIALIZED (
      SELECT * FROM found ORDER BY ${order}
      LIMIT (SELECT size FROM counted) OFFSET (SELECT (page - 1) * size FROM counted))
    SELECT ${columns}, counted.total, counted.page AS page
    FROM counted JOIN page JOIN ${shown} ORDER BY ${order}`;
}
