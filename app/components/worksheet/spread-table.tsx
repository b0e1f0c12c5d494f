import { units } from "~/components/casefile/numbers";
import { SECTIONS, type Row } from "~/components/casefile/statement-rows";
import { TableHead } from "~/components/ui/table-head";
import { TableScroll } from "~/components/ui/table-scroll";
import { type Figure, figures, type SpreadPeriod } from "~/domain/statements";
import { useTranslation } from "~/i18n/use-translation";

/** Reported, what the analyst adds, and the two together, for one year. */
export function SpreadTable({ period }: { period: SpreadPeriod }) {
  const { t } = useTranslation("workbench");
  const reported = figures(period.reported);
  const adjusted = figures(period.adjusted);
  const figureOf = (source: typeof reported, row: Row) =>
    row.kind === "line" ? source.line(row.line) : source.total(row.total);
  const rows = SECTIONS.flatMap((section) => section.rows).filter(
    (row) => row.kind === "total" || figureOf(adjusted, row).value !== undefined,
  );
  return (
    <TableScroll label={t("spread.figures")}>
      <table className="spread">
        <TableHead
          columns={[
            { label: t("statements.line") },
            { label: t("spread.reported"), num: true },
            { label: t("spread.adjustment"), num: true },
            { label: t("spread.adjusted"), num: true },
          ]}
        />
        <tbody>
          {rows.map((row) => {
            const before = figureOf(reported, row);
            const after = figureOf(adjusted, row);
            return (
              <tr key={row.kind === "line" ? row.line : row.total} className={row.kind === "total" ? "sum" : undefined}>
                <th scope="row">{t(row.kind === "line" ? `lines.${row.line}` : `totals.${row.total}`)}</th>
                <td className="num">{text(before)}</td>
                <td className="num accent">{change(before, after)}</td>
                <td className="num">{text(after)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}

const text = (figure: Figure): string => (figure.value === undefined ? "·" : units(figure.value));

function change(before: Figure, after: Figure): string {
  if (after.value === undefined) return "";
  const difference = after.value - (before.value ?? 0);
  return difference === 0 ? "" : `${difference > 0 ? "+" : ""}${units(difference)}`;
}
