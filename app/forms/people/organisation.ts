import { z } from "zod";
import { normaliseEmail, ROLES } from "~/domain/access";
import { dayAfter, UNIT_KINDS } from "~/domain/people";
import { type FieldErrors, readFields, typedValues } from "~/forms/fields";
import { isZone } from "~/forms/zone";

/** What can be wrong with a field by itself; what rules say comes from the services. */
export type ReadError = "needed" | "tooLong" | "notDay" | "order" | "notEmail" | "notCode" | "choose";

const text = (most = 120) => z.string().min(1, "needed").max(most, "tooLong");
const maybe = <Value extends z.ZodType>(value: Value) =>
  z.preprocess((typed) => (typed === "" ? undefined : typed), value.optional());

/** A day as a browser's field gives it, of a time in which a bank could keep people. */
const day = z
  .string()
  .min(1, "needed")
  .regex(/^(19|20)\d\d-\d\d-\d\d$/, "notDay")
  .refine((typed) => !Number.isNaN(Date.parse(typed)) && dayAfter(typed, 0) === typed, "notDay");

const id = z.string().min(1, "choose").max(64, "choose");
const number = text(32).regex(/^\S+$/, "notCode");
const email = z
  .string()
  .transform(normaliseEmail)
  .refine((address) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address), "notEmail")
  .refine((address) => address.length <= 254, "tooLong");

const inOrder = <Value extends { readonly from: string; readonly lastDay?: string | undefined }>(value: Value) =>
  value.lastDay === undefined || value.lastDay >= value.from;
const ORDER = { path: ["lastDay"], message: "order" };

type Reading<Name extends string, Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly errors: FieldErrors<Name, ReadError> };

/** The fields of a form by their names, as they were typed, and as they are read. */
function formOf<const Names extends readonly string[], Schema extends z.ZodType>(names: Names, schema: Schema) {
  type Name = Names[number];
  return {
    values: (form: FormData): Readonly<Record<Name, string>> => typedValues<Name>(form, names),
    read: (form: FormData): Reading<Name, z.output<Schema>> =>
      readFields<Schema, Name, ReadError>(schema, {
        ...typedValues<Name>(form, names),
        roles: form.getAll("roles"),
      }),
  };
}

// ── Units ─────────────────────────────────────────────────────────────────

export const newUnit = formOf(
  ["name", "code", "kind", "parentId", "from"],
  z.object({ name: text(), code: number, kind: z.enum(UNIT_KINDS, "choose"), parentId: id, from: day }),
);
export const unitName = formOf(["name", "seen"], z.object({ name: text(), seen: z.string() }));
export const unitMove = formOf(["parentId", "from", "seen"], z.object({ parentId: id, from: day, seen: z.string() }));
export const unitClosing = formOf(["from", "seen"], z.object({ from: day, seen: z.string() }));

// ── People ────────────────────────────────────────────────────────────────

export const newPerson = formOf(
  ["employeeNumber", "name", "email", "job", "unitId", "manager", "from"],
  z.object({
    employeeNumber: number,
    name: text(),
    email: maybe(email),
    job: maybe(text()),
    unitId: maybe(id),
    manager: maybe(text(254)),
    roles: z.array(z.enum(ROLES)),
    from: day,
  }),
);

export const personDetails = formOf(
  ["employeeNumber", "name", "email", "zone", "seen"],
  z.object({
    employeeNumber: maybe(number),
    name: text(),
    email: maybe(email),
    zone: maybe(z.string().max(64, "choose").refine(isZone, "choose")),
    seen: z.string(),
  }),
);

/** One thing about somebody, from a day on and up to another. */
export const personFact = formOf(
  ["value", "from", "lastDay", "seen"],
  z
    .object({ value: z.string().max(254, "tooLong"), from: day, lastDay: maybe(day), seen: z.string() })
    .refine(inOrder, ORDER)
    .transform(({ lastDay, ...fact }) => ({ ...fact, to: lastDay === undefined ? null : dayAfter(lastDay) })),
);

// ── Cohorts ───────────────────────────────────────────────────────────────

export const cohortFields = formOf(
  ["name", "ownerId", "startsOn", "endsOn", "seen"],
  z
    .object({ name: text(), ownerId: maybe(id), startsOn: day, endsOn: maybe(day), seen: z.string() })
    .refine(({ startsOn, endsOn }) => endsOn === undefined || endsOn >= startsOn, {
      path: ["endsOn"],
      message: "order",
    }),
);

const LONGEST_LIST = 200_000;
export const joinByList = formOf(
  ["list", "from", "seen"],
  z.object({ list: z.string().min(1, "needed").max(LONGEST_LIST, "tooLong"), from: day, seen: z.string() }),
);
export const joinByRule = formOf(
  ["unitId", "role", "since", "from", "seen"],
  z.object({ unitId: id, role: z.enum(ROLES, "choose"), since: maybe(day), from: day, seen: z.string() }),
);
export const leaving = formOf(["personId", "from", "seen"], z.object({ personId: id, from: day, seen: z.string() }));

// ── Another day ───────────────────────────────────────────────────────────

/** The day asked for and the one as of which it was known; undefined: nothing is asked, or nothing that is a day. */
export function askedDays(
  search: URLSearchParams,
): { readonly on: string; readonly known: string | undefined } | undefined {
  const on = day.safeParse(search.get("on"));
  const known = day.safeParse(search.get("known"));
  return on.success ? { on: on.data, known: known.data } : undefined;
}
