import { Formula } from "./formula";
import { HeldTable } from "./held-table";
import { PlaceLink } from "./place-link";
import { Supported } from "./supported";
import type { PartProps } from "./types";
import { Card } from "~/components/ui/card";
import type { StackRow } from "~/components/ui/stack-table";
import { Tag } from "~/components/ui/tag";
import type { FlagPin, SupportPin } from "~/domain/judgement/worksheet";
import { useTranslation } from "~/i18n/use-translation";

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
  const { planted, burdens = [], falseAlarms, pins, truth } = debrief;
  const alarms = truth ? falseAlarms : pins;
  return (
    <Card title={t("flags.heading")}>
      <p className="say">{sentences().join(" ")}</p>
      <HeldTable
        debrief={debrief}
        panel={panel}
        placeHref={placeHref}
        plantedInWords={plantedInWords}
        burdensInWords={burdensInWords}
        heading={t("flags.heading")}
        pinned={alarms.map(pinRow)}
        {...(truth ? {} : { open: OPEN_OF_REAL_FIRM })}
      />
      <Supported debrief={debrief} placeHref={placeHref} supports={supports} />
      {truth && (
        <Formula>
          <p>{t("flags.rule")}</p>
        </Formula>
      )}
    </Card>
  );

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
