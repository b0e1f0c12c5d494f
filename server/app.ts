import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Response } from "express";
import path from "node:path";
import type { Logger } from "pino";
import type { ServerConfig } from "./config";
import { gated, type Gate } from "./gate";
import { type Apart, nothingApart } from "../app/http/set-apart.server";
import { facts } from "../app/services/admin/report.server";
import { tidyAtRest } from "../app/services/workshop/at-rest";
import { guarded } from "./guarded";
import { assetHeaders, nonce, noStore, securityHeaders } from "./headers";
import { knownContentType, knownMethod } from "./methods";
import { cutTo, routeFinder } from "./one-route";
import { knownHost, limitedBody, noDataParameter, sameOrigin } from "./refusals";
import { requestLog } from "./request-log";
import { staticFiles } from "./static-files";

declare module "@remix-run/node" {
  interface AppLoadContext {
    /** Nonce of this response's content security policy; none under the development server. */
    cspNonce?: string;
    /** Where the request came from, as far as the trusted proxy says. */
    clientAddress?: string;
    /** By which the log knows this request; also on the page that tells of a failure. */
    requestId?: string;
    /** What the loaders of a page set apart; none where data alone is asked for. */
    apart?: Apart;
    /** Gives the place at the gate to others, for a request that from now on mostly waits. */
    stepAside?: () => void;
    /** Takes the page that goes with a response without a body; none under the development server. */
    sendWhole?: (page: Uint8Array) => void;
  }
}

interface AppOptions {
  config: ServerConfig;
  build: ServerBuild;
  /** Folder of the built browser files. */
  clientFolder: string;
  log: Logger;
  /** Can requests be answered? Asked by /health. */
  healthy: () => Promise<boolean>;
  /** Who may begin when more is asked for than can be done at once. */
  gate: Gate;
  /** What runs, for /health. */
  program: { readonly version: string; readonly commit: string };
}

/** The HTTP application, in the order in which a request passes. */
export function createApp({ config, build, clientFolder, log, healthy, gate, program }: AppOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", config.trustProxy ?? false);

  app.use(requestLog(log), knownHost(config), knownMethod);
  // Names in assets/ carry a digest of their content.
  app.use("/assets", assetHeaders, staticFiles(path.join(clientFolder, "assets"), { immutable: true, maxAge: "1y" }));

  app.use(nonce, securityHeaders(config));
  const running = `version ${program.version}\ncommit ${program.commit}\n`;
  // Anybody may ask: whether requests are answered and by which program, and nothing of the bank.
  app.get("/health", async (_req, res) => {
    const ok = await healthy().catch(() => false);
    res
      .status(ok ? 200 : 503)
      .set("Cache-Control", "no-store")
      .type("text")
      .send(`${ok ? "ok" : "not ready"}\n${running}`);
  });

  app.use(staticFiles(clientFolder, { maxAge: "1h" }));

  // By its own measure of effort: two steps more are a sixteenth fewer bytes, for twice the work on a workbench.
  app.use(compression(), noDataParameter, sameOrigin(config), limitedBody, knownContentType, noStore);
  const noteWork = tidyAtRest();
  app.use((_req, _res, next) => {
    noteWork();
    next();
  });
  app.use(gated(pages(guarded(build, log)), gate));

  const failed: ErrorRequestHandler = (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error);
    const requestId = res.locals.requestId as string | undefined;
    if (isCallers(error)) {
      res.status(400).type("text").send("This address could not be read; nothing was done.\n");
      return;
    }
    log.error({ request: requestId, ...facts(error) }, "a request failed outside the application");
    res.status(500).type("text").send(`The server could not finish this (request ${requestId}).\n`);
  };
  app.use(failed);
  return app;
}

/** Answers each request by an application of its one route; by the whole where the route is not sure. */
function pages(build: ServerBuild): RequestHandler {
  const handler = (part: ServerBuild) =>
    createRequestHandler({
      build: part,
      mode: "production",
      getLoadContext: (req, res) => ({
        cspNonce: res.locals.cspNonce as string,
        clientAddress: req.ip,
        requestId: res.locals.requestId as string,
        apart: req.path.endsWith(".data") ? undefined : nothingApart(res.locals.cspNonce as string),
        stepAside: res.locals.stepAside as () => void,
        sendWhole: (page) => endWith(res, page),
      }),
    });
  const whole = handler(build);
  const byRoute = new Map(Object.keys(build.routes).map((id) => [id, handler(cutTo(build, id))]));
  const routeOf = routeFinder(build.routes);
  return (req, res, next) => (byRoute.get(routeOf(req.path) ?? "") ?? whole)(req, res, next);
}

/** Where the framework ends a response without a body the page is sent, in one piece: through its streams that is slow. */
function endWith(res: Response, page: Uint8Array): void {
  res.set("Content-Length", String(page.byteLength));
  const end = res.end.bind(res) as (page: Uint8Array) => Response;
  res.end = () => end(page);
}

/** An address that cannot be decoded: express and Node say so by these. */
function isCallers(error: unknown): boolean {
  const { status, code } = error as { status?: unknown; code?: unknown };
  return status === 400 || code === "ERR_INVALID_URL" || error instanceof URIError;
}
