/** What somebody wants to see of a list: in which order, which part of it, and what is searched for. */
export interface ListQuery<Sort extends string = string> {
  /** undefined: in the order in which the list comes */
  readonly sort: Sort | undefined;
  readonly descending: boolean;
  /** from 1; a page beyond the end is the last */
  readonly page: number;
  /** rows on a page */
  readonly size: number;
  /** empty: nothing is searched for */
  readonly search: string;
}

/** What is compared: texts as a dictionary orders them, numbers and truths by size; what is missing stands last either way. */
export type SortKey = string | number | boolean | undefined;

/** How a list is ordered and searched. */
export interface ListRules<Row, Sort extends string> {
  readonly sorts: Readonly<Record<Sort, (row: Row) => SortKey>>;
  /** the texts that a search looks into */
  readonly searched: (row: Row) => readonly (string | undefined)[];
}

/** A part of a list, and how long the whole is. */
export interface ListPage<Row> {
  readonly rows: readonly Row[];
  /** rows that were found, on all pages */
  readonly total: number;
  /** the page that is shown */
  readonly page: number;
}
