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
export const VIEWS = ["lines", "month", "name", "grid"] as const;
export type View = (typeof VIEWS)[number];
/** What the grid of names and months shows of a line. */
export const MEASURES = ["net", "in", "out"] as const;
export type Measure = (typeof MEASURES)[number];
/** What the grid's rows are: counterparties, or kinds of text. */
export const ROWS_BY = ["name", "text"] as const;
export type RowsBy = (typeof ROWS_BY)[number];

/** How the statement is looked at; it is also the query of the tools' form. */
export interface Look {
  readonly search: string;
  readonly name: string; // exact counterparty, or "" for all
  readonly kind: string; // kind of text, or "" for all
  readonly month: Month; // or "" for all
  readonly sort: Sort;
  readonly view: View;
  readonly measure: Measure;
  readonly by: RowsBy;
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
    kind: query.get("kind") ?? "",
    month: query.get("month") ?? "",
    sort: SORTS.find((sort) => sort === query.get("sort")) ?? "date",
    view: VIEWS.find((view) => view === query.get("view")) ?? "lines",
    measure: MEASURES.find((measure) => measure === query.get("measure")) ?? "net",
    by: ROWS_BY.find((by) => by === query.get("by")) ?? "name",
  };
}

/** The lines that match every word of the search, in the order asked for; a figure matches with or without commas. */
export function selectLines(lines: readonly ShownLine[], look: Look): readonly ShownLine[] {
  const words = look.search.toLowerCase().replaceAll(",", "").split(/\s+/u).filter(Boolean);
  const found = lines.filter(
    (line) =>
      (look.name === "" || line.counterparty === look.name) &&
      (look.kind === "" || kindOfText(line.text) === look.kind) &&
      (look.month === "" || line.date.startsWith(look.month)) &&
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

/** The lines as entries of the grid; lines that the measure does not see are left out. */
export function gridEntries(lines: readonly ShownLine[], { measure, by }: Pick<Look, "measure" | "by">) {
  return lines
    .map((line) => ({
      key: by === "name" ? line.counterparty : kindOfText(line.text),
      month: line.date.slice(0, 7),
      amount: measure === "net" ? line.in - line.out : line[measure],
    }))
    .filter(({ amount }) => amount !== 0);
}

/** "invoice 0311" and "invoice 0298, part" are of one kind: the words without numbers, months and what follows a comma. */
export function kindOfText(text: string): string {
  const words = (text.split(",")[0] ?? "")
    .split(/\s+/u)
    .filter((word) => !/\d/u.test(word) && !/^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/iu.test(word));
  return words.join(" ").replace(/[\s:;#·-]+$/u, "") || text;
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
