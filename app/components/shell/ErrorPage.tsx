import { useTranslation } from "react-i18next";

/** What failed and what to do next, in plain words, by HTTP status. */
export function ErrorPage({ status, home, signIn }: { status: number; home: string; signIn: string }) {
  const { t, i18n } = useTranslation();
  const known = i18n.exists(`error.${status}.title`) ? status : 500;
  return (
    <div className="page narrow stack">
      <p className="muted" aria-hidden="true">
        {status}
      </p>
      <h1>{t(`error.${known}.title`)}</h1>
      <p>{t(`error.${known}.advice`)}</p>
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
