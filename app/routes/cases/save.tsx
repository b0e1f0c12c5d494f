import type { ActionFunctionArgs } from "@remix-run/node";
import { can } from "~/domain/access";
import { fieldErrors, saveSchema } from "~/forms/cases/worksheet";
import { currentActor } from "~/http/guard.server";
import type { RouteHandle } from "~/http/policy";
import { readJson } from "~/http/read-body.server";
import { saveDraft } from "~/services/cases/attempts.server";

export const handle = { policy: "signedIn" } satisfies RouteHandle;

/** The autosave address. It answers a script, so an expired session is a 401 and not a redirect to a page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await currentActor(request);
  if (!actor) return answer(401, { reason: "signedOut" });
  if (!can(actor.roles, "case.work") && !can(actor.roles, "case.review")) return answer(403, { reason: "forbidden" });

  const posted = saveSchema.safeParse(await readJson(request));
  if (!posted.success) return answer(400, { errors: worksheetErrors(fieldErrors(posted.error)) });

  const saved = await saveDraft(actor, params.attemptId!, posted.data, new Date());
  if (saved.ok) return answer(200, { version: saved.version, savedAt: saved.savedAt });
  if (saved.reason === "notInFile") return answer(400, { errors: pinErrors(saved.pins) });
  return answer(saved.reason === "missing" ? 404 : 409, saved);
}

export function loader() {
  return answer(405, { reason: "postOnly" });
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}

/** A pin as a whole is marked at its place. */
const pinErrors = (pins: readonly string[]) =>
  Object.fromEntries(pins.map((name) => [/^\w+\.\d+$/.test(name) ? `${name}.at` : name, "notInFile"]));

/** Fields are named as in the form: without the envelope's "worksheet." */
function worksheetErrors(errors: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(errors).map(([name, code]) => [name.replace(/^worksheet\./, ""), code] as const),
  );
}
