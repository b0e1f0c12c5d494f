import type { z } from "zod";

/** Field → code of what is wrong with it. */
export type FieldErrors<Name extends string, Code extends string = string> = Readonly<Partial<Record<Name, Code>>>;

/** The fields as they were typed, so that a refused form comes back with them; what is not a text counts as empty. */
export function typedValues<Name extends string>(form: FormData, names: readonly Name[]): Record<Name, string> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  return Object.fromEntries(names.map((name) => [name, text(name)])) as Record<Name, string>;
}

/** What a form says, or for each field that cannot be used the first thing that is wrong: one error hides no other. */
export function readFields<Schema extends z.ZodType, Name extends string, Code extends string>(
  schema: Schema,
  input: unknown,
  fieldOf: (path: readonly PropertyKey[]) => Name = ([first]) => String(first) as Name,
):
  | { readonly ok: true; readonly value: z.output<Schema> }
  | { readonly ok: false; readonly errors: FieldErrors<Name, Code> } {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors: Partial<Record<Name, Code>> = {};
  for (const { path, message } of parsed.error.issues) errors[fieldOf(path)] ??= message as Code;
  return { ok: false, errors };
}
