import { Sheet } from "./sheet";
import type { SheetProps } from "./types";
import { TableHead } from "~/components/ui/table-head";
import { TableScroll } from "~/components/ui/table-scroll";
import { formatDate } from "~/components/ui/format";
import { clauses } from "~/i18n/clauses";
import { openKey, type Texts } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

/** What an import made of its source: what ties, and every row as the source states it. */
export function SourceNotes({ document }: SheetProps<"sourceNotes">) {
  const { t } = useTranslation("workbench");
  return (
    <Sheet title={t("documents.sourceNotes")} sub={t("source.rows", { count: document.rows.length })}>
      <p className="muted sm">
        {t("source.about", { industry: document.source.industry, mapping: document.source.mapping })}{" "}
        {clauses(t, document.source.bases)}
      </p>
      <h2>{t("source.findings")}</h2>
      <ul className="findings">
        {document.findings.map(({ severity, text }) => (
          <li key={text} className={severity}>
            <strong>{t(`source.severity.${severity}`)}</strong> {text}
          </li>
        ))}
      </ul>
      <h2>{t("source.asStated")}</h2>
      <TableScroll label={t("source.asStated")}>
        <table>
          <TableHead
            columns={[
              { label: t("source.row"), num: true },
              { label: t("source.period") },
              { label: t("source.label") },
              { label: t("source.value"), num: true },
              { label: t("source.fate") },
            ]}
          />
          <tbody>
            {document.rows.map((row) => (
              <tr key={row.row}>
                <td className="num">{row.row}</td>
                <td>{formatDate(row.periodEnd)}</td>
                <td>{row.label}</td>
                <td className="num">
                  {row.value} {row.unit}
                </td>
                <td className="muted">
                  {t(`source.fates.${row.fate}`)}
                  {row.standardLine !== undefined && `: ${nameOf(row.standardLine, t)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Sheet>
  );
}

/** A row goes to a standard line, to a total, or to another row of the source, which has only its own name. */
function nameOf(target: string, t: Texts<"workbench">): string {
  return t([openKey("workbench:lines", target), openKey("workbench:totals", target)], { defaultValue: target });
}
