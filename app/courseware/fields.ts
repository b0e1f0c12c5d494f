import { z } from "zod";

/** Building blocks of the content schemas. */
export const text = z.string().trim().min(1, "empty");
/** Names a thing in URLs and in the database. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use small letters, digits and single hyphens");
/** camelCase, as the codes in the domain. */
export const code = z.string().regex(/^[a-z][A-Za-z0-9]*$/, "use a camelCase code");
export const share = z.number().min(0).max(1);
export const isoDate = z.iso.date("write a date as YYYY-MM-DD");

/** Positions of values that stand earlier in the list too. */
export function repeats(values: readonly string[]): number[] {
  return values.flatMap((value, i) => (values.indexOf(value) < i ? [i] : []));
}
