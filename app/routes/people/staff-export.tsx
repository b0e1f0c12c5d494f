import type { LoaderFunctionArgs } from "@remix-run/node";
import { BYTE_ORDER_MARK, csvLines } from "~/http/csv.server";
import { requireCan } from "~/http/guard.server";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import { exportStaff } from "~/services/people/staff/export.server";

export const handle = { policy: "staff.import" } satisfies RouteHandle;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "staff.import");
  const { lines } = orThrow(await exportStaff(actor, new Date()));
  const encoder = new TextEncoder();
  let mark = BYTE_ORDER_MARK;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) return controller.close();
      controller.enqueue(encoder.encode(mark + csvLines(value)));
      mark = "";
    },
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="staff.csv"',
      "Cache-Control": "no-store",
    },
  });
}
