import type { NextFunction, Request, RequestHandler, Response } from "express";
import { Admission } from "./admission";
import { busyAnswer } from "./busy-answer";
import { pageOf } from "./refusals";

/** A save takes some milliseconds, a page fifty and more, all of them on one thread: four pages at once hold up nobody. */
const LANES = {
  /** drafts, notes of what was seen, answers to a lesson; whoever sends one gives up after fifteen seconds */
  save: { places: 16, mostWaiting: 1_000, longestWaitMs: 5_000 },
  /** they wait for their seals most of the time, at the end of an exam all of them */
  submission: { places: 8, mostWaiting: 1_000, longestWaitMs: 60_000 },
  /** passwords are checked and set two at a time */
  signIn: { places: 4, mostWaiting: 400, longestWaitMs: 30_000 },
  /** whatever else is posted: a case is generated, a file imported, people are assigned */
  order: { places: 8, mostWaiting: 200, longestWaitMs: 30_000 },
  page: { places: 4, mostWaiting: 200, longestWaitMs: 30_000, behind: ["save"] },
} as const;

export type Kind = keyof typeof LANES;
export type Gate = Admission<Kind>;

export const openGate = (): Gate => new Admission<Kind>(LANES);

export function kindOf(method: string, path: string): Kind {
  if (method === "GET" || method === "HEAD") return "page";
  const page = pageOf(path);
  if (/^\/(sign-in|account|join\/[^/]+)$/.test(page)) return "signIn";
  if (/^\/attempts\/[^/]+\/submit$/.test(page)) return "submission";
  return /^\/(attempts|learn)\//.test(page) ? "save" : "order";
}

type Handler = (req: Request, res: Response, next: NextFunction) => Promise<void> | void;

/** The application behind the gate: a request is worked on when it has been read whole and its turn has come. */
export function gated(handler: Handler, gate: Gate): RequestHandler {
  return async (req, res, next) => {
    const left = new AbortController();
    res.once("close", () => left.abort("closed")); // a reason of our own: the default one is an error with its whole stack
    const kind = kindOf(req.method, req.path);
    // A place is for work: a body that arrives a byte a second would hold one against everybody.
    if (kind !== "page" && !(await arrived(req))) return;
    const leave = await gate.enter(kind, left.signal);
    if (!leave) {
      if (!left.signal.aborted) busyAnswer(req, res);
      return;
    }
    // Whoever only waits gives its place to those who work: wrong passwords are answered late.
    res.locals.stepAside = leave;
    try {
      await handler(req, res, next);
    } finally {
      leave();
    }
  };
}

/** Waits for the whole body and puts it back for whoever reads it; false when its sender left before. Its length is stated. */
function arrived(req: Request): Promise<boolean> {
  const length = Number(req.headers["content-length"] ?? 0);
  if (length === 0) return Promise.resolve(true);
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let bytes = 0;
    const done = (whole: boolean) => {
      req.off("readable", read).off("close", gone).off("error", gone);
      resolve(whole);
    };
    const gone = () => done(false);
    const read = () => {
      for (let part = next(); part !== null; part = next()) {
        parts.push(part);
        bytes += part.length;
        if (bytes < length) continue;
        // Not one read more: the stream would end, and what has ended takes nothing back.
        req.unshift(Buffer.concat(parts));
        return done(true);
      }
    };
    const next = () => req.read() as Buffer | null;
    req.on("readable", read).on("close", gone).on("error", gone);
  });
}
