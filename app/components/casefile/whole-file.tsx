import { DocumentView } from "./document";
import { documentLabel } from "./document-label";
import { inBinderOrder } from "./binder-order";
import type { Pins, ShownFile } from "./types";
import { PlaceProvider } from "~/components/casefile/place";
import { useHydrated } from "~/components/ui/use-hydrated";
import { formatDate } from "~/components/ui/format";
import { useTranslation } from "~/i18n/use-translation";

interface WholeFileProps {
  readonly title: string;
  readonly file: ShownFile;
  readonly pins: Pins;
}

/** A cover with the contents, then every document on a page of its own. Outside a workbench nothing can be pinned. */
export function WholeFile({ title, file, pins }: WholeFileProps) {
  const { t } = useTranslation("workbench");
  const hydrated = useHydrated();
  const documents = inBinderOrder(file.documents);
  return (
    <div className="whole-file">
      <header className="sheet">
        <h1>{title}</h1>
        <p className="muted">
          {[file.firm?.name, formatDate(file.asOf), t(`bar.${file.origin}`)].filter(Boolean).join(" · ")}
        </p>
        {hydrated && (
          <button type="button" className="btn primary" onClick={() => window.print()}>
            {t("binder.printNow")}
          </button>
        )}
        <h2>{t("binder.label")}</h2>
        <ol>
          {documents.map((document) => (
            <li key={document.id}>
              <a href={`#doc-${document.id}`}>{documentLabel(document, t)}</a>
            </li>
          ))}
        </ol>
      </header>
      {documents.map((document) => (
        <div key={document.id} id={`doc-${document.id}`}>
          <PlaceProvider documents={[document.id]}>
            <DocumentView document={document} flags={pins.flags} supports={pins.supports} currency={file.currency} />
          </PlaceProvider>
        </div>
      ))}
    </div>
  );
}
