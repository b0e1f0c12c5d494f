import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";

interface FormulaProps {
  /** the reference's page of this figure, opened beside the debrief */
  readonly reference?: string | undefined;
  readonly children: ReactNode;
}

/** Every number opens to its formula and inputs, and from there to the reference. */
export function Formula({ reference, children }: FormulaProps) {
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
    </details>
  );
}
