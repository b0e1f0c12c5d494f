import type { Statement } from "../../statements";
import type { InterimDocument, StatementsDocument } from "./types/accounts";
import type { BankStatementDocument } from "./types/bank";
import type { ApplicationDocument } from "./types/firm";

/** The places of a kind of document that can be pinned, and what stands at each. */
export interface Places<D> {
  all(document: D): readonly string[];
  /** the row, the line of a statement, the field; undefined where there is none */
  at(document: D, at: string): unknown;
}

/** Most papers: the names of their fields, the ids of their rows, and months where rows are months, however deep. */
export const FIELDS_AND_ROWS: Places<object> = {
  all: (document) => [...Object.keys(document), ...idsIn(document)],
  at: (document, at) => Object.entries(document).find(([name]) => name === at) ?? rowIn(document, at),
};

/** Fields of the request and of what is stated, and the ids of the security offered. */
export const APPLICATION: Places<ApplicationDocument> = {
  all: ({ request, stated }) => [
    ...Object.keys(request),
    ...Object.keys(stated),
    ...request.collateral.map(({ id }) => id),
  ],
  at: ({ request, stated }, at) => {
    const fields = { ...request, ...stated };
    return fields[at as keyof typeof fields] ?? request.collateral.find(({ id }) => id === at);
  },
};

/** "2025.sales" */
export const LINES_BY_YEAR: Places<StatementsDocument> = {
  all: ({ years }) =>
    years.flatMap(({ periodEnd, lines }) => Object.keys(lines).map((line) => `${periodEnd.slice(0, 4)}.${line}`)),
  at: ({ years }, at) => {
    const [year, line] = at.split(".");
    return linesOf(years.find(({ periodEnd }) => periodEnd.startsWith(`${year}-`))).filter(([name]) => name === line);
  },
};

/** "interim.sales" */
export const INTERIM_LINES: Places<InterimDocument> = {
  all: ({ statement }) => linesOf(statement).map(([line]) => `interim.${line}`),
  at: ({ statement }, at) => linesOf(statement).filter(([line]) => `interim.${line}` === at),
};

/** "L12", and the two balances */
export const ACCOUNT_LINES: Places<BankStatementDocument> = {
  all: ({ lines }) => ["opening", "closing", ...lines.map(({ no }) => `L${no}`)],
  at: ({ lines }, at) => lines.find(({ no }) => `L${no}` === at),
};

const linesOf = (statement: Statement | undefined) => Object.entries(statement?.lines ?? {});

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

function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (value === null || typeof value !== "object") return [];
  const { id, month } = value as { id?: unknown; month?: unknown };
  const own = typeof id === "string" ? id : typeof month === "string" ? month : undefined;
  return [...(own === undefined ? [] : [own]), ...Object.values(value).flatMap(idsIn)];
}
