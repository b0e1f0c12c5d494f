/** Server only: the browser needs no more than import-fields.ts. */
import { z } from "zod";
import { readFields, typedValues } from "~/forms/fields";
import { parseAmount, parseWhole } from "~/forms/figures";
import { COLLATERALS, PURPOSES, REPAYMENTS, TEXT_FIELDS, type ImportErrors, type ImportValues } from "./import-fields";
import type { RequestChoice } from "~/domain/accounts";

/** Nothing typed is another mistake than what cannot be read. */
const unread = (problem: string) => (issue: { input?: unknown }) => (issue.input === undefined ? "required" : problem);
const money = (max: number) =>
  z
    .number({ error: unread("notNumber") })
    .positive("outOfRange")
    .max(max, "outOfRange");
const ImportRequest = z.object({
  firm: z.string().min(1, "required").max(200, "tooLong"),
  title: z.string().min(1, "required").max(120, "tooLong"),
  industry: z.string().max(120, "tooLong"),
  purpose: z.enum(PURPOSES, "choose"),
  amount: money(1e13),
  tenorMonths: z
    .int({ error: unread("notMonths") })
    .min(1, "outOfRange")
    .max(360, "outOfRange"),
  repayment: z.enum(REPAYMENTS, "choose"),
  collateral: z.object({ type: z.enum(COLLATERALS, "choose"), value: money(1e13) }).optional(),
  cohortId: z.string().max(64).optional(),
});

export type ImportReading =
  | {
      readonly ok: true;
      readonly value: {
        readonly firm: string;
        readonly title: string;
        readonly industry: string;
        readonly request: RequestChoice;
        readonly cohortId: string | undefined;
      };
    }
  | { readonly ok: false; readonly errors: ImportErrors };

export const importValues = (form: FormData): ImportValues => typedValues(form, TEXT_FIELDS);

/** The request a trainer typed, or a message for each field that cannot be used. */
export function readImportRequest(values: ImportValues): ImportReading {
  const offers = values.collateralType !== "" || values.collateralValue !== "";
  const reading = readFields<typeof ImportRequest, keyof ImportValues, string>(
    ImportRequest,
    {
      ...values,
      amount: parseAmount(values.amount),
      tenorMonths: parseWhole(values.tenorMonths),
      collateral: offers ? { type: values.collateralType, value: parseAmount(values.collateralValue) } : undefined,
      cohortId: values.cohortId === "" ? undefined : values.cohortId,
    },
    fieldOf,
  );
  if (!reading.ok) return reading;
  const { firm, title, industry, cohortId, ...request } = reading.value;
  return { ok: true, value: { firm, title, industry, cohortId, request } };
}

const fieldOf = ([first, second]: readonly PropertyKey[]): keyof ImportValues =>
  first === "collateral"
    ? second === "type"
      ? "collateralType"
      : "collateralValue"
    : (String(first) as keyof ImportValues);
