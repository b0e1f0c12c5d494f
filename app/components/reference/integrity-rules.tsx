import { Source } from "./settings-table";
import { VerificationTag } from "./verification-tag";
import { StackTable } from "~/components/ui/stack-table";
import { formatDate } from "~/components/ui/format";
import { type Actor, ACTORS, type IntegrityRow, type IntegrityTable, STANCES } from "~/domain/integrity";
import { clauses } from "~/i18n/clauses";
import { useTranslation } from "~/i18n/use-translation";

const OTHERS = ACTORS.filter((act) => act !== "owner").toReversed();

/** What the bank does about dishonesty, a kind a row: on suspicion, and where it is proved by whose act and answer. */
export function IntegrityRules({ table }: { table: IntegrityTable }) {
  const { t } = useTranslation("reference");
  const { title, version, owner, reviewBy, source, independentSources, reporting, rows } = table;
  return (
    <div>
      <h2>{t("policy.integrity.title")}</h2>
      <p className="muted sm">{t("policy.integrity.says", { count: independentSources })}</p>
      <StackTable
        label={t("policy.integrity.title")}
        columns={[
          { label: t("policy.integrity.kind") },
          { label: t("policy.integrity.suspected") },
          { label: t("policy.integrity.byOwner"), whole: true },
          { label: t("policy.integrity.byOthers"), whole: true },
          { label: t("policy.integrity.report") },
          { label: t("policy.integrity.why"), whole: true },
        ]}
        rows={rows.map((row) => ({
          key: row.kind,
          head: t(`policy.integrity.kinds.${row.kind}`),
          cells: [
            t(`policy.integrity.treatments.${row.suspected}`),
            <Lines key="owner" lines={answersOf(row.established.owner)} />,
            <Lines key="others" lines={othersIn(row)} />,
            t(row.report ? "policy.integrity.reported" : "policy.integrity.notReported"),
            <span key="why">
              {row.says}
              <div className="sm muted">
                {row.source} <VerificationTag mark={row.mark} label={t(`mark.${row.mark}`)} />
              </div>
            </span>,
          ],
        }))}
      />
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

  /** Actors who are treated alike share their lines; where all are, nobody is named. */
  function othersIn({ established }: IntegrityRow): string[] {
    const groups = new Map<string, Actor[]>();
    for (const act of OTHERS) {
      const answer = clauses(t, answersOf(established[act]));
      groups.set(answer, [...(groups.get(answer) ?? []), act]);
    }
    if (groups.size === 1) return answersOf(established[OTHERS[0]!]);
    return [...groups].map(([answer, acts]) => {
      const actors = acts.map((act) => t(`policy.integrity.actors.${act}`));
      return t("policy.integrity.by", { actors, answer });
    });
  }

  /** A line for each treatment with the answers that lead to it; where all do, the treatment alone. */
  function answersOf(row: IntegrityRow["established"][Actor]): string[] {
    const groups = new Map<string, string[]>();
    for (const stance of STANCES) {
      const treatment = t(`policy.integrity.treatments.${row[stance]}`);
      groups.set(treatment, [...(groups.get(treatment) ?? []), t(`policy.integrity.stances.${stance}`)]);
    }
    if (groups.size === 1) return [...groups.keys()];
    return [...groups].map(([treatment, stances]) => t("policy.integrity.answers", { stances, treatment }));
  }
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <div key={line}>{line}</div>
    ))}
  </>
);
