import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { askFor } from "~/services/cases/information.server";

export const handle = { policy: "signedIn" } satisfies RouteHandle;

/** Asks for a further paper, then the page again, now with it; a refusal is said there. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await request.formData();
  const opened = String(form.get("opened") ?? "")
    .split(",")
    .slice(0, 200);
  const input = { request: String(form.get("request")), opened };
  const asked = await askFor(actor, params.attemptId!, input, new Date());
  if (!asked.ok && asked.reason === "missing") throw new Response(null, { status: 404 });
  const query = new URLSearchParams({ step: "verify", ...(asked.ok ? {} : { refused: asked.reason }) });
  return redirect(`${paths.attempt(params.attemptId!)}?${query.toString()}`);
}

export function loader() {
  throw new Response(null, { status: 405 });
}
