import { openKey } from "~/i18n/keys";
import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/ui/lists.css";
import "~/styles/author/library.css";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData, useNavigation } from "@remix-run/react";
import { Recipe } from "~/components/author/recipe";
import { DataTable } from "~/components/lists/data-table";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { formatDate } from "~/components/ui/format";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import cases from "~/i18n/en/cases/cases";
import debrief from "~/i18n/en/cases/debrief";
import library from "~/i18n/en/author/library";
import lists from "~/i18n/en/lists";
import { provideCatalogues } from "~/i18n/catalogues";
import { drawSamples } from "~/services/author/library-samples.server";
import { libraryEntry } from "~/services/author/library.server";

provideCatalogues({ cases, debrief, library, lists });

export const handle = { policy: "library.use" } satisfies RouteHandle;
export const meta = () => pageTitle("archetype");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "library.use");
  const { entry, versions } = orThrow(await libraryEntry(actor, params.archetype!));
  return { ...entry, versions };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCan(request, "library.use");
  const size = (await request.formData()).get("intent") === "trial" ? "trial" : "samples";
  const { batchId } = orThrow(await drawSamples(actor, { archetype: params.archetype!, size }));
  return redirect(paths.samples(batchId));
}

export default function ArchetypePage() {
  const { archetype, difficulty, versions } = useLoaderData<typeof loader>();
  const { t } = useTranslation("library");
  const making = useNavigation().state !== "idle";
  return (
    <div className="page stack">
      <p className="sm">
        <Link to={paths.library}>← {t("title")}</Link>
      </p>
      <h1>{archetype.title}</h1>
      <p className="lead">{archetype.objective}</p>
      <Form method="post" className="row">
        <Button primary name="intent" value="samples" disabled={making}>
          {t("seeSamples")}
        </Button>
        <Button name="intent" value="trial" disabled={making}>
          {t("tryIt")}
        </Button>
      </Form>
      <p role="status" className="making">
        {making ? t("making") : ""}
      </p>
      <Recipe archetype={archetype} difficulty={difficulty} />
      <Card title={t("versions.title")}>
        <DataTable
          caption={t("table", { heading: t("versions.title") })}
          columns={[
            { id: "version", header: t("versions.version"), cell: ({ version }) => version },
            {
              id: "status",
              header: t("versions.status"),
              cell: ({ status }) => t(openKey("library:versions", status)),
            },
            {
              id: "publishedOn",
              header: t("versions.publishedOn"),
              cell: ({ publishedAt }) => formatDate(publishedAt),
            },
          ]}
          rows={versions}
          rowKey={({ id }) => id}
        />
      </Card>
    </div>
  );
}
