import { log } from "../../../random";
import type { Reading } from "../reading";

/** One thing that a reader may weigh, as a number that a straight line suits. */
export interface Feature {
  /** "<name>" or "<name>.<way of repayment>" */
  readonly id: string;
  /** what it says, in a credit officer's words, with its unit and the bounds within which it is taken */
  readonly label: string;
  /** what more of it means by the practice of credit; "either": practice does not say, and the fit may find both */
  readonly more: "riskier" | "safer" | "either";
  /** true: who takes the accounts as they are given does not know it; he must compare papers or ask elsewhere */
  readonly isVerified: boolean;
  /** undefined where the file does not say, or where it does not apply */
  readonly of: (reading: Reading) => number | undefined;
}

/** Between two bounds: far out a figure says no more than at the bound. */
export const within = (value: number | undefined, low: number, high: number): number | undefined =>
  value === undefined || Number.isNaN(value) ? undefined : Math.min(high, Math.max(low, value));

/** part / whole; undefined where there is no whole. */
export const over = (part: number | undefined, whole: number | undefined): number | undefined =>
  part === undefined || whole === undefined || !(whole > 0) ? undefined : part / whole;

/** Natural logarithm of `value + shift`, the value taken between the bounds. */
export function lnWithin(value: number | undefined, low: number, high: number, shift = 0): number | undefined {
  const bounded = within(value, low, high);
  return bounded === undefined ? undefined : log(bounded + shift);
}

/** ln(1 + n), n at most `most`. */
export const lnCount = (count: number | undefined, most: number): number | undefined => lnWithin(count, 0, most, 1);

export const yesNo = (answer: boolean): number => (answer ? 1 : 0);

const WAYS = {
  instalments: ({ request: { repayment } }: Reading) => repayment !== "bullet" && repayment !== "revolving",
  bullet: ({ request: { repayment } }: Reading) => repayment === "bullet",
  line: ({ request: { repayment } }: Reading) => repayment === "revolving",
};
const NAMES = { instalments: "loan in instalments", bullet: "loan repaid in one sum", line: "line" } as const;

/**
 * The same thing three times, once for each way of repayment: what lets an instalment loan fail is not what lets a bullet
 * or a line fail at its renewal.
 */
export const byRepayment = (feature: Feature): Feature[] =>
  (Object.keys(WAYS) as (keyof typeof WAYS)[]).map((way) => ({
    ...feature,
    id: `${feature.id}.${way}`,
    label: `${feature.label}; ${NAMES[way]}`,
    of: (reading) => (WAYS[way](reading) ? feature.of(reading) : undefined),
  }));
