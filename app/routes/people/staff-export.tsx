import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvFile } from "~/http/csv.server";
import { requireCan } from "~/http/guard.server";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import { exportStaff } from "~/services/people/staff/export.server";

export const handle = { policy: "staff.import" } satisfies RouteHandle;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "staff.import");
  const { lines } = orThrow(await exportStaff(actor, new Date()));
  return new Response(csvFile(lines), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="staff.csv"',
      "Cache-Control": "no-store",
    },
  });
}
