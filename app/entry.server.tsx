import {
  createReadableStreamFromReadable,
  type AppLoadContext,
  type EntryContext,
  type HandleErrorFunction,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { PassThrough } from "node:stream";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { ALL_VIEWS } from "~/components/casefile/views/all-views";
import { provideViews } from "~/components/casefile/views/views";
import { NonceContext } from "~/components/shell/nonce";
import { setZone } from "~/components/ui/format";
import { allParts } from "~/components/worksheet/sent-later";
import { createI18n } from "~/i18n";
import { report } from "~/services/admin/report.server";

// The server reaches the database only through the build, so that there is one instance of it in the process.
export {
  boot,
  canStore,
  demonstrationAccounts,
  healthy,
  programVersion,
  shutdown,
  takeMeasures,
} from "~/services/admin/lifecycle.server";

provideViews(ALL_VIEWS);
const i18n = createI18n();
setZone(process.env.BANK_TIME_ZONE || "Asia/Shanghai");

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
  { cspNonce, requestId = "" }: AppLoadContext,
) {
  await allParts();
  return new Promise<Response>((resolve, reject) => {
    let shellSent = false;
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={i18n}>
        <NonceContext.Provider value={cspNonce}>
          <RemixServer context={remixContext} url={request.url} nonce={cspNonce} />
        </NonceContext.Provider>
      </I18nextProvider>,
      {
        nonce: cspNonce,
        onShellReady() {
          shellSent = true;
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          // Before the shell is sent, onShellError reports it; and that a reader left is no error.
          if (shellSent && !request.signal.aborted)
            report("a page failed after its beginning was sent", error, { request: requestId });
        },
      },
    );
    // No page waits for data once it is rendered, so none hangs; on a busy machine it may still take long, and a page cut
    // at a fixed time would look whole and not be. It ends early only where nobody reads it any more.
    request.signal.addEventListener("abort", () => abort(), { once: true });
  });
}
