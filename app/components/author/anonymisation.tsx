import type { Column } from "~/components/lists/column";
import { DataTable } from "~/components/lists/data-table";
import { Card } from "~/components/ui/card";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

interface Filing {
  standard: string;
  profitFormat?: 1 | 2 | "unclear";
  removed: readonly { kind: string; number: number; found: string }[];
  otherTexts: number;
  activity: string;
  unused: readonly { line: number; tag: string; value: string; reason: string }[];
}

/** What a filing was relieved of before anything is stored: who the firm is, its texts, and figures that have no place. */
export function Anonymisation({ filing }: { filing: Filing }) {
  const { t } = useTranslation("author");
  const { removed, unused } = filing;
  return (
    <Card title={t("import.removed.title")}>
      <p>
        {t(openKey("author:import.removed.standards", filing.standard))}{" "}
        {t(`import.removed.formats.${filing.profitFormat ?? "none"}`)}
      </p>
      {removed.length === 0 ? (
        <p className="notice">{t("import.removed.nothing")}</p>
      ) : (
        <RemovedTable removed={removed} />
      )}
      <p>{t("import.removed.texts", { count: filing.otherTexts })}</p>
      <p>{t("import.removed.stays")}</p>
      {unused.length > 0 && (
        <details>
          <summary>{t("import.unused.summary", { count: unused.length })}</summary>
          <UnusedTable unused={unused} />
        </details>
      )}
    </Card>
  );
}

function RemovedTable({ removed }: Pick<Filing, "removed">) {
  const { t } = useTranslation("author");
  const columns: Column<Filing["removed"][number]>[] = [
    {
      id: "what",
      header: t("import.removed.what"),
      cell: ({ kind }) => t(openKey("author:import.removed.kinds", kind)),
    },
    { id: "found", header: t("import.removed.found"), whole: true, cell: ({ found }) => <del>{found}</del> },
    {
      id: "kept",
      header: t("import.removed.kept"),
      cell: ({ kind, number }) =>
        t(kind === "firmName" && number === 1 ? "import.removed.alias" : "import.removed.none"),
    },
  ];
  const rowKey = ({ kind, found }: Filing["removed"][number]) => `${kind} ${found}`;
  return <DataTable caption={t("import.removed.title")} columns={columns} rows={removed} rowKey={rowKey} />;
}

function UnusedTable({ unused }: Pick<Filing, "unused">) {
  const { t } = useTranslation("author");
  // A filing may say the same tag twice in one line.
  const rows = unused.map((fact, index) => ({ ...fact, id: String(index) }));
  const columns: Column<(typeof rows)[number]>[] = [
    { id: "line", header: t("import.rows.line"), num: true, cell: ({ line }) => line },
    {
      id: "tag",
      header: t("import.refused.tag"),
      whole: true,
      cell: ({ tag }) => tag || t("import.unused.ownTag"),
    },
    { id: "value", header: t("import.rows.value"), num: true, cell: ({ value }) => value },
    {
      id: "why",
      header: t("import.unused.why"),
      whole: true,
      cell: ({ reason }) => t(openKey("author:import.unused.reasons", reason)),
    },
  ];
  return <DataTable caption={t("import.unused.title")} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
