import type { ReactNode } from "react";

/** One column of a list: everything that is said of it stands here. */
export interface Column<Row, Sort extends string = never> {
  readonly id: string;
  readonly header: string;
  /** undefined leaves the cell empty, and out of a phone's card */
  readonly cell: (row: Row) => ReactNode;
  /** beside the value on a phone, where the header would be too long */
  readonly phoneLabel?: string;
  /** the list can be ordered by it, under this name in the URL */
  readonly sort?: Sort;
  /** figures: right-aligned */
  readonly num?: boolean;
  /** long text: may break, and takes a whole line of a phone's card */
  readonly whole?: boolean;
  /** stays in one line on a wide page */
  readonly nowrap?: boolean;
  /** its columns in a file for spreadsheets, by their headings; left out where a list cannot be downloaded */
  readonly csv?: Readonly<Record<string, (row: Row) => string | number | undefined>>;
  /** buttons and links: the header is there for those who do not see the column */
  readonly action?: boolean;
}

export const classOf = ({ num, whole, nowrap, action }: Column<never, string>): string | undefined =>
  [num && "num", whole && "whole", nowrap && "nowrap", action && "action"].filter(Boolean).join(" ") || undefined;
