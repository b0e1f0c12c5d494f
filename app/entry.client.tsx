import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { patientFetch } from "~/components/shell/when-busy";
import { viewToCome } from "~/components/casefile/views/views";
import { partsDrawn } from "~/components/worksheet/sent-later";
import { setZone } from "~/components/ui/format";
import type { DocumentKind } from "~/domain/casefile/browser";
import { everywhere } from "~/i18n/everywhere";
import { instanceWith } from "~/i18n/instance";

setZone(document.documentElement.dataset.zone ?? "UTC");
window.fetch = patientFetch(window.fetch.bind(window));

// What the server drew is drawn alike: the paper, whose script was named in the page, and parts that are sent later.
const paper = document.querySelector<HTMLElement>("[data-paper]")?.dataset.paper as DocumentKind | undefined;
void Promise.all([paper && viewToCome(paper), partsDrawn(document)]).then(hydrate, hydrate);

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
