import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { patientFetch } from "~/components/shell/when-busy";
import { viewToCome } from "~/components/casefile/views/views";
import { setZone } from "~/components/ui/format";
import type { DocumentKind } from "~/domain/casefile/browser";
import { everywhere } from "~/i18n/everywhere";
import { instanceWith } from "~/i18n/instance";

setZone(document.documentElement.dataset.zone ?? "UTC");
window.fetch = patientFetch(window.fetch.bind(window));

// The paper that the server drew is drawn alike: its script was named in the page and is on its way.
const paper = document.querySelector<HTMLElement>("[data-paper]")?.dataset.paper as DocumentKind | undefined;
void Promise.resolve(paper && viewToCome(paper)).then(hydrate, hydrate);

function hydrate(): void {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={instanceWith(everywhere)}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    );
  });
}
