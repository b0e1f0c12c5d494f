import type { TFunction } from "i18next";
import { formatPercent } from "~/components/ui/format";
import type { Grades } from "~/domain/judgement/backtest";

/** A share of default: two decimals where one would say too little. */
export const formatShare = (share: number): string => formatPercent(share, share < 0.01 ? 2 : 1);

/** "5–8", "9", or that the model gave none. */
export function gradesText(grades: Grades | undefined, t: TFunction<"reference">): string {
  if (!grades) return t("backtest.unrated");
  return grades.from === grades.to ? `${grades.from}` : `${grades.from}–${grades.to}`;
}
