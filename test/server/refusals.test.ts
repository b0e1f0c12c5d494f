import express from "express";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../server/config";
import { knownHost, limitedBody, noDataParameter, sameOrigin } from "../../server/refusals";

const OWN = "https://bank.example";
let server: Server;

beforeAll(async () => {
  const config = readConfig({ BASE_URL: OWN, TRUST_PROXY: "loopback" });
  const app = express();
  app.use(knownHost(config), noDataParameter, sameOrigin(config), limitedBody);
  app.use((req, res) => void res.send(req.headers["x-forwarded-host"] ?? "reached"));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => void server.close());

interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
}

/** Status of the answer; the refusals decide by headers alone, so no body is sent. */
function send({ method = "GET", path = "/", headers = {} }: Sent): Promise<{ status: number; body: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: "127.0.0.1", method, path, headers: { Host: "bank.example", ...headers } });
    sent.on("error", reject);
    sent.on("response", (response) => {
      let body = "";
      response.on("data", (data) => (body += data));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, body });
        sent.destroy();
      });
    });
    if (headers["Content-Length"] || headers["Transfer-Encoding"]) sent.flushHeaders();
    else sent.end();
  });
}

describe("writes come from this site", () => {
  it.each(["POST", "PUT", "DELETE", "PATCH"])("%s from our own origin passes", async (method) => {
    expect((await send({ method, headers: { Origin: OWN } })).status).toBe(200);
  });

  it.each([
    ["another site", { Origin: "https://elsewhere.example" }],
    ["our name over plain HTTP", { Origin: "http://bank.example" }],
    ["a hidden origin", { Origin: "null" }],
    ["no word of where it comes from", {}],
    ["a sibling site", { "Sec-Fetch-Site": "same-site" }],
    ["a foreign origin that claims to be ours", { Origin: "https://x.example", "Sec-Fetch-Site": "same-origin" }],
  ])("from %s it is refused", async (_who, headers) => {
    expect((await send({ method: "POST", headers: headers as Record<string, string> })).status).toBe(403);
  });

  it("without an origin, the browser's own word that it is ours is enough", async () => {
    expect((await send({ method: "POST", headers: { "Sec-Fetch-Site": "same-origin" } })).status).toBe(200);
  });

  it("reading needs no origin", async () => {
    expect((await send({})).status).toBe(200);
    expect((await send({ method: "HEAD" })).status).toBe(200);
  });
});

describe("what the server does not answer", () => {
  it("a host that is not ours", async () => {
    expect((await send({ headers: { Host: "elsewhere.example" } })).status).toBe(421);
  });

  it("a forwarded host does not reach the application", async () => {
    expect((await send({ headers: { "X-Forwarded-Host": "elsewhere.example" } })).body).toBe("reached");
  });

  it.each(["/cases?_data=routes%2Fcases", "/?a=1&_data", "/?%5Fdata=root"])(
    "a data request of the older kind: %s",
    async (path) => {
      expect((await send({ path })).status).toBe(400);
    },
  );

  it.each([
    ["/sign-in", 8_192],
    ["/Sign-In/", 8_192],
    ["/sign-in.data", 8_192],
    ["/sign-in?to=%2Fadmin%2Fscorecard", 8_192],
    ["/join/AAAAAAAAAAAAAAAAAAAAAA", 8_192],
    ["/admin", 65_536],
    ["/attempts/a/seen", 65_536],
    ["/attempts/a", 2_097_152],
    ["/attempts/a.data", 2_097_152],
    ["/attempts/a/save", 2_097_152],
    ["/author/import", 4_194_304],
    ["/admin/scorecard.data", 4_194_304],
    ["/admin/policy", 4_194_304],
    ["/author/cohorts/spring", 524_288],
    ["/anything/else", 65_536],
  ])("at %s a body of more than %i bytes; that many are read", async (path, most) => {
    const sized = (bytes: number) =>
      send({ method: "POST", path, headers: { Origin: OWN, "Content-Length": String(bytes) } });
    expect((await sized(most)).status).toBe(200);
    const refused = await sized(most + 1);
    expect(refused.status).toBe(413);
    expect(refused.body).toContain(`${most / 1024} kB`);
  });

  it("a body whose length is not stated", async () => {
    const headers = { Origin: OWN, "Transfer-Encoding": "chunked" };
    expect((await send({ method: "POST", headers })).status).toBe(411);
  });
});
