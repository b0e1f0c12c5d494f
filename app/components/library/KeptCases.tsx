import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDate, formatMoney } from "~/components/ui/format";
import { Tag } from "~/components/ui/Tag";
import type { IndustryId } from "~/domain/industries";

interface KeptCasesProps {
  readonly cases: readonly {
    readonly caseId: string;
    readonly title: string;
    readonly summary: { readonly industry: IndustryId; readonly amount: number; readonly currency: string };
    readonly version?: string | undefined;
    readonly older: boolean;
    readonly keptAt: string;
    readonly cohorts: readonly string[];
    /** where it is assigned, where variants are made of it, and where it is withdrawn */
    readonly to: string;
    readonly family: string;
    readonly withdraw: string;
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
        {cases.map(({ caseId, title, summary, version, older, keptAt, cohorts: names, to, family, withdraw }) => (
          <li key={caseId}>
            <div className="grow">
              <strong>{title}</strong> {older && <Tag tone="warn">{t("byVersion.older", { version })}</Tag>}
              <div className="muted sm">
                {t(`cases:industry.${summary.industry}`)} · {formatMoney(summary.amount, summary.currency)} ·{" "}
                {t("kept.on", { when: formatDate(keptAt) })} ·{" "}
                {names.length === 0 ? t("kept.nobody") : t("kept.by", { names: names.join(", ") })}
              </div>
            </div>
            <Link to={family} aria-label={t("kept.familyOf", { title })}>
              {t("kept.family")}
            </Link>
            <Link to={withdraw} aria-label={t("byVersion.withdrawOf", { title })}>
              {t("byVersion.withdraw")}
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
