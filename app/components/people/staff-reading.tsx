import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { formatNumber } from "~/components/ui/format";
import { useTranslation } from "~/i18n/use-translation";

const LOOK_AGAIN_MS = 1_000;

/** How far the reading of a list is; looks again by itself, without a script too. */
export function StaffReading({ done, rows }: { done: number; rows: number }) {
  const { t } = useTranslation("staff");
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = window.setInterval(revalidate, LOOK_AGAIN_MS);
    return () => window.clearInterval(timer);
  }, [revalidate]);
  const says = rows === 0 ? t("progressBegun") : t("progress", { done: formatNumber(done), rows: formatNumber(rows) });
  return (
    <div className="stack">
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <progress aria-label={says} max={Math.max(rows, 1)} value={done} />
      <p className="notice" role="status">
        {says} {t("progressHint")}
      </p>
    </div>
  );
}
