import { useTranslation } from "react-i18next";
import { Source } from "./SettingsTable";
import { VerificationTag } from "./VerificationTag";
import { TableScroll } from "~/components/ui/TableScroll";
import { formatDate } from "~/components/ui/format";
import { ACTORS, type IntegrityRow, type IntegrityTable, STANCES } from "~/domain/integrity";

/** What the bank does about dishonesty, a kind a row: on suspicion, and where it is proved by whose act and answer. */
export function IntegrityRules({ table }: { table: IntegrityTable }) {
  const { t } = useTranslation("reference");
  const { title, version, owner, reviewBy, source, independentSources, reporting, rows } = table;
  return (
    <div>
      <h2>{t("policy.integrity.title")}</h2>
      <p className="muted sm">{t("policy.integrity.says", { count: independentSources })}</p>
      <TableScroll label={t("policy.integrity.title")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("policy.integrity.kind")}</th>
              <th scope="col">{t("policy.integrity.suspected")}</th>
              <th scope="col">{t("policy.integrity.established")}</th>
              <th scope="col">{t("policy.integrity.report")}</th>
              <th scope="col">{t("policy.integrity.why")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.kind}>
                <th scope="row">{t(`policy.integrity.kinds.${row.kind}`)}</th>
                <td>{t(`policy.integrity.treatments.${row.suspected}`)}</td>
                <td>
                  {sentencesOf(row).map((sentence) => (
                    <div key={sentence}>{sentence}</div>
                  ))}
                </td>
                <td>{t(row.report ? "policy.integrity.reported" : "policy.integrity.notReported")}</td>
                <td>
                  {row.says}
                  <div className="sm muted">
                    {row.source} <VerificationTag mark={row.mark} label={t(`mark.${row.mark}`)} />
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p>
        {reporting.says} <span className="sm muted">{reporting.source}</span>{" "}
        <VerificationTag mark={reporting.mark} label={t(`mark.${reporting.mark}`)} />
      </p>
      <p className="muted sm">
        {t("policy.integrity.facts", { title, version, owner, reviewBy: formatDate(reviewBy) })}
      </p>
      <Source text={source} />
    </div>
  );

  /** Those who are treated alike share a line, the gravest first: "The owner: told, adjust and price; denied, refuse". */
  function sentencesOf({ established }: IntegrityRow): string[] {
    const lines = new Map<string, string[]>();
    for (const act of ACTORS.toReversed()) {
      const answer = answersOf(established[act]);
      lines.set(answer, [...(lines.get(answer) ?? []), t(`policy.integrity.actors.${act}`)]);
    }
    return lines.size === 1
      ? [...lines.keys()]
      : [...lines].map(([answer, actors]) => t("policy.integrity.by", { actors: actors.join(", "), answer }));
  }

  function answersOf(row: IntegrityRow["established"]["owner"]): string {
    const groups = new Map<string, string[]>();
    for (const stance of STANCES) {
      const treatment = t(`policy.integrity.treatments.${row[stance]}`);
      groups.set(treatment, [...(groups.get(treatment) ?? []), t(`policy.integrity.stances.${stance}`)]);
    }
    return groups.size === 1
      ? [...groups.keys()].join("")
      : [...groups].map(([treatment, stances]) => `${stances.join(t("policy.integrity.or"))}: ${treatment}`).join("; ");
  }
}
