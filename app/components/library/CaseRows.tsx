import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDate, formatMoney } from "~/components/ui/format";
import { Tag } from "~/components/ui/Tag";
import type { IndustryId } from "~/domain/industries";

interface CaseRowsProps {
  readonly cases: readonly {
    readonly caseId: string;
    readonly title: string;
    readonly summary: { readonly industry: IndustryId; readonly amount: number; readonly currency: string };
    readonly demonstration: boolean;
    readonly version?: string | undefined;
    readonly older: boolean;
    readonly cohorts: readonly string[];
    readonly withdrawn?:
      { readonly at: string; readonly reason: string; readonly replacedBy?: string | undefined } | undefined;
    /** where it is withdrawn */
    readonly to: string;
  }[];
}

/** Cases of the library, each marked by its generator, with the way to withdraw it. */
export function CaseRows({ cases }: CaseRowsProps) {
  const { t } = useTranslation(["library", "cases"]);
  return (
    <ul className="rows">
      {cases.map(({ caseId, title, summary, demonstration, version, older, cohorts, withdrawn, to }) => (
        <li key={caseId}>
          <div className="grow">
            <strong>{title}</strong>
            <div className="muted sm">
              {t(`cases:industry.${summary.industry}`)} · {formatMoney(summary.amount, summary.currency)} ·{" "}
              {cohorts.length === 0 ? t("kept.nobody") : t("kept.by", { names: cohorts.join(", ") })}
            </div>
            {withdrawn && (
              <div className="sm">
                {t("byVersion.because", { reason: withdrawn.reason })}
                {withdrawn.replacedBy !== undefined && (
                  <div>{t("byVersion.replacedBy", { title: withdrawn.replacedBy })}</div>
                )}
              </div>
            )}
          </div>
          <div className="row">
            {demonstration && <Tag>{t("byVersion.demonstration")}</Tag>}
            {version !== undefined && (
              <Tag tone={older ? "warn" : undefined}>
                {t(older ? "byVersion.older" : "byVersion.group", { version })}
              </Tag>
            )}
            {withdrawn && <Tag>{t("byVersion.withdrawnOn", { when: formatDate(withdrawn.at) })}</Tag>}
          </div>
          {!withdrawn && (
            <Link className="btn" to={to} aria-label={t("byVersion.withdrawOf", { title })}>
              {t("byVersion.withdraw")}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
