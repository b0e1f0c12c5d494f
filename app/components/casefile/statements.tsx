import { useTranslation } from "react-i18next";
import { PinnedCell } from "./cell";
import { units } from "./numbers";
import { Sheet } from "./sheet";
import { SECTIONS, type Section } from "./statement-rows";
import type { SheetProps } from "./types";
import { formatDate } from "~/components/ui/format";
import { TableScroll } from "~/components/ui/TableScroll";
import { figures } from "~/domain/statements/totals";
import type { Statement } from "~/domain/statements/lines";

/** Comparative statements: one column a year, subtotals where a printed statement has them. */
export function Statements({ document, pins, currency }: SheetProps<"statements">) {
  const { t } = useTranslation("workbench");
  return (
    <Sheet title={t("documents.statements")} sub={`${t(`statements.basis.${document.basis}`)} · ${currency}`}>
      {SECTIONS.map((section) => (
        <TableScroll key={section.id} label={t(`statements.${section.id}`)}>
          <SectionTable section={section} years={document.years} pins={pins} />
        </TableScroll>
      ))}
      <p className="muted sm">{t("statements.absent")}</p>
    </Sheet>
  );
}

interface SectionTableProps {
  readonly section: Section;
  readonly years: readonly Statement[];
  readonly pins: SheetProps<"statements">["pins"];
}

function SectionTable({ section, years, pins }: SectionTableProps) {
  const { t } = useTranslation("workbench");
  const rows = section.rows.filter(
    (row) => row.kind === "total" || years.some((year) => year.lines[row.line] !== undefined),
  );
  return (
    <table className="statement">
      <caption>{t(`statements.${section.id}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t("statements.line")}</th>
          {years.map((year) => (
            <th key={year.periodEnd} scope="col" className="num">
              {formatDate(year.periodEnd)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) =>
          row.kind === "line" ? (
            <tr key={row.line}>
              <th scope="row">{t(`lines.${row.line}`)}</th>
              {years.map((year) => {
                const label = `${t(`lines.${row.line}`)} ${year.periodEnd.slice(0, 4)}`;
                const value = year.lines[row.line];
                return (
                  <PinnedCell
                    key={year.periodEnd}
                    at={`${year.periodEnd.slice(0, 4)}.${row.line}`}
                    what={label}
                    pins={pins}
                  >
                    {value === undefined ? "·" : units(value)}
                  </PinnedCell>
                );
              })}
            </tr>
          ) : (
            <tr key={row.total} className="sum">
              <th scope="row">{t(`totals.${row.total}`)}</th>
              {years.map((year) => {
                const figure = figures(year).total(row.total);
                return (
                  <td key={year.periodEnd} className="num">
                    {figure.value === undefined ? "·" : units(figure.value)}
                  </td>
                );
              })}
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
