import type { CountryRules } from "../pricing";
import type { Figure } from "../statements";
import type { Reader } from "./reader";

/** What a calculation answers where the formula has no answer. */
export interface NoResult {
  readonly undefined: true;
  readonly reason: string;
}
export type CalcValue = number | string | boolean | NoResult | { readonly [name: string]: CalcValue };

export type Calculation = (read: Reader, rules: CountryRules) => CalcValue;
export type Calculations = Readonly<Record<string, Calculation>>;

export const noResult = (reason: string): NoResult => ({ undefined: true, reason });

export const valueOf = (figure: Figure): number | NoResult =>
  figure.value === undefined ? noResult(figure.reason) : figure.value;
