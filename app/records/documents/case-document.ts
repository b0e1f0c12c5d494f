import { linesFromColumns, linesToColumns, type BankColumns } from "./bank-columns";
import { linesOfVersion2, type ColumnarStatement } from "./case-document-v2";
import { tablesFromColumns, tablesToColumns } from "./columns";
import { pack, unpack } from "../pack";
import type { BankStatementDocument, CaseDocument, CaseTruth } from "~/domain/casefile";

/**
 * A document as it is stored: long tables by column. A bank statement is by far the largest, and has columns of its own.
 */
export const packDocument = (document: CaseDocument): Uint8Array<ArrayBuffer> =>
  pack(document.kind === "bankStatement" ? storedStatement(document) : tablesToColumns(document));

/** Reads every way in which documents have been stored: row by row, bank statements by column, and as they are now. */
export function unpackDocument(packed: Uint8Array): CaseDocument {
  const stored = unpack<CaseDocument | ColumnarStatement | StoredStatement>(packed);
  if ("table" in stored) return statementFrom(stored);
  if ("columns" in stored) return linesOfVersion2(stored);
  return tablesFromColumns(stored) as CaseDocument;
}

export const packTruth = (truth: CaseTruth): Uint8Array<ArrayBuffer> => pack(tablesToColumns(truth));
export const unpackTruth = (packed: Uint8Array): CaseTruth => tablesFromColumns(unpack(packed)) as CaseTruth;

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
