import type { CollateralType, LoanPurpose, Repayment } from "~/domain/lending";

/** The fields of the import page, light enough for the browser. */
export const TEXT_FIELDS = [
  "firm",
  "title",
  "industry",
  "purpose",
  "amount",
  "tenorMonths",
  "repayment",
  "collateralType",
  "collateralValue",
  "cohortId",
] as const;

export const PURPOSES = [
  "workingCapital",
  "equipment",
  "premises",
  "refinance",
] as const satisfies readonly LoanPurpose[];
export const REPAYMENTS = [
  "levelInstalment",
  "equalPrincipal",
  "bullet",
  "revolving",
] as const satisfies readonly Repayment[];
export const COLLATERALS = [
  "deposit",
  "home",
  "shopOrOffice",
  "factoryOrLand",
  "machineryOrVehicle",
  "receivables",
  "stock",
] as const satisfies readonly CollateralType[];

/** The fields as typed. */
export type ImportValues = Readonly<Record<(typeof TEXT_FIELDS)[number], string>>;
/** Field name → code of the message. */
export type ImportErrors = Readonly<Partial<Record<keyof ImportValues, string>>>;
