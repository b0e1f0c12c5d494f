import { useTranslation } from "react-i18next";
import { Formula } from "./formula";
import { PlaceLink, PlaceLinks } from "./place-link";
import type { DebriefProps } from "./types";
import { Card } from "~/components/ui/Card";
import { TableScroll } from "~/components/ui/TableScroll";
import { Tag } from "~/components/ui/Tag";
import type { FlagOutcome } from "~/domain/judgement/debrief";
import type { FlagPin } from "~/domain/judgement/types";

const TONE = { found: "good", corrected: "good", misnamed: "warn", missed: "bad" } as const satisfies Record<
  FlagOutcome,
  string
>;

/** What was hidden in the file and what you made of it; for a real firm only what you pinned. */
export function Flags({
  debrief,
  panel,
  placeHref,
  plantedInWords,
}: Pick<DebriefProps, "debrief" | "panel" | "placeHref" | "plantedInWords">) {
  const { t } = useTranslation("debrief");
  const { planted, falseAlarms, pins, truth, anomalies } = debrief;
  const alarms = truth ? falseAlarms : pins;
  return (
    <Card title={t("flags.heading")}>
      <p className="say">{sentences().join(" ")}</p>
      {planted.length + alarms.length + anomalies.length > 0 && (
        <TableScroll label={t("table", { heading: t("flags.heading") })}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t("flags.what")}</th>
                <th scope="col">{t("flags.evidence")}</th>
                <th scope="col">{t("flags.weight")}</th>
                <th scope="col">{t("flags.you")}</th>
                {panel && truth && <th scope="col">{t("flags.seniors")}</th>}
              </tr>
            </thead>
            <tbody>
              {planted.map(({ kind, severity, evidence, outcome, pin }, index) => (
                <tr key={`${kind}${index}`}>
                  <th scope="row">
                    {t(`flags.kind.${kind}`)}
                    <div className="sm muted">{plantedInWords[index]}</div>
                  </th>
                  <td className="places">
                    <PlaceLinks debrief={debrief} placeHref={placeHref} places={firstOfEach(evidence)} />
                  </td>
                  <td>{t(`flags.severity.${severity}`)}</td>
                  <td>
                    <Tag tone={TONE[outcome]}>{t(`flags.outcome.${outcome}`)}</Tag>
                    {outcome === "misnamed" && pin && (
                      <div className="sm muted">{t("flags.calledIt", { kind: t(`flags.kind.${pin.kind}`) })}</div>
                    )}
                  </td>
                  {panel && <td>{t("flags.ofPanel", { seen: panel.flags[index]?.seen ?? 0, count: panel.count })}</td>}
                </tr>
              ))}
              {alarms.map((pin) => (
                <PinRow key={pin.id} pin={pin} />
              ))}
              {anomalies.map(({ kind, looksBad, explained }) => (
                <tr key={kind}>
                  <th scope="row">{t("flags.lawful")}</th>
                  <td>
                    <PlaceLink debrief={debrief} placeHref={placeHref} place={looksBad} />, {t("flags.explained")}{" "}
                    <PlaceLink debrief={debrief} placeHref={placeHref} place={explained} />
                  </td>
                  <td colSpan={panel ? 3 : 2} />
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {truth && (
        <Formula>
          <p>{t("flags.rule")}</p>
        </Formula>
      )}
    </Card>
  );

  function PinRow({ pin: { kind, at, severity, note } }: { pin: FlagPin }) {
    return (
      <tr>
        <th scope="row">
          {t(`flags.kind.${kind}`)}
          {note && <div className="sm muted">{note}</div>}
        </th>
        <td>
          <PlaceLink debrief={debrief} placeHref={placeHref} place={at} />
        </td>
        <td>{t(`flags.severity.${severity}`)}</td>
        <td>{truth ? <Tag tone="warn">{t("flags.outcome.false")}</Tag> : <Tag>{t("flags.outcome.pinned")}</Tag>}</td>
        {panel && truth && <td>–</td>}
      </tr>
    );
  }

  function sentences(): string[] {
    if (!truth) return [t(pins.length === 0 ? "flags.realNone" : "flags.real")];
    if (planted.length === 0) return [t(pins.length === 0 ? "flags.none" : "flags.honest")];
    const seen = planted.filter(({ outcome }) => outcome !== "missed").length;
    const count = t("flags.count", { seen, planted: planted.length });
    return falseAlarms.length === 0 ? [count] : [count, t("flags.alarms", { count: falseAlarms.length })];
  }
}

const PLACES_SHOWN = 2;

/** The first places in each document: enough to see it, where a private loan leaves forty lines. */
function firstOfEach<Place extends { readonly doc: string }>(places: readonly Place[]): Place[] {
  const shown = new Map<string, number>();
  return places.filter(({ doc }) => {
    const count = (shown.get(doc) ?? 0) + 1;
    shown.set(doc, count);
    return count <= PLACES_SHOWN;
  });
}
