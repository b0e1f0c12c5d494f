import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { RatioSpread } from "./RatioSpread";
import { termsText } from "./terms-text";
import type { ShownSample } from "./types";
import { DotStrip, STRIP } from "~/components/charts/dot-strip";
import { logScale } from "~/components/charts/log-scale";
import { Card } from "~/components/ui/Card";
import { formatPercent } from "~/components/ui/format";
import { TableScroll } from "~/components/ui/TableScroll";
import { quantile } from "~/domain/statistics";

interface TrialProps {
  readonly samples: readonly ShownSample[];
  readonly sampleHref: (number: number) => string;
}

/** What a recipe gives: the spread of true PDs and of the model's, of ratios, and every case in a table. */
export function Trial({ samples, sampleHref }: TrialProps) {
  const { t } = useTranslation(["library", "debrief"]);
  const truths = samples.flatMap(({ truth }) => (truth ? [truth] : []));
  const models = samples.flatMap(({ model }) => (model ? [model] : []));
  const shows = samples.flatMap(({ planted }) => planted);
  const findable = shows.filter(({ evidence }) => evidence.length > 0);
  return (
    <>
      <Card title={t("trial.pds")}>
        <PdSpread pds={truths.map(({ pd }) => pd)} grades={truths.map(({ grade }) => grade)} judge="truth" />
        <PdSpread pds={models.map(({ pd }) => pd)} grades={models.map(({ grade }) => grade)} judge="model" />
        <p>
          {t("trial.best", {
            count: truths.filter(({ terms }) => terms.verdict !== "decline").length,
            of: samples.length,
          })}{" "}
          {t("trial.modelApproves", { count: models.filter(({ terms }) => terms.verdict !== "decline").length })}{" "}
          {shows.length === 0
            ? t("trial.honest")
            : t("trial.findable", { found: findable.length, planted: shows.length })}
        </p>
      </Card>
      <RatioSpread samples={samples} />
      <Card title={t("trial.all")}>
        <TableScroll label={t("table", { heading: t("trial.all") })}>
          <table className="stack-table">
            <thead>
              <tr>
                <th scope="col">{t("trial.firm")}</th>
                <th scope="col" className="num">
                  {t("trial.trueGrade")}
                </th>
                <th scope="col" className="num">
                  {t("trial.truePd")}
                </th>
                <th scope="col">{t("sample.best")}</th>
                <th scope="col" className="num">
                  {t("trial.modelGrade")}
                </th>
                <th scope="col">{t("sample.model")}</th>
                <th scope="col">{t("trial.shownBy")}</th>
              </tr>
            </thead>
            <tbody>
              {samples.map(({ firm, truth, model, planted, currency }, index) => (
                <tr key={index}>
                  <th scope="row">
                    <Link to={sampleHref(index + 1)}>{firm}</Link>
                  </th>
                  <td className="num" data-label={t("trial.trueGrade")}>
                    {truth?.grade}
                  </td>
                  <td className="num" data-label={t("trial.truePd")}>
                    {truth && formatPercent(truth.pd, 2)}
                  </td>
                  <td data-label={t("sample.best")}>{truth && termsText(truth.terms, currency, t)}</td>
                  <td className="num" data-label={t("trial.modelGrade")}>
                    {model?.grade ?? "–"}
                  </td>
                  <td data-label={t("sample.model")}>
                    {model ? termsText(model.terms, currency, t) : t("sample.notRated")}
                  </td>
                  <td className="whole" data-label={t("trial.shownBy")}>
                    {planted
                      .map(({ kind, evidence }) =>
                        t("trial.documents", {
                          kind: t(`debrief:flags.kind.${kind}`),
                          count: new Set(evidence.map(({ doc }) => doc)).size,
                        }),
                      )
                      .join("; ") || "–"}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      </Card>
    </>
  );
}

function PdSpread({
  pds,
  grades,
  judge,
}: {
  pds: readonly number[];
  grades: readonly number[];
  judge: "truth" | "model";
}) {
  const { t } = useTranslation("library");
  if (pds.length === 0) return <p>{t("trial.noneRated")}</p>;
  const scale = logScale(pds, STRIP.left, STRIP.right);
  const at = (p: number) => formatPercent(quantile(pds, p), 2);
  return (
    <figure className="spread">
      <figcaption>
        {t(`trial.spread.${judge}`, {
          low: Math.min(...grades),
          high: Math.max(...grades),
          quarter: at(0.25),
          median: at(0.5),
          threeQuarters: at(0.75),
        })}
      </figcaption>
      <DotStrip
        values={pds}
        x={scale.x}
        ticks={scale.ticks.map((value) => ({ value, label: formatPercent(value, value < 0.01 ? 2 : 0) }))}
        judge={judge}
      />
    </figure>
  );
}
