import { formatNumber, formatPercent } from "~/components/ui/format";
import type { Grades } from "~/domain/judgement/backtest";
import type { Texts } from "~/i18n/keys";

/** Two decimals where one would say too little, none of nothing. */
const digitsOf = (share: number): number => (share === 0 ? 0 : share < 0.01 ? 2 : 1);

export const formatShare = (share: number): string => formatPercent(share, digitsOf(share));

/** The same without its unit, which stands once, after the upper bound. */
export const formatLowerBound = (share: number): string => formatNumber(100 * share, digitsOf(share));

/** "5–8", "9", or that the model gave none. */
export function gradesText(grades: Grades | undefined, t: Texts<"reference">): string {
  if (!grades) return t("backtest.unrated");
  return grades.from === grades.to ? `${grades.from}` : `${grades.from}–${grades.to}`;
}
