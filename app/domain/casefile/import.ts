/** Filed accounts of a real firm → standard statements → a case. Nothing in the file is dropped without a word. */
export { ACCOUNTS_COLUMNS, IMPORT_CURRENCIES } from "./import-rows";
export type { AccountsColumn, AccountsRow, RowError, RowProblem } from "./import-rows";
export { TAG_RULES, TAG_TABLE_VERSION } from "./import-tags";
export { firmsIn, importAccounts } from "./import-accounts";
export type { ImportedAccounts, ImportedPeriod, ImportedRow, ImportResult } from "./import-types";
export type { Finding } from "./import-finding";
export { caseFromAccounts, defaultRequest, titleOf } from "./import-case";
export type { RequestChoice } from "./import-case";
export { cashFlowLines } from "./import-cash-flow";
export type { AccountsCashFlow, CashFlowItem, NoCashFlow } from "./import-cash-flow";
