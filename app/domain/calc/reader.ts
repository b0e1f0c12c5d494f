/** Why an input cannot be used: it must be given, be from or to a bound (inclusive), be above or below it, or fit. */
export type InputProblem =
  | { readonly code: "missing" | "unusable" }
  | { readonly code: "from" | "to" | "above" | "below"; readonly bound: number };

/** An input that a function cannot use. The message is one line and names the input. */
export class InputError extends Error {
  constructor(
    message: string,
    readonly problem: InputProblem = { code: "unusable" },
  ) {
    super(message);
  }

  /** the input that the message is about; undefined for an unknown function */
  get input(): string | undefined {
    return /^input "([^"[]+)/.exec(this.message)?.[1];
  }
}

interface Range {
  /** smallest allowed */
  readonly from?: number;
  /** largest allowed */
  readonly to?: number;
  /** must be larger than */
  readonly above?: number;
  /** must be smaller than */
  readonly below?: number;
}
const UNIT: Range = { from: 0, to: 1 };

/** Typed access to the inputs of one calculation. What is missing, of another type or out of range is an InputError. */
export class Reader {
  private readonly seen = new Set<string>();

  constructor(private readonly inputs: Readonly<Record<string, unknown>>) {}

  has(name: string): boolean {
    return this.take(name) !== undefined;
  }

  number(name: string, range: Range = {}): number {
    const value = this.take(name);
    if (value === undefined) throw new InputError(`input "${name}" is missing`, { code: "missing" });
    return checkedNumber(value, name, range);
  }

  optionalNumber(name: string, range: Range = {}): number | undefined {
    return this.has(name) ? this.number(name, range) : undefined;
  }

  /** a decimal from 0 to 1 */
  share(name: string): number {
    return this.number(name, UNIT);
  }

  optionalFlag(name: string): boolean | undefined {
    const value = this.take(name);
    if (value !== undefined && typeof value !== "boolean")
      throw new InputError(`input "${name}" must be true or false`);
    return value;
  }

  text(name: string): string {
    const value = this.take(name);
    if (typeof value !== "string") throw new InputError(`input "${name}" must be a text`);
    return value;
  }

  numbers(name: string, range: Range = {}): readonly number[] {
    return this.list(name).map((item, index) => checkedNumber(item, `${name}[${index}]`, range));
  }

  /** a table of numbers, row by row */
  rows(name: string): readonly (readonly number[])[] {
    return this.rowsOf(name, checkedNumber);
  }
  /** a table in which null marks a gap */
  rowsWithGaps(name: string): readonly (readonly (number | null)[])[] {
    return this.rowsOf(name, (value, at) => (value === null ? null : checkedNumber(value, at)));
  }

  /** Every input must have been asked for: a misspelt optional one is not passed over. */
  finish(): void {
    const unread = Object.keys(this.inputs).find((name) => !this.seen.has(name));
    if (unread !== undefined) throw new InputError(`input "${unread}" is not one of this function's`);
  }

  private take(name: string): unknown {
    this.seen.add(name);
    return Object.hasOwn(this.inputs, name) ? this.inputs[name] : undefined;
  }

  private list(name: string): readonly unknown[] {
    const value = this.take(name);
    if (!Array.isArray(value) || value.length === 0)
      throw new InputError(`input "${name}" must be a list with entries`);
    return value;
  }

  private rowsOf<T>(name: string, read: (value: unknown, at: string) => T): readonly (readonly T[])[] {
    return this.list(name).map((row, index) => {
      if (!Array.isArray(row)) throw new InputError(`input "${name}[${index}]" must be a list of numbers`);
      return row.map((value: unknown, place) => read(value, `${name}[${index}][${place}]`));
    });
  }
}

function checkedNumber(value: unknown, name: string, range: Range = {}): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new InputError(`input "${name}" must be a number`);
  const outside = (code: keyof Range, bound: number, words: string) =>
    new InputError(`input "${name}" must ${words} ${bound}`, { code, bound });
  const { from, to, above, below } = range;
  if (from !== undefined && value < from) throw outside("from", from, "not be below");
  if (to !== undefined && value > to) throw outside("to", to, "not be above");
  if (above !== undefined && value <= above) throw outside("above", above, "be above");
  if (below !== undefined && value >= below) throw outside("below", below, "be below");
  return value;
}
