import type { RequestHandler } from "express";
import type { ServerConfig } from "./config";

const KB = 1024;

/** Largest body of a request that is no file and no worksheet: a note of a page, or the answers to a lesson. */
export const FORM_BYTES = 64 * KB;

/**
 * Where the largest body is another. The smallest is where nobody has signed in yet; a worksheet has a long memo and some
 * hundred notes, three bytes a character; the largest is a file of accounts, a card, a policy or a list of
 * staff; a list of those who join a cohort is typed or pasted.
 */
const LARGEST_BODY: readonly (readonly [path: RegExp, bytes: number])[] = [
  [/^\/(sign-in|join\/[^/]+)$/, 8 * KB],
  [/^\/attempts\/[^/]+(\/save)?$/, 2048 * KB],
  [/^\/people\/import$/, 8192 * KB],
  [/^\/(author\/import|admin\/(scorecard|policy))$/, 4096 * KB],
  [/^\/author\/cohorts\/[^/]+$/, 512 * KB],
];

/** As the router understands it: case, a last slash and the suffix of data requests do not count. */
export const pageOf = (path: string): string =>
  path
    .toLowerCase()
    .replace(/\.data$/, "")
    .replace(/\/$/, "");

export const largestBody = (path: string): number =>
  LARGEST_BODY.find(([pattern]) => pattern.test(pageOf(path)))?.[1] ?? FORM_BYTES;

const tooLarge = (bytes: number): string =>
  `This is larger than ${bytes / KB} kB, the most that is read here at once. Go back and send less, or choose a smaller file.\n`;

const isSafe = (method: string) => method === "GET" || method === "HEAD";

/** Refuses a Host that is not ours: it flows into the URL that the application sees. */
export function knownHost({ originByHost }: ServerConfig): RequestHandler {
  return (req, res, next) => {
    // The Remix adapter reads this header whether or not a proxy is trusted; a proxy must pass the real Host on.
    delete req.headers["x-forwarded-host"];
    if (originByHost.has(req.headers.host ?? "")) return next();
    res.status(421).type("text").send("This server does not answer for that host.\n");
  };
}

/**
 * Refuses writes from other sites. Remix checks the Origin of page actions only; actions of resource routes would run
 * for anyone. A browser that sends no Origin must say by itself that the request comes from this site.
 */
export function sameOrigin({ originByHost }: ServerConfig): RequestHandler {
  return (req, res, next) => {
    if (isSafe(req.method)) return next();
    const { origin, host = "" } = req.headers;
    const own =
      origin === undefined ? req.headers["sec-fetch-site"] === "same-origin" : origin === originByHost.get(host);
    if (own) return next();
    res.status(403).type("text").send("This request does not come from this site.\n");
  };
}

/** Refuses Remix's older data requests (`?_data=`): they run actions without the origin check, and we have none. */
export const noDataParameter: RequestHandler = (req, res, next) => {
  if (!new URL(req.originalUrl, "http://any").searchParams.has("_data")) return next();
  res.status(400).type("text").send("The parameter _data is not accepted.\n");
};

/** Refuses a body that is too large, or whose length is not stated, before a byte of it is read. */
export const limitedBody: RequestHandler = (req, res, next) => {
  if (isSafe(req.method)) return next();
  const length = req.headers["content-length"];
  if (length === undefined && req.headers["transfer-encoding"] !== undefined) {
    res.status(411).set("Connection", "close").type("text").send("The length of the body must be stated.\n");
  } else if (!(Number(length ?? 0) <= largestBody(req.path))) {
    res
      .status(413)
      .set("Connection", "close")
      .type("text")
      .send(tooLarge(largestBody(req.path)));
  } else {
    next();
  }
};
