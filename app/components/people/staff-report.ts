import { formatNumber } from "~/components/ui/format";
import type { StaffColumn, StaffProblem } from "~/domain/staff";
import { textsOf } from "~/i18n";
import { openKey } from "~/i18n/keys";

type Outcome =
  | { ok: true; counts: { new: number; changed: number; leaving: number; unchanged: number } }
  | { ok: false; reason: "file"; file: { problem: string; limit?: number; line?: number } }
  | { ok: false; reason: "errors"; errors: readonly CellError[] }
  | { ok: false; reason: "columns" | "outdated" };

interface CellError {
  readonly line: number;
  readonly column: StaffColumn;
  readonly problem: StaffProblem;
  readonly found: string;
}

/** What became of a list that nobody brought by a page, as lines of text. */
export function staffReport(file: string, outcome: Outcome): string {
  const t = textsOf("staff");
  if (outcome.ok) return `${t("report.inForce", { file, ...outcome.counts })}\n`;
  const why = () => {
    switch (outcome.reason) {
      case "file": {
        const { problem, limit, line } = outcome.file;
        const said = limit && formatNumber(problem === "tooLarge" ? limit / 1_000_000 : limit);
        return [t(openKey("staff:refused", problem), { limit: said, line })];
      }
      case "errors":
        return outcome.errors.map(({ line, column, problem, found }) =>
          t(found === "" ? "report.row" : "report.rowFound", {
            ...{ line, found },
            column: t(`column.${column}`),
            problem: t(`problems.${problem}`),
          }),
        );
      case "columns":
      case "outdated":
        return [t(`report.${outcome.reason}`)];
    }
  };
  return `${[t("report.nothing", { file }), ...why()].join("\n")}\n`;
}
