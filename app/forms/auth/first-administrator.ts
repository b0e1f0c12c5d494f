import { z } from "zod";
import { LONGEST_EMAIL } from "~/domain/access";
import { type FieldErrors, readFields, typedValues } from "~/forms/fields";

const LONGEST_NAME = 120;

export const FIRST_FIELDS = ["bank", "name", "email"] as const;

const First = z.object({
  bank: z.string().min(1, "bankMissing").max(LONGEST_NAME, "nameTooLong"),
  name: z.string().min(1, "nameMissing").max(LONGEST_NAME, "nameTooLong"),
  email: z
    .string()
    .min(1, "emailMissing")
    .max(LONGEST_EMAIL, "emailTooLong")
    .regex(/^[^\s@]+@[^\s@]+$/, "emailUnlikely"),
});

type First = z.infer<typeof First>;
export type FirstErrors = FieldErrors<
  keyof First,
  "bankMissing" | "nameMissing" | "nameTooLong" | "emailMissing" | "emailTooLong" | "emailUnlikely"
>;

/** Who administers the bank first, and what it is called; or what is wrong with each field. */
export function firstAdministrator(form: FormData) {
  const values = typedValues(form, FIRST_FIELDS);
  const reading = readFields<typeof First, keyof First, NonNullable<FirstErrors[keyof First]>>(First, values);
  return { values, errors: reading.ok ? {} : reading.errors };
}
