import type { OpenRequest } from "~/domain/judgement/assignment/browser";
import ask from "~/i18n/en/cases/ask";
import { provideCatalogues } from "~/i18n/catalogues";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

provideCatalogues({ ask });

interface AskPanelProps {
  readonly daysLeft: number;
  readonly requests: readonly OpenRequest[];
  readonly address: string;
  /** documents opened so far: kept with the request, for the debrief */
  readonly opened: readonly string[];
  readonly refused: string | null;
  readonly flush: () => Promise<boolean>;
}

/** Papers and checks that cost days: each is asked for once, and the draft is saved before the page comes back with it. */
export default function AskPanel({ daysLeft, requests, address, opened, refused, flush }: AskPanelProps) {
  const { t } = useTranslation("ask");
  return (
    <section className="ask" aria-labelledby="ask-title">
      <h2 id="ask-title">{t("title")}</h2>
      <p className="muted sm">{t("left", { count: daysLeft })}</p>
      {(refused === "tooDear" || refused === "closed") && (
        <p className="notice bad" role="alert">
          {t(`refused.${refused}`)}
        </p>
      )}
      {requests.length === 0 && <p className="sm">{t("none")}</p>}
      <ul>
        {requests.map(({ id, days }) => (
          <li key={id}>
            <form
              method="post"
              action={address}
              onSubmit={(event) => {
                const form = event.currentTarget;
                event.preventDefault();
                void flush().then((saved) => saved && form.submit());
              }}
            >
              <input type="hidden" name="request" value={id} />
              <input type="hidden" name="opened" value={opened.join(",")} />
              <button className="btn" disabled={days > daysLeft}>
                {t(openKey("ask:requests", id))} <span className="muted sm">{t("days", { count: days })}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
