import { useTranslation } from "react-i18next";
import { firstOfEach } from "./first-places";
import { PlaceLink, PlaceLinks } from "./place-link";
import type { PartProps } from "./types";
import { OUTCOME_TONE } from "./words";
import { type StackRow, StackTable } from "~/components/ui/StackTable";
import { Tag } from "~/components/ui/Tag";
import { joined } from "~/components/ui/format";
import type { Locator } from "~/domain/casefile/browser";
import type { FlagAnswer } from "~/domain/judgement/debrief/browser";

/** Of rows so many stand open: what was missed comes first. */
const SHOWN = 1;

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
  const places = (evidence: readonly Locator[]) => (
    <PlaceLinks key="places" debrief={debrief} placeHref={placeHref} places={firstOfEach(evidence)} short />
  );
  const rows = [
    ...planted.flatMap(({ kind, severity, evidence, outcome }, index) =>
      outcome === "found"
        ? []
        : {
            missed: outcome === "missed",
            key: kind + String(index),
            head: headOf("planted", index, t(`flags.kind.${kind}`), plantedInWords[index]),
            cells: [
              isAnswered("planted", index) ? undefined : places(evidence),
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
            missed: outcome === "missed",
            key: `burden-${kind}`,
            head: headOf("burdens", index, t("flags.burden", { kind: t(`flags.kind.${kind}`) }), burdensInWords[index]),
            cells: [
              isAnswered("burdens", index) ? undefined : places(evidence),
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
            missed: false,
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
  ].sort((a, b) => Number(b.missed) - Number(a.missed));
  if (rows.length === 0) return <p className="muted">{t("flags.answer.unseenNone")}</p>;
  const folded = rows.slice(SHOWN);
  return (
    <>
      <h3>{t("flags.answer.unseen")}</h3>
      {table(rows.slice(0, SHOWN), t("table", { heading: t("flags.answer.unseen") }))}
      {folded.length > 0 && (
        <details className="more">
          <summary>{t("flags.answer.unseenMore", { count: folded.length })}</summary>
          {table(folded, t("table", { heading: t("flags.answer.unseenMore", { count: folded.length }) }))}
        </details>
      )}
    </>
  );

  /** What the answer to a flag says of it is not said twice. */
  function headOf(list: "planted" | "burdens", index: number, name: string, words: string | undefined) {
    if (isAnswered(list, index)) return name;
    return (
      <>
        {name}
        <div className="sm muted">{joined(words ?? "")}</div>
      </>
    );
  }

  function table(some: readonly StackRow[], label: string) {
    return (
      <StackTable
        label={label}
        columns={[
          { label: t("flags.what") },
          { label: t("flags.evidence"), whole: true },
          { label: t("flags.weight") },
          { label: t("flags.you") },
          ...(panel ? [{ label: t("flags.seniors") }] : []),
        ]}
        rows={some}
      />
    );
  }
}
