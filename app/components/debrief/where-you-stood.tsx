import { useTranslation } from "react-i18next";
import { Carriers } from "./carriers";
import { Formula } from "./formula";
import { ModelLimit } from "./model-limit";
import { Offers } from "./offers";
import type { PartProps } from "./types";
import { formatPd, formatRate } from "./words";
import { Mark, PdScale, type Judge, type PdMark } from "~/components/charts/pd-scale";
import { Card } from "~/components/ui/Card";
import { formatMoney, formatPercent } from "~/components/ui/format";
import { StackTable } from "~/components/ui/StackTable";
import { Tag } from "~/components/ui/Tag";
import type { Carriers as CarriersOfFile, Readings } from "~/domain/judgement/debrief/browser";
import type { Standing } from "~/domain/judgement/outcome/browser";
import type { Verdict } from "~/domain/lending";

interface Row {
  readonly judge: Judge;
  readonly name: string;
  readonly pd: number;
  readonly grade: number;
  readonly verdict: Verdict;
  /** the model lends nothing, and leaves the file to a person */
  readonly isReferred?: boolean;
  readonly amount: number | undefined;
  readonly rate: number | undefined;
  readonly simulated: boolean;
}

/** PD, grade and decision of everybody on one scale, with the table behind the drawing. */
export function WhereYouStood({
  debrief,
  attainable,
  readings,
  seniors,
  panel,
  modelReasonsInWords,
  modelConditionsInWords,
  referenceHref,
  placeHref,
  carriers,
}: Pick<
  PartProps,
  "debrief" | "seniors" | "panel" | "modelReasonsInWords" | "modelConditionsInWords" | "referenceHref" | "placeHref"
> & {
  /** where a perfect reader of the file stands, and how far you are from there */
  attainable: { readonly standing: Standing; readonly notches: number } | undefined;
  /** what simulated readers make of the file */
  readings: Readings | undefined;
  /** what carries a reader from the model's PD to the file's */
  carriers: CarriersOfFile | undefined;
}) {
  const { t } = useTranslation("debrief");
  const { you, model, truth, gaps, currency } = debrief;
  const row = (judge: Judge, { pd, grade, terms }: Standing, name = t(`who.${judge}`)): Row => ({
    judge,
    name,
    pd,
    grade,
    ...terms,
    simulated: false,
  });
  // A file that the model refers is not lent, so its terms are those of a decline; its reasons tell the two apart.
  const isReferred = debrief.modelReasons.some(({ code }) => code.startsWith("opinion.refer."));
  const why = !model ? "stood.whyUnrated" : isReferred ? "stood.whyReferred" : "stood.whyDeclined";
  const rows: Row[] = [
    row("you", you),
    ...(model ? [{ ...row("model", model), isReferred }] : []),
    ...seniors.map(({ label, ...senior }): Row => ({ ...senior, judge: "senior", name: label })),
    ...(attainable ? [row("attainable", attainable.standing)] : []),
    ...(truth ? [row("truth", truth)] : []),
  ];
  const median: PdMark[] = panel
    ? [{ judge: "senior", pd: panel.median.pd, label: `${t("who.seniors")} ${formatPd(panel.median.pd)}` }]
    : [];
  const own: PdMark[] = rows
    .filter(({ judge }) => judge !== "senior")
    .map(({ judge, name, pd }) => ({ judge, pd, label: `${name} ${formatPd(pd)}` }));
  const each: PdMark[] = seniors.map(({ pd }) => ({ judge: "senior", pd, label: undefined }));
  // The median is labelled, not drawn: only people and models are marks.
  const described = rows.map(({ name, pd }) => `${name} ${formatPd(pd)}`).join(", ");

  return (
    <Card title={t("stood.heading")}>
      <p className="say">
        {[
          gaps.model && gapSentence(gaps.model.notches, t("stood.otherModel")),
          panel && gapSentence(panel.gap.notches, t("stood.otherSeniors")),
          attainable && gapSentence(attainable.notches, t("stood.otherAttainable")),
          !attainable && gaps.truth && gapSentence(gaps.truth.notches, t("stood.otherTruth")),
          readings && readingSentence(readings),
        ]
          .filter(Boolean)
          .join(" ")}
      </p>
      <PdScale marks={[...own, ...each]} labels={median} description={t("stood.scale", { values: described })} />
      <Offers
        offers={rows
          .filter(({ judge }) => judge !== "truth")
          .map((one) => (one.judge === "attainable" ? { ...one, name: t("who.attainableShort") } : one))}
        currency={currency}
      />
      <StackTable
        label={t("table", { heading: t("stood.heading") })}
        columns={[
          { label: t("stood.who") },
          { label: t("stood.pd"), num: true },
          { label: t("stood.grade"), num: true },
          { label: t("stood.decision") },
          { label: t("stood.amount"), num: true },
          { label: t("stood.rate"), num: true },
        ]}
        rows={rows.map(({ judge, name, pd, grade, verdict, isReferred, amount, rate, simulated }) => ({
          key: name,
          head: (
            <>
              <svg className="key" viewBox="0 0 20 20" aria-hidden="true">
                <Mark judge={judge} x={10} y={10} />
              </svg>
              <span className="name">{name}</span> {simulated && <Tag>{t("who.simulated")}</Tag>}
            </>
          ),
          cells: [
            formatPd(pd),
            grade,
            t(`stood.decided.${isReferred ? "refer" : verdict}`),
            verdict === "decline" || !amount ? undefined : formatMoney(amount, currency),
            verdict === "decline" || !rate ? undefined : formatRate(rate),
          ],
        }))}
      />
      {carriers && <Carriers debrief={debrief} placeHref={placeHref} carriers={carriers} />}
      <Sentences heading={t(why)} of={modelReasonsInWords} />
      <Sentences heading={t("stood.modelConditions")} of={modelConditionsInWords} />
      <ModelLimit debrief={debrief} />
      {you.scoredGrade !== undefined && you.scoredGrade !== you.grade && (
        <p className="sm muted">{t("stood.scored", { grade: you.scoredGrade })}</p>
      )}
      <Formula reference={referenceHref("scorecard")}>
        <p>
          {truth
            ? t(debrief.engineVersion === "5" || !attainable ? "stood.formula" : "stood.formulaHorizon", {
                error: t("stood.formulaError", { pd: formatPd(truth.pd), error: formatPd(truth.standardError) }),
              })
            : t("stood.formulaReal")}
        </p>
        {attainable && <p>{t("stood.formulaAttainable")}</p>}
        {readings && <p>{t("stood.formulaReadings", { reader: readings.reader, analysts: readings.analysts })}</p>}
      </Formula>
    </Card>
  );

  function readingSentence({ idealPd, tolerance: { low, high }, band }: Readings): string {
    const place = you.pd < low ? "below" : you.pd > high ? "above" : "within";
    return t("stood.readings", {
      ideal: formatPd(idealPd),
      low: formatPd(low),
      high: formatPd(high),
      band: formatPercent(band, 0),
      inside: t(`stood.inside.${place}`),
    });
  }

  function gapSentence(notches: number, other: string): string {
    if (notches === 0) return t("stood.onGrade", { other });
    return t(notches > 0 ? "stood.harsher" : "stood.milder", {
      notches: Math.abs(notches),
      count: Math.abs(notches),
      other,
    });
  }
}

function Sentences({ heading, of }: { heading: string; of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {of.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
