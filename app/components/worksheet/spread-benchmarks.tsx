import { FigureCell } from "./figure-cell";
import { formatNumber, formatPercent } from "~/components/ui/format";
import { TableHead } from "~/components/ui/table-head";
import { TableScroll } from "~/components/ui/table-scroll";
import { type IndustryId, traitsOf } from "~/domain/industries/browser";
import { benchmarks, type Statement } from "~/domain/statements";
import { useTranslation } from "~/i18n/use-translation";

/** Published scores of the firm with their limits. They teach; the bank's own card decides. */
export function SpreadBenchmarks({ statement, industry }: { statement: Statement; industry: IndustryId }) {
  const { t } = useTranslation("workbench");
  return (
    <TableScroll label={t("spread.benchmarks.title")}>
      <table>
        <caption className="muted xs">{t("spread.benchmarks.caption")}</caption>
        <TableHead
          columns={[
            { label: t("spread.benchmarks.score") },
            { label: t("spread.benchmarks.value"), num: true },
            { label: t("spread.benchmarks.says") },
          ]}
        />
        <tbody>
          {benchmarks(statement, traitsOf(industry)?.makesGoods ?? false).map(
            ({ id, score, zone, pd, bounds, limits }) => (
              <tr key={id}>
                <th scope="row">
                  {t(`spread.benchmarks.names.${id}`)}
                  <p className="muted xs">{limits.map((limit) => t(`spread.benchmarks.limits.${limit}`)).join(" ")}</p>
                </th>
                <FigureCell figure={score} text={(value) => formatNumber(value, 2)} />
                <td>
                  {zone && bounds && t(`spread.benchmarks.zones.${zone}`, bounds)}
                  {pd?.value !== undefined && t("spread.benchmarks.pd", { pd: formatPercent(pd.value, 2) })}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </TableScroll>
  );
}
