import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { ALL_VIEWS } from "~/components/casefile/views/all-views";
import { bankZone } from "~/db";
import { provideViews } from "~/components/casefile/views/views";
import { NonceContext } from "~/components/shell/nonce";
import { setZone } from "~/components/ui/format";
import { allParts } from "~/components/worksheet/sent-later";
import { dataHandedOver } from "~/http/handed-over.server";
import { createI18n } from "~/i18n";
import { report } from "~/services/admin/report.server";

// The server reaches the database only through the build, so that there is one instance of it in the process.
export {
  boot,
  canStore,
  demonstrationAccounts,
  firstLink,
  healthy,
  programVersion,
  shutdown,
  takeMeasures,
} from "~/services/admin/lifecycle.server";

provideViews(ALL_VIEWS);
const i18n = createI18n();
setZone(bankZone());

/** In place of the framework's own line, which repeats addresses and whatever an error says. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  report("a page could not be made", error, { request: (context as AppLoadContext).requestId ?? "" });
};

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { cspNonce }: AppLoadContext,
) {
  const [context] = await Promise.all([dataHandedOver(remixContext), allParts()]);
  const page = renderToString(
    <I18nextProvider i18n={i18n}>
      <NonceContext.Provider value={cspNonce}>
        <RemixServer context={context} url={request.url} nonce={cspNonce} />
      </NonceContext.Provider>
    </I18nextProvider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(`<!DOCTYPE html>${page}`, { headers, status });
}
