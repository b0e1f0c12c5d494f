import { Card } from "~/components/ui/card";
import { TableScroll } from "~/components/ui/table-scroll";
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
        <TableScroll label={t("import.removed.title")}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t("import.removed.what")}</th>
                <th scope="col">{t("import.removed.found")}</th>
                <th scope="col">{t("import.removed.kept")}</th>
              </tr>
            </thead>
            <tbody>
              {removed.map(({ kind, number, found }) => (
                <tr key={`${kind} ${found}`}>
                  <td>{t(openKey("author:import.removed.kinds", kind))}</td>
                  <td>
                    <del>{found}</del>
                  </td>
                  <td>{t(kind === "firmName" && number === 1 ? "import.removed.alias" : "import.removed.none")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
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

function UnusedTable({ unused }: Pick<Filing, "unused">) {
  const { t } = useTranslation("author");
  return (
    <TableScroll label={t("import.unused.title")}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="num">
              {t("import.rows.line")}
            </th>
            <th scope="col">{t("import.refused.tag")}</th>
            <th scope="col" className="num">
              {t("import.rows.value")}
            </th>
            <th scope="col">{t("import.unused.why")}</th>
          </tr>
        </thead>
        <tbody>
          {unused.map(({ line, tag, value, reason }, i) => (
            <tr key={i}>
              <td className="num">{line}</td>
              <td>{tag || t("import.unused.ownTag")}</td>
              <td className="num">{value}</td>
              <td>{t(openKey("author:import.unused.reasons", reason))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
