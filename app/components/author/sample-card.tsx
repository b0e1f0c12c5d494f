import { Link } from "@remix-run/react";
import { termsText } from "./terms-text";
import type { ShownSample } from "./types";
import { Card } from "~/components/ui/card";
import { formatNumber, formatPercent } from "~/components/ui/format";
import type { Locator } from "~/domain/casefile/browser";
import { useTranslation } from "~/i18n/use-translation";

interface SampleCardProps {
  readonly sample: ShownSample;
  readonly number: number;
  readonly sampleHref: string;
  readonly placeHref: (place: Locator) => string;
}

/** One sample with its key: what is so, what the model makes of it, and where the file shows what was planted. */
export function SampleCard({ sample, number, sampleHref, placeHref }: SampleCardProps) {
  const { t } = useTranslation(["library", "debrief"]);
  const { firm, truth, model, planted, anomalies, modelReasons, currency, bestReason, integrity } = sample;
  const rulings = integrity && integrity !== "noRules" ? integrity.rulings : [];
  const rows: [string, string][] = [
    [
      t("sample.truth"),
      truth
        ? t("sample.gradeAndPd", { grade: truth.grade, pd: formatPercent(truth.pd, 2) }) +
          t("sample.error", { error: formatPercent(truth.standardError, 2), futures: formatNumber(sample.futures) })
        : t("sample.unknown"),
    ],
    [t("sample.attainable"), formatPercent(sample.attainablePd, 2)],
    [t("sample.best"), best()],
    [
      t("sample.model"),
      model
        ? `${t("sample.gradeAndPd", { grade: model.grade, pd: formatPercent(model.pd, 2) })}; ${termsText(model.terms, currency, t)}`
        : t("sample.notRated"),
    ],
  ];
  return (
    <Card title={`${number}. ${firm}`}>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {modelReasons.length > 0 && (
        <>
          <h3>{t("sample.modelSays")}</h3>
          <ul>
            {modelReasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
      {rulings.length > 0 && (
        <>
          <h3>{t("debrief:fold.titles.integrity")}</h3>
          <ul>
            {rulings.map(({ lie, treatment }) => (
              <li key={lie}>
                {t("sample.ruled", {
                  told: t(`debrief:flags.told.${lie}`),
                  treatment: t(`debrief:integrity.treatment.${treatment}`),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t("sample.planted")}</h3>
      {planted.length === 0 && <p>{t("sample.honest")}</p>}
      {planted.map(({ kind, what, evidence }, index) => (
        <div key={`${kind}${index}`}>
          <p>
            <strong>{t(`debrief:flags.kind.${kind}`)}.</strong> {what}
          </p>
          <ul>
            {firstOfEach(evidence).map((place) => (
              <li key={place.doc + place.at}>
                <Link to={placeHref(place)}>{place.shows}</Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {anomalies.length > 0 && (
        <>
          <h3>{t("sample.anomalies")}</h3>
          <ul>
            {anomalies.map(({ kind, looksBad, explained }) => (
              <li key={kind}>
                <Link to={placeHref(looksBad)}>{looksBad.shows}</Link> {t("sample.because")}{" "}
                <Link to={placeHref(explained)}>{explained.shows}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link className="btn primary" to={sampleHref} aria-label={t("sample.openOf", { firm })}>
          {t("sample.open")}
        </Link>
      </p>
    </Card>
  );

  /** A decline says what stands against a loan. */
  function best(): string {
    if (!truth) return t("sample.unknown");
    const terms = termsText(truth.terms, currency, t);
    return bestReason === undefined || bestReason === "lend"
      ? terms
      : t("sample.bestBecause", { terms, why: t(`debrief:next.lentAgainstBest.why.${bestReason}`) });
  }
}

/** The first place in each document: enough to see it, where a private loan leaves forty lines. */
function firstOfEach<Place extends Locator>(places: readonly Place[]): Place[] {
  return places.filter(({ doc }, index) => places.findIndex((other) => other.doc === doc) === index);
}
