import type { LoaderFunctionArgs } from "@remix-run/node";
import { peopleColumns } from "~/components/people/people-columns";
import { listQuery } from "~/forms/list-query";
import { peopleFilter } from "~/forms/people/people-filter";
import { csvStream } from "~/http/csv.server";
import { requireCan } from "~/http/guard.server";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import { textsOf } from "~/i18n";
import { exportPeople } from "~/services/people/people-export.server";
import { PEOPLE_LIST } from "~/services/people/people.server";

export const handle = { policy: "people.export" } satisfies RouteHandle;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "people.export");
  const search = new URL(request.url).searchParams;
  const query = listQuery(PEOPLE_LIST, search);
  const { parts } = orThrow(await exportPeople(actor, peopleFilter(search), new Date(), query));
  const columns = peopleColumns(textsOf("people"), textsOf("common"));
  return new Response(csvStream(columns, parts), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="people.csv"',
      "Cache-Control": "no-store",
    },
  });
}
