import { createRequestHandler, type EntryContext, type ServerBuild } from "@remix-run/node";
import { RemixServer, Scripts, useLoaderData } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { decode } from "turbo-stream";
import { expect, it } from "vitest";
import { dataHandedOver } from "~/http/handed-over.server";

const DATA = {
  firm: "Bäckerei </script> & Söhne",
  sales: [1_250_000, null, 3.5],
  later: Promise.resolve("a word that comes later"),
};

function Page() {
  const { firm } = useLoaderData<{ firm: string }>();
  return (
    <html lang="en">
      <body>
        <h1>{firm}</h1>
        <Scripts />
      </body>
    </html>
  );
}

/** The framework's own application of one page, drawn as app/entry.server.tsx draws it. */
const build = {
  entry: {
    module: {
      default: async (request: Request, status: number, headers: Headers, context: EntryContext) =>
        new Response(renderToString(<RemixServer context={await dataHandedOver(context)} url={request.url} />), {
          status,
          headers,
        }),
    },
  },
  routes: { root: { id: "root", path: "", module: { default: Page, loader: () => DATA } } },
  assets: {
    entry: { module: "/entry.js", imports: [] },
    routes: { root: { id: "root", path: "", hasLoader: true, module: "/root.js" } },
    url: "/manifest.js",
    version: "1",
  },
  future: { v3_singleFetch: true },
  basename: "/",
  publicPath: "/",
  isSpaMode: false,
} as unknown as ServerBuild;

it("a page that is drawn in one go carries its words once and its data whole, also what came late", async () => {
  const answer = await createRequestHandler(build, "production")(new Request("http://bank.example/"));
  const page = await answer.text();
  expect(page).toContain("<h1>Bäckerei &lt;/script&gt; &amp; Söhne</h1>");
  const scripts = [...page.matchAll(/streamController\.enqueue\((.*?)\);<\/script>/gs)].map(([, text]) => text!);
  expect(scripts).toHaveLength(1);
  expect(page.match(/streamController\.close\(\)/g)).toHaveLength(1);
  expect(page).not.toContain("$RC");

  const text = JSON.parse(scripts[0]!) as string;
  const { value, done } = await decode(new Response(text).body!);
  await done;
  const { root } = (value as { loaderData: { root: typeof DATA } }).loaderData;
  expect([root.firm, root.sales, await root.later]).toEqual([DATA.firm, DATA.sales, "a word that comes later"]);
});
