import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/source-serif-4/index.css";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/fonts.css";
import "~/styles/tokens.css";
import "~/styles/base.css";
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { useOnePerson } from "~/components/shell/use-one-person";
import { BusyNotice } from "~/components/shell/busy-notice";
import { ErrorPage } from "~/components/shell/error-page";
import { useNonce } from "~/components/shell/nonce";
import { useFocusAfterSubmit } from "~/components/shell/use-focus-after-submit";
import { TopBar } from "~/components/shell/top-bar";
import { bankZoneName, setReaderZone } from "~/components/ui/format";
import inter from "~/fonts/inter.woff2";
import { currentActor } from "~/http/guard.server";
import { navigationFor } from "~/http/navigation";
import { paths } from "~/http/paths";
import { isDemonstration } from "~/services/auth/demonstration.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await currentActor(request);
  return {
    zone: actor?.zone,
    person: actor && { id: actor.id, name: actor.name, roles: actor.roles },
    demonstration: await isDemonstration(),
  };
}

/** With the page itself: a request for it would cost more than it weighs. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%230e5a5a'/%3E%3Cpath d='M10 7v18h13' fill='none' stroke='%23fff' stroke-width='4'/%3E%3C/svg%3E";

/** Every page is written in it: asked for with the page, not after the styles that name it. */
export const links: LinksFunction = () => [
  { rel: "preload", href: inter, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
];

export const meta: MetaFunction = () => [{ title: "Lendwright" }];

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const { t } = useTranslation();
  // The loader itself may have failed: then the bar shows the product's name alone.
  const data = useRouteLoaderData<typeof loader>("root");
  const person = data?.person;
  setReaderZone(data?.zone); // before anything of the page is drawn
  useOnePerson(person?.id);
  // A script would take the post out of the browser's history, and a reload could not send it again.
  const isToBeSentAgain = statusOf(useRouteError()) === 401;
  return (
    <html lang="en" data-zone={bankZoneName()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <link rel="icon" href={ICON} type="image/svg+xml" />
        <Links />
      </head>
      <body>
        <a className="skip" href="#content">
          {t("skipToContent")}
        </a>
        <TopBar
          home={paths.home}
          account={paths.account}
          signOut={paths.signOut}
          saveAttempt={paths.saveAttempt}
          links={person ? navigationFor(person.roles) : []}
          person={person}
          demonstration={data?.demonstration ?? false}
        />
        <BusyNotice />
        <main id="content">{children}</main>
        {!isToBeSentAgain && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function App() {
  useFocusAfterSubmit();
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const failure = isRouteErrorResponse(error) ? (error.data as Failure | string | undefined) : undefined;
  const { trouble, request } = typeof failure === "object" ? (failure ?? {}) : {};
  return (
    <ErrorPage status={statusOf(error)} trouble={trouble} request={request} home={paths.home} signIn={paths.signIn} />
  );
}

/** What the server's net says of a failure (server/guarded.ts). */
type Failure = Partial<Pick<Parameters<typeof ErrorPage>[0], "trouble" | "request">> | null;

const statusOf = (error: unknown): number => (isRouteErrorResponse(error) ? error.status : 500);
