import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { STEPS } from "~/domain/judgement/worksheet";
import { requireActor } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import { takeHint } from "~/services/cases/hints.server";

export const handle = { policy: "signedIn" } satisfies RouteHandle;

/** One hint on one step: answers a script with the hint, and a form without scripts with the page that shows it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await request.formData();
  const step = STEPS.find((one) => one === form.get("step"));
  if (!step) throw new Response(null, { status: 400 });
  const { hint } = orThrow(await takeHint(actor, params.attemptId!, step, new Date()));
  if (!request.headers.get("Accept")?.includes("application/json"))
    return redirect(`${paths.attempt(params.attemptId!)}?step=${step}`);
  return Response.json({ hint: hint ?? null }, { headers: { "Cache-Control": "no-store" } });
}

export function loader() {
  throw new Response(null, { status: 405 });
}
