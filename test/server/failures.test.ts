import type { ServerBuild } from "@remix-run/node";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { createApp } from "../../server/app";
import { openGate } from "../../server/gate";
import { readConfig } from "../../server/config";
import { testDatabase } from "../support/database";
import { aPerson, aUnit } from "../support/people";
import { db } from "~/db";

/** A program of one address, whose action is the test's. */
let work: (request: Request) => Promise<unknown>;
let server: Server;
let log: string[];
let port: number;

beforeEach(async () => {
  log = [];
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
  const run = ({ request }: { request: Request }) => work(request);
  const build = {
    entry: { module: { default: () => new Response("page") } },
    routes: { only: { id: "only", path: "only", module: { loader: run, action: run } } },
    future: {},
    assets: { routes: {} },
    basename: "/",
    publicPath: "/",
    isSpaMode: false,
  } as unknown as ServerBuild;
  const lines = { write: (line: string) => void log.push(line) };
  const app = createApp({
    config: readConfig({ PORT: String(port) }),
    build,
    clientFolder: "public",
    log: pino({ base: null }, lines),
    healthy: () => Promise.resolve(true),
    gate: openGate(),
    program: { version: "1", commit: "1" },
  });
  server.on("request", app);
});
afterEach(() => void server.close());

interface Sent {
  method?: string;
  path?: string;
  type?: string;
  body?: string;
}

function send({ method = "POST", path = "/only", type, body = "" }: Sent) {
  const headers = {
    Origin: `http://127.0.0.1:${port}`,
    "Content-Length": Buffer.byteLength(body),
    ...(type && { "Content-Type": type }),
  };
  return new Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
    const sent = request({ port, host: "127.0.0.1", method, path, headers }, (response) => {
      let text = "";
      response.on("data", (data) => (text += data));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const FORM = "application/x-www-form-urlencoded";
const errors = () => log.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ level }) => level === 50);

describe("what the caller did wrong is told in a sentence, and is no error of the server", () => {
  beforeEach(() => {
    work = async (request) => Response.json(Object.fromEntries(await request.formData()));
  });

  it.each([
    ["an honest form", { type: FORM, body: "a=1" }, 200, '{"a":"1"}'],
    ["plain text", { type: "text/plain", body: "a=1" }, 415, "A form or JSON can be sent here"],
    ["a body without its kind", { body: "a=1" }, 415, "A form or JSON can be sent here"],
    ["XML", { type: "application/xml", body: "<a/>" }, 415, "A form or JSON can be sent here"],
    ["a multipart form without its boundary", { type: "multipart/form-data", body: "--x" }, 415, "A form or JSON"],
    [
      "a multipart form that breaks off",
      { type: "multipart/form-data; boundary=x", body: '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1' },
      400,
      "The form could not be read",
    ],
    ["JSON where a form is read", { type: "application/json", body: "{}" }, 400, "The form could not be read"],
    ["TRACE", { method: "TRACE" }, 405, "answers GET, HEAD and POST"],
    ["OPTIONS", { method: "OPTIONS" }, 405, "answers GET, HEAD and POST"],
    ["DELETE", { method: "DELETE" }, 405, "answers GET, HEAD and POST"],
    ["PROPFIND", { method: "PROPFIND" }, 405, "answers GET, HEAD and POST"],
    ["an address that is none", { method: "GET", path: "//" }, 400, "This address could not be read"],
  ] as const)("%s", async (_what, sent, status, body) => {
    const answer = await send(sent);
    expect([answer.status, answer.body]).toEqual([status, expect.stringContaining(body)]);
    expect(errors()).toEqual([]);
  });
});

describe("a server that cannot store", () => {
  const store = () => db().write.unit.create(aUnit("b", "x".repeat(200_000)));
  const saving = async () => {
    work = async () => {
      await store();
      return Response.json({ saved: true });
    };
    return send({ type: FORM, body: "a=1" });
  };

  beforeEach(async () => {
    await testDatabase();
    await aPerson({ id: "anna", email: "anna@bank.example" });
  });

  it.each([
    ["full", "PRAGMA max_page_count = 60", "SQLITE_FULL", "database or disk is full"],
    ["readOnly", "PRAGMA query_only = 1", "SQLITE_READONLY", "attempt to write a readonly database"],
  ] as const)(
    "%s: acknowledges nothing, reads on, logs the first cause, and recovers",
    async (trouble, cause, code, message) => {
      await db().write.$queryRawUnsafe(cause);
      const answer = await saving();
      expect([answer.status, JSON.parse(answer.body)]).toEqual([
        503,
        { trouble, request: answer.headers["x-request-id"] },
      ]);
      expect(errors()).toMatchObject([
        { msg: "the server cannot store", trouble, code, message, request: answer.headers["x-request-id"] },
      ]);
      expect(await db().read.person.count()).toBe(1);
      expect(await db().read.unit.count()).toBe(0);

      await db().write.$queryRawUnsafe("PRAGMA query_only = 0");
      await db().write.$queryRawUnsafe("PRAGMA max_page_count = 100000");
      expect((await saving()).status).toBe(200);
    },
  );

  it("says the first cause also where a transaction was rolled back by the disk itself", async () => {
    await db().write.$queryRawUnsafe("PRAGMA max_page_count = 60");
    work = () => db().transaction((tx) => tx.unit.create(aUnit("b", "x".repeat(200_000))));
    expect((await send({ type: FORM, body: "a=1" })).status).toBe(503);
    expect(errors()).toMatchObject([{ trouble: "full", code: "SQLITE_FULL" }]);
  });
});

describe("an error of ours", () => {
  it("is answered under the id by which the log knows it, and neither says what somebody typed", async () => {
    await testDatabase();
    // Of all errors this one repeats most: the query with every value in it.
    work = async () => {
      await db().write.person.create({ data: { id: "p", name: "Memo of Anna", email: 5 } as never });
    };
    const answer = await send({ type: FORM, body: "memo=secret" });
    expect([answer.status, JSON.parse(answer.body)]).toEqual([500, { request: answer.headers["x-request-id"] }]);
    expect(errors()).toMatchObject([{ msg: "a request failed", request: answer.headers["x-request-id"] }]);
    expect(log.join("")).not.toMatch(/Memo of Anna|secret/);
  });
});

test("the log of requests knows neither what was asked for nor what was sent, nor whose attempt it is", async () => {
  work = async (request) =>
    Response.json(Object.fromEntries(request.method === "POST" ? await request.formData() : []));
  await send({ path: "/only?email=anna%40bank.example", type: FORM, body: "email=ben%40bank.example&memo=worksheet" });
  await send({ method: "GET", path: "/attempts/AAAAAAAAAAAAAAAAAAAAAA/save" });
  for (const link of [
    "/join/BBBBBBBBBBBBBBBBBBBBBB",
    "/Join/BBBBBBBBBB",
    "//join/BBBBBBBBBBBBBBBBBBBBBB),",
    "/join/a/BBBB",
  ])
    await send({ method: "GET", path: link });
  const paths = log.flatMap((line) => (JSON.parse(line) as { path?: string }).path ?? []);
  const links = ["/join/:link", "/Join/:link", "//join/:link", "/join/:link"];
  expect(paths).toEqual(["/only", "/attempts/:id/save", ...links]);
  expect(log.join("")).not.toMatch(/anna|ben|bank\.example|worksheet|127\.0\.0\.1|AAAA|BBBB/);
});
