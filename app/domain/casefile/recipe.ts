import type { Quality } from "../firm";
import type { LendingSituation, LoanPurpose, Repayment } from "../lending";
import type { IsoDate } from "../money";
import type { Archetype } from "./archetype";

/** How often each is drawn: shares that add up to 1. What is not named is never drawn. */
export type Weights<Name extends string> = Readonly<Partial<Record<Name, number>>>;

/** The lower end first. */
export type Span = readonly [number, number];

/** An archetype as it is authored: what its cases have in common, and between which bounds they differ. */
export interface Recipe extends Omit<Archetype, "quality" | "asOf" | "request" | "oversized"> {
  readonly quality: Weights<Quality>;
  /** share of files in which its distortions and knock-outs are planted; the others are honest firms that look alike */
  readonly bent: number;
  /** the share of files in which the request, or what this bank has lent before, is beyond what the firm can carry */
  readonly oversized: number;
  /** first and last day on which the application may be made */
  readonly asOf: readonly [IsoDate, IsoDate];
  readonly request: {
    readonly situation: Weights<LendingSituation>;
    readonly purpose: Weights<LoanPurpose>;
    /** of last year's sales, decimal; drawn evenly on the logarithm */
    readonly shareOfSales: Span;
    readonly tenorMonths: readonly number[];
    readonly repayment: Weights<Repayment>;
    /** appraised value over the amount asked for, where anything is offered */
    readonly collateralCover: Span;
    /** share of requests for which nothing is offered */
    readonly unsecured: number;
  };
}

/** Both have an id and a version; a settled archetype has one day, a recipe a span of days. */
export const isSettled = (archetype: Recipe | Archetype): archetype is Archetype => typeof archetype.asOf === "string";

/** What is repaid in one sum, or may be drawn again. */
const AT_ONCE: readonly Repayment[] = ["bullet", "revolving"];
/** Whoever is known here and asks for the same again, or for nothing, speaks of the money in the business. */
const WORKING_CAPITAL_ONLY: readonly LendingSituation[] = ["renewal", "annualReview", "overdraft"];
/** Months. A line is looked at once a year, a bullet goes back within it; machines are paid off over no longer than they last. House values. */
const TENORS = { line: [12, 12], bullet: [3, 12], workingCapital: [18, 24], other: [12, 60] } as const;

export const fitsPurpose = (situation: LendingSituation, purpose: LoanPurpose): boolean =>
  purpose === "workingCapital" || !WORKING_CAPITAL_ONLY.includes(situation);

/** An overdraft revolves and nothing else does; what stays in the business for years is paid off in parts. */
export function fitsRepayment(situation: LendingSituation, purpose: LoanPurpose, repayment: Repayment): boolean {
  if ((situation === "overdraft") !== (repayment === "revolving")) return false;
  return purpose === "workingCapital" || !AT_ONCE.includes(repayment);
}

export function fitsTenor(purpose: LoanPurpose, repayment: Repayment, months: number): boolean {
  const kind = purpose === "workingCapital" ? "workingCapital" : "other";
  const [least, most] = TENORS[repayment === "revolving" ? "line" : repayment === "bullet" ? "bullet" : kind];
  return months >= least && months <= most;
}
