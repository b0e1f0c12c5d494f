import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/http/guard.server";
import { firstPage } from "~/http/navigation";
import type { RouteHandle } from "~/http/policy";

export const handle = { policy: "signedIn" } satisfies RouteHandle;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = firstPage(actor.roles);
  if (!page) throw new Response(null, { status: 403 }); // an account without a role
  return redirect(page);
}
