import { PinnedCell } from "./cell";
import { units } from "./numbers";
import { Sheet } from "./sheet";
import { SECTIONS, type Section } from "./statement-rows";
import type { PinsByPlace, SheetProps } from "./types";
import { formatDate } from "~/components/ui/format";
import { TableScroll } from "~/components/ui/table-scroll";
import { figures, type Statement } from "~/domain/statements";
import { useTranslation } from "~/i18n/use-translation";

/** Comparative statements: one column a year, subtotals where a printed statement has them. */
export function Statements({ document, pins, currency }: SheetProps<"statements">) {
  const { t } = useTranslation("workbench");
  const periods = document.years.map((statement) => {
    const year = statement.periodEnd.slice(0, 4);
    return { key: year, heading: formatDate(statement.periodEnd), name: year, statement };
  });
  return (
    <StatementSheet
      title={t("documents.statements")}
      sub={`${t(`statements.basis.${document.basis}`)} · ${currency}`}
      periods={periods}
      pins={pins}
    />
  );
}

/** The running year so far, in one column. */
export function Interim({ document, pins, currency }: SheetProps<"interim">) {
  const { t } = useTranslation(["papers", "workbench"]);
  const { periodEnd, months } = document.statement;
  const heading = t("interim.period", { count: months, date: formatDate(periodEnd) });
  return (
    <StatementSheet
      title={t("workbench:documents.interim")}
      sub={`${t("interim.basis")} · ${currency}`}
      periods={[{ key: "interim", heading, name: formatDate(periodEnd), statement: document.statement }]}
      pins={pins}
    />
  );
}

interface Period {
  readonly key: string; // first part of the locator: "2025" or "interim"
  readonly heading: string;
  readonly name: string; // as it is called when one of its figures is pinned
  readonly statement: Statement;
}

interface StatementSheetProps {
  readonly title: string;
  readonly sub: string;
  readonly periods: readonly Period[];
  readonly pins: PinsByPlace;
}

function StatementSheet({ title, sub, periods, pins }: StatementSheetProps) {
  const { t } = useTranslation("workbench");
  return (
    <Sheet title={title} sub={sub}>
      {SECTIONS.map((section) => (
        <TableScroll key={section.id} label={`${title}: ${t(`statements.${section.id}`)}`}>
          <SectionTable section={section} periods={periods} pins={pins} />
        </TableScroll>
      ))}
      <p className="muted sm">{t("statements.absent")}</p>
    </Sheet>
  );
}

interface SectionTableProps {
  readonly section: Section;
  readonly periods: readonly Period[];
  readonly pins: PinsByPlace;
}

function SectionTable({ section, periods, pins }: SectionTableProps) {
  const { t } = useTranslation("workbench");
  const rows = section.rows.filter(
    (row) => row.kind === "total" || periods.some(({ statement }) => statement.lines[row.line] !== undefined),
  );
  return (
    <table className="statement">
      <caption>{t(`statements.${section.id}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t("statements.line")}</th>
          {periods.map(({ key, heading }) => (
            <th key={key} scope="col" className="num">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) =>
          row.kind === "line" ? (
            <tr key={row.line}>
              <th scope="row">{t(`lines.${row.line}`)}</th>
              {periods.map(({ key, name, statement }) => {
                const value = statement.lines[row.line];
                return (
                  <PinnedCell
                    key={key}
                    at={`${key}.${row.line}`}
                    what={`${t(`lines.${row.line}`)} ${name}`}
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
              {periods.map(({ key, statement }) => {
                const figure = figures(statement).total(row.total);
                return (
                  <td key={key} className="num">
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
