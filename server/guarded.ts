import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import type { Logger } from "pino";
import { storageTrouble, type StorageTrouble } from "../app/db/trouble";
import { facts } from "../app/services/admin/report.server";

type Args = LoaderFunctionArgs | ActionFunctionArgs;
type Handler = (args: never) => unknown;

/** What a page, or a script, is told of a failure: never more than this. */
export interface Failure {
  /** by which the log knows the request */
  readonly request: string | undefined;
  /** why the server cannot store */
  readonly trouble?: StorageTrouble;
}

/** The body could not be read as what it says it is. */
class Unreadable extends Error {}

const RETRY_AFTER_S: Readonly<Record<StorageTrouble, string>> = {
  busy: "10",
  full: "60",
  readOnly: "60",
  broken: "60",
};

/**
 * The build with every loader and action behind one net: a failure is logged once, with the request's id and its first
 * cause, and answered by what it means. A body that cannot be read is the caller's (400), a database that cannot store is
 * told as such (503), anything else is ours (500).
 */
export function guarded(build: ServerBuild, log: Logger): ServerBuild {
  const net = <H extends Handler>(handler: H): H =>
    (async (args: Args) => {
      try {
        return await (handler as unknown as (args: Args) => unknown)({ ...args, request: readable(args.request) });
      } catch (error) {
        throw error instanceof Error ? answer(error, args.context.requestId, log) : error;
      }
    }) as unknown as H;
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route] as const;
    const { loader, action } = route.module;
    const module = { ...route.module, ...(loader && { loader: net(loader) }), ...(action && { action: net(action) }) };
    return [id, { ...route, module }] as const;
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

function answer(error: Error, request: string | undefined, log: Logger): Response {
  if (error instanceof Unreadable)
    return new Response("The form could not be read; nothing was done.\n", { status: 400 });
  const trouble = storageTrouble(error);
  log.error({ request, trouble, ...facts(error) }, trouble ? "the server cannot store" : "a request failed");
  const failure: Failure = { request, trouble };
  if (!trouble) return Response.json(failure, { status: 500 });
  return Response.json(failure, { status: 503, headers: { "Retry-After": RETRY_AFTER_S[trouble] } });
}

/** The same request; a body that cannot be parsed is told apart from every other failure. */
function readable(request: Request): Request {
  const formData = request.formData.bind(request);
  request.formData = () =>
    formData().catch((error: unknown) => {
      throw new Unreadable("unreadable form", { cause: error });
    });
  return request;
}
