import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/people/people.css";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { FormField } from "~/components/form/form-field";
import { formFields } from "~/components/form/form-fields";
import type { Column } from "~/components/lists/column";
import { DataTable } from "~/components/lists/data-table";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { EmptyState } from "~/components/ui/empty-state";
import { formatDateTime } from "~/components/ui/format";
import { Tag } from "~/components/ui/tag";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { readForm } from "~/http/read-body.server";
import { orThrow } from "~/http/respond.server";
import lists from "~/i18n/en/lists";
import staff from "~/i18n/en/staff";
import { provideCatalogues } from "~/i18n/catalogues";
import { beginStaffImport } from "~/services/people/staff/import.server";
import { staffImports } from "~/services/people/staff/look.server";

provideCatalogues({ lists, staff });

export const handle = { policy: "staff.import" } satisfies RouteHandle;
export const meta = () => pageTitle("staff");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "staff.import");
  const { imports, unnumbered } = orThrow(await staffImports(actor));
  return { imports, unnumbered };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCan(request, "staff.import");
  const file = (await readForm(request)).get("file");
  const chosen = file instanceof File ? file : new File([], "");
  const bytes = new Uint8Array(await chosen.arrayBuffer());
  const begun = await beginStaffImport(actor, { name: chosen.name, bytes }, new Date());
  if (begun.ok) return redirect(paths.staffImport(begun.importId));
  if (begun.reason === "forbidden") return orThrow({ ok: false, reason: begun.reason });
  const { file: refused } = begun;
  return { problem: refused.problem, limit: "limit" in refused ? refused.limit / 1_000_000 : undefined };
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["imports"][number];

export default function StaffImports() {
  const { imports, unnumbered } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const isReading = useNavigation().formMethod === "POST";
  const { t } = useTranslation("staff");
  const { of } = formFields<"file">({
    id: "list",
    labels: { file: t("file.label") },
    errors: refused ? { file: t(`refused.${refused.problem}`, { limit: refused.limit }) } : {},
  });
  const columns: Column<Row>[] = [
    {
      id: "name",
      header: t("lists.name"),
      cell: ({ id, name }) => <Link to={paths.staffImport(id)}>{name === "" ? t("file.label") : name}</Link>,
    },
    { id: "at", header: t("lists.at"), nowrap: true, cell: ({ at }) => formatDateTime(at) },
    { id: "by", header: t("lists.by"), cell: ({ by }) => by ?? t("lists.system") },
    { id: "state", header: t("lists.state"), cell: ({ state }) => <Tag>{t(`state.${state}`)}</Tag> },
    { id: "changes", header: t("lists.changes"), whole: true, cell: ({ counts }) => counts && t("counts", counts) },
  ];
  return (
    <div className="page stack">
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <Card title={t("file.title")}>
        <Form method="post" encType="multipart/form-data" className="stack">
          <FormField field={of("file")} hint={t("file.hint")}>
            <input type="file" accept=".csv,.txt,.tsv,.xlsx" required />
          </FormField>
          <div className="row">
            <Button primary disabled={isReading}>
              {t(isReading ? "file.reading" : "file.read")}
            </Button>
            <a href={paths.staffCsv} download>
              {t("file.current")}
            </a>
          </div>
          {unnumbered > 0 && <p className="muted sm">{t("file.unnumbered", { count: unnumbered })}</p>}
        </Form>
      </Card>
      <Card title={t("rules.title")}>
        <ul>
          {(["from", "empty", "leaves", "roles"] as const).map((rule) => (
            <li key={rule}>{t(`rules.${rule}`)}</li>
          ))}
        </ul>
      </Card>
      <h2>{t("lists.title")}</h2>
      <DataTable
        caption={t("lists.table")}
        columns={columns}
        rows={imports}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("lists.none")} />}
      />
    </div>
  );
}
