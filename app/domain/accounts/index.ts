/** Filed accounts of a real firm → standard statements → a case. Nothing in the file is dropped without a word. */
export { caseFromAccounts, defaultRequest, titleOf, type RequestChoice } from "./case";
export { cashFlowLines, type AccountsCashFlow, type NoCashFlow } from "./cash-flow";
export type { Finding } from "./finding";
export { firmsIn, importAccounts } from "./import-accounts";
export { ACCOUNTS_COLUMNS, IMPORT_CURRENCIES, type AccountsRow, type RowError } from "./rows";
export type { ImportedAccounts, ImportedRow } from "./types";
