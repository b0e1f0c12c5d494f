import { formatDate, formatNumber, formatPercent } from "~/components/ui/format";
import { StackTable } from "~/components/ui/stack-table";
import type { LoanCover, RunningCover } from "~/domain/pricing";
import type { Figure } from "~/domain/statements";
import { useTranslation } from "~/i18n/use-translation";

interface CoverTableProps {
  /** the same loan on one set of figures or on several */
  readonly columns: readonly { readonly name: string; readonly cover: LoanCover }[];
  /** the period of these figures; undefined: not known, before engine 7 */
  readonly on?: { readonly periodEnd: string; readonly months: number };
  readonly running?: RunningCover;
}

type Unit = "times" | "share" | "days" | "months";

const ROWS = {
  instalments: [
    ["beforeDrawings", "times"],
    ["afterDrawings", "times"],
    ["interest", "times"],
  ],
  cycle: [
    ["cycleDays", "days"],
    ["cycleAssets", "share"],
    ["interest", "times"],
    ["monthsOfFreeCash", "months"],
    ["cashAndSecurity", "share"],
  ],
} as const satisfies Record<LoanCover["kind"], readonly (readonly [string, Unit])[]>;

/** What repays the loan, by its kind: instalments from the year's cash, a bullet or a line from its cycle or a renewal. */
export function CoverTable({ columns, on, running }: CoverTableProps) {
  const { t } = useTranslation("workbench");
  const [first] = columns;
  if (!first) return null;
  const { kind } = first.cover;
  const figureOf = (cover: LoanCover, row: string) => (cover as unknown as Readonly<Record<string, Figure>>)[row]!;
  return (
    <>
      <StackTable
        label={t(`cover.title.${kind}`)}
        caption={t(`cover.title.${kind}`)}
        columns={[{ label: t("cover.measure") }, ...columns.map(({ name }) => ({ label: name, num: true }))]}
        rows={ROWS[kind].map(([row, unit]) => ({
          key: row,
          head: t(`cover.${row}`),
          cells: columns.map(({ cover }) => text(figureOf(cover, row), unit)),
        }))}
      />
      {on && (
        <p className="muted xs">
          {t("cover.on", { count: on.months, date: formatDate(on.periodEnd) })} {running && runningText(running)}
        </p>
      )}
    </>
  );

  function runningText(found: RunningCover): string {
    const period = { count: found.months, date: formatDate(found.periodEnd) };
    return found.kind === "cycle"
      ? t("cover.running.cycle", { ...period, interest: text(found.interest, "times") })
      : t("cover.running.instalments", {
          ...period,
          before: text(found.beforeDrawings, "times"),
          after: text(found.afterDrawings, "times"),
        });
  }

  function text(figure: Figure, unit: Unit): string {
    if (figure.value === undefined)
      return t(figure.reason === "negative:freeCash" ? "cover.nothingLeft" : "cover.open");
    switch (unit) {
      case "times":
        return `${formatNumber(figure.value, 2)} ×`;
      case "share":
        return formatPercent(figure.value, 0);
      case "days":
        return t("cover.days", { days: formatNumber(figure.value) });
      case "months":
        return t("cover.months", { months: formatNumber(figure.value, figure.value < 10 ? 1 : 0) });
    }
  }
}
