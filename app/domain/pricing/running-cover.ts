import type { IsoDate } from "../money";
import {
  cashForDebtService,
  combine,
  drawings,
  type Figure,
  figures,
  known,
  quotient,
  type Statement,
  sum,
} from "../statements";
import { type BorneLoan, firstYearOf, interestCover, isRepaidAtOnce } from "./loan-cover";

/** House value: fewer months than half a year say little of a year. */
const LEAST_MONTHS = 6;
const MONTHS_OF_A_YEAR = 12;

/**
 * Cover in the running year, times. A look beside the full year that the policy measures on: trailing twelve months need
 * the same months of the year before, and a file holds no such comparative; months alone follow the season, and miss what
 * an owner takes when the year ends.
 */
export type RunningCover = { readonly periodEnd: IsoDate; readonly months: number } & (
  | { readonly kind: "instalments"; readonly beforeDrawings: Figure; readonly afterDrawings: Figure }
  | { readonly kind: "cycle"; readonly interest: Figure }
);

/**
 * The months since the last full year, raised to twelve:
 * cash for debt service·12/months / (interest·12/months + instalments due in the next twelve months + the loan's first
 * year); of a loan that is repaid at once interest cover. Undefined where the months are too few, or a full year.
 */
export function runningCover(
  loan: BorneLoan,
  replaces: boolean,
  interim: Statement | undefined,
  lastYear: Statement | undefined,
): RunningCover | undefined {
  if (!interim || interim.months < LEAST_MONTHS || interim.months >= MONTHS_OF_A_YEAR) return undefined;
  const { periodEnd, months } = interim;
  if (isRepaidAtOnce(loan))
    return { periodEnd, months, kind: "cycle", interest: interestCover(loan, replaces, interim) };
  const now = figures(interim);
  const yearly = (flow: Figure) => combine([flow], (value) => (value * MONTHS_OF_A_YEAR) / months);
  // Instalments that fall due are of the next twelve months whenever the accounts end: only interest is a flow.
  const service = sum(
    yearly(now.line("interest")),
    now.line("currentPortionLongTermDebt"),
    known(firstYearOf(loan).payment),
  );
  const cash = cashForDebtService(now, lastYear);
  const over = (flow: Figure) => quotient(yearly(flow), service, "debtService");
  return {
    periodEnd,
    months,
    kind: "instalments",
    beforeDrawings: over(sum(cash, drawings(now, lastYear))),
    afterDrawings: over(cash),
  };
}
