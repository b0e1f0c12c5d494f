import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { endSession, readToken } from "~/http/session.server";
import { signOut } from "~/services/auth/sign-in.server";

export const handle = { policy: "public" } satisfies RouteHandle;

/** A link cannot sign anyone out. */
export const loader = () => redirect(paths.home);

export async function action({ request }: ActionFunctionArgs) {
  const token = await readToken(request);
  if (token) await signOut(token, new Date());
  return redirect(paths.signIn, { headers: { "Set-Cookie": await endSession() } });
}
