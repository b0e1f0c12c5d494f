import { useSyncExternalStore } from "react";
import { isTrying, onTrying } from "./when-busy";
import { useTranslation } from "~/i18n/use-translation";

/** Says why a page that was asked for is not there yet. Always in the document, so that what appears in it is read out. */
export function BusyNotice() {
  const { t } = useTranslation();
  const trying = useSyncExternalStore(onTrying, isTrying, () => false);
  return (
    <div className="busy-notice" role="status">
      {trying && <p className="notice">{t("busy.trying")}</p>}
    </div>
  );
}
