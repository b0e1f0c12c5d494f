import { z } from "zod";
import { pack, unpack } from "../pack";
import { fields, inForm, isFields, list, type Fields, type Row, UnreadableRecordError } from "../read";
import { linesFromColumns, linesToColumns, type BankColumns } from "./bank-columns";
import { linesOfVersion2, type ColumnarStatement } from "./case-document-v2";
import { tablesFromColumns, tablesToColumns } from "./columns";
import type { BankStatementDocument, CaseDocument, DocumentKind } from "~/domain/casefile";

/**
 * Documents are stored in the third form: every long table by column, and bank statements in columns of their own. In the
 * first every list stood by row, in the second the lines of bank statements by column. All are read; a document says by
 * its fields which form it is in, and none has been written again.
 */
export const packDocument = (document: CaseDocument): Uint8Array<ArrayBuffer> =>
  pack(document.kind === "bankStatement" ? storedStatement(document) : tablesToColumns(document));

/** @param id "<case>/<document>" */
export function readDocument(packed: Uint8Array, id: string): CaseDocument {
  const row = { table: "CaseDocument", id };
  const document = opened(unpack(packed, row), row);
  const schema = SCHEMAS.get(String(document.kind));
  if (!schema) throw new UnreadableRecordError(row, "it is of no kind that this program knows");
  return inForm(document, { schema }, row);
}

/** Row by row again, whichever way it was stored. */
function opened(stored: unknown, row: Row): Fields {
  if (!isFields(stored)) throw new UnreadableRecordError(row, "it is not an object");
  try {
    if ("table" in stored) return { ...statementFrom(stored as unknown as StoredStatement) };
    if ("columns" in stored) return { ...linesOfVersion2(stored as unknown as ColumnarStatement) };
    return tablesFromColumns(stored) as Fields;
  } catch {
    throw new UnreadableRecordError(row, "its columns do not belong together");
  }
}

interface StoredStatement extends Omit<BankStatementDocument, "lines"> {
  readonly table: BankColumns;
}

const storedStatement = ({ lines, ...head }: BankStatementDocument): StoredStatement => ({
  ...head,
  table: linesToColumns(lines, head.opening),
});

const statementFrom = ({ table, ...head }: StoredStatement): BankStatementDocument => ({
  ...head,
  lines: linesFromColumns(table, head.opening),
});

/**
 * Of each kind the tables and parts that every generator wrote: what is in them is as it was drawn. A check of every cell
 * would be a second description of all papers, and would take longer than reading them.
 */
const PARTS: Readonly<Record<DocumentKind, readonly string[]>> = {
  ageing: ["rows"],
  application: ["request{}", "stated{}"],
  assetRegister: ["rows"],
  authorisation: ["rows"],
  bankStatement: ["lines"],
  billRegister: ["rows"],
  collateral: ["items"],
  creditReport: ["facilities", "enquiries", "guarantees", "history"],
  customs: ["rows"],
  drawings: ["months"],
  electricity: ["bills"],
  household: ["assets", "debts", "monthlyIncome", "monthlyExpenses"],
  interim: ["statement{}"],
  interview: ["answers"],
  inventory: ["rows"],
  lease: ["premises{}"],
  licence: ["shareholders", "scope{}", "address{}"],
  loanList: ["rows"],
  orderBook: ["rows"],
  payroll: ["months", "staff"],
  relatedParties: ["parties"],
  resolution: ["votes"],
  salesBook: ["months"],
  screening: ["identity", "beneficialOwners", "lists", "sector{}", "groupExposure"],
  siteVisit: ["notes"],
  socialInsurance: ["months"],
  sourceNotes: ["source{}", "rows", "findings"],
  statements: ["years"],
  taxRating: [],
  tillSummary: ["months"],
  vatReturns: ["returns"],
  walletSummary: ["months"],
  water: ["bills"],
};

const SCHEMAS: ReadonlyMap<string, z.ZodType> = new Map(
  Object.entries(PARTS).map(([kind, parts]) => [
    kind,
    z.object({
      id: z.string(),
      ...Object.fromEntries(parts.map((part) => (part.endsWith("{}") ? [part.slice(0, -2), fields] : [part, list]))),
    }),
  ]),
);
