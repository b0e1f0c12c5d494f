import { redirect } from "@remix-run/node";
import { type Action, type Actor, can } from "~/domain/access";
import { actorForToken } from "~/services/auth/sign-in.server";
import { paths } from "./paths";
import { readToken } from "./session.server";

/** The person signed in, or undefined. */
export async function currentActor(request: Request): Promise<Actor | undefined> {
  const token = await readToken(request);
  return token === undefined ? undefined : actorForToken(token, new Date());
}

/**
 * The person signed in. A page that is asked for redirects to the sign-in page, which comes back here afterwards. What
 * was posted cannot be repeated by a redirect: it is answered with 401, and a reload sends it again.
 */
export async function requireActor(request: Request): Promise<Actor> {
  const actor = await currentActor(request);
  if (actor) return actor;
  if (request.method !== "GET" && request.method !== "HEAD") throw new Response(null, { status: 401 });
  const { pathname, search } = new URL(request.url);
  throw redirect(paths.signInTo(pathname + search));
}

/** The person signed in, if their roles include the action; throws the sign-in redirect or a 403. */
export async function requireCan(request: Request, action: Action): Promise<Actor> {
  const actor = await requireActor(request);
  if (!can(actor.roles, action)) throw new Response(null, { status: 403 });
  return actor;
}
