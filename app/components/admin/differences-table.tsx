import { DataTable } from "~/components/lists/data-table";
import type { Difference } from "~/domain/proposals";
import { useTranslation } from "~/i18n/use-translation";

/** What a card or policy would say otherwise, by the names that its file gives to places. */
export function DifferencesTable({ differences }: { differences: readonly Partial<Difference>[] }) {
  const { t } = useTranslation("proposals");
  return (
    <section aria-labelledby="differences">
      <h2 id="differences">{t("differs.title")}</h2>
      <p className="muted sm">{t("differs.count", { count: differences.length })}</p>
      <DataTable
        caption={t("differs.table")}
        columns={[
          { id: "where", header: t("differs.where"), cell: ({ at = [] }) => <code>{at.join(" › ")}</code> },
          { id: "before", header: t("differs.before"), whole: true, cell: ({ before }) => text(before) },
          { id: "after", header: t("differs.after"), whole: true, cell: ({ after }) => text(after) },
        ]}
        rows={differences}
        rowKey={({ at = [] }) => at.join("/")}
        empty={<p>{t("differs.none")}</p>}
      />
    </section>
  );

  /** As the file has it, to the last digit. */
  function text(value: Difference["before"]): string {
    if (value === undefined) return t("differs.absent");
    if (value === null || value === "") return t("differs.empty");
    if (typeof value === "boolean") return t(value ? "differs.yes" : "differs.no");
    return String(value);
  }
}
