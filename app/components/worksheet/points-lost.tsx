import { formatNumber } from "~/components/ui/format";
import { StackTable } from "~/components/ui/stack-table";
import { reasonsOf, type ScoreContribution } from "~/domain/scorecard";
import { useTranslation } from "~/i18n/use-translation";

interface PointsLostProps {
  readonly characteristics: readonly { readonly id: string; readonly label: string }[];
  readonly contributions: readonly ScoreContribution[];
}

/** Why the score is not higher, the largest loss first: what a letter to the customer would quote. */
export function PointsLost({ characteristics, contributions }: PointsLostProps) {
  const { t } = useTranslation("workbench");
  const reasons = reasonsOf(contributions, "best");
  const toMedian = new Map(reasonsOf(contributions, "median").map((one) => [one.characteristic, one.pointsLost]));
  const labels = new Map(characteristics.map(({ id, label }) => [id, label]));
  if (reasons.length === 0) return <p className="muted sm">{t("lost.none")}</p>;
  return (
    <details>
      <summary>{t("lost.title")}</summary>
      <p className="muted sm">{t("lost.says")}</p>
      <StackTable
        label={t("lost.title")}
        columns={[
          { label: t("score.characteristic") },
          { label: t("lost.best"), num: true },
          { label: t("lost.median"), num: true },
        ]}
        rows={reasons.map(({ characteristic, pointsLost }) => ({
          key: characteristic,
          head: labels.get(characteristic),
          cells: [formatNumber(pointsLost), formatNumber(toMedian.get(characteristic) ?? 0)],
        }))}
      />
    </details>
  );
}
