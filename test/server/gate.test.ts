import { randomBytes } from "node:crypto";
import express, { type Request } from "express";
import { createServer, request, type ClientRequest, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it, test, vi } from "vitest";
import { Admission, type Lane } from "../../server/admission";
import { gated, kindOf, openGate, type Gate, type Kind } from "../../server/gate";

const HTML = { Accept: "text/html,application/xhtml+xml" };

let server: Server;
let gate: Gate;
/** what the application was asked, in the order in which it began */
let begun: string[];
let bodies: Buffer[];
let atOnce: { now: number; most: number };
/** lets the work at an address end */
let finish: Map<string, () => void>;
/** whatever begins while it is true has to be let end */
let held: boolean;

async function serve(lanes?: Partial<Record<Kind, Partial<Lane>>>): Promise<void> {
  const lane = (own: Partial<Lane> = {}): Lane => ({ places: 4, mostWaiting: 10, longestWaitMs: 20_000, ...own });
  const names: readonly Kind[] = ["save", "submission", "signIn", "order", "page"];
  gate = lanes
    ? new Admission(Object.fromEntries(names.map((name) => [name, lane(lanes[name])])) as Record<Kind, Lane>)
    : openGate();
  const work = async (req: Request, res: express.Response) => {
    const name = `${req.method} ${req.originalUrl}`;
    begun.push(name);
    atOnce.most = Math.max(atOnce.most, ++atOnce.now);
    const parts: Buffer[] = [];
    for await (const part of req) parts.push(part as Buffer);
    bodies.push(Buffer.concat(parts));
    if (held) await new Promise<void>((resolve) => finish.set(name, resolve));
    atOnce.now--;
    res.send("done");
  };
  server.on("request", express().use(gated(work, gate)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
}

beforeEach(() => {
  [begun, bodies, atOnce, finish, held] = [[], [], { now: 0, most: 0 }, new Map(), true];
  server = createServer();
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: Buffer;
  /** of the body, so many bytes; the rest never comes */
  readonly only?: number;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

function send(path: string, { method = "GET", headers = {}, body, only }: Sent = {}) {
  const { port } = server.address() as AddressInfo;
  const length = body && { "Content-Length": String(body.length) };
  const sent: ClientRequest = request({ port, host: "127.0.0.1", path, method, headers: { ...headers, ...length } });
  const answer = new Promise<Answer>((resolve, reject) => {
    sent.on("error", reject);
    sent.on("response", (response) => {
      let text = "";
      response.on("data", (data) => (text += data));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
  });
  answer.catch(() => undefined); // some are ended on purpose
  if (only === undefined) sent.end(body);
  else sent.write(body!.subarray(0, only));
  return { answer, leave: () => sent.destroy() };
}

const post = (path: string, sent: Sent = {}) => send(path, { method: "POST", body: Buffer.from("a=1"), ...sent });
const until = (holds: () => boolean) => vi.waitUntil(holds, { interval: 2, timeout: 5_000 });
const waiting = (kind: Kind) => gate.take()[kind].waiting;

describe("when more people come than can be served at once", () => {
  it("a draft, a decision and a sign-in are taken while pages fill all their places and more pages wait", async () => {
    await serve();
    const pages = Array.from({ length: 12 }, (_, i) => send(`/cases/${i}`).answer);
    await until(() => begun.length === 4 && waiting("page") === 8);
    held = false;
    const posts = ["/attempts/a/save", "/attempts/a/submit", "/learn/loans/one", "/sign-in", "/author/assign"];
    for (const path of posts) expect((await post(path).answer).status).toBe(200);
    expect(begun.slice(4)).toEqual(posts.map((path) => `POST ${path}`));
    for (const end of finish.values()) end();
    expect((await Promise.all(pages)).map(({ status }) => status)).toEqual(Array(12).fill(200));
  });

  it("no more than four pages are made at once, in the order in which they were asked for", async () => {
    await serve();
    const pages: Promise<Answer>[] = [];
    for (let i = 0; i < 9; i++) {
      pages.push(send(`/cases/${i}`).answer);
      await until(() => begun.length + waiting("page") === i + 1);
    }
    while (begun.length < 9) {
      const before = begun.length;
      finish.get(begun[before - 4]!)!();
      await until(() => begun.length === before + 1);
    }
    for (const end of finish.values()) end();
    await Promise.all(pages);
    expect(begun).toEqual(Array.from({ length: 9 }, (_, i) => `GET /cases/${i}`));
    expect(atOnce.most).toBe(4);
  });

  it("no page begins while a draft waits to be saved", async () => {
    await serve();
    const drafts = Array.from({ length: 17 }, (_, i) => post(`/attempts/${i}/save`).answer);
    await until(() => begun.length === 16 && waiting("save") === 1);
    const page = send("/today").answer;
    await until(() => waiting("page") === 1);
    held = false;
    finish.get(begun[0]!)!();
    await until(() => begun.length === 18);
    expect(begun.slice(16)).toEqual([expect.stringMatching(/^POST .*save$/), "GET /today"]);
    for (const end of finish.values()) end();
    await Promise.all([...drafts, page]);
  });

  it("pages stand back for a second and not for ever: drafts that are stuck themselves do not stop reading", async () => {
    await serve();
    for (let i = 0; i < 17; i++) post(`/attempts/${i}/save`);
    await until(() => begun.length === 16 && waiting("save") === 1);
    const start = performance.now();
    const page = send("/today").answer;
    await until(() => begun.includes("GET /today"));
    expect(performance.now() - start).toBeGreaterThan(950);
    finish.get("GET /today")!();
    expect((await page).status).toBe(200);
    expect(waiting("save")).toBe(1);
  });

  it("whoever leaves while waiting is not worked for, and holds up nobody", async () => {
    await serve({ page: { places: 1 } });
    const first = send("/one").answer;
    await until(() => begun.length === 1);
    const gone = send("/gone");
    await until(() => waiting("page") === 1);
    const last = send("/last").answer;
    await until(() => waiting("page") === 2);
    gone.leave();
    await until(() => waiting("page") === 1);
    held = false;
    finish.get("GET /one")!();
    await Promise.all([first, last]);
    expect(begun).toEqual(["GET /one", "GET /last"]);
  });
});

describe("what is refused is told, and nothing of it is done", () => {
  const full = { places: 1, mostWaiting: 0 };
  const busy = async (path: string, sent?: Sent) => {
    await serve({ page: full, save: full, signIn: full, order: full });
    if (sent?.method === "POST") post(path);
    else send(path);
    await until(() => begun.length === 1);
    const answer = await (sent?.method === "POST" ? post(path, sent) : send(path, sent)).answer;
    expect([begun.length, answer.status]).toEqual([1, 503]);
    const seconds = Number(answer.headers["retry-after"]);
    expect(seconds).toBeGreaterThanOrEqual(3);
    expect(seconds).toBeLessThanOrEqual(8);
    expect(gate.take()).toMatchObject({ [kindOf(sent?.method ?? "GET", path)]: { refused: 1 } });
    return { ...answer, seconds };
  };

  it("a page says so in words and asks again by itself", async () => {
    const { headers, text, seconds } = await busy("/cases", { headers: HTML });
    expect(headers.refresh).toBe(String(seconds));
    expect(text).toContain('<h1 style="font-size: 1.5rem">The bank is busy</h1>');
    expect(text).toContain("This page tries again by itself");
  });

  it("a form that was sent says that nothing was done, and is not sent again by itself", async () => {
    const { headers, text, seconds } = await busy("/sign-in", { method: "POST", headers: HTML });
    expect(headers.refresh).toBeUndefined();
    expect(text).toContain("nothing was done with what you sent");
    expect(text).toContain(`Send it again in ${seconds} seconds.`);
  });

  it.each([
    ["/cases.data", { headers: HTML }],
    ["/attempts/a/save", { method: "POST", headers: { Accept: "*/*" } }],
  ] as const)("a script is told by a header: %s", async (path, sent) => {
    const { headers, text } = await busy(path, sent);
    expect(headers["x-busy"]).toBe("1");
    expect(text).toMatch(/^The bank is busy; nothing was done\./);
  });

  it("whoever has waited too long is told so too", async () => {
    await serve({ page: { places: 1, longestWaitMs: 30 } });
    send("/one");
    await until(() => begun.length === 1);
    expect((await send("/two").answer).status).toBe(503);
    expect(gate.take().page).toMatchObject({ waiting: 0, refused: 1 });
  });
});

test("who steps aside to wait gives its place to the next, once", async () => {
  const lane: Lane = { places: 1, mostWaiting: 5, longestWaitMs: 20_000 };
  gate = new Admission({ save: lane, submission: lane, signIn: lane, order: lane, page: lane });
  const waits = new Map<string, () => void>();
  const work = async (req: Request, res: express.Response) => {
    begun.push(req.path);
    if (req.path === "/slow") (res.locals.stepAside as () => void)();
    await new Promise<void>((resolve) => waits.set(req.path, resolve));
    res.send("done");
  };
  server.on("request", express().use(gated(work, gate)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const [slow, next] = [send("/slow"), send("/next")];
  await until(() => begun.length === 2); // though the first is not done
  const third = send("/third");
  waits.get("/slow")!();
  expect((await slow.answer).status).toBe(200);
  expect(begun).toHaveLength(2); // its place was given back once, not twice
  waits.get("/next")!();
  await until(() => begun.length === 3);
  waits.get("/third")!();
  for (const one of [next, third]) expect((await one.answer).status).toBe(200);
});

describe("what is posted", () => {
  it("takes no place until it has arrived: senders of half a draft hold up no other", async () => {
    await serve({ save: { places: 2, mostWaiting: 5 } });
    held = false;
    const half = { body: Buffer.from("a=1&b=2"), only: 3 };
    const slow = Array.from({ length: 6 }, () => post("/attempts/slow/save", half));
    for (let i = 0; i < 3; i++) expect((await post("/attempts/a/save").answer).status).toBe(200);
    expect(new Set(begun)).toEqual(new Set(["POST /attempts/a/save"]));
    for (const { leave } of slow) leave();
  });

  it.each([1, 16_384, 65_537, 2_097_152])("reaches the application whole: %i bytes", async (bytes) => {
    await serve();
    held = false;
    const body = randomBytes(bytes);
    expect((await post("/attempts/a/save", { body }).answer).status).toBe(200);
    expect(bodies[0]!.equals(body)).toBe(true);
  });
});

test("work that does not end keeps its place for a minute and no longer", async () => {
  vi.useFakeTimers();
  try {
    const one = new Admission({ page: { places: 1, mostWaiting: 1, longestWaitMs: 120_000 } });
    const here = new AbortController().signal;
    expect(await one.enter("page", here)).toBeTypeOf("function");
    const next = vi.fn();
    void one.enter("page", here).then(next);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(next).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(next).toHaveBeenCalledWith(expect.any(Function));
  } finally {
    vi.useRealTimers();
  }
});

test.each([
  ["GET", "/attempts/a/save", "page"],
  ["HEAD", "/", "page"],
  ["POST", "/attempts/a/save", "save"],
  ["POST", "/Attempts/a.data", "save"],
  ["POST", "/attempts/a/seen", "save"],
  ["POST", "/learn/loans/one", "save"],
  ["POST", "/attempts/a/submit", "submission"],
  ["POST", "/attempts/a/submit.data", "submission"],
  ["POST", "/sign-in", "signIn"],
  ["POST", "/sign-in.data", "signIn"],
  ["POST", "/join/AAAAAAAAAAAAAAAAAAAAAA", "signIn"],
  ["POST", "/account.data", "signIn"],
  ["POST", "/cases/practice", "order"],
] as const)("%s %s is a %s", (method, path, kind) => {
  expect(kindOf(method, path)).toBe(kind);
});
