import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireCan } from "~/http/guard.server";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import { auditCheckpoint } from "~/services/admin/audit.server";
import { checkpointText } from "~/services/admin/checkpoints.server";

export const handle = { policy: "audit.view" } satisfies RouteHandle;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "audit.view");
  const { checkpoint } = orThrow(await auditCheckpoint(actor, new Date()));
  return new Response(checkpointText(checkpoint), {
    headers: {
      "Content-Type": "application/json",
      "Content-Disposition": `attachment; filename="audit-checkpoint-${checkpoint.seq}.json"`,
      "Cache-Control": "no-store",
    },
  });
}
