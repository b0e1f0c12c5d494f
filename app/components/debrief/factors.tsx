import { largestGap, signed } from "./findings";
import { Formula } from "./formula";
import type { PartProps } from "./types";
import { Card } from "~/components/ui/card";
import { formatNumber, formatPercent } from "~/components/ui/format";
import { StackTable } from "~/components/ui/stack-table";
import { PointsLost } from "~/components/worksheet/points-lost";
import type { FactorPoints, FactorRow } from "~/domain/judgement/debrief/browser";
import type { SeniorComparison } from "~/domain/judgement/seniors/browser";
import type { ScoreResult } from "~/domain/scorecard";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

/** Points by characteristic: yours on the adjusted figures, the model's on the reported ones, the panel's median. */
export function Factors({ debrief, panel, referenceHref }: Pick<PartProps, "debrief" | "panel" | "referenceHref">) {
  const { t } = useTranslation("debrief");
  const { factors, you, model } = debrief;
  const open = debrief.modelReasons.filter(({ code }) => code.startsWith("opinion.notRated."));
  const names = open.map(({ code }) => code.slice(code.lastIndexOf(".") + 1));
  const addsUp = !names.some((name) => name === "balance" || name === "unplaced");
  const openLines = names.map((line) => t(openKey("debrief:lines", line), { defaultValue: line }).toLowerCase());
  if (!you.score) {
    return (
      <Card title={t("factors.heading")}>
        <p className="say">
          {debrief.spread.length === 0
            ? t("factors.unscored")
            : addsUp && !model
              ? t("factors.unrateable", { lines: openLines })
              : t("factors.unrateableOpen")}
        </p>
      </Card>
    );
  }
  const judged = factors.filter(({ evidence }) => evidence !== "");
  return (
    <Card title={t("factors.heading")}>
      <p className="say">{sentence()}</p>
      <StackTable
        label={t("table", { heading: t("factors.heading") })}
        columns={[
          { label: t("factors.characteristic") },
          { label: t("factors.value"), num: true, wrap: true },
          ...(model ? [{ label: t("factors.modelValue"), num: true, wrap: true }] : []),
          { label: t("who.you"), num: true },
          ...(model ? [{ label: t("who.model"), num: true }] : []),
          ...(panel ? [{ label: t("factors.seniors"), num: true }] : []),
          { label: t("factors.best"), num: true },
        ]}
        rows={[
          ...factors.map((row) => ({
            key: row.id,
            head: row.label,
            cells: [
              value(row, row.yours),
              ...(model ? [value(row, row.model)] : []),
              row.yours?.points ?? "–",
              ...(model ? [row.model?.points ?? "–"] : []),
              ...(panel ? [panel.factors[row.id] ?? "–"] : []),
              row.bestPoints,
            ],
          })),
          {
            key: "total",
            head: t("factors.total"),
            cells: [
              undefined,
              ...(model ? [undefined] : []),
              total(you.score),
              ...(model ? [total(model.score)] : []),
              ...(panel ? [panelTotal(panel.median)] : []),
              undefined,
            ],
            sum: true,
          },
        ]}
      />
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
    if (!model) return addsUp ? t("factors.noModel", { lines: openLines }) : t("factors.noModelOpen");
    const { label, gap } = largestGap(factors);
    return gap === 0 ? t("factors.equal") : t("factors.largest", { label, points: signed(gap) });
  }

  function value({ unit, isRepaidAtOnce }: FactorRow, own: FactorPoints | undefined): string {
    if (!own) return "–";
    if (own.value === undefined) return t(isRepaidAtOnce ? "factors.repaidAtOnce" : "factors.missing");
    if (typeof own.value === "string") return own.value;
    if (unit === "percent") return formatPercent(own.value);
    if (unit === "days") return t("factors.days", { days: formatNumber(own.value) });
    return formatNumber(own.value, 2);
  }
}

const total = ({ points, grade }: ScoreResult): string => `${formatNumber(points)} → ${grade}`;

const panelTotal = ({ points, pointsGrade }: SeniorComparison["median"]): string =>
  points === undefined || pointsGrade === undefined ? "–" : `${formatNumber(points)} → ${pointsGrade}`;
