import { useTranslation } from "react-i18next";
import { firstOfEach } from "./first-places";
import { PlaceLink, PlaceLinks } from "./place-link";
import type { PartProps } from "./types";
import { OUTCOME_TONE } from "./words";
import { formatMoney, formatPercent, joined } from "~/components/ui/format";
import { StackTable, type StackRow } from "~/components/ui/StackTable";
import { Tag } from "~/components/ui/Tag";
import type { Compared, FlagAnswer } from "~/domain/judgement/debrief/browser";

type List = NonNullable<FlagAnswer["of"]>["list"];

interface HeldProps extends Pick<
  PartProps,
  "debrief" | "panel" | "placeHref" | "plantedInWords" | "burdensInWords" | "anomaliesInWords"
> {
  readonly heading: string;
  /** whether something of a list belongs in the table; undefined: all of it */
  readonly isShown?: (list: List, index: number) => boolean;
  /** rows before the lawful things */
  readonly more?: readonly StackRow[];
}

/** What a file held: what was planted, what is owed, and what only looked bad, each with where it shows and what you made of it. */
export function HeldTable({
  debrief,
  panel,
  placeHref,
  plantedInWords,
  burdensInWords,
  anomaliesInWords,
  heading,
  isShown = () => true,
  more = [],
}: HeldProps) {
  const { t } = useTranslation("debrief");
  const { planted, burdens = [], anomalies, truth, currency } = debrief;
  const hasSeniors = panel !== undefined && truth !== undefined;
  const links = { debrief, placeHref };
  const seen = (list: List) => (_: unknown, index: number) => isShown(list, index);
  const rows = [
    ...planted.map((one, index) => plantedRow(one, index)).filter(seen("planted")),
    ...burdens.map((one, index) => burdenRow(one, index)).filter(seen("burdens")),
    ...more,
    ...anomalies.map((one, index) => lawfulRow(one, index)).filter(seen("anomalies")),
  ];
  if (rows.length === 0) return null;
  return (
    <StackTable
      label={t("table", { heading })}
      columns={[
        { label: t("flags.what") },
        { label: t("flags.evidence"), whole: true },
        { label: t("flags.weight") },
        { label: t("flags.you") },
        ...(hasSeniors ? [{ label: t("flags.seniors") }] : []),
      ]}
      rows={rows}
    />
  );

  function plantedRow(
    { kind, severity, evidence, outcome, pin }: Compared["planted"][number],
    index: number,
  ): StackRow {
    return {
      key: kind + String(index),
      head: <Head title={t(`flags.kind.${kind}`)} words={plantedInWords[index]} />,
      cells: [
        <PlaceLinks key="places" {...links} places={firstOfEach(evidence)} />,
        t(`flags.severity.${severity}`),
        <>
          <Tag tone={OUTCOME_TONE[outcome]}>{t(`flags.outcome.${outcome}`)}</Tag>
          {outcome === "misnamed" && pin && (
            <div className="sm muted">{t("flags.calledIt", { kind: t(`flags.kind.${pin.kind}`) })}</div>
          )}
        </>,
        hasSeniors && t("flags.ofPanel", { seen: panel.flags[index]?.seen ?? 0, count: panel.count }),
      ],
    };
  }

  function burdenRow(
    { kind, evidence, told, outcome }: NonNullable<Compared["burdens"]>[number],
    index: number,
  ): StackRow {
    return {
      key: `burden-${kind}`,
      head: <Head title={t("flags.burden", { kind: t(`flags.kind.${kind}`) })} words={burdensInWords[index]} />,
      cells: [
        <PlaceLinks key="places" {...links} places={told ?? firstOfEach(evidence)} />,
        t("flags.noLie"),
        <Tag key="outcome" tone={OUTCOME_TONE[outcome]}>
          {t(`flags.borne.${outcome}`)}
        </Tag>,
      ],
    };
  }

  function lawfulRow({ kind, looksBad, explained, sum }: Compared["anomalies"][number], index: number): StackRow {
    const words = [
      sum && [sum.name, formatMoney(sum.amount, currency)].filter(Boolean).join(", ") + ".",
      anomaliesInWords?.[index],
    ];
    return {
      key: kind,
      head: <Head title={t("flags.lawful")} words={words.filter(Boolean).join(" ")} />,
      cells: [
        <span key="places">
          <PlaceLink {...links} place={looksBad} />, {t("flags.explained")} <PlaceLink {...links} place={explained} />
        </span>,
        sum && t("flags.answer.lawfulShare", { share: formatPercent(sum.share, 1) }),
      ],
    };
  }
}

function Head({ title, words }: { readonly title: string; readonly words: string | undefined }) {
  return (
    <>
      {title}
      {words && <div className="sm muted">{joined(words)}</div>}
    </>
  );
}
