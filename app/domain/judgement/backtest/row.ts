import type { CaseTruth } from "../../casefile";
import { MONTHS_PAST_DUE, RATING_MONTHS } from "../../lending";
import { randomStream } from "../../random";
import type { ModelOpinion } from "../opinion";

/** One case: what the model said of it, and what came. Names neither the case nor the firm. */
export interface BacktestRow {
  /** of the card that rated it, "id@version" */
  readonly card: string;
  /** the model's, 1 to 9; undefined: it could not rate the firm */
  readonly grade: number | undefined;
  /** the model's PD within a year, decimal; undefined where there is no grade */
  readonly said: number | undefined;
  /** something in the file is a lie */
  readonly bent: boolean;
  /** share of the firm's simulated futures that default within a year: its rating PD, decimal */
  readonly came: number;
  /** of one future, drawn at random: whether the loan as it was asked for failed within that year */
  readonly failedOnce: boolean;
}

/**
 * What a case adds to the backtest. Said and came look at the same year: the model's PD and the rating PD are both of a
 * default within twelve months, or within the 90 days after a due date in them.
 * @param seed draws the one future: the same for a case every time
 */
export function backtestRow(
  opinion: ModelOpinion,
  truth: Pick<CaseTruth, "distortions" | "ratingPd" | "defaultMonths">,
  seed: string,
): BacktestRow {
  const { grade, pd } = opinion.rated ? opinion.score : { grade: undefined, pd: undefined };
  const month = randomStream(seed, "backtest/future").pick(truth.defaultMonths);
  return {
    card: opinion.scorecard,
    grade,
    said: pd,
    bent: truth.distortions.length > 0,
    came: truth.ratingPd.value,
    failedOnce: month > 0 && month <= RATING_MONTHS + MONTHS_PAST_DUE,
  };
}
