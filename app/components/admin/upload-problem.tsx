import { DataTable } from "~/components/lists/data-table";
import { useTranslation } from "~/i18n/use-translation";

/** Why a card or a policy that somebody chose cannot be used. */
export type FileProblem =
  | { readonly reason: "tooLarge" | "version" | "tooLong" | "tooMuchMemory" | "notToItsEnd" | "busy" }
  | { readonly reason: "file"; readonly errors: readonly { readonly line: number; readonly message: string }[] };

/** What is wrong with a file, by line where it lies in one. */
export function UploadProblem({
  name,
  problem,
}: {
  name: string;
  problem: FileProblem | { readonly reason: "scale" };
}) {
  const { t } = useTranslation("admin");
  if (problem.reason !== "file") {
    return (
      <p className="notice bad" role="alert">
        {t(`card.problem.${problem.reason}`)}
      </p>
    );
  }
  return (
    <div className="notice bad" role="alert">
      <p>{t("card.problem.file", { name, count: problem.errors.length })}</p>
      <DataTable
        caption={t("card.problem.table")}
        columns={[
          { id: "line", header: t("card.problem.line"), num: true, cell: ({ line }) => line },
          { id: "reason", header: t("card.problem.reason"), whole: true, cell: ({ message }) => message },
        ]}
        rows={problem.errors}
        rowKey={({ line, message }) => `${line} ${message}`}
      />
    </div>
  );
}
