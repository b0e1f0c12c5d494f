import { formatNumber } from "~/components/ui/format";
import { TableScroll } from "~/components/ui/TableScroll";
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
      <TableScroll label={t("lost.title")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("score.characteristic")}</th>
              <th scope="col" className="num">
                {t("lost.best")}
              </th>
              <th scope="col" className="num">
                {t("lost.median")}
              </th>
            </tr>
          </thead>
          <tbody>
            {reasons.map(({ characteristic, pointsLost }) => (
              <tr key={characteristic}>
                <th scope="row">{labels.get(characteristic)}</th>
                <td className="num">{formatNumber(pointsLost)}</td>
                <td className="num">{formatNumber(toMedian.get(characteristic) ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </details>
  );
}
