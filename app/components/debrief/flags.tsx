import { useTranslation } from "react-i18next";
import { firstOfEach } from "./first-places";
import { Formula } from "./formula";
import { PlaceLink, PlaceLinks } from "./place-link";
import { Supported } from "./supported";
import type { PartProps } from "./types";
import { OUTCOME_TONE } from "./words";
import { Card } from "~/components/ui/Card";
import { StackTable, type StackRow } from "~/components/ui/StackTable";
import { Tag } from "~/components/ui/Tag";
import { joined } from "~/components/ui/format";
import type { FlagPin, SupportPin } from "~/domain/judgement/worksheet";

/** Of a real firm nobody answers a flag: a long list of what you pinned yourself opens on demand. */
const OPEN_OF_REAL_FIRM = 3;

/**
 * What was hidden in the file and what you made of it, as it was told before flags were answered; for a real firm only what
 * you pinned.
 */
export function Flags({
  debrief,
  supports,
  panel,
  placeHref,
  plantedInWords,
  burdensInWords,
}: Pick<PartProps, "debrief" | "panel" | "placeHref" | "plantedInWords" | "burdensInWords"> & {
  supports: readonly SupportPin[];
}) {
  const { t } = useTranslation("debrief");
  const { planted, burdens = [], falseAlarms, pins, truth, anomalies } = debrief;
  const alarms = truth ? falseAlarms : pins;
  const rows: readonly StackRow[] = [
    ...planted.map(({ kind, severity, evidence, outcome, pin }, index) => ({
      key: kind + String(index),
      head: (
        <>
          {t(`flags.kind.${kind}`)}
          <div className="sm muted">{joined(plantedInWords[index] ?? "")}</div>
        </>
      ),
      cells: [
        <PlaceLinks key="places" debrief={debrief} placeHref={placeHref} places={firstOfEach(evidence)} />,
        t(`flags.severity.${severity}`),
        <>
          <Tag tone={OUTCOME_TONE[outcome]}>{t(`flags.outcome.${outcome}`)}</Tag>
          {outcome === "misnamed" && pin && (
            <div className="sm muted">{t("flags.calledIt", { kind: t(`flags.kind.${pin.kind}`) })}</div>
          )}
        </>,
        panel && t("flags.ofPanel", { seen: panel.flags[index]?.seen ?? 0, count: panel.count }),
      ],
    })),
    ...burdens.map(({ kind, evidence, outcome }, index) => ({
      key: `burden-${kind}`,
      head: (
        <>
          {t("flags.burden", { kind: t(`flags.kind.${kind}`) })}
          <div className="sm muted">{joined(burdensInWords[index] ?? "")}</div>
        </>
      ),
      cells: [
        <PlaceLinks key="places" debrief={debrief} placeHref={placeHref} places={firstOfEach(evidence)} />,
        t("flags.noLie"),
        <Tag key="outcome" tone={OUTCOME_TONE[outcome]}>
          {t(`flags.borne.${outcome}`)}
        </Tag>,
      ],
    })),
    ...alarms.map(pinRow),
    ...anomalies.map(({ kind, looksBad, explained }) => ({
      key: kind,
      head: t("flags.lawful"),
      cells: [
        <span key="places">
          <PlaceLink debrief={debrief} placeHref={placeHref} place={looksBad} />, {t("flags.explained")}{" "}
          <PlaceLink debrief={debrief} placeHref={placeHref} place={explained} />
        </span>,
      ],
    })),
  ];
  const open = truth ? rows : rows.slice(0, OPEN_OF_REAL_FIRM);
  const folded = rows.slice(open.length);
  return (
    <Card title={t("flags.heading")}>
      <p className="say">{sentences().join(" ")}</p>
      {open.length > 0 && table(open)}
      {folded.length > 0 && (
        <details className="more">
          <summary>{t("flags.more", { count: folded.length })}</summary>
          {table(folded)}
        </details>
      )}
      <Supported debrief={debrief} placeHref={placeHref} supports={supports} />
      {truth && (
        <Formula>
          <p>{t("flags.rule")}</p>
        </Formula>
      )}
    </Card>
  );

  function table(some: readonly StackRow[]) {
    return (
      <StackTable
        label={t("table", { heading: t("flags.heading") })}
        columns={[
          { label: t("flags.what") },
          { label: t("flags.evidence"), whole: true },
          { label: t("flags.weight") },
          { label: t("flags.you") },
          ...(panel && truth ? [{ label: t("flags.seniors") }] : []),
        ]}
        rows={some}
      />
    );
  }

  function pinRow({ id, kind, at, severity, note }: FlagPin): StackRow {
    return {
      key: id,
      head: (
        <>
          {t(`flags.kind.${kind}`)}
          {note && <div className="sm muted">{note}</div>}
        </>
      ),
      cells: [
        <PlaceLink key="place" debrief={debrief} placeHref={placeHref} place={at} />,
        t(`flags.severity.${severity}`),
        truth ? <Tag tone="warn">{t("flags.outcome.false")}</Tag> : <Tag>{t("flags.outcome.pinned")}</Tag>,
      ],
    };
  }

  function nothingPlanted() {
    if (pins.length === 0)
      return burdens.some(({ outcome }) => outcome === "missed") ? "flags.burdenMissed" : "flags.none";
    return falseAlarms.length === 0 && burdens.length > 0 ? "flags.onlyBurdens" : "flags.honest";
  }

  function sentences(): string[] {
    if (!truth) return [t(pins.length === 0 ? "flags.realNone" : "flags.real")];
    if (planted.length === 0) return [t(nothingPlanted())];
    const seen = planted.filter(({ outcome }) => outcome !== "missed").length;
    const count = t("flags.count", { seen, planted: planted.length });
    return falseAlarms.length === 0 ? [count] : [count, t("flags.alarms", { count: falseAlarms.length })];
  }
}
