import { FigureCell } from "./figure-cell";
import { signedPercent } from "~/components/casefile/numbers";
import { SECTIONS } from "~/components/casefile/statement-rows";
import { formatPercent } from "~/components/ui/format";
import { TableScroll } from "~/components/ui/table-scroll";
import { commonSize, rowFigure, type Statement, type StatementRow, trend } from "~/domain/statements";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

const ROWS: readonly StatementRow[] = SECTIONS.flatMap(({ rows }) =>
  rows.map((row) => (row.kind === "line" ? row.line : row.total)),
);

/** Shares of sales and of total assets year by year, then how each row moved. Rows that no year states are left out. */
export function CommonSizeAndTrends({ years }: { years: readonly Statement[] }) {
  const { t } = useTranslation("workbench");
  const rows = ROWS.filter((row) => years.some((year) => rowFigure(year, row).value !== undefined));
  const heads = years.map(({ periodEnd }) => periodEnd.slice(0, 4));
  return (
    <TableScroll label={t("spread.commonSize.title")}>
      <table>
        <caption className="muted xs">{t("spread.commonSize.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("statements.line")}</th>
            {heads.map((year) => (
              <th key={year} scope="col" className="num">
                {year}
              </th>
            ))}
            {heads.slice(1).map((year) => (
              <th key={year} scope="col" className="num">
                {t("spread.commonSize.change", { year })}
              </th>
            ))}
            {years.length > 2 && (
              <th scope="col" className="num">
                {t("spread.commonSize.cagr")}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { changes, cagr } = trend(years, row);
            return (
              <tr key={row}>
                <th scope="row">{t([openKey("workbench:lines", row), openKey("workbench:totals", row)])}</th>
                {years.map((year, index) => (
                  <FigureCell key={heads[index]} figure={commonSize(year, row)} text={formatPercent} />
                ))}
                {changes.map((change, index) => (
                  <FigureCell key={heads[index + 1]} figure={change} text={signedPercent} />
                ))}
                {years.length > 2 && <FigureCell figure={cagr} text={signedPercent} />}
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}
