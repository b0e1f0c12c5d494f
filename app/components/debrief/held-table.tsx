import { firstOfEach } from "./first-places";
import { PlaceLink, PlaceLinks } from "./place-link";
import type { PartProps } from "./types";
import { OUTCOME_TONE } from "./words";
import { formatMoney, formatPercent, joined } from "~/components/ui/format";
import { StackTable, type StackRow } from "~/components/ui/stack-table";
import { Tag } from "~/components/ui/tag";
import { type Compared, type FlagAnswer, TOLD_OF_SALES } from "~/domain/judgement/debrief/browser";
import { useTranslation } from "~/i18n/use-translation";

export type HeldList = NonNullable<FlagAnswer["of"]>["list"];

interface HeldProps extends Pick<
  PartProps,
  "debrief" | "panel" | "placeHref" | "plantedInWords" | "burdensInWords" | "anomaliesInWords"
> {
  readonly heading: string;
  /** whether something of a list belongs in the table; undefined: all of it */
  readonly isShown?: (list: HeldList, index: number) => boolean;
  /** whether its words and papers stand with the answer to a flag already: they are not said twice */
  readonly isTold?: (list: HeldList, index: number) => boolean;
  /** rows before the lawful things */
  readonly pinned?: readonly StackRow[];
  /** as many rows stand open, what was missed first; undefined: all of them */
  readonly open?: number;
  /** the name of the others, which open on demand */
  readonly more?: "flags.more" | "flags.answer.unseenMore";
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
  isTold = () => false,
  pinned = [],
  open,
  more = "flags.more",
}: HeldProps) {
  const { t } = useTranslation("debrief");
  const { planted, burdens = [], anomalies, truth, currency } = debrief;
  const hasSeniors = panel !== undefined && truth !== undefined;
  const links = { debrief, placeHref };
  const seen = (list: HeldList) => (_: unknown, index: number) => isShown(list, index);
  const isMissed = ({ key }: StackRow) => missed.has(key);
  const missed = new Set([
    ...planted.flatMap(({ kind, outcome }, index) => (outcome === "missed" ? [plantedKey(kind, index)] : [])),
    ...burdens.flatMap(({ kind, outcome }) => (outcome === "missed" ? [burdenKey(kind)] : [])),
  ]);
  const rows = [
    ...planted.map((one, index) => plantedRow(one, index)).filter(seen("planted")),
    ...burdens.map((one, index) => burdenRow(one, index)).filter(seen("burdens")),
    ...pinned,
    ...anomalies
      .map((one, index) => ({ row: lawfulRow(one, index), amount: one.sum?.amount ?? 0 }))
      .filter(seen("anomalies"))
      .toSorted((a, b) => b.amount - a.amount)
      .map(({ row }) => row),
  ];
  if (rows.length === 0) return null;
  if (open === undefined || rows.length <= open) return table(rows, heading);
  const missedFirst = [...rows.filter(isMissed), ...rows.filter((row) => !isMissed(row))];
  const others = t(more, { count: rows.length - open });
  return (
    <>
      {table(missedFirst.slice(0, open), heading)}
      <details className="more">
        <summary>{others}</summary>
        {table(missedFirst.slice(open), others)}
      </details>
    </>
  );

  function table(some: readonly StackRow[], name: string) {
    return (
      <StackTable
        label={t("table", { heading: name })}
        columns={[
          { label: t("flags.what") },
          { label: t("flags.evidence"), whole: true },
          { label: t("flags.weight") },
          { label: t("flags.you") },
          ...(hasSeniors ? [{ label: t("flags.seniors") }] : []),
        ]}
        rows={some}
      />
    );
  }

  function plantedRow(
    { kind, severity, evidence, outcome, pin }: Compared["planted"][number],
    index: number,
  ): StackRow {
    return {
      key: plantedKey(kind, index),
      head: (
        <Head title={t(`flags.kind.${kind}`)} words={isTold("planted", index) ? undefined : plantedInWords[index]} />
      ),
      cells: [
        isTold("planted", index) ? undefined : (
          <PlaceLinks key="places" {...links} places={firstOfEach(evidence)} short />
        ),
        t(`flags.severity.${severity}`),
        <>
          <Tag tone={OUTCOME_TONE[outcome]}>{t(`flags.outcome.${outcome}`)}</Tag>
          {outcome === "misnamed" && pin && (
            <div className="sm muted">{t("flags.calledIt", { kind: t(`flags.kind.${pin.kind}`) })}</div>
          )}
        </>,
        hasSeniors ? t("flags.ofPanel", { seen: panel.flags[index]?.seen ?? 0, count: panel.count }) : undefined,
      ],
    };
  }

  function burdenRow(
    { kind, evidence, told, outcome }: NonNullable<Compared["burdens"]>[number],
    index: number,
  ): StackRow {
    return {
      key: burdenKey(kind),
      head: (
        <Head
          title={t("flags.burden", { kind: t(`flags.kind.${kind}`) })}
          words={isTold("burdens", index) ? undefined : burdensInWords[index]}
        />
      ),
      cells: [
        isTold("burdens", index) ? undefined : (
          <PlaceLinks key="places" {...links} places={told ?? firstOfEach(evidence)} short />
        ),
        t("flags.noLie"),
        <Tag key="outcome" tone={OUTCOME_TONE[outcome]}>
          {t(`flags.borne.${outcome}`)}
        </Tag>,
      ],
    };
  }

  function lawfulRow({ kind, looksBad, explained, sum }: Compared["anomalies"][number], index: number): StackRow {
    const amount = sum && formatMoney(sum.amount, currency);
    const named = sum && t(sum.name ? "flags.named" : "flags.unnamed", { name: sum.name, amount });
    return {
      key: kind,
      head: <Head title={t("flags.lawful")} named={named} words={anomaliesInWords?.[index]} />,
      cells: [
        <span key="places">
          <PlaceLink {...links} place={looksBad} />, {t("flags.explained")} <PlaceLink {...links} place={explained} />
        </span>,
        sum && sum.share >= TOLD_OF_SALES
          ? t("flags.answer.lawfulShare", { share: formatPercent(sum.share, 1) })
          : undefined,
      ],
    };
  }
}

const plantedKey = (kind: string, index: number) => kind + String(index);
const burdenKey = (kind: string) => `burden-${kind}`;

interface HeadProps {
  readonly title: string;
  /** whom and how much it concerns */
  readonly named?: string | undefined;
  readonly words: string | undefined;
}

function Head({ title, named, words }: HeadProps) {
  return (
    <>
      {title}
      {(named || words) && (
        <div className="sm muted">
          {named && <span>{named}</span>} {words && joined(words)}
        </div>
      )}
    </>
  );
}
