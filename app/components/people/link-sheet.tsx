import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { formatDateTime } from "~/components/ui/format";
import { useHydrated } from "~/components/ui/use-hydrated";
import { useTranslation } from "~/i18n/use-translation";

export interface LinkSheetProps {
  readonly name: string;
  readonly email: string;
  readonly link: string;
  /** a moment; as text in the browser */
  readonly until: Date | string;
}

/** A link as it is handed over: to print, to send with the own mail program, or to copy. */
export function LinkSheet({ name, email, link, until: at }: LinkSheetProps) {
  const { t } = useTranslation("people");
  const until = formatDateTime(at);
  const said = [
    [t("link.sheet.for"), name],
    [t("link.sheet.email"), email],
    [t("link.sheet.link"), <code key="link">{link}</code>],
    [t("link.sheet.until"), until],
  ] as const;
  const mail = { subject: t("link.mailSubject"), body: t("link.mailText", { name, email, link, until }) };
  const query = Object.entries(mail).map(([field, text]) => `${field}=${encodeURIComponent(text)}`);
  return (
    <>
      <div className="row unprinted">
        <PrintButton />
        <a className="btn" href={`mailto:${encodeURIComponent(email)}?${query.join("&")}`}>
          {t("link.mail")}
        </a>
      </div>
      <Card title={t("link.sheet.title")}>
        <dl className="link-sheet">
          {said.map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <h3>{t("link.sheet.todo")}</h3>
        <ol>
          {(["open", "choose", "destroy"] as const).map((step) => (
            <li key={step}>{t(`link.sheet.steps.${step}`)}</li>
          ))}
        </ol>
      </Card>
    </>
  );
}

/** Without a script the browser's own menu prints. */
function PrintButton() {
  const { t } = useTranslation("people");
  if (!useHydrated()) return null;
  return (
    <Button type="button" primary onClick={() => window.print()}>
      {t("link.print")}
    </Button>
  );
}
