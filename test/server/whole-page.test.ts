import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createApp } from "../../server/app";
import { readConfig } from "../../server/config";
import { openGate } from "../../server/gate";

const PAGE = `<p>${"Bäckerei ".repeat(500)}</p>`;

/** A program of one page, which hands it over as app/entry.server.tsx does. */
const build = {
  entry: {
    module: {
      default: (_request: Request, status: number, headers: Headers, _page: unknown, { sendWhole }: AppLoadContext) => {
        headers.set("Content-Type", "text/html; charset=utf-8");
        sendWhole!(Buffer.from(PAGE));
        return new Response(null, { status, headers });
      },
    },
  },
  routes: { root: { id: "root", path: "", module: { default: () => null } } },
  future: {},
  assets: { routes: {} },
  basename: "/",
  publicPath: "/",
  isSpaMode: false,
} as unknown as ServerBuild;

let server: Server;
let origin: string;
beforeEach(async () => {
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  server.on(
    "request",
    createApp({
      config: readConfig({ PORT: String(port) }),
      build,
      clientFolder: "public",
      log: pino({ level: "silent" }),
      healthy: () => Promise.resolve(true),
      gate: openGate(),
      program: { version: "1", commit: "1" },
    }),
  );
});
afterEach(() => void server.close());

it("a page is sent in one piece that says its length", async () => {
  const answer = await fetch(origin, { headers: { "Accept-Encoding": "identity" } });
  expect(answer.headers.get("content-length")).toBe(String(Buffer.byteLength(PAGE)));
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await answer.text()).toBe(PAGE);
});

it("a page is compressed for whoever takes it so, and whole", async () => {
  const answer = await fetch(origin, { headers: { "Accept-Encoding": "gzip" } });
  expect(answer.headers.get("content-encoding")).toBe("gzip");
  expect(await answer.text()).toBe(PAGE);
});

it("whoever asks for the head alone gets no page", async () => {
  const answer = await fetch(origin, { method: "HEAD" });
  expect([answer.status, await answer.text()]).toEqual([200, ""]);
});
