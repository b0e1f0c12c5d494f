import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { patientFetch } from "~/components/shell/when-busy";
import { partsDrawn } from "~/components/worksheet/sent-later";
import { setZone } from "~/components/ui/format";
import { provideCatalogues } from "~/i18n/catalogues";
import common from "~/i18n/en/common";

provideCatalogues({ common }); // the texts of every page; a route's module provides its own
setZone(document.documentElement.dataset.zone ?? "UTC");
window.fetch = patientFetch(window.fetch.bind(window));

// What the server drew is drawn alike, with the parts that are sent later. This script travels with what every route is made
// of, and so runs before the routes that name their parts: they are asked for when all of them have run.
queueMicrotask(() => void partsDrawn(document).then(hydrate, hydrate));

function hydrate(): void {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  });
}
