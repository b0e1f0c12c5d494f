import { Carriers } from "./carriers";
import { Formula } from "./formula";
import { stoodRows } from "./stood-rows";
import type { PartProps } from "./types";
import { formatPd } from "./words";
import { PdScale, type PdMark } from "~/components/charts/pd-scale";
import { Card } from "~/components/ui/card";
import { formatPercent } from "~/components/ui/format";
import {
  AS_NEAR,
  type Carriers as CarriersOfFile,
  explainsPd,
  type JudgedPd,
  type Readings,
} from "~/domain/judgement/debrief/browser";
import type { Standing } from "~/domain/judgement/outcome/browser";
import { useTranslation } from "~/i18n/use-translation";

/** The PD of everybody on one scale, and how far apart the grades are. Who would lend what stands further down. */
export function WhereYouStood({
  debrief,
  attainable,
  readings,
  seniors,
  panel,
  referenceHref,
  placeHref,
  carriers,
  judgedPd,
}: Pick<PartProps, "debrief" | "seniors" | "panel" | "referenceHref" | "placeHref"> & {
  /** where a perfect reader of the file stands, and how far you are from there */
  attainable: { readonly standing: Standing; readonly notches: number } | undefined;
  /** what simulated readers make of the file */
  readings: Readings | undefined;
  /** what carries a reader from the model's PD to the file's */
  carriers: CarriersOfFile | undefined;
  /** where your PD stands; undefined before engine 7, and for a real firm */
  judgedPd: JudgedPd | undefined;
}) {
  const { t } = useTranslation("debrief");
  const { you, truth, gaps } = debrief;
  const rows = stoodRows({ debrief, seniors }, attainable?.standing, t);
  const median: PdMark[] = panel
    ? [{ judge: "senior", pd: panel.median.pd, label: `${t("who.seniors")} ${formatPd(panel.median.pd)}` }]
    : [];
  const own: PdMark[] = rows
    .filter(({ judge }) => judge !== "senior")
    .map(({ judge, name, pd }) => ({ judge, pd, label: `${name} ${formatPd(pd)}` }));
  const each: PdMark[] = seniors.map(({ pd }) => ({ judge: "senior", pd, label: undefined }));
  const readers = readings && (judgedPd ? readersSentence(readings) : earlierReading(readings));
  // Where lines of evidence lead from the model to the ideal reader, what he reads stands with them.
  const isCarried = carriers !== undefined && carriers.lines.length > 0;
  // The median is labelled, not drawn: only people and models are marks.
  const values = rows.map(({ name, pd }) => `${name} ${formatPd(pd)}`);

  return (
    <Card title={t("stood.heading")}>
      <p className="say">
        {[
          gaps.model && gapSentence(gaps.model.notches, t("stood.otherModel")),
          panel && gapSentence(panel.gap.notches, t("stood.otherSeniors")),
          attainable && fileSentence(attainable),
          !attainable && gaps.truth && gapSentence(gaps.truth.notches, t("stood.otherTruth")),
          !isCarried && readers,
        ]
          .filter(Boolean)
          .join(" ")}
      </p>
      <PdScale marks={[...own, ...each]} labels={median} description={t("stood.scale", { values })} />
      {carriers && (
        <Carriers
          debrief={debrief}
          placeHref={placeHref}
          carriers={carriers}
          filePd={judgedPd && attainable?.standing.pd}
        >
          {isCarried && readers}
        </Carriers>
      )}
      <Formula
        reference={referenceHref("scorecard")}
        also={readings ? ["practised_band"] : []}
        referenceHref={referenceHref}
      >
        <p>
          {truth
            ? t(debrief.engineVersion === "5" || !attainable ? "stood.formula" : "stood.formulaHorizon", {
                pd: formatPd(truth.pd),
                error: formatPd(truth.standardError),
              })
            : t("stood.formulaReal")}
        </p>
        {attainable && <p>{t(judgedPd ? "stood.formulaJudged" : "stood.formulaAttainable")}</p>}
        {readings && (
          <p>
            {t(judgedPd ? "stood.formulaReadingsJudged" : "stood.formulaReadings", {
              reader: readings.reader,
              analysts: readings.analysts,
            })}
          </p>
        )}
      </Formula>
    </Card>
  );

  function readersSentence({ idealPd, tolerance: { low, high }, band }: Readings): string {
    const words = {
      ideal: formatPd(idealPd),
      low: formatPd(low),
      high: formatPd(high),
      band: formatPercent(band, 0),
    };
    const isHidden = attainable && isApart(idealPd, attainable.standing.pd);
    const unreadable = isHidden ? t("stood.unreadable", { pd: formatPd(attainable.standing.pd) }) : "";
    return [t("stood.readers", words), unreadable].filter(Boolean).join(" ");
  }

  /** Before engine 7 the practised analysts' range alone judged a PD. */
  function earlierReading({ idealPd, tolerance: { low, high }, band }: Readings): string {
    if (explainsPd(debrief.oneThing)) return "";
    const place = you.pd < low ? "below" : you.pd > high ? "above" : "within";
    return t("stood.readings", {
      ideal: formatPd(idealPd),
      low: formatPd(low),
      high: formatPd(high),
      band: formatPercent(band, 0),
      inside: t(`stood.inside.${place}`),
    });
  }

  /**
   * One judgement of the PD: where the advice says why it is off, it is not held against anybody a second time, and a PD
   * that is right is not called harsher or milder in the same breath.
   */
  function fileSentence({ standing, notches }: NonNullable<typeof attainable>): string {
    const file = formatPd(standing.pd);
    if (explainsPd(debrief.oneThing)) return t("stood.explained", { pd: file });
    const overLife = judgedPd?.overLife;
    if (overLife !== undefined)
      return t("stood.overLife", { file, pd: formatPd(you.pd), overLife: formatPd(overLife) });
    const gap = gapSentence(notches, t("stood.otherAttainable"));
    if (!judgedPd?.band) return gap;
    const { place, band } = judgedPd;
    const says = t(`stood.band.${place}`, {
      file,
      low: formatPd(band.low),
      high: formatPd(band.high),
      pd: formatPd(you.pd),
    });
    return place === "within" ? says : `${gap} ${says}`;
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

/** Two PDs between which somebody would be called off. */
const isApart = (one: number, other: number): boolean => Math.max(one / other, other / one) > AS_NEAR;
