import type { Column } from "~/components/lists/column";
import { DataTable } from "~/components/lists/data-table";
import { formatNumber } from "~/components/ui/format";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

type Refused =
  | { reason: "file"; file: { problem: string; limit?: number; columns?: readonly string[]; line?: number } }
  | { reason: "rows" | "facts"; errors: readonly { line: number; column: string; problem: string; found: string }[] }
  | { reason: "firm"; firms: readonly string[] };

/** Why nothing of a file was taken over, cell by cell where cells are to blame. */
export function ImportRefused({ refused }: { refused: Refused }) {
  const { t } = useTranslation("author");
  switch (refused.reason) {
    case "file":
      return (
        <p className="notice bad" role="alert">
          {t(openKey("author:import.refused", refused.file.problem), {
            limit: limitText(refused.file),
            line: refused.file.line,
            columns: refused.file.columns ?? [],
          })}
        </p>
      );
    case "firm":
      return (
        <p className="notice bad" role="alert">
          {t("import.refused.firm", { firms: refused.firms })}
        </p>
      );
    case "rows":
    case "facts":
      return (
        <div className="notice bad" role="alert">
          <p>{t(`import.refused.${refused.reason}`, { count: refused.errors.length })}</p>
          <CellTable isOfRows={refused.reason === "rows"} cells={refused.errors} />
        </div>
      );
  }
}

type Cells = Extract<Refused, { errors: unknown }>["errors"];

function CellTable({ isOfRows, cells }: { isOfRows: boolean; cells: Cells }) {
  const { t } = useTranslation("author");
  const columns: Column<Cells[number]>[] = [
    { id: "line", header: t("import.rows.line"), num: true, cell: ({ line }) => line },
    {
      id: "column",
      header: t(isOfRows ? "import.refused.column" : "import.refused.tag"),
      whole: true,
      cell: ({ column }) => column,
    },
    { id: "found", header: t("import.refused.found"), whole: true, cell: ({ found }) => found },
    {
      id: "problem",
      header: t("import.refused.problem"),
      whole: true,
      cell: ({ problem }) => t(openKey("author:import.problems", problem)),
    },
  ];
  const rowKey = ({ line, column, problem, found }: Cells[number]) => `${line} ${column} ${problem} ${found}`;
  return <DataTable caption={t("import.refused.table")} columns={columns} rows={cells} rowKey={rowKey} />;
}

/** Bytes are said in millions. */
function limitText({ problem, limit }: { problem: string; limit?: number }): string | undefined {
  return limit === undefined ? undefined : formatNumber(problem === "tooLarge" ? limit / 1_000_000 : limit);
}
