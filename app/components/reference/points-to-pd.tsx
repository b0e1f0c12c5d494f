import { formatNumber } from "~/components/ui/format";
import type { Scorecard } from "~/domain/scorecard";
import { useTranslation } from "~/i18n/use-translation";

/** What only some cards say. */
type Calibrated = Scorecard & {
  readonly initialPoints?: number;
  readonly calibration?: { readonly intercept: number; readonly slope: number };
};

/** How the points of a card become a PD. */
export function PointsToPd({ scorecard, formulaHtml }: { scorecard: Calibrated; formulaHtml: string }) {
  const { t } = useTranslation("reference");
  const { baseScore, baseOdds, pointsToDoubleOdds, initialPoints, calibration } = scorecard;
  return (
    <section aria-label={t("scorecard.scale")}>
      <h2>{t("scorecard.scale")}</h2>
      <p>
        {t("scorecard.scaleSays", {
          base: formatNumber(baseScore),
          odds: formatNumber(baseOdds),
          pdo: formatNumber(pointsToDoubleOdds),
        })}{" "}
        {initialPoints !== undefined && t("scorecard.initial", { points: formatNumber(initialPoints) })}
      </p>
      {/* Rendered and sanitised on the server: see app/courseware/markdown.tsx. */}
      <div className="formulas" dangerouslySetInnerHTML={{ __html: formulaHtml }} />
      {calibration && (
        <p>
          {t("scorecard.calibration", {
            intercept: formatNumber(calibration.intercept, 4),
            slope: formatNumber(calibration.slope, 4),
          })}
        </p>
      )}
    </section>
  );
}
