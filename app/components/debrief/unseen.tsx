import { useTranslation } from "react-i18next";
import { firstOfEach } from "./first-places";
import { PlaceLink, PlaceLinks } from "./place-link";
import type { PartProps } from "./types";
import { OUTCOME_TONE } from "./words";
import { StackTable } from "~/components/ui/StackTable";
import { Tag } from "~/components/ui/Tag";
import { joined } from "~/components/ui/format";
import type { FlagAnswer } from "~/domain/judgement/debrief/browser";

/** What the file held and no flag rightly named: what was planted, what is owed, and what only looked bad. */
export function Unseen({
  debrief,
  panel,
  placeHref,
  plantedInWords,
  burdensInWords,
  answers,
}: Pick<PartProps, "debrief" | "panel" | "placeHref" | "plantedInWords" | "burdensInWords"> & {
  readonly answers: readonly FlagAnswer[];
}) {
  const { t } = useTranslation("debrief");
  const { planted, burdens = [], anomalies } = debrief;
  const isAnswered = (list: string, index: number) => answers.some(({ of }) => of?.list === list && of.index === index);
  const rows = [
    ...planted.flatMap(({ kind, severity, evidence, outcome }, index) =>
      outcome === "found"
        ? []
        : {
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
              <Tag key="outcome" tone={OUTCOME_TONE[outcome]}>
                {t(`flags.outcome.${outcome}`)}
              </Tag>,
              panel && t("flags.ofPanel", { seen: panel.flags[index]?.seen ?? 0, count: panel.count }),
            ],
          },
    ),
    ...burdens.flatMap(({ kind, evidence, outcome }, index) =>
      outcome === "found"
        ? []
        : {
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
          },
    ),
    ...anomalies.flatMap(({ kind, looksBad, explained }, index) =>
      isAnswered("anomalies", index)
        ? []
        : {
            key: kind,
            head: t("flags.lawful"),
            cells: [
              <span key="places">
                <PlaceLink debrief={debrief} placeHref={placeHref} place={looksBad} />, {t("flags.explained")}{" "}
                <PlaceLink debrief={debrief} placeHref={placeHref} place={explained} />
              </span>,
            ],
          },
    ),
  ];
  if (rows.length === 0) return <p className="muted">{t("flags.answer.unseenNone")}</p>;
  return (
    <>
      <h3>{t("flags.answer.unseen")}</h3>
      <StackTable
        label={t("table", { heading: t("flags.answer.unseen") })}
        columns={[
          { label: t("flags.what") },
          { label: t("flags.evidence"), whole: true },
          { label: t("flags.weight") },
          { label: t("flags.you") },
          ...(panel ? [{ label: t("flags.seniors") }] : []),
        ]}
        rows={rows}
      />
    </>
  );
}
