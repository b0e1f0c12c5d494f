import { formatPercent } from "~/components/ui/format";
import { TableHead } from "~/components/ui/table-head";
import { TableScroll } from "~/components/ui/table-scroll";
import { DEFAULT_GRADE, MASTER_SCALE } from "~/domain/lending";
import { useTranslation } from "~/i18n/use-translation";

/** The grades with the PDs between which they stand. */
export function MasterScale() {
  const { t } = useTranslation("reference");
  return (
    <div>
      <h2>{t("scorecard.masterScale")}</h2>
      <p className="muted sm">{t("scorecard.masterSays")}</p>
      <TableScroll label={t("scorecard.masterScale")}>
        <table>
          <TableHead
            columns={[
              { label: t("scorecard.grade") },
              ...(["midpoint", "fromPd", "toPd"] as const).map((column) => ({
                label: t(`scorecard.${column}`),
                num: true,
              })),
            ]}
          />
          <tbody>
            {MASTER_SCALE.map(({ grade, midpointPd, fromPd, toPd }) => (
              <tr key={grade}>
                <th scope="row">{grade}</th>
                <td className="num">{formatPercent(midpointPd, 2)}</td>
                <td className="num">{formatPercent(fromPd, 2)}</td>
                <td className="num">{toPd === undefined ? t("scorecard.open") : formatPercent(toPd, 2)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">
                {DEFAULT_GRADE} ({t("scorecard.default")})
              </th>
              <td className="num">{formatPercent(1, 0)}</td>
              <td className="num">–</td>
              <td className="num">–</td>
            </tr>
          </tbody>
        </table>
      </TableScroll>
    </div>
  );
}
