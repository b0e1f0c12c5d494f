import type { Minor, Month } from "~/domain/money";

/** One line of a bank statement as the page shows it, its phrase already in words. */
export interface ShownLine {
  readonly no: number;
  readonly date: string;
  readonly counterparty: string;
  readonly text: string;
  readonly out: Minor;
  readonly in: Minor;
  readonly balance: Minor;
}

export const SORTS = ["date", "name", "out", "in"] as const;
export type Sort = (typeof SORTS)[number];
export const VIEWS = ["lines", "month", "name"] as const;
export type View = (typeof VIEWS)[number];

/** How the statement is looked at; it is also the query of the tools' form. */
export interface Look {
  readonly search: string;
  readonly name: string; // exact counterparty, or "" for all
  readonly sort: Sort;
  readonly view: View;
}

export interface Group {
  readonly key: string; // a month or a counterparty
  readonly lines: number;
  readonly out: Minor;
  readonly in: Minor;
}

export function lookOf(query: URLSearchParams): Look {
  return {
    search: query.get("q") ?? "",
    name: query.get("name") ?? "",
    sort: SORTS.find((sort) => sort === query.get("sort")) ?? "date",
    view: VIEWS.find((view) => view === query.get("view")) ?? "lines",
  };
}

/** The lines that match every word of the search, in the order asked for; a figure matches with or without commas. */
export function selectLines(lines: readonly ShownLine[], look: Look): readonly ShownLine[] {
  const words = look.search.toLowerCase().replaceAll(",", "").split(/\s+/u).filter(Boolean);
  const found = lines.filter(
    (line) =>
      (look.name === "" || line.counterparty === look.name) &&
      (words.length === 0 || words.every((word) => searchable(line).includes(word))),
  );
  switch (look.sort) {
    case "date":
      return found;
    case "name":
      return found.toSorted((a, b) => byText(a.counterparty, b.counterparty) || a.no - b.no);
    case "out":
      return found.toSorted((a, b) => b.out - a.out || a.no - b.no);
    case "in":
      return found.toSorted((a, b) => b.in - a.in || a.no - b.no);
  }
}

/** Month by month in time order, or name by name with the largest turnover first. */
export function pivot(lines: readonly ShownLine[], by: "month" | "name"): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const line of lines) {
    const key: Month = by === "month" ? line.date.slice(0, 7) : line.counterparty;
    const before = groups.get(key) ?? { key, lines: 0, out: 0, in: 0 };
    groups.set(key, { key, lines: before.lines + 1, out: before.out + line.out, in: before.in + line.in });
  }
  const all = [...groups.values()];
  return by === "month"
    ? all.sort((a, b) => byText(a.key, b.key))
    : all.sort((a, b) => b.in + b.out - (a.in + a.out) || byText(a.key, b.key));
}

export function sumOf(lines: readonly { readonly out: Minor; readonly in: Minor }[]): { out: Minor; in: Minor } {
  return lines.reduce((sum, line) => ({ out: sum.out + line.out, in: sum.in + line.in }), { out: 0, in: 0 });
}

export function namesOf(lines: readonly ShownLine[]): readonly string[] {
  return [...new Set(lines.map((line) => line.counterparty))].sort(byText);
}

function searchable(line: ShownLine): string {
  const amounts = [line.out, line.in].filter((amount) => amount !== 0).map((amount) => (amount / 100).toFixed(2));
  return [line.date, line.counterparty, line.text, ...amounts].join(" ").toLowerCase();
}

/** Code point order: the same in the server and in every browser. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
