import { memo, useState } from "react";
import { AdjustmentForm } from "./adjustment-form";
import { Adjustments } from "./adjustments";
import { BookChecks } from "./book-checks";
import { ratioText } from "./ratio-text";
import { SettleNil } from "./settle-nil";
import { SpreadAnalysis } from "./spread-analysis";
import { SpreadTable } from "./spread-table";
import type { ShownFile } from "~/components/casefile/types";
import { TableScroll } from "~/components/ui/table-scroll";
import type { DeskFacts } from "~/domain/judgement/worksheet";
import { isBuilt, RATIO_UNITS, type RatioId, ratios, type SpreadPeriod } from "~/domain/statements";
import { useTranslation } from "~/i18n/use-translation";

interface SpreadStepProps {
  readonly periods: readonly SpreadPeriod[];
  readonly file: ShownFile;
  readonly household: DeskFacts["household"];
}

export const SpreadStep = memo(function SpreadStep({ periods, file, household }: SpreadStepProps) {
  const { t } = useTranslation("workbench");
  const [chosen, setChosen] = useState(periods.length - 1);
  const period = periods[chosen];
  const { currency } = file;
  if (!period) return <p className="muted">{t("spread.noStatements")}</p>;
  return (
    <>
      <h2>{t("spread.title")}</h2>
      <p className="muted sm">{t(isBuilt(period.reported) ? "spread.leadBuilt" : "spread.lead")}</p>
      <AdjustmentForm periods={periods} documents={file.documents} />
      {isBuilt(period.reported) && <SettleNil built={period.adjusted} />}
      <Adjustments periods={periods} file={file} />
      <div className="head-row">
        <h2>{t("spread.figures")}</h2>
        <select
          aria-label={t("spread.year")}
          value={chosen}
          onChange={(event) => setChosen(Number(event.target.value))}
        >
          {periods.map(({ reported }, index) => (
            <option key={reported.periodEnd} value={index}>
              {reported.periodEnd.slice(0, 4)}
            </option>
          ))}
        </select>
      </div>
      <BookChecks now={period.adjusted} before={periods[chosen - 1]?.adjusted} currency={currency} />
      <SpreadTable period={period} />
      <RatioTable periods={periods} />
      <SpreadAnalysis periods={periods} chosen={chosen} industry={file.firm.industry} household={household} />
    </>
  );
});

const SHOWN = [
  "dscr",
  "interestCover",
  "debtToAssets",
  "current",
  "quick",
  "grossMargin",
  "ebitdaMargin",
  "netMargin",
  "salesGrowth",
  "dso",
  "dio",
  "dpo",
  "ccc",
] as const satisfies readonly RatioId[];

/** Every year on the adjusted figures, and the last year as it was reported. */
function RatioTable({ periods }: { periods: readonly SpreadPeriod[] }) {
  const { t } = useTranslation("workbench");
  const adjusted = periods.map((period, index) => ratios(period.adjusted, periods[index - 1]?.adjusted));
  const last = periods.at(-1);
  const reported = last && ratios(last.reported, periods.at(-2)?.reported);
  return (
    <TableScroll label={t("spread.ratios")}>
      <table>
        <caption>{t("spread.ratios")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("spread.ratio")}</th>
            {periods.map(({ reported: { periodEnd } }) => (
              <th key={periodEnd} scope="col" className="num">
                {periodEnd.slice(0, 4)}
              </th>
            ))}
            <th scope="col" className="num">
              {t("spread.lastReported", { year: last?.reported.periodEnd.slice(0, 4) })}
            </th>
          </tr>
        </thead>
        <tbody>
          {SHOWN.map((id) => (
            <tr key={id}>
              <th scope="row">{t(`ratios.${id}`)}</th>
              {adjusted.map((year, index) => (
                <td key={periods[index]?.reported.periodEnd} className="num">
                  {ratioText(year[id], RATIO_UNITS[id])}
                </td>
              ))}
              <td className="num muted">{ratioText(reported?.[id], RATIO_UNITS[id])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
