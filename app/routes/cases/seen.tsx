import type { ActionFunctionArgs } from "@remix-run/node";
import { visitsIn } from "~/forms/cases/visits";
import { currentActor } from "~/http/guard.server";
import type { RouteHandle } from "~/http/policy";
import { readJson } from "~/http/read-body.server";
import { recordVisits } from "~/services/cases/visits.server";

export const handle = { policy: "signedIn" } satisfies RouteHandle;

/** Takes note of what was in sight. The page that says so is going away and reads no answer. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await currentActor(request);
  if (!actor) return new Response(null, { status: 401 });
  const visits = visitsIn(await readJson(request));
  if (!visits) return new Response(null, { status: 400 });
  const recorded = await recordVisits(actor, params.attemptId!, visits, new Date());
  if (recorded.ok) return new Response(null, { status: 204 });
  return new Response(null, { status: recorded.reason === "missing" ? 404 : 409 });
}

export function loader() {
  return new Response(null, { status: 405 });
}
