import type { ReactNode } from "react";
import { useWorksheet } from "./worksheet-context";
import { useTranslation } from "~/i18n/use-translation";

/** A figure's name that opens its formula in a new tab: nothing of the worksheet is left. */
export function ReferenceLink({ page, children }: { page: string; children: ReactNode }) {
  const { t } = useTranslation("workbench");
  const { referenceHref } = useWorksheet();
  return (
    <a href={referenceHref(page)} target="_blank" rel="noreferrer" title={t("inReference")}>
      {children}
      <span className="visually-hidden"> ({t("inReference")})</span>
    </a>
  );
}
