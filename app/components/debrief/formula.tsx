import type { ReactNode } from "react";
import { useTranslation } from "~/i18n/use-translation";

/** Pages of the reference that a figure leads to beside its own. */
type Page = "fair_price_band" | "chance_taken" | "regret" | "practised_band";

interface FormulaProps {
  /** the reference's page of this figure, opened beside the debrief */
  readonly reference?: string | undefined;
  readonly also?: readonly Page[];
  /** where they stand */
  readonly referenceHref?: (page: string) => string;
  readonly children: ReactNode;
}

/** Every number opens to its formula and inputs, and from there to the reference. */
export function Formula({ reference, also = [], referenceHref, children }: FormulaProps) {
  const { t } = useTranslation("debrief");
  return (
    <details className="formula">
      <summary>{t("howComputed")}</summary>
      {children}
      {reference && (
        <p>
          <a href={reference} target="_blank" rel="noreferrer">
            {t("inReference")}
          </a>
        </p>
      )}
      {referenceHref &&
        also.map((page) => (
          <p key={page}>
            <a href={referenceHref(page)} target="_blank" rel="noreferrer">
              {t(`referencePages.${page}`)}
            </a>
          </p>
        ))}
    </details>
  );
}
