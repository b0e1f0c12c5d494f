import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/people/people.css";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import type { Column } from "~/components/lists/column";
import { DataTable } from "~/components/lists/data-table";
import { ListFilters } from "~/components/lists/list-filters";
import { Button } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { typedValues } from "~/forms/fields";
import { parseWhole } from "~/forms/figures";
import { listQuery, listView } from "~/forms/list-query";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import people from "~/i18n/en/people";
import lists from "~/i18n/en/lists";
import { provideCatalogues } from "~/i18n/catalogues";
import {
  EXTRA_PERCENTS,
  EXTRA_TIME_LIST,
  extraTimes,
  type ExtraTimeSort,
  setExtraTime,
} from "~/services/people/extra-time.server";

provideCatalogues({ lists, people });

export const handle = { policy: "extraTime.set" } satisfies RouteHandle;
export const meta = () => pageTitle("extraTime");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "extraTime.set");
  const search = new URL(request.url).searchParams;
  const query = listQuery(EXTRA_TIME_LIST, search);
  const found = orThrow(await extraTimes(actor, query));
  return {
    people: found.people,
    list: listView(EXTRA_TIME_LIST, query, found),
    choices: [...EXTRA_PERCENTS],
    done: search.has("done"),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCan(request, "extraTime.set");
  const typed = typedValues(await request.formData(), ["personId", "extraPercent"]);
  // Nothing chosen is no choice of none.
  const input = { personId: typed.personId, extraPercent: parseWhole(typed.extraPercent) ?? NaN };
  orThrow(await setExtraTime(actor, input, new Date()));
  const search = new URL(request.url).searchParams; // the page of the list that the form stands on
  search.set("done", "");
  return redirect(`${paths.extraTime}?${search.toString()}`);
}

type Trainee = ReturnType<typeof useLoaderData<typeof loader>>["people"][number];

export default function ExtraTime() {
  const { people, list, choices, done } = useLoaderData<typeof loader>();
  const { t } = useTranslation("people");
  const percentText = (percent: number) => (percent === 0 ? t("extraTime.none") : t("extraTime.percent", { percent }));
  const columns: Column<Trainee, ExtraTimeSort>[] = [
    { id: "person", header: t("extraTime.person"), sort: "name", cell: ({ name }) => name },
    {
      id: "extra",
      header: t("extraTime.extra"),
      sort: "extra",
      cell: ({ personId, name, extraPercent, own }) =>
        own ? (
          <>
            {percentText(extraPercent)}
            <div className="muted sm">{t("extraTime.own")}</div>
          </>
        ) : (
          <Form method="post" className="filters" key={extraPercent}>
            <input type="hidden" name="personId" value={personId} />
            <select name="extraPercent" aria-label={t("extraTime.extraOf", { name })} defaultValue={extraPercent}>
              {choices.map((percent) => (
                <option key={percent} value={percent}>
                  {percentText(percent)}
                </option>
              ))}
            </select>
            <Button aria-label={t("extraTime.saveFor", { name })}>{t("extraTime.save")}</Button>
          </Form>
        ),
    },
  ];
  return (
    <div className="page stack">
      <h1>{t("extraTime.title")}</h1>
      <p className="lead">{t("extraTime.lead")}</p>
      {done && <p role="status">{t("extraTime.done")}</p>}
      <ListFilters list={list} label={t("extraTime.find")} />
      <DataTable
        caption={t("extraTime.title")}
        columns={columns}
        rows={people}
        rowKey={({ personId }) => personId}
        list={list}
        empty={<EmptyState title={t(list.search === "" ? "extraTime.empty" : "empty")} />}
      />
    </div>
  );
}
