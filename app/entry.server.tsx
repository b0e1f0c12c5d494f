import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { bankZone } from "~/db";
import { NonceContext } from "~/components/shell/nonce";
import { setReaderZone, setZone } from "~/components/ui/format";
import { staffReport } from "~/components/people/staff-report";
import { provideDrawnBefore } from "~/components/ui/inside";
import { allParts } from "~/components/worksheet/sent-later";
import { DrawnParts } from "~/http/drawn-before.server";
import { dataHandedOver } from "~/http/handed-over.server";
import { pageBytes, withTexts } from "~/http/set-apart.server";
import "~/i18n";
import { provideStaffReport } from "~/services/people/staff/folder.server";
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

/** Some 150 parts of pages. */
const drawnParts = new DrawnParts(4_000_000);
if (import.meta.env.PROD) provideDrawnBefore(drawnParts); // a page that is being worked on is drawn anew
setZone(bankZone());
provideStaffReport(staffReport);

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
  { cspNonce, apart, sendWhole }: AppLoadContext,
) {
  const [handedOver] = await Promise.all([dataHandedOver(remixContext), allParts()]);
  const { staticHandlerContext } = handedOver;
  const loaderData = withTexts(staticHandlerContext.loaderData, apart);
  const context = { ...handedOver, staticHandlerContext: { ...staticHandlerContext, loaderData } };
  const drawn = () =>
    renderToString(
      <NonceContext.Provider value={cspNonce}>
        <RemixServer context={context} url={request.url} nonce={cspNonce} />
      </NonceContext.Provider>,
    );
  const page = drawnParts.draw(() => byReadersClock(drawn));
  headers.set("Content-Type", "text/html; charset=utf-8");
  const bytes = pageBytes(`<!DOCTYPE html>${page}`, apart);
  sendWhole?.(bytes);
  return new Response(sendWhole ? null : bytes, { headers, status });
}

/** The page sets its reader's clock; what is written between two pages is written by the bank's. */
function byReadersClock(drawn: () => string): string {
  try {
    return drawn();
  } finally {
    setReaderZone(undefined);
  }
}
