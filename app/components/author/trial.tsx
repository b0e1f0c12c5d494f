import { Link } from "@remix-run/react";
import { RatioSpread } from "./ratio-spread";
import { termsText } from "./terms-text";
import type { ShownSample } from "./types";
import { DotStrip, STRIP } from "~/components/charts/dot-strip";
import { logScale } from "~/components/charts/log-scale";
import { DataTable } from "~/components/lists/data-table";
import { Card } from "~/components/ui/card";
import { formatPercent } from "~/components/ui/format";
import { quantile } from "~/domain/statistics";
import { clauses } from "~/i18n/clauses";
import { useTranslation } from "~/i18n/use-translation";

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
        <DataTable
          caption={t("table", { heading: t("trial.all") })}
          columns={[
            {
              id: "firm",
              header: t("trial.firm"),
              cell: ({ firm, number }) => <Link to={sampleHref(number)}>{firm}</Link>,
            },
            { id: "trueGrade", header: t("trial.trueGrade"), num: true, cell: ({ truth }) => truth?.grade },
            {
              id: "truePd",
              header: t("trial.truePd"),
              num: true,
              cell: ({ truth }) => truth && formatPercent(truth.pd, 2),
            },
            {
              id: "best",
              header: t("sample.best"),
              cell: ({ truth, currency }) => truth && termsText(truth.terms, currency, t),
            },
            { id: "modelGrade", header: t("trial.modelGrade"), num: true, cell: ({ model }) => model?.grade ?? "–" },
            {
              id: "model",
              header: t("sample.model"),
              cell: ({ model, currency }) => (model ? termsText(model.terms, currency, t) : t("sample.notRated")),
            },
            {
              id: "shownBy",
              header: t("trial.shownBy"),
              whole: true,
              cell: ({ planted }) =>
                clauses(
                  t,
                  planted.map(({ kind, evidence }) =>
                    t("trial.documents", {
                      kind: t(`debrief:flags.kind.${kind}`),
                      count: new Set(evidence.map(({ doc }) => doc)).size,
                    }),
                  ),
                ) || "–",
            },
          ]}
          rows={samples.map((sample, index) => ({ ...sample, number: index + 1 }))}
          rowKey={({ number }) => String(number)}
        />
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
