import type { RequestHandler } from "express";
import { randomBytes } from "node:crypto";
import type { Logger } from "pino";

/** Ids in paths, 128 bits in base64url. */
const ID = /[\w-]{22}(?=\/|\.|$)/g;

/** What stands in a link is as good as a password, however it was cut or lengthened on its way. */
const LINK = /^(\/+join\/).*/i;

/** One line per request, under an id that its page shows when it fails: no query, no ids, no address, no person. */
export function requestLog(log: Logger): RequestHandler {
  return (req, res, next) => {
    const start = performance.now();
    const request = randomBytes(6).toString("hex");
    res.locals.requestId = request;
    res.set("X-Request-Id", request);
    const path = req.path.replace(LINK, "$1:link").replace(ID, ":id");
    res.on("close", () => {
      const ms = Math.round(performance.now() - start);
      log.info({
        request,
        method: req.method,
        path,
        status: res.statusCode,
        ms,
        cut: !res.writableFinished || undefined,
      });
    });
    next();
  };
}
