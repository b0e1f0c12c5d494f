import type { CaseDocument, Locator } from "~/domain/casefile/types";

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

/** Ids of rows, and months where rows are months, however deep. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (value === null || typeof value !== "object") return [];
  const { id, month } = value as { id?: unknown; month?: unknown };
  const own = typeof id === "string" ? id : typeof month === "string" ? month : undefined;
  return [...(own === undefined ? [] : [own]), ...Object.values(value).flatMap(idsIn)];
}
