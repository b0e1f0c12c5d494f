import type { ReactNode } from "react";
import { SpreadBenchmarks } from "./spread-benchmarks";
import { SpreadCashFlow } from "./spread-cash-flow";
import { SpreadHousehold } from "./spread-household";
import { SpreadTrade } from "./spread-trade";
import { CommonSizeAndTrends } from "./spread-trends";
import type { IndustryId } from "~/domain/industries";
import type { DeskFacts } from "~/domain/judgement/worksheet";
import { ratios, type SpreadPeriod } from "~/domain/statements";
import { useTranslation } from "~/i18n/use-translation";

type Analysis = "commonSize" | "trade" | "cashFlow" | "household" | "benchmarks";

interface SpreadAnalysisProps {
  readonly periods: readonly SpreadPeriod[];
  readonly chosen: number;
  readonly industry: IndustryId;
  readonly household: DeskFacts["household"];
}

/** What an analyst looks at once the figures stand, folded away until asked for; all on the adjusted figures. */
export function SpreadAnalysis({ periods, chosen, industry, household }: SpreadAnalysisProps) {
  const { t } = useTranslation("workbench");
  const now = periods[chosen]?.adjusted;
  const before = periods[chosen - 1]?.adjusted;
  if (!now) return null;
  const views: readonly (readonly [Analysis, ReactNode])[] = [
    ["commonSize", <CommonSizeAndTrends key="a" years={periods.map(({ adjusted }) => adjusted)} />],
    ["trade", <SpreadTrade key="b" industry={industry} ratios={ratios(now, before)} />],
    ["cashFlow", <SpreadCashFlow key="c" now={now} before={before} />],
    ...(household ? [["household", <SpreadHousehold key="e" now={now} household={household} />] as const] : []),
    ["benchmarks", <SpreadBenchmarks key="d" statement={now} industry={industry} />],
  ];
  return views.map(([id, view]) => (
    <details key={id} className="analysis">
      <summary>{t(`spread.${id}.title`)}</summary>
      {view}
    </details>
  ));
}
