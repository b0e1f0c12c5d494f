import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AssignForm } from "./AssignForm";
import { formatDate, formatMoney } from "~/components/ui/format";
import type { IndustryId } from "~/domain/casefile/types";

interface KeptCasesProps {
  readonly cases: readonly {
    readonly caseId: string;
    readonly title: string;
    readonly summary: { readonly industry: IndustryId; readonly amount: number; readonly currency: string };
    readonly keptAt: string;
    readonly cohorts: readonly string[];
  }[];
  readonly cohorts: readonly { readonly id: string; readonly name: string }[];
  /** why the last assignment came to nothing */
  readonly refused: { readonly caseId: string; readonly problem: string } | undefined;
  readonly familyHref: (caseId: string) => string;
}

/** The samples that were kept, each with a form that assigns it. */
export function KeptCases({ cases, cohorts, refused, familyHref }: KeptCasesProps) {
  const { t } = useTranslation(["library", "cases"]);
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{t("kept.title")}</h2>
      {cases.length === 0 && <p className="muted">{t("kept.none")}</p>}
      <ul className="rows">
        {cases.map(({ caseId, title, summary, keptAt, cohorts: names }) => (
          <li key={caseId}>
            <div className="grow">
              <strong>{title}</strong>
              <div className="muted sm">
                {t(`cases:industry.${summary.industry}`)} · {formatMoney(summary.amount, summary.currency)} ·{" "}
                {t("kept.on", { when: formatDate(keptAt) })} ·{" "}
                {names.length === 0 ? t("kept.nobody") : t("kept.by", { names: names.join(", ") })}
              </div>
              {refused?.caseId === caseId && (
                <p className="notice bad" role="alert">
                  {t(`assign.problem.${refused.problem}`)}
                </p>
              )}
            </div>
            <Link to={familyHref(caseId)} aria-label={t("kept.familyOf", { title })}>
              {t("kept.family")}
            </Link>
            <AssignForm caseId={caseId} title={title} cohorts={cohorts} />
          </li>
        ))}
      </ul>
    </section>
  );
}
