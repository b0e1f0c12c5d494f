import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/people/people.css";
import "~/styles/ui/lists.css";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/form/error-summary";
import { FormField } from "~/components/form/form-field";
import { formFields } from "~/components/form/form-fields";
import type { Column } from "~/components/lists/column";
import { DataTable } from "~/components/lists/data-table";
import { ListFilters } from "~/components/lists/list-filters";
import { errorTexts } from "~/components/people/error-texts";
import { UnitChoices } from "~/components/people/unit-choices";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Choices } from "~/components/ui/choices";
import { EmptyState } from "~/components/ui/empty-state";
import { formatDate, zoneName } from "~/components/ui/format";
import { listQuery, listView } from "~/forms/list-query";
import { newUnit } from "~/forms/people/organisation";
import { clockReading } from "~/forms/zone";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import lists from "~/i18n/en/lists";
import organisation from "~/i18n/en/organisation";
import { provideCatalogues } from "~/i18n/catalogues";
import { createUnit } from "~/services/people/unit-changes.server";
import { listUnits, NEW_UNIT_KINDS, UNIT_LIST } from "~/services/people/unit-pages.server";

provideCatalogues({ lists, organisation });

export const handle = { policy: "units.manage" } satisfies RouteHandle;
export const meta = () => pageTitle("units");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "units.manage");
  const query = listQuery(UNIT_LIST, new URL(request.url).searchParams);
  const found = orThrow(await listUnits(actor, query));
  const { units, parents, absent } = found;
  const today = clockReading(new Date(), zoneName()).slice(0, 10);
  return { units, parents, absent, kinds: NEW_UNIT_KINDS, today, list: listView(UNIT_LIST, query, found) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCan(request, "units.manage");
  const form = await request.formData();
  const values = newUnit.values(form);
  const reading = newUnit.read(form);
  if (!reading.ok) return data({ values, errors: reading.errors }, { status: 400 });
  const created = await createUnit(actor, reading.value, new Date());
  if (created.ok) return redirect(paths.unit(created.unitId, { done: "entered" }));
  if (created.reason === "forbidden") return orThrow({ ok: false, reason: created.reason });
  return data({ values, errors: created.problems }, { status: 400 });
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Units() {
  const { units, absent, list } = useLoaderData<typeof loader>();
  const { t } = useTranslation("organisation");
  const columns: Column<Loaded["units"][number]>[] = [
    {
      id: "unit",
      header: t("units.unit"),
      cell: ({ id, name, depth }) => (
        <span style={{ paddingInlineStart: `${depth * 1.5}em` }}>
          <Link to={paths.unit(id)}>{name}</Link>
        </span>
      ),
    },
    { id: "code", header: t("units.code"), cell: ({ code }) => code },
    { id: "kind", header: t("units.kind"), cell: ({ kind }) => t(`unitKinds.${kind}`) },
    { id: "people", header: t("units.people"), num: true, cell: ({ people }) => people },
    { id: "withUnder", header: t("units.withUnder"), num: true, cell: ({ withUnder }) => withUnder },
  ];
  return (
    <div className="page stack">
      <h1>{t("units.title")}</h1>
      <p className="lead">{t("units.lead")}</p>
      <p>
        <a className="btn primary" href="#new-unit">
          {t("units.new")}
        </a>
      </p>
      <ListFilters list={list} label={t("units.find")} />
      <DataTable
        caption={t("units.table")}
        columns={columns}
        rows={units}
        rowKey={({ id }) => id}
        list={list}
        empty={<EmptyState title={t("noneFound")} />}
      />
      {absent.length > 0 && (
        <>
          <h2>{t("units.absent")}</h2>
          <ul>
            {absent.map(({ id, name, opensOn, closedOn }) => (
              <li key={id}>
                <Link to={paths.unit(id)}>{name}</Link>{" "}
                <span className="muted">
                  {opensOn
                    ? t("units.opensOn", { day: formatDate(opensOn) })
                    : closedOn && t("units.closedOn", { day: formatDate(closedOn) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <NewUnit />
    </div>
  );
}

function NewUnit() {
  const { parents, kinds, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("organisation");
  const { of, wrong } = formFields({
    id: "new-unit",
    labels: {
      name: t("name"),
      code: t("units.code"),
      kind: t("units.kind"),
      parentId: t("units.under"),
      from: t("fromDay"),
    },
    values: answer?.values ?? { kind: "branch", from: today },
    errors: errorTexts(t, answer?.errors),
  });
  return (
    <div id="new-unit">
      <Card title={t("units.new")}>
        <Form method="post" className="stack">
          <ErrorSummary wrong={wrong} answer={answer} />
          <div className="filters fields">
            <FormField field={of("name")}>
              <input maxLength={120} required />
            </FormField>
            <FormField field={of("code")} hint={t("units.codeHint")}>
              <input maxLength={32} required />
            </FormField>
          </div>
          <div className="filters fields">
            <FormField field={of("kind")}>
              <select>
                <Choices of={kinds.map((id) => ({ id, name: t(`unitKinds.${id}`) }))} />
              </select>
            </FormField>
            <FormField field={of("parentId")}>
              <select required>
                <UnitChoices of={parents} none={t("units.choose")} />
              </select>
            </FormField>
            <FormField field={of("from")} hint={t("units.fromHint")}>
              <input type="date" required />
            </FormField>
          </div>
          <div className="row">
            <Button primary>{t("units.enter")}</Button>
          </div>
        </Form>
      </Card>
    </div>
  );
}
