import { useTranslation } from "react-i18next";
import { Formula } from "./formula";
import type { DebriefProps } from "./types";
import { Card } from "~/components/ui/Card";
import { formatNumber, formatPercent } from "~/components/ui/format";
import { TableScroll } from "~/components/ui/TableScroll";
import { PointsLost } from "~/components/worksheet/points-lost";
import type { FactorPoints, FactorRow } from "~/domain/judgement/debrief";
import type { SeniorComparison } from "~/domain/judgement/seniors";
import type { ScoreResult } from "~/domain/scorecard/types";

/** Points by characteristic: yours on the adjusted figures, the model's on the reported ones, the panel's median. */
export function Factors({ debrief, panel, referenceHref }: Pick<DebriefProps, "debrief" | "panel" | "referenceHref">) {
  const { t } = useTranslation("debrief");
  const { factors, you, model } = debrief;
  const open = debrief.modelReasons.filter(({ code }) => code.startsWith("opinion.notRated."));
  const openLines = open.map(({ code }) => {
    const line = code.slice(code.lastIndexOf(".") + 1);
    return t(`lines.${line}`, { defaultValue: line }).toLowerCase();
  });
  if (!you.score) {
    return (
      <Card title={t("factors.heading")}>
        <p className="say">
          {model || debrief.spread.length === 0
            ? t("factors.unscored")
            : t("factors.unrateable", { lines: openLines.join(", ") })}
        </p>
      </Card>
    );
  }
  const judged = factors.filter(({ evidence }) => evidence !== "");
  return (
    <Card title={t("factors.heading")}>
      <p className="say">{sentence()}</p>
      <TableScroll label={t("table", { heading: t("factors.heading") })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("factors.characteristic")}</th>
              <th scope="col" className="num">
                {t("factors.value")}
              </th>
              {model && (
                <th scope="col" className="num">
                  {t("factors.modelValue")}
                </th>
              )}
              <th scope="col" className="num">
                {t("who.you")}
              </th>
              {model && (
                <th scope="col" className="num">
                  {t("who.model")}
                </th>
              )}
              {panel && (
                <th scope="col" className="num">
                  {t("factors.seniors")}
                </th>
              )}
              <th scope="col" className="num">
                {t("factors.best")}
              </th>
            </tr>
          </thead>
          <tbody>
            {factors.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.label}</th>
                <td className="num wrap">{value(row, row.yours)}</td>
                {model && <td className="num wrap">{value(row, row.model)}</td>}
                <td className="num">{row.yours?.points ?? "–"}</td>
                {model && <td className="num">{row.model?.points ?? "–"}</td>}
                {panel && <td className="num">{panel.factors[row.id] ?? "–"}</td>}
                <td className="num muted">{row.bestPoints}</td>
              </tr>
            ))}
            <tr className="sum">
              <th scope="row">{t("factors.total")}</th>
              <td />
              {model && <td />}
              <td className="num">{total(you.score)}</td>
              {model && <td className="num">{total(model.score)}</td>}
              {panel && <td className="num">{panelTotal(panel.median)}</td>}
              <td />
            </tr>
          </tbody>
        </table>
      </TableScroll>
      {panel?.median.pointsGrade !== undefined && panel.median.pointsGrade !== panel.median.grade && (
        <p className="sm">{t("factors.seniorsOwn", { points: panel.median.pointsGrade, grade: panel.median.grade })}</p>
      )}
      {you.override.notches !== 0 && (
        <p className="sm">
          {t("factors.override", { notches: you.override.notches, grade: you.scoredGrade })}{" "}
          <span className="muted">{you.override.reason}</span>
        </p>
      )}
      <PointsLost characteristics={factors} contributions={you.score.contributions} />
      <Formula reference={referenceHref("scorecard")}>
        <p>{t("factors.formula")}</p>
        {judged.length > 0 && (
          <dl>
            {judged.map(({ id, label, evidence }) => (
              <div key={id}>
                <dt>
                  {label}: {t("factors.evidence")}
                </dt>
                <dd>{evidence}</dd>
              </div>
            ))}
          </dl>
        )}
      </Formula>
    </Card>
  );

  function sentence(): string {
    if (!model) return t("factors.noModel", { lines: openLines.join(", ") });
    const gap = (row: FactorRow) => (row.yours?.points ?? 0) - (row.model?.points ?? 0);
    const largest = factors.reduce((most, row) => (Math.abs(gap(row)) > Math.abs(gap(most)) ? row : most), factors[0]!);
    if (gap(largest) === 0) return t("factors.equal");
    const points = (gap(largest) > 0 ? "+" : "") + formatNumber(gap(largest));
    return t("factors.largest", { label: largest.label, points });
  }

  function value({ unit }: FactorRow, own: FactorPoints | undefined): string {
    if (!own) return "–";
    if (own.value === undefined) return t("factors.missing");
    if (typeof own.value === "string") return own.value;
    if (unit === "percent") return formatPercent(own.value);
    if (unit === "days") return t("factors.days", { days: formatNumber(own.value) });
    return formatNumber(own.value, 2);
  }
}

const total = ({ points, grade }: ScoreResult): string => `${formatNumber(points)} → ${grade}`;

const panelTotal = ({ points, pointsGrade }: SeniorComparison["median"]): string =>
  points === undefined || pointsGrade === undefined ? "–" : `${formatNumber(points)} → ${pointsGrade}`;
