import type { RequestHandler } from "express";
import type { ServerConfig } from "./config";

/** Largest body of a request: a worksheet with a long memo, or a file of accounts. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024;

const TOO_LARGE = `This is larger than ${MAX_BODY_BYTES / 1024 / 1024} MB, the most that is read at once. Go back and choose a smaller file.\n`;

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
  } else if (Number(length ?? 0) > MAX_BODY_BYTES) {
    res.status(413).set("Connection", "close").type("text").send(TOO_LARGE);
  } else {
    next();
  }
};
