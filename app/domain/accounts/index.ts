/** Filed accounts of a real firm → standard statements → a case. Nothing in the file is dropped without a word. */
export { ACCOUNTS_COLUMNS, IMPORT_CURRENCIES } from "./rows";
export type { AccountsColumn, AccountsRow, RowError, RowProblem } from "./rows";
export { TAG_RULES, TAG_TABLE_VERSION } from "./tags";
export { firmsIn, importAccounts } from "./import-accounts";
export type { ImportedAccounts, ImportedPeriod, ImportedRow, ImportResult } from "./types";
export type { Finding } from "./finding";
export { caseFromAccounts, defaultRequest, titleOf } from "./case";
export type { RequestChoice } from "./case";
export { cashFlowLines } from "./cash-flow";
export type { AccountsCashFlow, CashFlowItem, NoCashFlow } from "./cash-flow";
