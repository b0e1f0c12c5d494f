import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Every number opens to its formula and inputs. */
export function Formula({ children }: { children: ReactNode }) {
  const { t } = useTranslation("debrief");
  return (
    <details className="formula">
      <summary>{t("howComputed")}</summary>
      {children}
    </details>
  );
}
