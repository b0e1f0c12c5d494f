/// <reference types="vite/client" />
import type { LoaderFunctionArgs } from "@remix-run/node";
import template from "../../../content/imports/template.csv?raw";
import { requireCan } from "~/http/guard.server";
import type { RouteHandle } from "~/http/policy";

export const handle = { policy: "case.import" } satisfies RouteHandle;

/** The example of the import's template, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireCan(request, "case.import");
  return new Response(template, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="lendwright-import-template.csv"',
    },
  });
}
