import type { Column } from "~/components/lists/column";
import { DataTable } from "~/components/lists/data-table";
import { formatDate, formatDateTime } from "~/components/ui/format";
import { Tag } from "~/components/ui/tag";
import { dayAfter } from "~/domain/people";
import type { Texts } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

export interface HistoryEntry {
  readonly id: number;
  readonly from: string;
  readonly to?: string | undefined;
  readonly recordedAt: string;
  readonly recordedBy?: string | undefined;
  readonly retractedAt?: string | undefined;
  readonly retractedBy?: string | undefined;
}

interface HistoryTableProps<Row extends HistoryEntry> {
  readonly caption: string;
  readonly rows: readonly Row[];
  /** what each entry says; the first is the rows' name */
  readonly columns: readonly Column<Row>[];
}

/** Everything that was written down, also what was taken back: what, for which days, since when and by whom. */
export function HistoryTable<Row extends HistoryEntry>({ caption, rows, columns }: HistoryTableProps<Row>) {
  const { t } = useTranslation("organisation");
  const who = (name: string | undefined) => name ?? t("history.system");
  const dated: readonly Column<Row>[] = [
    { id: "period", header: t("person.period"), cell: (row) => periodText(t, row) },
    { id: "known", header: t("history.known"), cell: ({ recordedAt }) => formatDateTime(recordedAt) },
    { id: "by", header: t("history.by"), cell: ({ recordedBy }) => who(recordedBy) },
    {
      id: "back",
      header: t("history.back"),
      cell: ({ retractedAt, retractedBy }) =>
        retractedAt === undefined ? (
          <Tag tone="good">{t("history.stands")}</Tag>
        ) : (
          t("history.backBy", { day: formatDateTime(retractedAt), who: who(retractedBy) })
        ),
    },
  ];
  return <DataTable caption={caption} columns={[...columns, ...dated]} rows={rows} rowKey={({ id }) => String(id)} />;
}

/** From the first to the last day. */
export function periodText(
  t: Texts<"organisation">,
  { from, to }: { readonly from: string; readonly to?: string | null | undefined },
): string {
  if (to === undefined || to === null) return t("history.openPeriod", { from: formatDate(from) });
  return t("history.period", { from: formatDate(from), to: formatDate(dayAfter(to, -1)) });
}
