/**
 * Why a figure cannot be had, as a code the page renders:
 * `missing:<line or total>` the source does not state it; `zero:<what>` a denominator is nothing;
 * `negative:<what>` the formula has no meaning there; `noPreviousPeriod`,
 * `noPreviousSales` a comparison without its first half.
 */
export type Reason = string;

/** A number that is known, or the reason why it is not. Never NaN, and never 0 for "unknown". */
export type Figure = { readonly value: number } | { readonly value: undefined; readonly reason: Reason };

export const known = (value: number): Figure => ({ value });
export const unknown = (reason: Reason): Figure => ({ value: undefined, reason });
export const missing = (what: string): Figure => unknown(`missing:${what}`);

/** A value that may be absent, as a figure. */
export const figureOf = (value: number | undefined, name: string): Figure =>
  value === undefined ? missing(name) : known(value);

/** True when the source leaves the figure open, as opposed to a formula that has no answer. */
export const isMissing = (figure: Figure): boolean =>
  figure.value === undefined && figure.reason.startsWith("missing:");

/** Applies a formula to known figures; the first unknown one answers for the whole. */
export function combine(figures: readonly Figure[], formula: (...values: number[]) => number | Figure): Figure {
  const values: number[] = [];
  for (const figure of figures) {
    if (figure.value === undefined) return figure;
    values.push(figure.value);
  }
  const result = formula(...values);
  return typeof result === "number" ? known(result) : result;
}

/** numerator ÷ denominator; a denominator of zero has the reason `zero:<name>`. */
export const quotient = (numerator: Figure, denominator: Figure, name: string): Figure =>
  combine([numerator, denominator], (top, bottom) => (bottom === 0 ? unknown(`zero:${name}`) : top / bottom));

export const sum = (...figures: readonly Figure[]): Figure =>
  combine(figures, (...values) => values.reduce((total, value) => total + value, 0));

export const difference = (minuend: Figure, subtrahend: Figure): Figure =>
  combine([minuend, subtrahend], (a, b) => a - b);
