import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

interface ErrorPageProps {
  status: number;
  /** why the server cannot store, where it is that */
  trouble?: "busy" | "full" | "readOnly" | "broken";
  /** by which the server's log knows the request that failed */
  request?: string;
  home: string;
  signIn: string;
}

/** What failed and what to do next, in plain words, by HTTP status. */
export function ErrorPage({ status, trouble, request, home, signIn }: ErrorPageProps) {
  const { t } = useTranslation();
  const known = t(openKey("common:error", `${status}.title`), { defaultValue: "" }) ? status : 500;
  return (
    <div className="page narrow stack">
      <p className="muted" aria-hidden="true">
        {status}
      </p>
      <h1>{t(openKey("common:error", `${known}.title`))}</h1>
      <p>{known === 503 && trouble ? t(`error.503.${trouble}`) : t(openKey("common:error", `${known}.advice`))}</p>
      {request && <p className="muted sm">{t("error.request", { request })}</p>}
      {/* A full page load: after an error the page's own state is not to be trusted. */}
      <p>
        {status === 401 ? (
          <a href={signIn} target="_blank" rel="noopener">
            {t("error.signIn")}
          </a>
        ) : (
          <a href={home}>{t("error.home")}</a>
        )}
      </p>
    </div>
  );
}
