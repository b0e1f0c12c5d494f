import type { RequestHandler } from "express";

const SAFE = new Set(["GET", "HEAD"]);
/** What our forms and scripts send; the boundary is what a multipart body is read by. */
const READABLE = /^(application\/x-www-form-urlencoded|application\/json|multipart\/form-data;.*boundary=)/i;

/** Refuses what no page of ours sends, in a sentence, before the application would fail at it. */
export const knownMethod: RequestHandler = (req, res, next) => {
  if (SAFE.has(req.method) || req.method === "POST") return next();
  res
    .status(405)
    .set("Allow", "GET, HEAD, POST")
    .type("text")
    .send("This server answers GET, HEAD and POST; nothing was done.\n");
};

/** Refuses a body that says it is something else than a form or JSON. */
export const knownContentType: RequestHandler = (req, res, next) => {
  const hasBody = req.headers["content-length"] !== undefined && req.headers["content-length"] !== "0";
  if (SAFE.has(req.method) || !hasBody || READABLE.test(req.headers["content-type"] ?? "")) return next();
  res
    .status(415)
    .set("Connection", "close")
    .type("text")
    .send("A form or JSON can be sent here, and its Content-Type must say which; nothing was done.\n");
};
