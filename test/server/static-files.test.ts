import express from "express";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get, createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { staticFiles } from "../../server/static-files";

const SCRIPT = `console.log(${JSON.stringify("a word ".repeat(200))});`;
const FONT = "small already";
const folder = mkdtempSync(path.join(tmpdir(), "lendwright-static-"));
let server: Server;

beforeAll(async () => {
  writeFileSync(path.join(folder, "page.js"), SCRIPT);
  writeFileSync(path.join(folder, "page.js.br"), brotliCompressSync(SCRIPT));
  writeFileSync(path.join(folder, "page.js.gz"), gzipSync(SCRIPT));
  writeFileSync(path.join(folder, "font.woff2"), FONT);
  const app = express();
  app.use("/assets", staticFiles(folder, { maxAge: "1y", immutable: true }));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function ask(name: string, accepted?: string): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  const headers = accepted === undefined ? {} : { "Accept-Encoding": accepted };
  return new Promise((resolve, reject) => {
    get({ port, host: "127.0.0.1", path: `/assets/${name}`, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    }).on("error", reject);
  });
}

describe("a script of the build", () => {
  it.each([
    ["br", "br, gzip", brotliDecompressSync],
    ["br", "gzip, deflate, br, zstd", brotliDecompressSync],
    ["gzip", "gzip, deflate", gunzipSync],
    ["gzip", "br;q=0, gzip", gunzipSync],
  ])("travels as %s to a browser that reads %s", async (encoding, accepted, unpacked) => {
    const { status, headers, body } = await ask("page.js", accepted);
    expect([status, headers["content-encoding"], headers.vary]).toEqual([200, encoding, "Accept-Encoding"]);
    expect(unpacked(body).toString()).toBe(SCRIPT);
    expect(body.length).toBeLessThan(SCRIPT.length / 2);
    expect(headers["content-type"]).toMatch(/javascript; charset=utf-8/i);
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  });

  it.each([undefined, "identity", "zstd"])("travels as it is to one that reads neither: %s", async (accepted) => {
    const { headers, body } = await ask("page.js", accepted);
    expect([headers["content-encoding"], headers.vary]).toEqual([undefined, "Accept-Encoding"]);
    expect(body.toString()).toBe(SCRIPT);
  });
});

describe("a file that has no smaller form", () => {
  it("travels as it is", async () => {
    const { headers, body } = await ask("font.woff2", "br, gzip");
    expect([headers["content-encoding"], headers.vary]).toEqual([undefined, undefined]);
    expect(body.toString()).toBe(FONT);
  });

  it("that is not there is not found", async () => {
    expect((await ask("other.js", "br")).status).toBe(404);
  });
});
