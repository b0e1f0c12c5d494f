import { z } from "zod";

/** Where a record stands: its table, and what tells its row from the others. */
export interface Row {
  readonly table: string;
  readonly id: string;
}

/** A stored record that is not what any version of this program wrote, or that a newer one wrote. Says nothing of its values. */
export class UnreadableRecordError extends Error {
  constructor({ table, id }: Row, problem: string) {
    super(`${table} ${id} cannot be read: ${problem}`);
    this.name = "UnreadableRecordError";
  }
}

/** JSON leaves out what is undefined. */
export type Written<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: T[K];
};

export type Fields = Readonly<Record<string, unknown>>;

/** Today's form of a record, and how earlier ones come to it. */
export interface Form {
  readonly schema: z.ZodType;
  readonly history?: History;
}

interface History {
  /** today's, from 1 */
  readonly version: number;
  readonly versionOf: (stored: Fields) => number;
  /** `steps[i]` takes version i + 1 to version i + 2 */
  readonly steps: readonly Step[];
  /** for parts that may be older than the record they stand in */
  readonly complete?: Step;
}
export type Step = (stored: Fields) => Fields;

/** @throws RangeError where a version was raised and no step leads to it: before any record is read */
export function historyOf(history: History): History {
  if (history.steps.length !== history.version - 1) throw new RangeError("each version but the first needs its step");
  return history;
}

/** What `JSON.parse` gives, whatever its form. */
export function parseJson(text: string, row: Row): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which may be sealed.
    throw new UnreadableRecordError(row, "it is not JSON");
  }
}

/**
 * The stored value in today's form. What is already in it comes back as it is, keys in their order, so that what is
 * sealed or compared as text later has the same bytes as ever.
 */
export function inForm<T>(stored: unknown, { schema, history }: Form, row: Row): T {
  const now = history ? upcast(stored, history, row) : stored;
  const checked = schema.safeParse(now);
  if (!checked.success) throw new UnreadableRecordError(row, problemsIn(checked.error));
  return now as T;
}

export const readText = <T>(text: string, form: Form, row: Row): T => inForm<T>(parseJson(text, row), form, row);

function upcast(stored: unknown, history: History, row: Row): Fields {
  const { versionOf, steps, complete = (record) => record } = history;
  if (!isFields(stored)) throw new UnreadableRecordError(row, "it is not an object");
  const version = versionOf(stored);
  if (!Number.isInteger(version) || version < 1 || version > history.version) {
    throw new UnreadableRecordError(row, "its version is not one that this program knows");
  }
  try {
    return complete(steps.slice(version - 1).reduce((record, step) => step(record), stored));
  } catch {
    throw new UnreadableRecordError(row, `it lacks what version ${version} has`);
  }
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The first few fields that are wrong, and how: never what stands in them. */
function problemsIn({ issues }: z.ZodError): string {
  return issues
    .slice(0, 3)
    .map(({ path, message }) => (path.length > 0 ? `${path.join(".")}: ${message}` : message))
    .join("; ");
}

/** A list or an object of which only that is checked: what is in it is as the program of its version wrote it. */
export const list = z.custom<readonly unknown[]>(Array.isArray, "not a list");
export const fields = z.custom<Fields>(isFields, "not an object");
