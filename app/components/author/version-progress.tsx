import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "~/i18n/use-translation";

interface VersionProgressProps {
  readonly run: { readonly total: number; readonly replaced: number; readonly failed: number; readonly done: boolean };
}

const LOOK_AGAIN_MS = 1500;

/** How far the replacing of a version is; looks again by itself until it is finished. */
export function VersionProgress({ run: { total, replaced, failed, done } }: VersionProgressProps) {
  const { t } = useTranslation("library");
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (done) return;
    const timer = window.setInterval(revalidate, LOOK_AGAIN_MS);
    return () => window.clearInterval(timer);
  }, [done, revalidate]);
  return (
    <div className="stack">
      <progress aria-label={t("replaceVersion.progress")} max={total} value={replaced + failed} />
      <p className="notice" role="status">
        {done
          ? t("replaceVersion.finished", { count: replaced })
          : t("replaceVersion.running", { done: replaced + failed, total })}
      </p>
      {done && failed > 0 && <p className="notice bad">{t("replaceVersion.failed", { count: failed })}</p>}
    </div>
  );
}
