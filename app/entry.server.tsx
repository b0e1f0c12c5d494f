import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { PassThrough } from "node:stream";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { NonceContext } from "~/components/shell/nonce";
import { setZone } from "~/components/ui/format";
import { createI18n } from "~/i18n";

// The server reaches the database only through the build, so that there is one instance of it in the process.
export {
  boot,
  canStore,
  demonstrationAccounts,
  healthy,
  programVersion,
  shutdown,
  takeMeasures,
} from "~/services/lifecycle.server";

const ABORT_AFTER_MS = 5_000;
const i18n = createI18n();
setZone(process.env.BANK_TIME_ZONE || "Asia/Shanghai");

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { cspNonce }: AppLoadContext,
) {
  return new Promise<Response>((resolve, reject) => {
    let shellSent = false;
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={i18n}>
        <NonceContext.Provider value={cspNonce}>
          <RemixServer context={remixContext} url={request.url} abortDelay={ABORT_AFTER_MS} nonce={cspNonce} />
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
        onShellError(error) {
          clearTimeout(timer);
          reject(error);
        },
        onError(error) {
          if (shellSent) console.error(error); // before the shell is sent, onShellError reports it
        },
        // A timer left running keeps the whole render in memory until it fires: measured, twice the memory.
        onAllReady() {
          clearTimeout(timer);
        },
      },
    );
    const timer = setTimeout(abort, ABORT_AFTER_MS);
  });
}
