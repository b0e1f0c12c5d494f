import type { LoaderFunctionArgs } from "@remix-run/node";
import { peopleFilter } from "~/forms/people-filter";
import { requireCan } from "~/http/guard.server";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import { exportPeople } from "~/services/people-export.server";

export const handle = { policy: "people.export" } satisfies RouteHandle;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "people.export");
  const filter = peopleFilter(new URL(request.url).searchParams);
  const { csv } = orThrow(await exportPeople(actor, filter, new Date()));
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="people.csv"',
      "Cache-Control": "no-store",
    },
  });
}
