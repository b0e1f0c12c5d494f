import { useTranslation } from "react-i18next";
import { Formula } from "./formula";
import type { DebriefProps } from "./types";
import { formatResult } from "./words";
import { Card } from "~/components/ui/Card";
import { formatAmount, formatDate } from "~/components/ui/format";
import { TableScroll } from "~/components/ui/TableScroll";
import type { SpreadRow } from "~/domain/judgement/debrief";

/** Reported, adjusted and true figures of the last year; the lines that differ first, the rest folded away. */
export function Spread({ debrief }: Pick<DebriefProps, "debrief">) {
  const { t } = useTranslation("debrief");
  const { spread, truth, lastPeriodEnd, currency } = debrief;
  if (spread.length === 0 || lastPeriodEnd === undefined) return null;
  const differs = (row: SpreadRow) =>
    row.reasons.length > 0 || row.reported !== row.adjusted || (truth !== undefined && row.true !== row.adjusted);
  const telling = spread.filter(differs);
  const others = spread.filter((row) => !differs(row));
  const reasons = spread.filter((row) => row.reasons.length > 0);
  const known = truth !== undefined;
  return (
    <Card title={t(known ? "spread.heading" : "spread.headingReal")}>
      <p className="say">
        {t(known ? "spread.year" : "spread.yearReal", { date: formatDate(lastPeriodEnd), currency })}
      </p>
      {telling.length > 0 ? (
        <Lines rows={telling} known={known} label={t("table", { heading: t("spread.heading") })} />
      ) : (
        <p>{t(known ? "spread.same" : "spread.sameReal")}</p>
      )}
      {others.length > 0 && (
        <details>
          <summary>{t("spread.others", { count: others.length })}</summary>
          <Lines rows={others} known={known} label={t("spread.others", { count: others.length })} />
        </details>
      )}
      <Formula>
        <p>{t("spread.formula")}</p>
        {reasons.length > 0 && (
          <dl>
            {reasons.map(({ line, reasons: own }) => (
              <div key={line}>
                <dt>{t(`lines.${line}`)}</dt>
                <dd>{own.join("; ")}</dd>
              </div>
            ))}
          </dl>
        )}
      </Formula>
    </Card>
  );
}

function Lines({ rows, known, label }: { rows: readonly SpreadRow[]; known: boolean; label: string }) {
  const { t } = useTranslation("debrief");
  const amount = (minor: number | undefined) => (minor === undefined ? "–" : formatAmount(minor));
  return (
    <TableScroll label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("spread.line")}</th>
            <th scope="col" className="num">
              {t("spread.reported")}
            </th>
            <th scope="col" className="num">
              {t("spread.adjusted")}
            </th>
            {known && (
              <>
                <th scope="col" className="num">
                  {t("spread.true")}
                </th>
                <th scope="col" className="num">
                  {t("spread.off")}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <th scope="row">{t(`lines.${row.line}`)}</th>
              <td className="num">{amount(row.reported)}</td>
              <td className="num">{amount(row.adjusted)}</td>
              {known && (
                <>
                  <td className="num">{amount(row.true)}</td>
                  <td className="num">{formatResult((row.adjusted ?? 0) - (row.true ?? 0))}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
