import { createRequestHandler, type AppLoadContext, type EntryContext, type ServerBuild } from "@remix-run/node";
import { RemixServer, Scripts, useLoaderData } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { decode } from "turbo-stream";
import { expect, it } from "vitest";
import { dataHandedOver } from "~/http/handed-over.server";
import { nothingApart, pageBytes, setApart, withTexts } from "~/http/set-apart.server";

const NONCE = "b2YgdGhpcyBwYWdl";
const FILE = JSON.stringify({ firm: 'Bäckerei "Söhne" </script> & \u2028', path: "C:\\papers", signs: "ﬁ💶" });
const CARD = JSON.stringify({ points: [1, 2, 3] });

function Page() {
  const { file, memo } = useLoaderData<{ file: string; memo: string }>();
  return (
    <html lang="en">
      <body>
        <h1>{(JSON.parse(file) as { firm: string }).firm}</h1>
        <p>{memo}</p>
        <Scripts />
      </body>
    </html>
  );
}

/** A page as app/entry.server.tsx makes it, of a loader that sets apart what `apart` says. */
async function made(memo: string, apart: AppLoadContext["apart"]): Promise<string> {
  const loader = ({ context }: { context: AppLoadContext }) => ({
    card: setApart(context, CARD),
    memo,
    file: setApart(context, FILE),
  });
  const answer = async (request: Request, status: number, headers: Headers, entry: EntryContext) => {
    const { staticHandlerContext, ...rest } = await dataHandedOver(entry);
    const loaderData = withTexts(staticHandlerContext.loaderData, apart);
    const context = { ...rest, staticHandlerContext: { ...staticHandlerContext, loaderData } };
    const page = renderToString(<RemixServer context={context} url={request.url} />);
    return new Response(pageBytes(page, apart), { status, headers });
  };
  const build = {
    entry: { module: { default: answer } },
    routes: { root: { id: "root", path: "", module: { default: Page, loader } } },
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
  const handler = createRequestHandler(build, "production");
  return (await handler(new Request("http://bank.example/"), { apart })).text();
}

it("a page whose long texts were set apart is, byte for byte, the page that the framework makes of them", async () => {
  const page = await made("a memo", nothingApart(NONCE));
  expect(page).toBe(await made("a memo", undefined));
  const [, script = ""] = /streamController\.enqueue\((.*?)\);<\/script>/s.exec(page)!;
  const { value } = await decode(new Response(JSON.parse(script) as string).body!);
  expect((value as { loaderData: object }).loaderData).toEqual({ root: { card: CARD, memo: "a memo", file: FILE } });
});

it("whoever writes the sign of another page into a memo is shown what was written, and no text of anybody", async () => {
  const { sign } = nothingApart("of an earlier page");
  for (const memo of [`${sign}0;`, "apart-0;", `apart-${NONCE}`])
    expect(await made(memo, nothingApart(NONCE))).toBe(await made(memo, undefined));
});
