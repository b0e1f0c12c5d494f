import type { ShownDocument } from "./types";

/** A place that stands for a whole paper, where no line of it is named: its total, its newest year, its first row. */
export function standingPlace(document: ShownDocument): string | undefined {
  switch (document.kind) {
    case "application":
      return "amount";
    case "bankStatement":
      return "closing";
    case "statements": {
      const last = document.years.at(-1);
      const [line] = Object.keys(last?.lines ?? {});
      return last && line && `${last.periodEnd.slice(0, 4)}.${line}`;
    }
    case "interim": {
      const [line] = Object.keys(document.statement.lines);
      return line && `interim.${line}`;
    }
    case "lease":
      return "monthlyRent";
    case "taxRating":
      return "grade";
    default:
      return firstRow(Object.values(document));
  }
}

/** The id or month of the first row of the first list. */
function firstRow(parts: readonly unknown[]): string | undefined {
  for (const part of parts) {
    const row: unknown = Array.isArray(part) ? part[0] : undefined;
    if (typeof row !== "object" || row === null) continue;
    const { id, month } = row as { readonly id?: unknown; readonly month?: unknown };
    if (typeof id === "string") return id;
    if (typeof month === "string") return month;
  }
  return undefined;
}
