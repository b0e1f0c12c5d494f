import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { patientFetch } from "~/components/shell/when-busy";
import { setZone } from "~/components/ui/format";
import { everywhere } from "~/i18n/everywhere";
import { instanceWith } from "~/i18n/instance";

setZone(document.documentElement.dataset.zone ?? "UTC");
window.fetch = patientFetch(window.fetch.bind(window));

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
