import type { Locator } from "./case-file";
import type { CaseDocument } from "./documents/types/kinds";

/** Every place of a document that can be pinned, by the rules of the document types. */
export function placesIn(document: CaseDocument): ReadonlySet<string> {
  switch (document.kind) {
    case "application":
      return new Set([
        ...Object.keys(document.request),
        ...Object.keys(document.stated),
        ...document.request.collateral.map(({ id }) => id),
      ]);
    case "statements":
      return new Set(
        document.years.flatMap(({ periodEnd, lines }) =>
          Object.keys(lines).map((l) => `${periodEnd.slice(0, 4)}.${l}`),
        ),
      );
    case "interim":
      return new Set(Object.keys(document.statement.lines).map((line) => `interim.${line}`));
    case "bankStatement":
      return new Set(["opening", "closing", ...document.lines.map(({ no }) => `L${no}`)]);
    default:
      return new Set([...Object.keys(document), ...idsIn(document)]);
  }
}

export const isThere = (documents: readonly CaseDocument[], { doc, at }: Locator): boolean => {
  const document = documents.find(({ id }) => id === doc);
  return document !== undefined && placesIn(document).has(at);
};

/** What stands at a place: the row, the line of a statement, the field; undefined where there is none. */
export function rowAt(documents: readonly CaseDocument[], { doc, at }: Locator): unknown {
  const document = documents.find(({ id }) => id === doc);
  if (!document) return undefined;
  switch (document.kind) {
    case "application": {
      const fields = { ...document.request, ...document.stated };
      return fields[at as keyof typeof fields] ?? document.request.collateral.find(({ id }) => id === at);
    }
    case "statements": {
      const [year, line] = at.split(".");
      const statement = document.years.find(({ periodEnd }) => periodEnd.startsWith(`${year}-`));
      return Object.entries(statement?.lines ?? {}).filter(([name]) => name === line);
    }
    case "interim":
      return Object.entries(document.statement.lines).filter(([name]) => `interim.${name}` === at);
    case "bankStatement":
      return document.lines.find(({ no }) => `L${no}` === at);
    default:
      return Object.entries(document).find(([name]) => name === at) ?? rowIn(document, at);
  }
}

/** The row with this id, or of this month, however deep. */
function rowIn(value: unknown, at: string): unknown {
  if (value === null || typeof value !== "object") return undefined;
  const { id, month } = value as { id?: unknown; month?: unknown };
  if (id === at || (id === undefined && month === at)) return value;
  for (const part of Object.values(value)) {
    const found = rowIn(part, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Ids of rows, and months where rows are months, however deep. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (value === null || typeof value !== "object") return [];
  const { id, month } = value as { id?: unknown; month?: unknown };
  const own = typeof id === "string" ? id : typeof month === "string" ? month : undefined;
  return [...(own === undefined ? [] : [own]), ...Object.values(value).flatMap(idsIn)];
}
