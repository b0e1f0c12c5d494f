import { DocumentView } from "~/components/casefile/document";
import { inBinderOrder, inGroups } from "~/components/casefile/binder-order";
import type { ShownFile } from "~/components/casefile/types";
import { formatDate } from "~/components/ui/format";
import { PlaceProvider } from "~/components/casefile/place";
import { TableHead } from "~/components/ui/table-head";
import { useTranslation } from "~/i18n/use-translation";

interface Numbered {
  readonly number: number;
  readonly file: ShownFile;
}

/** The first page: what this is and what to do, and which files there are. */
export function Cover({ files, marked }: { files: readonly Numbered[]; marked: readonly number[] }) {
  const { t } = useTranslation(["print", "cases"]);
  return (
    <section className="printed-page">
      <h1>{t("title", { count: files.length })}</h1>
      <p className="lead">{t("lead")}</p>
      <ol>
        <li>{t("todo.read")}</li>
        <li>{t("todo.mark")}</li>
        <li>{t("todo.passages", { numbers: marked })}</li>
      </ol>
      <p>{t("noKey")}</p>
      <p className="fill-in">
        {t("name")} <span className="rule" /> {t("date")} <span className="rule" />
      </p>
    </section>
  );
}

/** One row for each file, to be filled in by hand. */
export function MarkingSheet({ files }: { files: readonly Numbered[] }) {
  const { t } = useTranslation(["print", "cases"]);
  return (
    <section className="printed-page">
      <h1>{t("marking")}</h1>
      <table className="by-hand">
        <TableHead
          columns={[{ label: t("number") }, { label: t("firm") }, { label: t("believable") }, { label: t("because") }]}
        />
        <tbody>
          {files.map(({ number, file: { firm } }) => (
            <tr key={number}>
              <td>{number}</td>
              <th scope="row">
                {firm.name}
                <div className="muted">
                  {t(`cases:industry.${firm.industry}`)}, {t(`cases:size.${firm.size}`)}
                </div>
              </th>
              <td>{t("yesNo")}</td>
              <td className="wide" />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** One file: its list of papers, then every paper as the binder shows it. */
export function PrintedFile({ number, file }: Numbered) {
  const { t } = useTranslation(["print", "cases", "workbench"]);
  const documents = inBinderOrder(file.documents);
  return (
    <PlaceProvider documents={documents.map(({ id }) => id)}>
      <section className="printed-page" id={`file-${number}`}>
        <p className="muted">{t("file", { number })}</p>
        <h1>{file.firm.name}</h1>
        <p>
          {t(`cases:industry.${file.firm.industry}`)}, {t(`cases:size.${file.firm.size}`)} ·{" "}
          {t("asOf", { date: formatDate(file.asOf) })}
        </p>
        {inGroups(file.documents).map(({ id, documents: papers }) => (
          <p key={id}>
            <strong>{t(`workbench:binder.${id}`)}:</strong> {t("papers", { count: papers.length })}
          </p>
        ))}
      </section>
      {documents.map((document) => (
        <section className="document printed-page" key={document.id}>
          <p className="muted running">{t("running", { number, firm: file.firm.name })}</p>
          <DocumentView document={document} flags={[]} currency={file.currency} />
        </section>
      ))}
    </PlaceProvider>
  );
}

const LINES = 14;

/** Room for remarks at passages of one file. */
export function Passages({ number, file }: Numbered) {
  const { t } = useTranslation("print");
  return (
    <section className="printed-page">
      <h1>{t("passagesOf", { number, firm: file.firm.name })}</h1>
      <table className="by-hand">
        <TableHead columns={[{ label: t("paper") }, { label: t("place") }, { label: t("because") }]} />
        <tbody>
          {Array.from({ length: LINES }, (_, line) => (
            <tr key={line}>
              <td />
              <td />
              <td className="wide" />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
