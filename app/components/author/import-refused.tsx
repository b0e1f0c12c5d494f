import { formatNumber } from "~/components/ui/format";
import { TableScroll } from "~/components/ui/table-scroll";
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
          <TableScroll label={t("import.refused.table")}>
            <table>
              <thead>
                <tr>
                  <th scope="col" className="num">
                    {t("import.rows.line")}
                  </th>
                  <th scope="col">{t(refused.reason === "rows" ? "import.refused.column" : "import.refused.tag")}</th>
                  <th scope="col">{t("import.refused.found")}</th>
                  <th scope="col">{t("import.refused.problem")}</th>
                </tr>
              </thead>
              <tbody>
                {refused.errors.map(({ line, column, problem, found }) => (
                  <tr key={`${line} ${column} ${problem} ${found}`}>
                    <td className="num">{line}</td>
                    <td>{column}</td>
                    <td>{found}</td>
                    <td>{t(openKey("author:import.problems", problem))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </div>
      );
  }
}

/** Bytes are said in millions. */
function limitText({ problem, limit }: { problem: string; limit?: number }): string | undefined {
  return limit === undefined ? undefined : formatNumber(problem === "tooLarge" ? limit / 1_000_000 : limit);
}
