import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDate, formatMoney } from "~/components/ui/format";
import type { IndustryId } from "~/domain/industries";

interface KeptCasesProps {
  readonly cases: readonly {
    readonly caseId: string;
    readonly title: string;
    readonly summary: { readonly industry: IndustryId; readonly amount: number; readonly currency: string };
    readonly keptAt: string;
    readonly cohorts: readonly string[];
    /** where it is assigned, and where variants are made of it */
    readonly to: string;
    readonly family: string;
  }[];
}

/** The samples that were kept, each with the way to assign it. */
export function KeptCases({ cases }: KeptCasesProps) {
  const { t } = useTranslation(["library", "cases"]);
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{t("kept.title")}</h2>
      {cases.length === 0 && <p className="muted">{t("kept.none")}</p>}
      <ul className="rows">
        {cases.map(({ caseId, title, summary, keptAt, cohorts: names, to, family }) => (
          <li key={caseId}>
            <div className="grow">
              <strong>{title}</strong>
              <div className="muted sm">
                {t(`cases:industry.${summary.industry}`)} · {formatMoney(summary.amount, summary.currency)} ·{" "}
                {t("kept.on", { when: formatDate(keptAt) })} ·{" "}
                {names.length === 0 ? t("kept.nobody") : t("kept.by", { names: names.join(", ") })}
              </div>
            </div>
            <Link to={family} aria-label={t("kept.familyOf", { title })}>
              {t("kept.family")}
            </Link>
            <Link className="btn" to={to} aria-label={t("kept.assignOf", { title })}>
              {t("kept.assign")}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
